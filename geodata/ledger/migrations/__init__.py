"""Bring a ledger's tables to the version that this program knows."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect, text

from geodata.ledger.ledger_errors import LedgerVersionError

VERSIONS = ("0001", "0002")
"""Every version of the tables, oldest first."""
HEAD = VERSIONS[-1]


def version_of(connection: Connection) -> str | None:
    """Return the version of the tables that are there; None in an empty database.

    Raises
    ------
    LedgerVersionError
        When this program doesn't know it, or the database holds something else.
    """
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        if version in VERSIONS:
            return str(version)
        if version is not None:
            msg = (
                f"The ledger is of version {version}, and this Salween knows {VERSIONS[0]} to "
                f"{HEAD}: a newer one has been at work here. Update Salween; nothing was changed."
            )
            raise LedgerVersionError(msg)
    if tables:
        found = ", ".join(sorted(tables)[:5])
        msg = (
            f"This database is no ledger: it holds {found}. Name another by SALWEEN_LEDGER; "
            "nothing was changed."
        )
        raise LedgerVersionError(msg)
    return None


def migrate(connection: Connection, to: str = HEAD) -> None:
    """Bring the tables to a version, in the transaction that the connection is in.

    Parameters
    ----------
    connection
        In a transaction that keeps every other writer out.
    to
        One of `VERSIONS`.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, to)
