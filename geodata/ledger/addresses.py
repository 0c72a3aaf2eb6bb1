"""Where a ledger lies: a file on this machine, or a database that several share."""

import os
import re
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from geodata.ledger.ledger_errors import UnreachableLedgerError

FILE_NAME = "ledger.sqlite3"
_NEARLY_A_URL = re.compile(r"[A-Za-z][\w+.-]+:/")
"""A word and a colon, as a URL begins; a drive has but one letter."""
EXAMPLES = "a file's path, or postgresql+psycopg://name:password@host/database"


def ledger_url() -> str:
    """Return where the ledger lies: ``SALWEEN_LEDGER``, else a file in the data folder.

    The data folder is what ``SALWEEN_DATA`` names, else the user's own for Salween.
    """
    if named := os.environ.get("SALWEEN_LEDGER"):
        return named
    data = os.environ.get("SALWEEN_DATA")
    return str((Path(data) if data else user_data_path("salween")) / FILE_NAME)


def parse_address(address: str) -> URL:
    """Read a ledger's address: a URL, or the path of a file.

    Raises
    ------
    UnreachableLedgerError
        When it is neither; a password in it is never repeated.
    """
    if "://" not in address and not _NEARLY_A_URL.match(address):
        return URL.create("sqlite", database=str(Path(address).expanduser().absolute()))
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        msg = f"The ledger's address can't be read as a URL: expected {EXAMPLES}."
        raise UnreachableLedgerError(msg) from error
    kind = url.get_backend_name()
    if kind == "sqlite" and url.database and url.database != ":memory:":
        return URL.create("sqlite", database=str(Path(url.database).absolute()))
    if kind == "postgresql" and url.drivername in ("postgresql", "postgresql+psycopg"):
        return url.set(drivername="postgresql+psycopg")
    msg = f"{url.drivername}:// can't hold a ledger: expected {EXAMPLES}."
    raise UnreachableLedgerError(msg)


def shown(url: URL) -> str:
    """Return an address as it may be shown: a file's path, or a URL without its password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    # Options may hold a password as well.
    return url.set(query={}).render_as_string(hide_password=True)
