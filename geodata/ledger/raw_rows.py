"""Read a ledger's rows as they lie there, whatever state it is in, and change nothing."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from geodata.ledger.chain_reading import read_rows
from geodata.ledger.engines import Store
from geodata.ledger.entries import COLUMNS
from geodata.ledger.guards import GUARDS_OF_POSTGRESQL, GUARDS_OF_SQLITE, mark_guards
from geodata.ledger.ledger_errors import (
    DamagedLedgerError,
    LedgerVersionError,
)
from geodata.ledger.ledger_files import require_file, shut_file
from geodata.ledger.migrations import VERSIONS
from geodata.ledger.sqlite_engine import PATIENCE_S
from geodata.ledger.verification import Row

_SELECT = f"SELECT {', '.join(COLUMNS)} FROM entries"  # noqa: S608  (our own names)

# What a broken schema makes SQLite say may itself be no text.
BROKEN = (sqlite3.DatabaseError, UnicodeDecodeError)


@dataclass(frozen=True, slots=True)
class Gap:
    """Entries that the database itself can't give.

    Parameters
    ----------
    first, last
        Their numbers, as far as can be told; None where the end isn't known.
    reason
        What the database says.
    """

    first: int
    last: int | None
    reason: str


class RawLedger:
    """A ledger as its rows lie there; `opened_raw` gives one."""

    def __init__(self, store: Store, file: sqlite3.Connection | None) -> None:
        self.where = store.where
        self.gaps: list[Gap] = []
        """What couldn't be read, once the rows have been."""
        self.is_sqlite = store.is_sqlite
        self._store = store
        self._file = file

    def rows(self) -> Iterator[Row]:
        """Yield the rows in their order, as of one moment; those that can be read.

        Raises
        ------
        DamagedLedgerError
            When there is no table of entries.
        """
        if self._file is not None:
            yield from self._rows_of_file(self._file)
            return
        with self._store.reading() as connection:
            try:
                yield from (Row(*row) for row in read_rows(connection))
            except ProgrammingError as error:
                raise self._no_ledger() from error

    def structure(self) -> Iterator[str]:
        """Yield what the database finds wrong with itself, as it says it; SQLite alone does."""
        if self._file is None:
            return
        try:
            for (said,) in self._file.execute("PRAGMA integrity_check(20)"):
                if said != "ok":
                    yield from str(said).splitlines()
        except BROKEN as error:
            yield str(error)

    def guards(self) -> dict[str, str]:
        """Return the triggers that fire when entries are written, with what marks each."""
        if self._file is not None:
            try:
                return mark_guards(self._file.execute(GUARDS_OF_SQLITE))
            except BROKEN:
                return {}
        with self._store.reading() as connection:
            return mark_guards(connection.execute(text(GUARDS_OF_POSTGRESQL)))

    def version(self) -> str:
        """Return the version of the tables, empty where none is written."""
        query = "SELECT version_num FROM alembic_version"
        if self._file is not None:
            try:
                found = self._file.execute(query).fetchone()
            except BROKEN:
                return ""
            return str(found[0]) if found else ""
        with self._store.reading() as connection:
            is_there = connection.execute(text("SELECT to_regclass('alembic_version')")).scalar()
            return str(connection.execute(text(query)).scalar() or "") if is_there else ""

    def _rows_of_file(self, file: sqlite3.Connection) -> Iterator[Row]:
        last = 0
        try:
            for row in file.execute(f"{_SELECT} ORDER BY seq"):
                last = row[0]
                yield Row(*row)
        except BROKEN as error:
            if "no such table" in str(error):
                raise self._no_ledger() from error
            behind = _from_the_end(file, last)
            self.gaps.append(Gap(last + 1, behind[-1].seq - 1 if behind else None, str(error)))
            yield from reversed(behind)

    def _no_ledger(self) -> DamagedLedgerError:
        msg = (
            f"{self.where} holds no entries: expected a ledger. See whether it is the right "
            "file or database."
        )
        return DamagedLedgerError(msg)


def _from_the_end(file: sqlite3.Connection, last: int) -> list[Row]:
    """Read what lies behind a page that can't be read, newest first."""
    rows: list[Row] = []
    try:
        for row in file.execute(f"{_SELECT} WHERE seq > ? ORDER BY seq DESC", (last,)):
            rows.append(Row(*row))
    except BROKEN:
        return rows  # Up to the same page, from the other side.
    return rows


@contextmanager
def opened_raw(address: str) -> Iterator[RawLedger]:
    """Open a ledger to read its rows, without bringing it up to date or making it.

    Raises
    ------
    UnreachableLedgerError
        When there is none at that address.
    DamagedLedgerError
        When the file is no database any more.
    LedgerError
        With what else the database complains of.
    """
    # The path first: a store makes the folder of a file that isn't there.
    require_file(address)
    store = Store(address)
    try:
        if not store.is_sqlite:
            yield _known_to_us(RawLedger(store, None))
            return
        with closing(_open(store)) as file:
            yield _known_to_us(RawLedger(store, file))
    finally:
        store.close()


def _known_to_us(raw: RawLedger) -> RawLedger:
    version = raw.version()
    if version and version not in VERSIONS:
        msg = (
            f"The ledger {raw.where} is of version {version}, and this Salween knows "
            f"{VERSIONS[0]} to {VERSIONS[-1]}: a newer one has been at work here. Update Salween; "
            "nothing was changed."
        )
        raise LedgerVersionError(msg)
    return raw


def _open(store: Store) -> sqlite3.Connection:
    path = Path(str(store.url.database))
    options = "mode=ro"
    log = path.with_name(f"{path.name}-wal")
    if not os.access(path.parent, os.W_OK) and not log.exists():
        # Without a log to read nor a place for one, the file is all there is.
        options += "&immutable=1"
    where = f"file:{quote(str(path))}?{options}"
    try:
        file = sqlite3.connect(where, uri=True, timeout=PATIENCE_S, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise shut_file(path, str(error)) from error
    # A flipped bit may leave bytes that are no text: to be told, not stumbled over.
    file.text_factory = lambda found: found.decode("utf-8", "surrogateescape")
    try:
        file.execute("PRAGMA trusted_schema = OFF")
        file.execute("PRAGMA cell_size_check = ON")
        file.execute("BEGIN")
        file.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BROKEN as error:
        file.close()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CANTOPEN:
            raise shut_file(path, str(error)) from error
        msg = (
            f"{path} can't be opened as a database ({error}): its head is damaged, or it is "
            "another file. Set a copy of it aside; then go back to the newest copy that "
            "`ledger backup` made, or make the ledger anew from an export with "
            "`ledger import`."
        )
        raise DamagedLedgerError(msg) from error
    return file
