"""The ground that stays still: outlines, rivers and areas, packed for the browser."""

from collections.abc import Iterable, Mapping
from typing import Any

import geopandas as gpd
from shapely import line_merge
from shapely.geometry import LineString, MultiLineString, Polygon
from shapely.geometry.base import BaseGeometry

from geodata.maps.ground import Ground

SCALE = 10_000
"""Coordinates are whole numbers of 1/10,000 degree, about 11 metres."""

HOME = "mm"


def build_base(
    areas: gpd.GeoDataFrame,
    outlines: gpd.GeoDataFrame,
    states: gpd.GeoDataFrame,
    rivers: gpd.GeoDataFrame,
    regions: Mapping[str, BaseGeometry],
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
    regions
        What region-level claims are drawn with, by region id: polygons, or lines for a
        border. A region that isn't here is not drawn.
    ground
        Registers, for the regions' names.
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
                "is_line": outline.geom_type.endswith("LineString"),
            }
            for one, outline in regions.items()
        ],
        "is_schematic": bool(areas["is_schematic"].any()),
        "attributions": list(attributions),
    }


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
