"""A file into the store: all of its good rows, or nothing."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from geodata.exchange.events import Added, EventStore
from geodata.exchange.imports import acled, mappings, ucdp
from geodata.exchange.imports.building import Origin
from geodata.exchange.imports.checking import plain_codes
from geodata.exchange.imports.contracts import Contract, read_contract
from geodata.exchange.imports.faults import FaultLog
from geodata.exchange.imports.locating import Locator
from geodata.exchange.imports.mappings import ColumnMapping
from geodata.exchange.imports.rows import read_good_rows
from geodata.exchange.imports.tables import check_file
from geodata.gazetteer import read_gazetteer
from geodata.gazetteer.areas import read_areas
from geodata.model import Fault, FaultyInputError

ToEvents = Callable[[pd.DataFrame, Origin, Locator], pa.Table]
FORMATS: dict[str, ToEvents] = {"ucdp-ged": ucdp.to_events, "acled": acled.to_events}
"""Readers by the name of their contract."""


@dataclass(frozen=True)
class ImportReport:
    """What became of every row of a file.

    Parameters
    ----------
    dataset, title, version, file, sha256
        What was read.
    redistributable
        Whether its licence lets rows be passed on.
    rows
        How many the file has, counted as they were read: ``taken + elsewhere + refused``.
    taken
        Events that are in the store now.
    elsewhere
        Rows of other countries, which were left out.
    refused
        Rows with a fault.
    faults
        What is wrong with them.
    added
        What was new.
    without_point
        Taken events that no point is drawn for.
    """

    dataset: str
    title: str
    redistributable: bool
    version: str | None
    file: str
    sha256: str
    rows: int
    taken: int
    elsewhere: int
    refused: int
    faults: tuple[Fault, ...]
    added: Added
    without_point: int


def import_file(name: str, path: Path, store: EventStore, **how: Any) -> ImportReport:
    """Read a file by a format's contract, and put its events into a store.

    Parameters
    ----------
    name
        Of the format, one of `FORMATS`.
    path, store, how
        As in `import_by`.

    Raises
    ------
    FaultyInputError
        As `import_by`.
    """
    return import_by(read_contract(name), FORMATS[name], path, store, **how)


def import_mapped(
    mapping: ColumnMapping, path: Path, store: EventStore, **how: Any
) -> ImportReport:
    """Read a table or features of somebody's own by a mapping, as `import_file` does."""
    return import_by(mapping.to_contract(), mappings.to_events, path, store, **how)


def import_by(
    contract: Contract,
    to_events: ToEvents,
    path: Path,
    store: EventStore,
    *,
    version: str | None = None,
    encoding: str | None = None,
    keep_good: bool = False,
    everywhere: bool = False,
) -> ImportReport:
    """Read a file by a contract, and put its events into a store.

    Parameters
    ----------
    contract, to_events
        Of the format.
    path
        The file.
    store
        Gets the events; those whose ids it has take the place of the others.
    version
        Of the dataset.
    encoding
        Of the file; None is UTF-8, or UTF-16 where it begins so.
    keep_good
        Whether to take the good rows of a file that has bad ones.
    everywhere
        Whether to take rows of other countries too.

    Raises
    ------
    FaultyInputError
        The file can't be read; or rows are bad and ``keep_good`` is false. Nothing is kept then.
    """
    check_file(path, takes_features=contract.takes_features)
    origin = Origin(contract, version, hash_file(path))
    log = FaultLog(path)
    reading = _Reading()
    locator = Locator(read_gazetteer(), read_areas())
    for good in read_good_rows(path, contract, encoding, log):
        here = good if everywhere else good[_is_here(good, contract)]
        reading.elsewhere += len(good) - len(here)
        if len(here):
            reading.events.append(to_events(here, origin, locator))
    events = _once_each(reading, contract, log)
    if log.count and not keep_good:
        raise FaultyInputError(log.listed())
    added = store.add(events) if events is not None else Added(0, 0)
    taken = len(events) if events is not None else 0
    without = events["lon"].null_count if events is not None else 0
    return ImportReport(
        contract.dataset, contract.title, contract.redistributable, version, path.name,
        origin.file_sha256, log.seen, taken, reading.elsewhere, len(log.rows), log.listed(),
        added, without,
    )  # fmt: skip


@dataclass
class _Reading:
    """What was read so far."""

    elsewhere: int = 0
    events: list[pa.Table] = field(default_factory=list)


def _is_here(frame: pd.DataFrame, contract: Contract) -> "pd.Series[bool]":
    if not contract.country_column:
        return pd.Series(True, index=frame.index)
    return plain_codes(frame[contract.country_column]).isin(contract.countries)


def _once_each(reading: _Reading, contract: Contract, log: FaultLog) -> pa.Table | None:
    """Return all events together; of several with one id the first, the others logged."""
    if not reading.events:
        return None
    events = pa.concat_tables(reading.events)
    if pc.count_distinct(events["row_id"]).as_py() == len(events):
        return events
    name = next((key for key, rule in contract.columns.items() if rule.unique), "the row")
    ids = events["row_id"].to_pandas()
    rows = events["source_row"].to_pandas()
    first = rows.groupby(ids).transform("first")
    for index in ids.index[ids.duplicated()]:
        expected = f"an id of its own; row {first[index]} has this one"
        log.add(int(rows[index]), f"{name} = {ids[index]!r}", expected)
    return events.filter(pa.array(~ids.duplicated()))


def hash_file(path: Path) -> str:
    """Return a file's SHA-256, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def remove_deleted(
    path: Path, store: EventStore, *, encoding: str | None = None, keep_good: bool = False
) -> ImportReport:
    """Remove from a store the events that ACLED has withdrawn.

    Parameters
    ----------
    path
        ACLED's list of them.
    store, encoding, keep_good
        As in `import_file`.

    Raises
    ------
    FaultyInputError
        As `import_file`.
    """
    contract = read_contract("acled-deleted")
    log = FaultLog(path)
    ids = [
        id_
        for good in read_good_rows(path, contract, encoding, log)
        for id_ in good["event_id_cnty"]
    ]
    if log.count and not keep_good:
        raise FaultyInputError(log.listed())
    removed = store.remove(contract.dataset, ids)
    return ImportReport(
        contract.dataset, contract.title, contract.redistributable, None, path.name,
        hash_file(path), log.seen, len(ids), 0, len(log.rows), log.listed(),
        removed, 0,
    )  # fmt: skip
