"""Find PostgreSQL's server programs; standard library only, for run.py."""

import shutil
from pathlib import Path

PACKAGES = ("postgresql",)
DEBIAN_PLACES = "/usr/lib/postgresql"
OTHER_PLACES = ("/opt/homebrew/bin", "/usr/local/bin", "/usr/local/pgsql/bin", "/usr/pgsql/bin")
HOW_TO_GET_ONE = (
    "No PostgreSQL server programs (initdb, postgres) were found: the ledger is tested on SQLite "
    "alone. On Debian or Ubuntu: sudo apt-get install postgresql"
)


def find_postgres() -> Path | None:
    """Return the folder of PostgreSQL's server programs: of PATH, Debian's newest, or others."""
    on_path = shutil.which("initdb")
    numbered = [one for one in Path(DEBIAN_PLACES).glob("*/bin") if one.parent.name.isdigit()]
    versions = sorted(numbered, key=lambda one: int(one.parent.name), reverse=True)
    # A link on PATH may lead to one program where the others lie.
    named = [Path(on_path).resolve().parent] if on_path else []
    places = [*named, *versions, *map(Path, OTHER_PLACES)]
    return next((one for one in places if (one / "initdb").is_file() and _has_server(one)), None)


def _has_server(folder: Path) -> bool:
    return (folder / "postgres").is_file()
