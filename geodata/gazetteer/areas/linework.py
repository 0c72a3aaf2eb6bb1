"""Cut the ground into pieces along lines, so that neighbours share their edges exactly."""

from collections.abc import Callable, Iterable, Mapping

import shapely
from shapely import LineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

GRID_DEG = 1e-4
"""Every vertex lies on this grid, about 11 m; files carry four decimals."""


def clean_cover(
    areas: Mapping[str, BaseGeometry], widest_gap_deg: float
) -> dict[str, MultiPolygon]:
    """Make neighbours share their edges: overlaps and enclosed gaps go to one of them.

    Parameters
    ----------
    areas
        Polygons in EPSG:4326 that nearly fit together.
    widest_gap_deg
        Gaps wider than this stay; they go to the neighbour they share most edge with.
    """
    # shapely 2.2 has coverage_clean; the stubs that we check against don't know it yet.
    clean = shapely.coverage_clean  # type: ignore[attr-defined]
    cleaned = clean(list(areas.values()), gap_width=widest_gap_deg)
    return {key: polygons_of(area) for key, area in zip(areas, cleaned, strict=True)}


def cut_along(lines: Iterable[BaseGeometry]) -> list[Polygon]:
    """Return the faces that ``lines`` enclose.

    Parameters
    ----------
    lines
        Lines in EPSG:4326, crossing wherever they like. They are noded and snapped to
        the grid once, together, so that faces on two sides of a line share its vertices.

    Returns
    -------
    list[Polygon]
        Faces in EPSG:4326; ends that enclose nothing are dropped.
    """
    noded = shapely.union_all(list(lines), grid_size=GRID_DEG)
    faces = shapely.polygonize(shapely.get_parts(noded))
    return [face for face in shapely.get_parts(faces) if isinstance(face, Polygon)]


def gather(
    faces: Iterable[Polygon], owner_of: Callable[[Polygon], str | None]
) -> dict[str, MultiPolygon]:
    """Join the faces of each owner; faces that nobody owns are left out."""
    owned: dict[str, list[Polygon]] = {}
    for face in faces:
        owner = owner_of(face)
        if owner is not None:
            owned.setdefault(owner, []).append(face)
    return {owner: polygons_of(shapely.union_all(parts)) for owner, parts in owned.items()}


def largest_share(face: Polygon, areas: Mapping[str, BaseGeometry]) -> str | None:
    """Return the key of the area that covers most of ``face``, or None where none does."""
    shares = {key: area.intersection(face).area for key, area in areas.items()}
    best = max(shares, key=lambda key: shares[key])
    return best if shares[best] > 0 else None


def nearest(face: Polygon, areas: Mapping[str, BaseGeometry]) -> str:
    """Return the key of the area nearest to ``face``, in degrees: for small gaps only."""
    return min(areas, key=lambda key: areas[key].distance(face))


def shared_edges(areas: Iterable[BaseGeometry]) -> BaseGeometry:
    """Return the edges that two of ``areas`` share, vertex for vertex."""
    boundaries = [area.boundary for area in areas]
    common = [
        first.intersection(second)
        for position, first in enumerate(boundaries)
        for second in boundaries[position + 1 :]
    ]
    return lines_of(shapely.union_all(common))


def extend_ends(lines: BaseGeometry, by_deg: float) -> BaseGeometry:
    """Lengthen the loose ends of ``lines``, straight on.

    Parameters
    ----------
    lines
        Lines in EPSG:4326 that end near, but not on, the border they should reach.
    by_deg
        How far to lengthen, in degrees.

    Returns
    -------
    BaseGeometry
        Lines and extensions. An end where two lines meet isn't loose.
    """
    merged = [part for part in shapely.get_parts(shapely.line_merge(lines)) if not part.is_closed]
    ends = [end for line in merged for end in (line.coords[0], line.coords[-1])]
    extensions = []
    for line in merged:
        for there in (line, line.reverse()):
            if ends.count(there.coords[-1]) == 1:
                extensions.append(_extension(there, by_deg))
    return shapely.union_all([lines, *extensions])


def _extension(line: LineString, by_deg: float) -> LineString:
    end = line.interpolate(1, normalized=True)
    before = line.interpolate(max(line.length - by_deg / 2, 0))
    scale = by_deg / end.distance(before)
    beyond = (end.x + (end.x - before.x) * scale, end.y + (end.y - before.y) * scale)
    return LineString([(end.x, end.y), beyond])


def polygons_of(geometry: BaseGeometry) -> MultiPolygon:
    """Keep the polygons of a geometry, as a MultiPolygon."""
    parts = shapely.get_parts(geometry)
    return MultiPolygon([part for part in parts if isinstance(part, Polygon)])


def lines_of(geometry: BaseGeometry) -> BaseGeometry:
    """Keep the lines of a geometry."""
    parts = shapely.get_parts(geometry)
    return shapely.union_all([part for part in parts if part.geom_type == "LineString"])
