"""A store behind a URL: SQLite or PostgreSQL, each so that what it acknowledges stays."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL

from geodata.ledger.addresses import parse_address, shown
from geodata.ledger.ledger_errors import LedgerError, ReadOnlyLedgerError
from geodata.ledger.sqlite_engine import PATIENCE_S, is_read_only, sqlite_engine
from geodata.ledger.store_errors import STORE_ERRORS, in_words

__all__ = ["PATIENCE_S", "Store", "check_encoding"]

_TAKE_TURN = text("SELECT pg_advisory_xact_lock(:lock), clock_timestamp()")

_LOCK = 0x5A1_3E_EE
"""What writers on PostgreSQL queue for; any number that nobody else uses."""


class Store:
    """A database that holds a ledger, and the two ways to be at it."""

    def __init__(self, address: str) -> None:
        """Take an address; nothing is opened before it is needed.

        Raises
        ------
        UnreachableLedgerError
            When it can't be read.
        ReadOnlyLedgerError
            When there is no file yet and none can be made.
        """
        self.url = parse_address(address)
        self.where = shown(self.url)
        """The address as it may be shown, without its password."""
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.is_read_only = False
        if self.is_sqlite:
            file = Path(str(self.url.database))
            self.is_read_only = is_read_only(file)
            self.engine = sqlite_engine(file, self.is_read_only)
        else:
            self.engine = _postgresql_engine(self.url)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the ledger.

        Raises
        ------
        LedgerError
            With what the database complains of, in words.
        """
        try:
            with self.engine.begin() as connection:
                yield connection
        except STORE_ERRORS as error:
            raise in_words(error, self.where) from error

    @contextmanager
    def writing(self) -> Iterator[tuple[Connection, datetime]]:
        """Give a connection that nobody writes beside, and the time; commit at the end.

        The time is the server's on PostgreSQL, so that machines whose clocks differ agree.

        Raises
        ------
        ReadOnlyLedgerError
            When it can't be written to.
        LedgerError
            With what else the database complains of; then nothing was written.
        """
        if self.is_read_only:
            msg = (
                f"The ledger {self.where} is read-only to this account: give it the right to "
                "write to the file and its folder, or name another by SALWEEN_LEDGER. "
                "Nothing was written."
            )
            raise ReadOnlyLedgerError(msg)
        try:
            with self.engine.connect() as plain:
                connection = plain.execution_options(writes=True)
                with connection.begin():
                    yield connection, self._now(connection)
        except STORE_ERRORS as error:
            raise in_words(error, self.where) from error

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    def _now(self, connection: Connection) -> datetime:
        if self.is_sqlite:
            return datetime.now(UTC)
        now: datetime = connection.execute(_TAKE_TURN, {"lock": _LOCK}).one()[1]
        return now.astimezone(UTC)


def _postgresql_engine(url: URL) -> Engine:
    engine = create_engine(
        url,
        pool_pre_ping=True,
        pool_size=4,
        max_overflow=28,
        isolation_level="READ COMMITTED",
        connect_args={"connect_timeout": 10, "application_name": "salween"},
    )

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _: object) -> None:
        with connection.cursor() as cursor:
            # A server may be set to acknowledge before it has written; not for us.
            cursor.execute("SET synchronous_commit = on")
            cursor.execute(f"SET lock_timeout = '{PATIENCE_S}s'")
        connection.commit()

    return engine


def check_encoding(connection: Connection, where: str) -> None:
    """Refuse a PostgreSQL database that can't hold every script.

    Raises
    ------
    LedgerError
        With its encoding, and what to do.
    """
    encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
    if encoding != "UTF8":
        msg = (
            f"The ledger {where} is encoded in {encoding}: expected UTF8, for names in every "
            "script. Make another database with: createdb --encoding=UTF8 --template=template0"
        )
        raise LedgerError(msg)
