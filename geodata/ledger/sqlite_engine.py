"""SQLite so that nothing acknowledged is lost, and nobody who writes is turned away."""

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from geodata.ledger.ledger_errors import ReadOnlyLedgerError

PATIENCE_S = 60
"""Seconds that a writer waits for the writers before it."""

_ASK_AGAIN_S = 0.001
"""Seconds after which a writer looks again whether it is its turn, on SQLite."""


def is_read_only(file: Path) -> bool:
    """Tell whether this account may read a ledger's file and not write to it.

    Raises
    ------
    ReadOnlyLedgerError
        When there is no file and none can be made.
    """
    try:
        if file.exists():
            return not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        msg = (
            f"The ledger's folder {file.parent} can't be made ({error.strerror}): give this "
            "account the right to, or name another ledger by SALWEEN_LEDGER."
        )
        raise ReadOnlyLedgerError(msg) from error
    if os.access(file.parent, os.W_OK):
        return False
    msg = (
        f"There is no ledger at {file}, and its folder is read-only to this account: give it "
        "the right to write there, or name another ledger by SALWEEN_LEDGER."
    )
    raise ReadOnlyLedgerError(msg)


def sqlite_engine(file: Path, only_reads: bool) -> Engine:
    """Return an engine whose writers queue, and whose commits are on the disk when they return."""
    connect = _connector(file, only_reads)
    # Each thread takes a connection of its own for as long as it needs one, however many.
    engine = create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool, pool_size=4, max_overflow=-1
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("writes"):
            _begin_writing(connection)
        else:
            connection.exec_driver_sql("BEGIN")

    return engine


def _begin_writing(connection: Connection) -> None:
    """Begin once no other writer is at it; one that turned from reading could be refused.

    Left to itself SQLite asks ever less often, so that who has waited longest waits longer.
    """
    plain: sqlite3.Connection = connection.connection.dbapi_connection  # type: ignore[assignment]
    deadline = time.monotonic() + PATIENCE_S
    plain.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                plain.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not is_busy or time.monotonic() > deadline:
                    # Once more by a way on which the error is told as every other is.
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                    return
            time.sleep(_ASK_AGAIN_S)
    finally:
        plain.execute(f"PRAGMA busy_timeout = {PATIENCE_S * 1000}")


def _connector(file: Path, only_reads: bool) -> Callable[[], sqlite3.Connection]:
    def connect() -> sqlite3.Connection:
        options = "mode=ro" if only_reads else "mode=rwc"
        log = file.with_name(f"{file.name}-wal")
        if only_reads and not os.access(file.parent, os.W_OK) and not log.exists():
            # Without a log to read nor a place for one, the file is all there is.
            options += "&immutable=1"
        connection = sqlite3.connect(
            f"file:{quote(str(file))}?{options}",
            uri=True,
            timeout=PATIENCE_S,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            _prepare(connection, only_reads)
        except BaseException:
            connection.close()
            raise
        return connection

    return connect


def _prepare(connection: sqlite3.Connection, only_reads: bool) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    if not only_reads:
        _turn_to_log(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA recursive_triggers = ON")


def _turn_to_log(connection: sqlite3.Connection) -> None:
    """Turn on the write-ahead log; SQLite doesn't wait for its turn here, so we do.

    Where a file system can't share memory, SQLite stays with its older journal, which is as
    safe and slower.
    """
    deadline = time.monotonic() + PATIENCE_S
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > deadline:
                raise
            time.sleep(0.005)
