"""Rows of the ledger read in order, each held against the one before."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from sqlalchemy import Connection, select

from geodata.ledger.entries import GENESIS, Entry, hash_of_fields, hash_of_row
from geodata.ledger.ledger_errors import DamagedLedgerError
from geodata.ledger.tables import ENTRIES

Row = Sequence[Any]
_AT_ONCE = 1000
"""Rows; more of them fit no cache, and take longer on every store."""
_NEWEST = select(ENTRIES).order_by(ENTRIES.c.seq.desc()).limit(1)
_AS_HASHED = select(*(one for one in ENTRIES.c if one.name != "previous")).order_by(ENTRIES.c.seq)


def read_rows(connection: Connection, after: int = 0) -> Iterator[Row]:
    """Read the rows behind one, in order and as they are, a thousand at a time."""
    query = select(ENTRIES).where(ENTRIES.c.seq > after).order_by(ENTRIES.c.seq)
    yield from connection.execution_options(yield_per=_AT_ONCE).execute(query)


def read_newest(connection: Connection) -> Entry | None:
    """Read the newest entry; None in an empty ledger."""
    row = connection.execute(_NEWEST).first()
    return None if row is None else entry_of(row)


def entry_of(row: Row) -> Entry:
    """Return a row as an entry.

    Raises
    ------
    DamagedLedgerError
        When it isn't one that this program could have written.
    """
    try:
        return Entry.from_row(row)
    except (ValueError, TypeError, KeyError) as error:
        raise _damaged(row[0], f"it can't be read ({error})") from error


def read_verified(connection: Connection, after: Row | None) -> Iterator[Row]:
    """Read the rows behind one, each found to follow the one before and to be as written.

    Parameters
    ----------
    connection
        To read from.
    after
        The row before the first; None from the beginning.

    Raises
    ------
    DamagedLedgerError
        At the first that doesn't or isn't; those before it have been yielded.
    """
    seq, previous = (after[0], after[9]) if after else (0, GENESIS)
    moment = ""
    query = _AS_HASHED.where(ENTRIES.c.seq > seq)
    result = connection.execution_options(yield_per=_AT_ONCE).execute(query)
    for row in chain.from_iterable(result.partitions()):
        number, subject, revision, kind, author, at, reason, body, own = row
        seq += 1
        if number != seq:
            raise _damaged(number, f"it comes after {seq - 1}, so something is missing")
        try:
            # What stands before is taken from there: the hash then holds for both.
            expected = hash_of_fields(
                number, subject, revision, kind, author, at, reason, body, previous
            )
            if at != moment:
                # What came in at once has one.
                datetime.fromisoformat(at)
                moment = at
        except (TypeError, ValueError):
            expected = ""
        if expected != own:
            raise _damaged(number, "it isn't as it was written, or not after what it was written")
        yield (number, subject, revision, kind, author, at, reason, body, previous, own)
        previous = own


def verified(rows: Iterable[Row], after: Entry | None) -> Iterator[Entry]:
    """Yield rows as entries, each found to follow the one before and to be as it was written.

    Parameters
    ----------
    rows
        In order.
    after
        The entry before the first; None from the beginning.

    Raises
    ------
    DamagedLedgerError
        At the first that doesn't or isn't; those before it have been yielded.
    """
    seq, previous = (after.seq, after.hash) if after else (0, GENESIS)
    for row in rows:
        if row[0] != seq + 1:
            raise _damaged(row[0], f"it comes after {seq}, so something is missing")
        if row[8] != previous:
            raise _damaged(row[0], "it doesn't follow the entry before it")
        try:
            is_as_written = hash_of_row(row) == row[9]
        except (TypeError, UnicodeEncodeError):
            is_as_written = False
        if not is_as_written:
            raise _damaged(row[0], "it isn't as it was written")
        seq, previous = row[0], row[9]
        yield entry_of(row)


def _damaged(seq: object, why: str) -> DamagedLedgerError:
    return DamagedLedgerError(
        f"Entry {seq} of the ledger: {why}. The file was changed behind Salween's back, or its "
        "disk failed. `python -m geodata ledger check` says everything that is wrong; then go "
        "back to the newest backup."
    )
