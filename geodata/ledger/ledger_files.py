"""The files that ledgers are: whether one is there, and what else a file may be."""

from pathlib import Path

from geodata.ledger.addresses import parse_address
from geodata.ledger.ledger_errors import UnreachableLedgerError


def is_database(path: Path) -> bool:
    """Tell whether a file is a SQLite database, by its first bytes."""
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\x00"
    except OSError:
        return False


def require_file(address: str) -> None:
    """Refuse the path of a file that isn't there; another address is asked for by its server.

    Raises
    ------
    UnreachableLedgerError
        When it is one, or no address at all.
    """
    url = parse_address(address)
    if url.get_backend_name() != "sqlite":
        return
    path = Path(str(url.database))
    try:
        is_there = path.is_file()
    except OSError as error:
        raise shut_file(path, error.strerror or str(error)) from error
    if not is_there:
        msg = (
            f"There is no ledger at {url.database}: expected a file. The dashboard makes one, "
            "and so does `python -m geodata ledger import`."
        )
        raise UnreachableLedgerError(msg)


def shut_file(path: Path, reason: str) -> UnreachableLedgerError:
    """Return what to tell of a file that this account may not read."""
    msg = f"{path} can't be read ({reason}): give this account the right to, or name another."
    return UnreachableLedgerError(msg)
