"""Draw a cell around every township's seat, within its state or region."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import geopandas as gpd
import shapely
from shapely import MultiPoint, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from geodata.gazetteer.areas.linework import cut_along, polygons_of
from geodata.gazetteer.gazetteer import Gazetteer

METRES = 32647
"""UTM zone 47 north: the one in which distances across Myanmar err least."""


@dataclass(frozen=True)
class Seat:
    """What a cell is drawn around."""

    township_id: str
    name: str
    region_id: str
    lon: float
    lat: float


def seats_of(gazetteer: Gazetteer) -> list[Seat]:
    """Return the seat of every township, in order of township id."""
    seats = []
    for township in gazetteer.townships.values():
        place = gazetteer.places[township.seat_place_id]
        seats.append(
            Seat(township.township_id, township.name, township.region_id, place.lon, place.lat)
        )
    return sorted(seats, key=lambda seat: seat.township_id)


def fingerprint(seats: Iterable[Seat]) -> str:
    """Return a SHA-256 that changes when any seat, its name or its region does."""
    content = "\n".join(repr(seat) for seat in seats)
    return hashlib.sha256(content.encode()).hexdigest()


def build_cells(
    seats: Sequence[Seat], states: Mapping[str, MultiPolygon]
) -> dict[str, MultiPolygon]:
    """Give each seat the ground of its state that is nearer to it than to the others.

    Parameters
    ----------
    seats
        No two at one spot.
    states
        By region id, EPSG:4326, sharing their edges.

    Returns
    -------
    dict[str, MultiPolygon]
        By township id, EPSG:4326, sharing their edges. A patch cut off from its seat by
        a bend of the border goes to the cell around it; islands go to the nearest seat.

    References
    ----------
    Voronoi diagram of the seats of each state, distances in `METRES`.
    """
    by_state = {key: [seat for seat in seats if seat.region_id == key] for key in states}
    lines: list[BaseGeometry] = [state.boundary for state in states.values()]
    lines += [_divides(by_state[key], state) for key, state in states.items() if by_state[key]]
    faces = cut_along(lines)
    cells: dict[str, list[Polygon]] = {seat.township_id: [] for seat in seats}
    for key, state in states.items():
        shapely.prepare(state)
        inside = [face for face in faces if state.contains(face.representative_point())]
        for seat, parts in _allot(inside, by_state[key]).items():
            cells[seat] = parts
    return {seat: polygons_of(shapely.union_all(parts)) for seat, parts in cells.items()}


def _divides(seats: Sequence[Seat], state: MultiPolygon) -> BaseGeometry:
    """Return the lines halfway between neighbouring seats, clipped to their state."""
    in_metres = gpd.GeoSeries([state], crs=4326).to_crs(METRES).iloc[0]
    points = MultiPoint(_in_metres(seats))
    if len(seats) == 1:
        return MultiPoint()
    edges = shapely.voronoi_polygons(points, extend_to=in_metres.envelope, only_edges=True)
    lines: BaseGeometry = gpd.GeoSeries([edges], crs=METRES).to_crs(4326).iloc[0]
    return lines.intersection(state)


def _in_metres(seats: Sequence[Seat]) -> list[Point]:
    points = gpd.GeoSeries([Point(seat.lon, seat.lat) for seat in seats], crs=4326)
    return list(points.to_crs(METRES))


def _allot(faces: Sequence[Polygon], seats: Sequence[Seat]) -> dict[str, list[Polygon]]:
    points = shapely.STRtree(_in_metres(seats))
    middles = gpd.GeoSeries([face.representative_point() for face in faces], crs=4326)
    nearest = points.nearest(middles.to_crs(METRES).values)
    cells: dict[str, list[Polygon]] = {seat.township_id: [] for seat in seats}
    for face, number in zip(faces, nearest, strict=True):
        cells[seats[number].township_id].append(face)
    _hand_over_patches(cells, {seat.township_id: Point(seat.lon, seat.lat) for seat in seats})
    return cells


def _hand_over_patches(cells: dict[str, list[Polygon]], seats: Mapping[str, Point]) -> None:
    """Give each patch that isn't its seat's own to the neighbour it shares most edge with."""
    own = {key: _nearest_part(parts, seats[key]) for key, parts in cells.items()}
    patches = [
        (key, part) for key, parts in cells.items() for part in parts if part is not own[key]
    ]
    for key, patch in sorted(patches, key=lambda item: -item[1].area):
        shared = {other: _shared_length(patch, cells[other]) for other in cells if other != key}
        to = max(shared, key=lambda other: shared[other])
        if shared[to] > 0:
            cells[key].remove(patch)
            cells[to].append(patch)


def _nearest_part(parts: Sequence[Polygon], seat: Point) -> Polygon:
    return min(parts, key=lambda part: part.distance(seat))


def _shared_length(patch: Polygon, parts: Iterable[Polygon]) -> float:
    return sum(patch.intersection(part).length for part in parts if shapely.intersects(patch, part))
