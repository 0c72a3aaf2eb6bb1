"""Derive the states and regions of Myanmar, and Yunnan, within the outlines."""

import json
from collections.abc import Mapping
from pathlib import Path

import shapely
from shapely import LineString, MultiPolygon, Polygon
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geodata.gazetteer.areas.linework import (
    clean_cover,
    cut_along,
    extend_ends,
    gather,
    largest_share,
    nearest,
    polygons_of,
    shared_edges,
)  # fmt: skip

REGIONS = {
    "Ayeyarwady": "ayeyarwady", "Bago": "bago-region", "Chin": "chin", "Kachin": "kachin",
    "Kayah": "kayah", "Kayin": "kayin", "Magway": "magway-region",
    "Mandalay": "mandalay-region", "Mon": "mon", "Rakhine": "rakhine",
    "Sagaing": "sagaing-region", "Shan": "shan", "Tanintharyi": "tanintharyi-region",
    "Yangon": "yangon-region", "Yunnan": "yunnan",
}  # fmt: skip
"""Region ids by the names Natural Earth gives them."""

_REACH_DEG = 0.15
"""How far a border between states is lengthened to reach the outline."""
_TOLERANCE_DEG = 0.006
_PROVINCE_TOLERANCE_DEG = 0.01


def build_states(
    admin_1: Path, union_territory: Path, outlines: Mapping[str, MultiPolygon]
) -> dict[str, MultiPolygon]:
    """Derive states and regions that share their borders, and the country's with it.

    Parameters
    ----------
    admin_1
        Natural Earth's states and provinces, GeoJSON. Only the lines between two of
        them are used: outer borders and coasts come from the outlines.
    union_territory
        Myanmar as an ECharts map, for Naypyitaw, which Natural Earth leaves within
        Mandalay. Only its northern border is used, east to west across Mandalay.
    outlines
        Countries by region id, EPSG:4326.

    Returns
    -------
    dict[str, MultiPolygon]
        By region id, EPSG:4326: the fifteen of Myanmar, and the part of Yunnan within
        the window.
    """
    rough = _read_admin_1(admin_1)
    yunnan = rough.pop("yunnan")
    territory = _read_union_territory(union_territory)
    inner = extend_ends(_inner_borders(rough), _REACH_DEG)
    cut = _northern_border(territory, rough["mandalay-region"])
    rough["mandalay-region"], rough["naypyitaw-ut"] = _split(
        rough["mandalay-region"], cut, territory
    )
    borders = shapely.union_all([inner, cut]).intersection(outlines["mm"])
    faces = cut_along([outlines["mm"].boundary, borders])
    states = gather(faces, lambda face: largest_share(face, rough) or nearest(face, rough))
    return {**dict(sorted(states.items())), "yunnan": _within(yunnan, outlines["cn"])}


def _read_admin_1(path: Path) -> dict[str, BaseGeometry]:
    """Read Natural Earth's units, cleaned so that neighbours share their edges."""
    found = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        properties = feature["properties"]
        region_id = REGIONS.get(properties["name"] or "")
        if region_id and properties["adm0_a3"] in {"MMR", "CHN"}:
            found[region_id] = shape(feature["geometry"])
    return dict(clean_cover(found, widest_gap_deg=0.02))


def _inner_borders(areas: Mapping[str, BaseGeometry]) -> BaseGeometry:
    cover = shapely.coverage_simplify(list(areas.values()), _TOLERANCE_DEG)
    return shared_edges(cover)


def _northern_border(territory: Polygon, mandalay: BaseGeometry) -> BaseGeometry:
    """Return the part of the territory's border that crosses Mandalay, east to west."""
    well_inside = mandalay.buffer(-0.04)
    crossing = shapely.get_parts(shapely.line_merge(territory.boundary.intersection(well_inside)))
    return extend_ends(max(crossing, key=lambda line: line.length), _REACH_DEG)


def _split(
    area: BaseGeometry, along: BaseGeometry, territory: Polygon
) -> tuple[BaseGeometry, BaseGeometry]:
    """Cut an area in two; the part that is mostly in ``territory`` comes second."""
    faces = cut_along([area.boundary, along.intersection(area)])
    inside = [face for face in faces if _is_mostly_within(face, territory)]
    outside = [face for face in faces if not _is_mostly_within(face, territory)]
    return shapely.union_all(outside), shapely.union_all(inside)


def _is_mostly_within(face: Polygon, area: BaseGeometry) -> bool:
    return bool(face.intersection(area).area > face.area / 2)


def _within(area: BaseGeometry, country: MultiPolygon) -> MultiPolygon:
    """Cut a country's province out of its outline, keeping the outline's vertices."""
    border = extend_ends(area.boundary.intersection(country.buffer(-0.03)), _REACH_DEG)
    simple = shapely.simplify(border.intersection(country), _PROVINCE_TOLERANCE_DEG)
    faces = cut_along([country.boundary, simple])
    return polygons_of(shapely.union_all([face for face in faces if _is_mostly_within(face, area)]))


def _read_union_territory(path: Path) -> Polygon:
    """Decode Naypyitaw from an ECharts map: zigzag-coded steps of 1/1024 degree."""
    script = path.read_text(encoding="utf-8")
    start = script.index('{"type":"FeatureCollection"')
    collection, _ = json.JSONDecoder().raw_decode(script[start:])
    geometry = next(
        feature["geometry"]
        for feature in collection["features"]
        if feature["properties"]["name"] == "Naypyitaw"
    )
    return Polygon(_decode(geometry["coordinates"][0], geometry["encodeOffsets"][0]))


def _decode(steps: str, offset: tuple[int, int]) -> LineString:
    x, y = offset
    points = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x += _zigzag(dx)
        y += _zigzag(dy)
        points.append((x / 1024, y / 1024))
    return LineString(points)


def _zigzag(character: str) -> int:
    coded = ord(character) - 64
    return (coded >> 1) ^ -(coded & 1)
