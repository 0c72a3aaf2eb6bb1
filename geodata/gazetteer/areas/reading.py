"""Read the areas that maps are drawn with. Everything is EPSG:4326."""

import geopandas as gpd

from geodata.gazetteer.areas.area_files import DATA, read_area_file


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
