"""Write what the browser reads: the ground once, and what moves over it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas
from shapely.geometry.base import BaseGeometry

from geodata.maps.assets import write_payload
from geodata.maps.base import build_base
from geodata.maps.columns import build_columns
from geodata.maps.ground import Ground
from geodata.model import Actor, Claim, Tenure


@dataclass(frozen=True)
class Lands:
    """The geometry that stays still, each EPSG:4326 with an id column.

    ``areas`` are townships or their cells (see `geodata.gazetteer.areas.read_areas`); ``regions``
    the shapes of the regions that claims speak of (`build_region_shape`), by id;
    ``attributions`` are those whom the map has to name.
    """

    areas: geopandas.GeoDataFrame
    outlines: geopandas.GeoDataFrame
    states: geopandas.GeoDataFrame
    rivers: geopandas.GeoDataFrame
    regions: Mapping[str, BaseGeometry]
    attributions: Sequence[str] = ()


@dataclass(frozen=True)
class MapFiles:
    """Names of the written payloads; each holds a hash of its content."""

    columns: str
    base: str


def write_map_files(
    tenures: Sequence[Tenure],
    claims: Iterable[Claim],
    ground: Ground,
    actors: Mapping[str, Actor],
    lands: Lands,
    folder: Path | None = None,
) -> MapFiles:
    """Write the map's two payloads to the served folder and return their names.

    Parameters
    ----------
    tenures, claims, ground, actors
        As for `build_columns`.
    lands
        The geometry.
    folder
        Where to write; the served cache folder where None.
    """
    base = build_base(
        lands.areas,
        lands.outlines,
        lands.states,
        lands.rivers,
        lands.regions,
        ground,
        lands.attributions,
    )
    columns = build_columns(
        tenures,
        claims,
        ground,
        actors,
        area_ids=[area["id"] for area in base["areas"]],
        region_ids=[region["id"] for region in base["regions"]],
    )
    return MapFiles(
        columns=write_payload(columns, "columns", folder), base=write_payload(base, "base", folder)
    )
