"""Derive the outlines of Myanmar and the countries around it."""

import json
from collections.abc import Mapping
from pathlib import Path

import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geodata.gazetteer.areas.linework import (
    clean_cover,
    cut_along,
    gather,
    largest_share,
    lines_of,
    polygons_of,
    shared_edges,
)  # fmt: skip

WINDOW = (87.5, 7.5, 106.5, 30.5)
"""(west, south, east, north) of what the maps may show, EPSG:4326."""

COUNTRIES = {
    "MMR": "mm", "CHN": "cn", "IND": "in", "BGD": "bd", "LAO": "la", "THA": "th",
    "BTN": "bt", "NPL": "np", "KHM": "kh", "VNM": "vn",
}  # fmt: skip
"""Region ids by ISO 3166-1 alpha-3. The last four are there so that no land looks like sea."""

NEIGHBOURS = ("cn", "in", "bd", "la", "th")

_BORDER_DEG = 0.006
_COAST_DEG = 0.014
_ELSEWHERE_DEG = 0.05
"""Tolerances of the simplification: the square root of the smallest triangle kept."""
_SMALLEST_ISLAND_DEG2 = 2.5e-4
"""About 3 km²."""
_CREEK_DEG = 0.006
"""Half the width of the inlets that are closed, about 650 m."""
_WIDEST_GAP_DEG = 1.0
"""Wider than any river between two countries, or lake that islands enclose."""


def build_outlines(countries: Path) -> dict[str, MultiPolygon]:
    """Derive outlines that share their borders.

    Parameters
    ----------
    countries
        The land of all countries, GeoJSON with an ``A3`` property.

    Returns
    -------
    dict[str, MultiPolygon]
        By region id, EPSG:4326, clipped to `WINDOW`. Rivers and lakes are filled; a
        border along a river belongs to the bank it shares more of.
    """
    exact = clean_cover(_read_land(countries), _WIDEST_GAP_DEG)
    border, coast, elsewhere = (
        dict(zip(exact, shapely.coverage_simplify(list(exact.values()), tolerance), strict=True))
        for tolerance in (_BORDER_DEG, _COAST_DEG, _ELSEWHERE_DEG)
    )
    lines = [_borders("mm", border), _coast("mm", coast)]
    lines += [elsewhere[key].boundary.difference(elsewhere["mm"].boundary) for key in elsewhere]
    return gather(cut_along(lines), lambda face: _country(face, exact))


def _read_land(path: Path) -> dict[str, MultiPolygon]:
    window = shapely.box(*WINDOW)
    land = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        region_id = COUNTRIES.get(feature["properties"]["A3"])
        if region_id is None:
            continue
        parts = shapely.get_parts(shape(feature["geometry"]))
        filled = [Polygon(part.exterior) for part in parts if part.intersects(window)]
        clipped = shapely.union_all([part.buffer(0).intersection(window) for part in filled])
        land[region_id] = _without_islets(polygons_of(clipped))
    return _without_creeks(land)


def _without_creeks(land: dict[str, MultiPolygon]) -> dict[str, MultiPolygon]:
    """Close the narrowest inlets of the coast, which at these scales are only clutter."""
    whole = shapely.union_all(list(land.values()))
    closed = whole.buffer(_CREEK_DEG, quad_segs=3).buffer(-_CREEK_DEG, quad_segs=3)
    creeks = [part for part in shapely.get_parts(closed.difference(whole)) if part.area > 0]
    home = shapely.get_parts(land["mm"])
    tree = shapely.STRtree(home)
    others = shapely.union_all([area for key, area in land.items() if key != "mm"])
    shapely.prepare(others)
    filled = [
        creek
        for creek in creeks
        if not others.intersects(creek) and len(tree.query(creek, predicate="intersects"))
    ]
    return {**land, "mm": polygons_of(shapely.union_all([*home, *filled]))}


def _without_islets(land: MultiPolygon) -> MultiPolygon:
    return MultiPolygon([part for part in land.geoms if part.area > _SMALLEST_ISLAND_DEG2])


def _borders(of: str, areas: Mapping[str, MultiPolygon]) -> BaseGeometry:
    others = [area for key, area in areas.items() if key != of]
    return shared_edges([areas[of], shapely.coverage_union_all(others)])


def _coast(of: str, areas: Mapping[str, MultiPolygon]) -> BaseGeometry:
    others = shapely.union_all([area.boundary for key, area in areas.items() if key != of])
    return lines_of(areas[of].boundary.difference(others))


def _country(face: Polygon, exact: Mapping[str, MultiPolygon]) -> str | None:
    owner = largest_share(face, exact)
    if owner is None or exact[owner].intersection(face).area < face.area / 2:
        return None
    return owner
