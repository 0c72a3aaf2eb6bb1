"""Read the areas that maps are drawn with. Everything is EPSG:4326."""

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.gazetteer.areas.area_files import DATA, read_area_file, read_area_passport
from geodata.gazetteer.areas.linework import lines_of
from geodata.gazetteer.gazetteer import Gazetteer

_BORDERS = {"china-myanmar-border": ("mm", "cn")}
"""Zones that are a line: the border between two countries."""


def read_outlines() -> gpd.GeoDataFrame:
    """Read the land of Myanmar and the countries around it.

    Returns
    -------
    GeoDataFrame
        Columns ``region_id``, ``role`` (``country``, ``neighbour``, ``elsewhere``) and
        ``geometry``; Myanmar comes first. Neighbours share their edges exactly.
    """
    return read_area_file(DATA / "outlines.geojson")


def read_states() -> gpd.GeoDataFrame:
    """Read Myanmar's states and regions, and Yunnan.

    Returns
    -------
    GeoDataFrame
        Columns ``region_id`` and ``geometry``. Outer borders are those of the outlines.
    """
    return read_area_file(DATA / "states.geojson")


def read_rivers() -> gpd.GeoDataFrame:
    """Read the courses of the main rivers.

    Returns
    -------
    GeoDataFrame
        Columns ``river_id``, ``name``, ``name_zh`` (empty where it doesn't flow through
        China) and ``geometry`` (lines).
    """
    return read_area_file(DATA / "rivers.geojson")


def read_cells() -> gpd.GeoDataFrame:
    """Read the schematic cells around the seats of Myanmar's townships.

    Returns
    -------
    GeoDataFrame
        Columns ``township_id``, ``name``, ``region_id``, ``geometry`` and
        ``is_schematic`` (true), in order of township id. Neighbours share their edges
        exactly.

    Notes
    -----
    A cell is the ground of a state that is nearer to this seat than to its others; it is
    no township. ``python -m benchmarks.cells`` measures how far off that is.
    """
    return read_area_file(DATA / "cells.geojson").assign(is_schematic=True)


def read_attributions() -> tuple[str, ...]:
    """Return whom a map that shows these areas has to name, each once."""
    named = [
        attribution
        for path in sorted(DATA.glob("*.geojson"))
        for attribution in read_area_passport(path).attribution.split("; ")
    ]
    return tuple(dict.fromkeys(named))


def build_region_shape(
    region_id: str, gazetteer: Gazetteer, areas: gpd.GeoDataFrame
) -> BaseGeometry:
    """Return the shape of a region that a claim speaks of, to draw its outline.

    Parameters
    ----------
    region_id
        A country, state, province or zone of the gazetteer.
    gazetteer
        Knows which townships make up a zone.
    areas
        Cells or official townships, as `read_areas` gives them.

    Returns
    -------
    BaseGeometry
        EPSG:4326. Polygons; lines for a zone that is a border between two countries.

    Raises
    ------
    KeyError
        No such region, or a zone without townships.
    """
    if region_id in _BORDERS:
        outlines = read_outlines().set_index("region_id").geometry
        first, second = (outlines[country] for country in _BORDERS[region_id])
        return lines_of(shapely.line_merge(lines_of(first.boundary.intersection(second.boundary))))
    official = areas[(areas["region_id"] == region_id) & ~areas["is_schematic"]]
    if len(official):
        return shapely.coverage_union_all(official.geometry.values)
    for known in (read_states(), read_outlines()):
        shapes = known.set_index("region_id").geometry
        if region_id in shapes.index:
            shape: BaseGeometry = shapes[region_id]
            return shape
    members = {one.township_id for one in gazetteer.townships.values() if one.zone_id == region_id}
    if not members:
        msg = f"{region_id!r}: expected a country, state, province, or a zone with townships"
        raise KeyError(msg)
    return shapely.coverage_union_all(areas.loc[areas["township_id"].isin(members)].geometry.values)
