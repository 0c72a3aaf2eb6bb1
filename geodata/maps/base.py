"""The ground that stays still: outlines, rivers and areas, packed for the browser."""

from collections.abc import Iterable, Mapping
from typing import Any

import geopandas
from shapely import unary_union
from shapely.geometry import LineString, Polygon, shape
from shapely.geometry.base import BaseGeometry

from geodata.maps.ground import Ground

SCALE = 10_000
"""Coordinates are whole numbers of 1/10,000 degree, about 11 metres."""

GeoJson = Mapping[str, Any]


def build_base(
    areas: geopandas.GeoDataFrame,
    countries: GeoJson,
    states: GeoJson,
    rivers: GeoJson,
    ground: Ground,
    attributions: Iterable[str] = (),
) -> dict[str, Any]:
    """Pack all geometry into one payload.

    Parameters
    ----------
    areas
        Columns ``township_id``, ``name``, ``region_id``, ``geometry``, ``is_schematic``, one
        row a township, EPSG:4326.
    countries, states, rivers
        GeoJSON feature collections, EPSG:4326. Features have an ``id`` or a property of
        the kind ``region_id``, ``country`` or ``name``.
    ground
        Registers; the townships' ``zone_id`` gives the zones their outlines.
    attributions
        Whom the map has to name, in words.

    Returns
    -------
    dict
        ``scale``, ``countries``, ``states``, ``rivers``, ``areas``, ``regions`` (each a list
        of ``{id, name, rings}``), ``is_schematic``, ``attributions``. A ring is a flat list
        of lon, lat steps from the point before, starting at zero, in 1/``scale`` degree.
    """
    return {
        "scale": SCALE,
        "countries": [_packed(feature) for feature in countries["features"]],
        "states": [_packed(feature) for feature in states["features"]],
        "rivers": [_packed(feature) for feature in rivers["features"]],
        "areas": [
            {"id": row.township_id, "name": row.name_, "rings": pack(row.geometry)}
            for row in areas.rename(columns={"name": "name_"}).itertuples()
        ],
        "regions": [
            {"id": region_id, "name": ground.regions[region_id].name, "rings": pack(outline)}
            for region_id, outline in region_outlines(areas, states, ground).items()
        ],
        "is_schematic": bool(areas["is_schematic"].any()),
        "attributions": list(attributions),
    }


def region_outlines(
    areas: geopandas.GeoDataFrame, states: GeoJson, ground: Ground
) -> dict[str, BaseGeometry]:
    """Return the outlines that region-level claims are drawn with, by region id.

    A state has its own outline; a zone is the union of its townships' areas. A region
    that has neither is not drawn.
    """
    outlines = {
        _feature_id(feature): shape(feature["geometry"])
        for feature in states["features"]
        if _feature_id(feature) in ground.regions
    }
    shapes = dict(zip(areas["township_id"], areas.geometry, strict=True))
    by_zone: dict[str, list[BaseGeometry]] = {}
    for township in ground.townships.values():
        if township.township_id in shapes:
            for region_id in (township.zone_id, township.region_id):
                if region_id and region_id not in outlines:
                    by_zone.setdefault(region_id, []).append(shapes[township.township_id])
    zones = {zone: unary_union(parts) for zone, parts in by_zone.items()}
    return {one: outline for one, outline in {**outlines, **zones}.items() if one in ground.regions}


def pack(geometry: BaseGeometry) -> list[list[int]]:
    """Pack the rings and lines of a geometry (EPSG:4326) as steps in 1/10,000 degree."""
    return [_steps(line) for line in _lines(geometry)]


def _lines(geometry: BaseGeometry) -> list[Any]:
    if isinstance(geometry, Polygon):
        return [geometry.exterior.coords, *(hole.coords for hole in geometry.interiors)]
    if isinstance(geometry, LineString):
        return [geometry.coords]
    return [line for part in getattr(geometry, "geoms", ()) for line in _lines(part)]


def _steps(line: Any) -> list[int]:
    steps: list[int] = []
    last_x = last_y = 0
    for lon, lat, *_ in line:
        x, y = round(lon * SCALE), round(lat * SCALE)
        if steps and (x, y) == (last_x, last_y):
            continue
        steps += (x - last_x, y - last_y)
        last_x, last_y = x, y
    return steps


def _packed(feature: GeoJson) -> dict[str, Any]:
    return {
        "id": _feature_id(feature),
        "name": feature["properties"].get("name") or "",
        "rings": pack(shape(feature["geometry"])),
    }


def _feature_id(feature: GeoJson) -> str:
    properties = feature["properties"]
    for name in ("region_id", "country", "id", "name"):
        if properties.get(name):
            return str(properties[name])
    return str(feature.get("id", ""))
