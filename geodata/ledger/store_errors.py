"""What a database complains of, in a sentence that says what to do next."""

import sqlite3

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from geodata.ledger.ledger_errors import (
    BusyLedgerError,
    ConflictError,
    DamagedLedgerError,
    FullLedgerError,
    LedgerError,
    ReadOnlyLedgerError,
    UnreachableLedgerError,
)

_FULL = "Make room, then try again; what was acknowledged before stands, and this was not written."
_BUSY = "Others have kept it busy for a minute; nothing was written. Try again."
_DAMAGED = (
    "Set a copy of it aside, see what `python -m geodata ledger check` can still read, and go "
    "back to the newest backup."
)
_READ_ONLY = (
    "It can be read and not be written to. Give this account the right to write to the file and "
    "its folder, or name another ledger by SALWEEN_LEDGER; nothing was written."
)
_NO_RIGHT = "Ask whoever runs the database for the right; nothing was written."

_SQLITE: dict[int, tuple[type[LedgerError], str, str]] = {
    sqlite3.SQLITE_BUSY: (BusyLedgerError, "is busy", _BUSY),
    sqlite3.SQLITE_LOCKED: (BusyLedgerError, "is busy", _BUSY),
    sqlite3.SQLITE_READONLY: (ReadOnlyLedgerError, "is read-only", _READ_ONLY),
    sqlite3.SQLITE_PERM: (ReadOnlyLedgerError, "is read-only", _READ_ONLY),
    sqlite3.SQLITE_FULL: (FullLedgerError, "has no room left on its disk", _FULL),
    sqlite3.SQLITE_CORRUPT: (DamagedLedgerError, "is damaged", _DAMAGED),
    sqlite3.SQLITE_NOTADB: (DamagedLedgerError, "is no SQLite file, or its head is damaged",
                            _DAMAGED),
    sqlite3.SQLITE_CANTOPEN: (UnreachableLedgerError, "can't be opened",
                              "See whether its folder is there and open to this account."),
    sqlite3.SQLITE_CONSTRAINT: (ConflictError, "refuses the entry",
                                "Entries can be added and never changed; nothing was written."),
}  # fmt: skip
_POSTGRESQL: dict[str, tuple[type[LedgerError], str, str]] = {
    "28P01": (UnreachableLedgerError, "refuses the name or the password",
              "See to both in SALWEEN_LEDGER."),
    "28": (UnreachableLedgerError, "doesn't let this account in",
           "See to name and password in SALWEEN_LEDGER, and to the server's pg_hba.conf."),
    "3D": (UnreachableLedgerError, "isn't there",
           "Make the database (createdb), or see to its name in SALWEEN_LEDGER."),
    "42501": (ReadOnlyLedgerError, "doesn't let this account do that", _NO_RIGHT),
    "25006": (ReadOnlyLedgerError, "is read-only", _NO_RIGHT),
    "53100": (FullLedgerError, "has no room left on its disk", _FULL),
    "53": (BusyLedgerError, "has more to do than it can", _BUSY),
    "55": (BusyLedgerError, "is busy", _BUSY),
    "57014": (BusyLedgerError, "is busy", _BUSY),
    "XX": (DamagedLedgerError, "is damaged", _DAMAGED),
    "58": (DamagedLedgerError, "can't read or write its files", _DAMAGED),
    "23": (ConflictError, "refuses the entry",
           "Entries can be added and never changed; nothing was written."),
    "P0001": (ConflictError, "refuses the entry",
              "Entries can be added and never changed; nothing was written."),
}  # fmt: skip
# A connection that fails has no code, only the words of server or library.
_WORDS = (
    ("password authentication failed", "28P01"),
    ("no password supplied", "28P01"),
    ("no pg_hba.conf entry", "28"),
    ("not permitted to log in", "28"),
    ("permission denied", "28"),
    ("role ", "28"),
    ("database ", "3D"),
)


STORE_ERRORS = (SQLAlchemyError, sqlite3.Error, UnicodeDecodeError)
"""What comes out of a store; the last where its own complaint about a broken page is no text."""


def in_words(error: Exception, where: str) -> LedgerError:
    """Return what to tell the user of a database's error.

    Parameters
    ----------
    error
        One of `STORE_ERRORS`.
    where
        The ledger's address, as it may be shown.
    """
    if isinstance(error, PoolTimeoutError):
        return BusyLedgerError(f"The ledger {where} is busy. {_BUSY}")
    if isinstance(error, UnicodeDecodeError):
        return DamagedLedgerError(f"The ledger {where} is damaged ({error.reason}). {_DAMAGED}")
    if not isinstance(error, DBAPIError | sqlite3.Error):
        return LedgerError(f"The ledger {where}: {_first_line(error)}")
    cause = error.orig if isinstance(error, DBAPIError) else error
    said = _first_line(cause or error)
    if isinstance(cause, sqlite3.Error):
        kind, what, then = _of_sqlite(cause)
    else:
        kind, what, then = _of_postgresql(getattr(cause, "sqlstate", None), said)
    return kind(f"The ledger {where} {what} ({said}). {then}")


def _of_sqlite(cause: sqlite3.Error) -> tuple[type[LedgerError], str, str]:
    code = getattr(cause, "sqlite_errorcode", 0)
    if "decode to UTF-8" in str(cause):
        return _SQLITE[sqlite3.SQLITE_CORRUPT]
    if code & 0xFF == sqlite3.SQLITE_IOERR:
        full = code in (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC)
        then = _FULL if full else _DAMAGED
        return (FullLedgerError if full else DamagedLedgerError, "meets a failing disk", then)
    unknown = (LedgerError, "can't be used", "Nothing was written.")
    return _SQLITE.get(code & 0xFF, unknown)


def _of_postgresql(state: str | None, said: str) -> tuple[type[LedgerError], str, str]:
    if not state:
        state = next((code for words, code in _WORDS if words in said), "")
    unreachable = (
        UnreachableLedgerError,
        "can't be reached",
        "See whether its server runs and whether the address in SALWEEN_LEDGER is right. Was "
        "something being written, look whether it is there before you write it again.",
    )
    return _POSTGRESQL.get(state) or _POSTGRESQL.get(state[:2]) or unreachable


def _first_line(error: BaseException) -> str:
    line = (str(error).strip().splitlines() or [type(error).__name__])[0]
    # SQLite goes on with all of the text that it can't decode.
    return line.partition(" with text ")[0]
