"""Copy a ledger as it stands at one moment, whoever is writing to it meanwhile."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from geodata.ledger.addresses import parse_address
from geodata.ledger.chain_reading import entry_of
from geodata.ledger.entries import GENESIS
from geodata.ledger.ledger_errors import (
    ConflictError,
    DamagedLedgerError,
    LedgerError,
    ReadOnlyLedgerError,
)
from geodata.ledger.ledger_files import require_file
from geodata.ledger.raw_rows import opened_raw
from geodata.ledger.sqlite_engine import PATIENCE_S
from geodata.ledger.store import open_ledger
from geodata.ledger.transfer import to_draft
from geodata.ledger.verification import follows

_LOGS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was made.

    Parameters
    ----------
    path
        Of the SQLite file.
    entries
        How many it holds.
    head
        Hash of the newest.
    """

    path: Path
    entries: int
    head: str


def back_up(address: str, target: Path, *, force: bool = False) -> Backup:
    """Copy a ledger into a SQLite file that is a ledger itself, and prove the copy's chain.

    SQLite copies its own pages; of a ledger on PostgreSQL all entries are written anew, from
    one snapshot, hash for hash the same. Writers aren't kept waiting either way.

    Parameters
    ----------
    address
        A file's path or a URL.
    target
        Where to put the copy; it appears there whole or not at all.
    force
        Whether a file that is there may be written over.

    Raises
    ------
    ConflictError
        When a file is there, or the ledger itself, or one that somebody has open.
    DamagedLedgerError
        When the ledger isn't whole, so that the copy wouldn't be.
    LedgerError
        When it can't be opened, or the copy can't be written.
    """
    require_file(address)
    _check_target(address, target, force=force)
    with _beside(target, force=force) as part:
        if parse_address(address).get_backend_name() == "sqlite":
            _copy_pages(address, part)
        else:
            _copy_entries(address, part)
        _settle(part)
        entries, head = _prove(part)
    return Backup(target, entries, head)


def _check_target(address: str, target: Path, *, force: bool) -> None:
    url = parse_address(address)
    if not target.exists():
        return
    if url.get_backend_name() == "sqlite" and target.samefile(str(url.database)):
        msg = f"{target} is the ledger itself: expected another file for its copy."
    elif any(target.with_name(target.name + log).exists() for log in _LOGS):
        msg = f"{target} is a ledger in use, with its log beside it: expected another file."
    elif not force:
        msg = f"{target} is there already: name another file, or write over it with --force."
    else:
        return
    raise ConflictError(msg)


@contextmanager
def _beside(target: Path, *, force: bool) -> Iterator[Path]:
    """Give a file to fill, beside the target; put it there at the end, or nothing."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise _unwritable(target, error) from error
    os.close(handle)
    part = Path(name)
    is_reserved = False
    try:
        yield part
        if not force:
            target.touch(exist_ok=False)
            is_reserved = True
        part.replace(target)
        is_reserved = False
    except FileExistsError as error:
        msg = f"{target} came to be meanwhile: name another file, or write over it with --force."
        raise ConflictError(msg) from error
    except OSError as error:
        raise _unwritable(target, error) from error
    except sqlite3.Error as error:
        msg = f"The ledger can't be copied to {target} ({error}); nothing was put there."
        raise LedgerError(msg) from error
    finally:
        for leftover in (part, *(part.with_name(part.name + log) for log in _LOGS)):
            leftover.unlink(missing_ok=True)
        if is_reserved:
            target.unlink(missing_ok=True)


def _unwritable(target: Path, error: OSError) -> ReadOnlyLedgerError:
    msg = (
        f"{target} can't be written ({error.strerror or error}): expected a file in a folder "
        "that is there, with room, and open to this account."
    )
    return ReadOnlyLedgerError(msg)


def _copy_pages(address: str, part: Path) -> None:
    path = str(parse_address(address).database)
    source = sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True, timeout=PATIENCE_S)
    with closing(source), closing(sqlite3.connect(part)) as copy:
        try:
            source.backup(copy)
        except sqlite3.DatabaseError as error:
            code = error.sqlite_errorcode & 0xFF
            if code not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                raise
            raise _not_whole(path, str(error)) from error


def _copy_entries(address: str, part: Path) -> None:
    # One statement sees one moment, however many commit while it is read.
    with opened_raw(address) as raw:
        where, entries = raw.where, [entry_of(row) for row in raw.rows()]
    copy = open_ledger(str(part), corpus=None)
    try:
        copied = copy.append_drafts([to_draft(one) for one in entries])
    finally:
        copy.close()
    for one, other in zip(entries, copied, strict=True):
        # The copy was chained anew: whatever was altered has another hash there.
        if one != other.entry:
            raise _not_whole(where, f"entry {one.seq} isn't as it was written")


def _settle(part: Path) -> None:
    """Make one file of it, safe on its disk: a copy is moved about without its log."""
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        try:
            copy.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.DatabaseError as error:
            raise _not_whole(str(part), str(error)) from error
    with part.open("rb") as file:
        os.fsync(file.fileno())


def _prove(part: Path) -> tuple[int, str]:
    count, head = 0, GENESIS
    with opened_raw(str(part)) as raw:
        for count, row in enumerate(raw.rows(), start=1):
            if not follows(row, count, head):
                raise _not_whole("The ledger", f"entry {count} isn't as it was written")
            head = row.hash
        said = [*(gap.reason for gap in raw.gaps), *raw.structure()]
    if said:
        raise _not_whole("The ledger", said[0])
    return count, head


def _not_whole(what: str, reason: str) -> DamagedLedgerError:
    msg = (
        f"{what} isn't whole ({reason}), so nothing was copied. `ledger check` says what is "
        "wrong, and `ledger export` writes what can still be read."
    )
    return DamagedLedgerError(msg)
