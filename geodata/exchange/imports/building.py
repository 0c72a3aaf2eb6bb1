"""Columns to a table of events, whatever the format."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa

from geodata.exchange.events.columns import DRAWN_AT_A_POINT, GIVEN
from geodata.exchange.imports.checking import to_numbers
from geodata.exchange.imports.contracts import Contract
from geodata.exchange.imports.locating import Locator


@dataclass(frozen=True)
class Origin:
    """Where rows come from.

    Parameters
    ----------
    contract
        Of the format.
    version
        Of the dataset, as far as the user says.
    file_sha256
        Of the file.
    """

    contract: Contract
    version: str | None
    file_sha256: str


def build_events(columns: Mapping[str, pd.Series], origin: Origin, rows: pd.Index) -> pa.Table:
    """Return a table with the columns of `GIVEN`; those that aren't given are null.

    Parameters
    ----------
    columns
        By name of `GIVEN`.
    origin
        Gives source, version, file and licence.
    rows
        The numbers of the rows.
    """
    contract = origin.contract
    constants: dict[str, object] = {
        "source": contract.dataset, "source_version": origin.version,
        "file_sha256": origin.file_sha256, "licence": contract.licence,
        "redistributable": contract.redistributable, "urls": [], "reported_by": [],
    }  # fmt: skip
    arrays = {"source_row": pa.array(rows.to_numpy(), pa.int64())}
    for name, cells in columns.items():
        arrays[name] = _to_array(cells, GIVEN.field(name).type)
    nought = pa.array(np.zeros(len(rows), np.int32))
    for field in GIVEN:
        if field.name not in arrays:
            one = pa.array([constants.get(field.name)], field.type)
            arrays[field.name] = one.take(nought)
    return pa.table([arrays[field.name] for field in GIVEN], schema=GIVEN)


def _to_array(cells: pd.Series, kind: pa.DataType) -> pa.Array:
    if isinstance(cells.dtype, pd.ArrowDtype):
        return pa.Array.from_pandas(cells).cast(kind)
    return pa.Array.from_pandas(cells, type=kind)


def place_columns(
    frame: pd.DataFrame, where: pd.Series, candidates: pd.Series, region_name: pd.Series,
    locator: Locator,
) -> dict[str, pd.Series]:  # fmt: skip
    """Return the columns of where it was; a point only for what is known to a point.

    Parameters
    ----------
    frame
        With ``longitude`` and ``latitude`` as text.
    where
        Words of `WHERE_PRECISIONS`.
    candidates
        Ids of the townships that the name may mean, as tuples.
    region_name
        As the source names it.
    locator
        Knows regions and codes.
    """
    lon, lat = to_numbers(frame["longitude"]), to_numbers(frame["latitude"])
    is_point = where.isin(DRAWN_AT_A_POINT)
    named = {cell: locator.region(cell) for cell in region_name.dropna().unique()}
    codes = {cell: locator.region_pcode(cell) for cell in region_name.dropna().unique()}
    region = region_name.map(named).astype(object)
    township = _choose(candidates, region, locator)
    by_name = township.notna()
    # A point near a place may lie beyond the border; only a very point tells its township.
    is_exact = where == "point"
    shape = locator.townships_at(lon.where(is_exact), lat.where(is_exact))
    shape = _choose(shape.map(lambda one: (one,) if isinstance(one, str) else ()), region, locator)
    township = township.where(by_name, shape)
    region = region.where(region.notna(), township.map(locator.region_of_township))
    is_wide = where.isin(("country", "unknown"))
    return {
        "lon": lon.where(is_point), "lat": lat.where(is_point),
        "file_lon": lon, "file_lat": lat, "where_precision": where,
        "township_id": township, "township_pcode": township.map(locator.pcode_of_township),
        "located_by": _words(by_name, township),
        "region_id": region.where(~is_wide, None),
        "region_pcode": region_name.map(codes).where(~is_wide, None),
    }  # fmt: skip


def _words(by_name: pd.Series, township: pd.Series) -> pd.Series:
    """Say how each township was found."""
    by_shape = township.notna().map({True: "shape", False: None}).astype(object)
    return by_shape.where(~by_name, "name")


def _choose(candidates: pd.Series, regions: pd.Series, locator: Locator) -> pd.Series:
    """Return the one township of each row that lies in its region, None where it isn't one."""
    chosen = []
    for ids, region in zip(candidates, regions, strict=True):
        fits = [
            one for one in ids
            if not isinstance(region, str) or locator.region_of_township[one] == region
        ]  # fmt: skip
        chosen.append(fits[0] if len(fits) == 1 else None)
    return pd.Series(chosen, index=candidates.index, dtype=object)


def split_list(cells: pd.Series, separator: str) -> pd.Series:
    """Return lists of the parts of each cell, each once, in their order; ``[]`` for none."""
    found = {
        cell: list(dict.fromkeys(part.strip() for part in cell.split(separator) if part.strip()))
        for cell in cells.dropna().unique()
    }
    return pd.Series([found.get(cell, []) for cell in cells], index=cells.index, dtype=object)
