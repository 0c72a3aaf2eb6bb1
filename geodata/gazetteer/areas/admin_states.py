"""Derive the states and regions of Myanmar, and Yunnan, within the outlines."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import shapely
from shapely import MultiPolygon, Polygon
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
)

REGIONS = {
    "Ayeyarwady": "ayeyarwady",
    "Bago Region": "bago-region",
    "Chin": "chin",
    "Kachin": "kachin",
    "Kayah": "kayah",
    "Kayin": "kayin",
    "Magway": "magway-region",
    "Mandalay": "mandalay-region",
    "Mon": "mon",
    "Naypyitaw": "naypyitaw-ut",
    "Rakhine": "rakhine",
    "Sagaing": "sagaing-region",
    "Shan State": "shan",
    "Tanintharyi": "tanintharyi-region",
    "Yangon": "yangon-region",
}
"""Region ids by the names the map of states gives them."""

_ISLANDS = {"yangon-region": shapely.box(93.1, 13.9, 93.5, 14.3)}
"""Islands nearer to another state than to their own: Cocokyun is Yangon's."""

_REACH_DEG = 0.4
"""How far a border between states is lengthened to reach the outline."""
_TOLERANCE_DEG = 0.006
_PROVINCE_TOLERANCE_DEG = 0.01


def build_states(
    states_map: Path, admin_1: Path, outlines: Mapping[str, MultiPolygon]
) -> dict[str, MultiPolygon]:
    """Derive states and regions that share their borders, and the country's with it.

    Parameters
    ----------
    states_map
        Myanmar as an ECharts map, with Naypyitaw. Only the lines between two states are
        used: outer borders and coasts come from the outlines.
    admin_1
        Natural Earth's states and provinces, GeoJSON, for Yunnan.
    outlines
        Countries by region id, EPSG:4326.

    Returns
    -------
    dict[str, MultiPolygon]
        By region id, EPSG:4326: the fifteen of Myanmar, and the part of Yunnan within
        the window.
    """
    rough = clean_cover(_read_states(states_map), widest_gap_deg=0.02)
    simple = shapely.coverage_simplify(list(rough.values()), _TOLERANCE_DEG)
    inner = extend_ends(shared_edges(simple), _REACH_DEG).intersection(outlines["mm"])
    faces = cut_along([outlines["mm"].boundary, inner])
    states = gather(faces, lambda face: _state(face, rough))
    return {**dict(sorted(states.items())), "yunnan": _within(_yunnan(admin_1), outlines["cn"])}


def _state(face: Polygon, rough: Mapping[str, BaseGeometry]) -> str:
    for region_id, islands in _ISLANDS.items():
        if islands.contains(face):
            return region_id
    return largest_share(face, rough) or nearest(face, rough)


def _within(area: BaseGeometry, country: MultiPolygon) -> MultiPolygon:
    """Cut a province out of its country's outline, keeping the outline's vertices."""
    well_inside = country.buffer(-0.03)
    border = extend_ends(area.boundary.intersection(well_inside), _REACH_DEG)
    simple = shapely.simplify(border.intersection(country), _PROVINCE_TOLERANCE_DEG)
    faces = cut_along([country.boundary, simple])
    inside = [face for face in faces if face.intersection(area).area > face.area / 2]
    return polygons_of(shapely.union_all(inside))


def _yunnan(admin_1: Path) -> BaseGeometry:
    features = json.loads(admin_1.read_text(encoding="utf-8"))["features"]
    return next(
        shape(feature["geometry"])
        for feature in features
        if feature["properties"]["iso_3166_2"] == "CN-YN"
    )


def _read_states(path: Path) -> dict[str, BaseGeometry]:
    """Decode an ECharts map."""
    script = path.read_text(encoding="utf-8")
    start = script.index('{"type":"FeatureCollection"')
    collection, _ = json.JSONDecoder().raw_decode(script[start:])
    return {
        REGIONS[feature["properties"]["name"]]: shapely.union_all(
            [shapely.make_valid(part) for part in _polygons(feature["geometry"])]
        )
        for feature in collection["features"]
    }


def _polygons(geometry: Mapping[str, Any]) -> Iterator[Polygon]:
    rings, offsets = geometry["coordinates"], geometry["encodeOffsets"]
    if geometry["type"] == "Polygon":
        rings, offsets = [rings], [offsets]
    for polygon, starts in zip(rings, offsets, strict=True):
        yield Polygon(_decode(polygon[0], starts[0]))


def _decode(steps: str, offset: tuple[int, int]) -> list[tuple[float, float]]:
    """Decode a ring: zigzag-coded steps of 1/1024 degree, two characters a point."""
    x, y = offset
    points = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x += _zigzag(dx)
        y += _zigzag(dy)
        points.append((x / 1024, y / 1024))
    return points


def _zigzag(character: str) -> int:
    coded = ord(character) - 64
    return (coded >> 1) ^ -(coded & 1)
