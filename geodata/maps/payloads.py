"""Write what the browser reads: the ground once, and what moves over it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import geopandas
from shapely.geometry.base import BaseGeometry

from geodata.history import Edition
from geodata.maps.assets import write_payload
from geodata.maps.base import build_base
from geodata.maps.columns import build_columns
from geodata.maps.event_columns import UNDATED
from geodata.maps.ground import Ground
from geodata.maps.towns import town_rows
from geodata.maps.weighed import USUALLY, Weighed
from geodata.model import Actor, Claim


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
class Rows:
    """What all payloads of one map have in the same order, so that two can be compared.

    ``area_ids`` and ``region_ids`` are those of the base payload; ``towns`` of `town_rows`.
    """

    area_ids: Sequence[str] = ()
    region_ids: Sequence[str] = ()
    towns: Mapping[str, list[Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class MapFiles:
    """Names of the written payloads; each holds a hash of its content."""

    columns: str
    base: str
    rows: Rows = field(default=Rows(), compare=False)


NO_FILES = MapFiles("", "")
"""Where nothing was written."""


def write_map_files(
    editions: Sequence[Edition],
    claims: Iterable[Claim],
    ground: Ground,
    actors: Mapping[str, Actor],
    lands: Lands,
    published_on: Mapping[str, date],
    folder: Path | None = None,
) -> MapFiles:
    """Write the map's two payloads to the served folder and return their names.

    Parameters
    ----------
    editions, claims, ground, actors, published_on
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
    rows = Rows(
        area_ids=[area["id"] for area in base["areas"]],
        region_ids=[region["id"] for region in base["regions"]],
        towns=town_rows([one.tenure for one in editions], ground),
    )
    columns = write_columns(
        editions, claims, ground, actors, rows, published_on=published_on, folder=folder
    )
    return MapFiles(columns, write_payload(base, "base", folder), rows)


def write_columns(
    editions: Sequence[Edition],
    claims: Iterable[Claim],
    ground: Ground,
    actors: Mapping[str, Actor],
    rows: Rows,
    weighed: Weighed = USUALLY,
    *,
    published_on: Mapping[str, date] = UNDATED,
    folder: Path | None = None,
) -> str:
    """Write what moves over the ground, by one rule set or as told by some sources.

    Parameters
    ----------
    editions, claims, ground, actors, weighed, published_on
        As for `build_columns`.
    rows
        Of the map's first payload, which speaks of everything that the others speak of.
    folder
        Where to write; the served cache folder where None.

    Returns
    -------
    str
        The name of the written payload, which holds a hash of its content.
    """
    columns = build_columns(
        editions,
        claims,
        ground,
        actors,
        rows.area_ids,
        rows.region_ids,
        published_on,
        rows.towns,
        weighed,
    )
    return write_payload(columns, "columns", folder)
