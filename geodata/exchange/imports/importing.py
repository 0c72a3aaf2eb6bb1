"""A file into the store: all of its good rows, or nothing."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from geodata.exchange.events import Added, EventStore
from geodata.exchange.imports import acled, ucdp
from geodata.exchange.imports.building import Origin
from geodata.exchange.imports.checking import keep_good_rows, plain_codes
from geodata.exchange.imports.contracts import Contract, read_contract
from geodata.exchange.imports.faults import FaultLog, refuse
from geodata.exchange.imports.locating import Locator
from geodata.exchange.imports.tables import Header, check_encoding, read_blocks, read_header
from geodata.gazetteer import read_gazetteer
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
        How many the file has; always ``taken + elsewhere + refused``.
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


def import_file(
    name: str,
    path: Path,
    store: EventStore,
    *,
    version: str | None = None,
    encoding: str | None = None,
    keep_good: bool = False,
    everywhere: bool = False,
) -> ImportReport:
    """Read a file by a format's contract, and put its events into a store.

    Parameters
    ----------
    name
        Of the format, one of `FORMATS`.
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
    contract = read_contract(name)
    encoding = check_encoding(path, encoding)
    header = read_header(path, encoding, contract.order)
    origin = Origin(contract, version, _hash(path))
    log = FaultLog(path)
    reading = _Reading()
    locator = Locator(read_gazetteer())
    wanted = _wanted(contract, header, path)
    for block in read_blocks(path, header, encoding, list(wanted), log):
        frame = block.rename(columns=wanted)
        good = keep_good_rows(_trimmed(frame, contract), contract, log)
        here = good if everywhere else good[_is_here(good, contract)]
        reading.elsewhere += len(good) - len(here)
        if len(here):
            reading.events.append(FORMATS[name](here, origin, locator))
    events = _once_each(reading, contract, log)
    if log.count and not keep_good:
        raise FaultyInputError(log.listed())
    added = store.add(events) if events is not None else Added(0, 0)
    taken = len(events) if events is not None else 0
    without = events["lon"].null_count if events is not None else 0
    rows = taken + reading.elsewhere + len(log.rows)
    return ImportReport(
        contract.dataset, contract.title, contract.redistributable, version, path.name,
        origin.file_sha256, rows, taken, reading.elsewhere, len(log.rows), log.listed(),
        added, without,
    )  # fmt: skip


@dataclass
class _Reading:
    """What was read so far."""

    elsewhere: int = 0
    events: list[pa.Table] = field(default_factory=list)


def _wanted(contract: Contract, header: Header, path: Path) -> dict[str, str]:
    """Return the contract's columns by their names in the file, or say which are missing."""
    found: dict[str, str] = {}
    missing = []
    for name, rule in contract.columns.items():
        there = next((one for one in (name, *rule.also) if one in header.names), None)
        if there:
            found[there] = name
        elif not rule.may_be_absent:
            missing.append(name)
    if missing:
        expected = f"a file of {contract.title}, its columns as they were downloaded"
        raise refuse(path, f"no column {', '.join(missing)}", expected)
    return found


def _trimmed(frame: pd.DataFrame, contract: Contract) -> pd.DataFrame:
    """Return the frame with no spaces around numbers and days; texts stay as they are."""
    short = [name for name in contract.columns if contract.columns[name].type != "text"]
    return frame.assign(**{name: frame[name].str.strip() for name in short if name in frame})


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
    name = next(key for key, rule in contract.columns.items() if rule.unique)
    ids = events["row_id"].to_pandas()
    rows = events["source_row"].to_pandas()
    first = rows.groupby(ids).transform("first")
    for index in ids.index[ids.duplicated()]:
        expected = f"an id of its own; row {first[index]} has this one"
        log.add(int(rows[index]), f"{name} = {ids[index]!r}", expected)
    return events.filter(pa.array(~ids.duplicated()))


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
