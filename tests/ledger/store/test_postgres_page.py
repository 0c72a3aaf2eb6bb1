"""A team that follows docs/ledger.md to the letter shares a ledger, and nobody can change it."""

from pathlib import Path

import psycopg
import pytest

from geodata.ledger.reviews import Retract
from geodata.ledger.store import open_ledger
from tests.cli.documented import sections, type_in
from tests.ledger.store.test_postgres_commands import as_master
from tests.postgres import find_postgres
from tests.postgres_server import PASSWORD, PostgresServer

SHARING = sections("ledger.md")["Share one on PostgreSQL"]


@pytest.fixture(scope="module")
def shared(postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Follow the page on a real server, and give the address that it ends with."""
    as_master(postgres, "postgres", f"CREATE ROLE owner SUPERUSER LOGIN PASSWORD '{PASSWORD}'")
    folder = tmp_path_factory.mktemp("team")
    passwords = folder / "pgpass"
    passwords.write_text(f"*:*:*:owner:{PASSWORD}\n*:*:*:anna:choose a long one\n")
    passwords.chmod(0o600)
    commands = SHARING.replace("db.example.org", f"127.0.0.1:{postgres.port}")
    # The dashboard itself is started by tests of its own.
    assert commands.endswith("python3 run.py\n")
    commands = commands.removesuffix("python3 run.py\n")
    type_in(
        f"PATH={find_postgres()}:$PATH\npython -m geodata ledger export ledger.jsonl\n{commands}",
        folder, SALWEEN_DATA=_data(folder), PGHOST="127.0.0.1", PGPORT=str(postgres.port),
        PGUSER="owner", PGPASSFILE=str(passwords),
    )  # fmt: skip
    return f"postgresql+psycopg://anna:choose%20a%20long%20one@127.0.0.1:{postgres.port}/salween"


def _data(folder: Path) -> str:
    """Make a data folder whose ledger holds the corpus."""
    open_ledger(str(folder / "data" / "ledger.sqlite3")).close()
    return str(folder / "data")


def test_an_analyst_decides_on_the_shared_ledger(shared: str) -> None:
    ledger = open_ledger(shared)
    subject = next(iter(ledger.states().claims))
    ledger.review(subject, 1, Retract(), "anna", "the paper took it back")
    assert ledger.states().claims[subject].decided_by == "anna"
    ledger.close()


@pytest.mark.parametrize(
    "statement", ["UPDATE entries SET author = 'eve'", "DELETE FROM entries", "TRUNCATE entries",
                  "DROP TRIGGER entries_never_change ON entries", "DROP TABLE entries"]
)  # fmt: skip
def test_an_analyst_can_add_and_never_change(statement: str, shared: str) -> None:
    with (
        psycopg.connect(shared.replace("+psycopg", "")) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(statement.encode())
