"""Write and read the files of a store: GeoParquet 1.1, one of a source and a year."""

import json
import os
from pathlib import Path
from uuid import uuid4

import h3.api.numpy_int as h3
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import shapely

from geodata.exchange.events.columns import GIVEN, SCHEMA
from geodata.exchange.events.manifest import Part

CELL_RESOLUTION = 7
"""Of H3: about 5 km² a cell, the finest that a map shows."""
UNKNOWN_YEAR = "__HIVE_DEFAULT_PARTITION__"
"""Hive's word for a value that isn't known, which every reader of such folders has."""
_ROWS_A_GROUP = 32_768
_ORDER = [("earliest", "ascending"), ("latest", "ascending"), ("row_id", "ascending")]
_GEO = {
    "version": "1.1.0",
    "primary_column": "geometry",
    # Without a "crs" it is OGC:CRS84, longitude first, as the standard has it.
    "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}},
}


def years_of(events: pa.Table) -> pa.ChunkedArray:
    """Return the year in which each event begins, or `UNKNOWN_YEAR`."""
    return pc.fill_null(pc.cast(pc.year(events["earliest"]), pa.string()), UNKNOWN_YEAR)


def write_part(folder: Path, source: str, year: str, events: pa.Table) -> Part:
    """Write events to a file of its own, by date; it is the store's once a manifest names it.

    Parameters
    ----------
    folder
        Of the store.
    source, year
        Of all the events.
    events
        Columns as in `SCHEMA`; ``cell`` is made anew.
    """
    events = _with_cells(events.select(GIVEN.names).sort_by(_ORDER))
    # Source and year are in the path, as readers of such folders expect it.
    events = events.drop_columns("source").append_column("geometry", _points(events))
    events = events.replace_schema_metadata({"geo": json.dumps(_GEO)})
    path = f"source={source}/year={year}/part-{uuid4().hex[:16]}.parquet"
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    with (folder / path).open("wb") as file:
        pq.write_table(
            events, file, row_group_size=_ROWS_A_GROUP, compression="zstd",
            use_dictionary=[one.name for one in GIVEN if one.name not in _HARDLY_REPEATED],
        )  # fmt: skip
        file.flush()
        os.fsync(file.fileno())
    return Part(path, len(events))


def read_part(folder: Path, part: Part) -> pa.Table:
    """Read a file back, its columns as in `SCHEMA`."""
    # A path alone would make pyarrow read the folders' names as columns as well.
    with (folder / part.path).open("rb") as file:
        events = pq.read_table(file)
    source = pa.array([part.source], pa.string()).take(pa.array(np.zeros(len(events), np.int32)))
    return events.append_column("source", source).select(SCHEMA.names).cast(SCHEMA)


def read_row_ids(folder: Path, part: Part) -> pa.ChunkedArray:
    """Read the ids within the source alone."""
    with (folder / part.path).open("rb") as file:
        return pq.read_table(file, columns=["row_id"])["row_id"]


_HARDLY_REPEATED = {"row_id", "source_row", "text", "urls", "lon", "lat", "file_lon", "file_lat"}


def _with_cells(events: pa.Table) -> pa.Table:
    lon, lat = (events[name].to_numpy(zero_copy_only=False) for name in ("lon", "lat"))
    cells = [
        None if np.isnan(x) else h3.latlng_to_cell(y, x, CELL_RESOLUTION)
        for x, y in zip(lon, lat, strict=True)
    ]
    return events.append_column("cell", pa.array(cells, pa.uint64()))


def _points(events: pa.Table) -> pa.Array:
    lon, lat = (events[name].to_numpy(zero_copy_only=False) for name in ("lon", "lat"))
    nowhere = np.isnan(lon)
    points = shapely.points(np.nan_to_num(lon), np.nan_to_num(lat))
    return pa.array(shapely.to_wkb(points), pa.binary(), mask=nowhere)
