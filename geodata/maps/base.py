"""The ground that stays still: outlines, rivers and areas, packed for the browser."""

from collections.abc import Iterable, Mapping
from typing import Any

import geopandas as gpd
from shapely import line_merge, unary_union
from shapely.geometry import LineString, MultiLineString, Polygon
from shapely.geometry.base import BaseGeometry

from geodata.maps.ground import Ground

SCALE = 10_000
"""Coordinates are whole numbers of 1/10,000 degree, about 11 metres."""

HOME = "mm"
BORDERS = {"china-myanmar-border": ("mm", "cn")}
"""Regions that are a line: the border that two countries share."""


def build_base(
    areas: gpd.GeoDataFrame,
    outlines: gpd.GeoDataFrame,
    states: gpd.GeoDataFrame,
    rivers: gpd.GeoDataFrame,
    ground: Ground,
    attributions: Iterable[str] = (),
) -> dict[str, Any]:
    """Pack all geometry into one payload.

    Parameters
    ----------
    areas
        Columns ``township_id``, ``name``, ``region_id``, ``geometry``, ``is_schematic``, one
        row a township.
    outlines, states
        Columns ``region_id`` and ``geometry``.
    rivers
        Columns ``name`` and ``geometry``.
    ground
        Registers; the townships' ``zone_id`` gives the zones their outlines.
    attributions
        Whom the map has to name, in words.

    Returns
    -------
    dict
        ``scale``, ``extent`` (west, south, east, north), ``countries``, ``borders``,
        ``states``, ``rivers``, ``areas``, ``regions`` (lists of ``{id, name, rings}``),
        ``is_schematic``, ``attributions``. A ring is a flat list of lon, lat steps from
        the point before, starting at zero, in 1/``scale`` degree. All geometry is EPSG:4326.
    """
    regions = region_outlines(areas, outlines, states, ground)
    return {
        "scale": SCALE,
        "extent": [float(edge) for edge in outlines.total_bounds],
        "countries": _packed(outlines, "region_id"),
        "borders": [
            {"id": one, "name": "", "rings": pack(line)} for one, line in land_borders(outlines)
        ],
        "states": _packed(states, "region_id"),
        "rivers": _packed(rivers, "name", "name"),
        "areas": _packed(areas, "township_id", "name"),
        "regions": [
            {
                "id": one,
                "name": ground.regions[one].name,
                "rings": pack(outline),
                "is_line": one in BORDERS,
            }
            for one, outline in regions.items()
        ],
        "is_schematic": bool(areas["is_schematic"].any()),
        "attributions": list(attributions),
    }


def region_outlines(
    areas: gpd.GeoDataFrame, outlines: gpd.GeoDataFrame, states: gpd.GeoDataFrame, ground: Ground
) -> dict[str, BaseGeometry]:
    """Return what region-level claims are drawn with, by region id.

    A state has its own outline, a zone that of its townships together, a border its line. A
    region that has none of these, a country among them, is not drawn.
    """
    drawn = dict(zip(states["region_id"], states.geometry, strict=True))
    shapes = dict(zip(areas["township_id"], areas.geometry, strict=True))
    parts: dict[str, list[BaseGeometry]] = {}
    for township in ground.townships.values():
        if township.zone_id and township.township_id in shapes:
            parts.setdefault(township.zone_id, []).append(shapes[township.township_id])
    drawn |= {zone_id: unary_union(shapes_in) for zone_id, shapes_in in parts.items()}
    countries = dict(zip(outlines["region_id"], outlines.geometry, strict=True))
    for region_id, (one, other) in BORDERS.items():
        if one in countries and other in countries:
            drawn[region_id] = shared_border(countries[one], countries[other])
    return {one: shape for one, shape in drawn.items() if one in ground.regions}


def land_borders(outlines: gpd.GeoDataFrame) -> list[tuple[str, BaseGeometry]]:
    """Return the borders between countries, each once, under the id of one of the two.

    Myanmar's own come under its id. Coasts and the edges of the data are no borders.
    """
    rows = list(zip(outlines["region_id"], outlines.geometry, strict=True))
    rows.sort(key=lambda row: row[0] != HOME)
    pairs = [(one, other) for i, one in enumerate(rows) for other in rows[i + 1 :]]
    touching = [(one[0], one[1], other[1]) for one, other in pairs if one[1].intersects(other[1])]
    return [(name, shared_border(one, other)) for name, one, other in touching]


def shared_border(one: BaseGeometry, other: BaseGeometry) -> BaseGeometry:
    """Return the line along which two areas touch (EPSG:4326), empty where they don't."""
    shared = one.boundary.intersection(other.boundary)
    lines = [part for part in getattr(shared, "geoms", [shared]) if isinstance(part, LineString)]
    return line_merge(MultiLineString(lines))


def pack(geometry: BaseGeometry) -> list[list[int]]:
    """Pack the rings and lines of a geometry (EPSG:4326) as steps in 1/10,000 degree."""
    return [_steps(line) for line in _lines(geometry)]


def _lines(geometry: BaseGeometry) -> list[Any]:
    if isinstance(geometry, Polygon):
        return [geometry.exterior.coords, *(hole.coords for hole in geometry.interiors)]
    if isinstance(geometry, LineString):
        return [geometry.coords]
    return [line for part in getattr(geometry, "geoms", ()) for line in _lines(part)]


def _steps(line: Iterable[tuple[float, ...]]) -> list[int]:
    steps: list[int] = []
    last_x = last_y = 0
    for lon, lat, *_ in line:
        x, y = round(lon * SCALE), round(lat * SCALE)
        if steps and (x, y) == (last_x, last_y):
            continue
        steps += (x - last_x, y - last_y)
        last_x, last_y = x, y
    return steps


def _packed(
    frame: gpd.GeoDataFrame, id_column: str, name_column: str | None = None
) -> list[Mapping[str, Any]]:
    names = frame[name_column] if name_column else [""] * len(frame)
    return [
        {"id": str(one), "name": str(name), "rings": pack(shape)}
        for one, name, shape in zip(frame[id_column], names, frame.geometry, strict=True)
    ]
