"""``ledger`` on a real PostgreSQL server: as on SQLite, and each way of not getting in."""

from itertools import count
from pathlib import Path

import psycopg
import pytest

from geodata.cli import main
from geodata.ledger.reviews import Undo
from tests.cli.calls import printed, refused
from tests.ledger.chains import reviewed, written
from tests.postgres_server import PASSWORD, PostgresServer

_numbers = count(1)


def as_master(server: PostgresServer, database: str, *statements: str) -> None:
    address = server.url(database).replace("+psycopg", "")
    with psycopg.connect(address, autocommit=True) as connection:
        for one in statements:
            connection.execute(one.encode())


@pytest.fixture
def database(postgres: PostgresServer) -> str:
    """Give the name of an empty database."""
    name = f"team_{next(_numbers)}"
    postgres.make_database(name)
    return name


@pytest.fixture
def shared(postgres: PostgresServer, database: str, capsys: pytest.CaptureFixture[str],
           tmp_path: Path) -> str:  # fmt: skip
    """Give the address of a ledger that holds eleven entries."""
    export = tmp_path / "eleven.jsonl"
    export.write_bytes(written(reviewed()))
    printed(capsys, "ledger", "import", export, "--ledger", postgres.url(database))
    return postgres.url(database)


def of(address: str, name: str, password: str = PASSWORD) -> str:
    """Return the address for another account."""
    return address.replace(f"salween:{PASSWORD}@", f"{name}:{password}@")


def test_a_ledger_moves_to_the_server_and_back_without_loss(
    shared: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed(capsys, "ledger", "export", tmp_path / "out.jsonl", "--ledger", shared)
    assert (tmp_path / "out.jsonl").read_bytes() == written(reviewed())
    copy = tmp_path / "copy.sqlite3"
    assert printed(capsys, "ledger", "backup", copy, "--ledger", shared).startswith("Copied 11")
    printed(capsys, "ledger", "export", tmp_path / "copy.jsonl", "--ledger", copy)
    assert (tmp_path / "copy.jsonl").read_bytes() == written(reviewed())


def test_a_shared_ledger_is_shown_and_proved(
    shared: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Entries: 11" in printed(capsys, "ledger", "show", "--ledger", shared)
    assert printed(capsys, "ledger", "check", "--ledger", shared).startswith("In order: 11")
    assert "rejects" in printed(capsys, "ledger", "log", "--ledger", shared)


def test_an_empty_database_becomes_the_ledger_of_whoever_names_it(
    postgres: PostgresServer, database: str, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("SALWEEN_LEDGER", postgres.url(database))
    assert "Documents: 5" in printed(capsys, "ledger", "show")
    assert "Lashio" in printed(capsys, "as-of", "2024-07-22")


@pytest.mark.parametrize("action", ["check", "export -", "backup copy.sqlite3"])
def test_a_database_without_a_ledger_is_said_so(
    action: str, postgres: PostgresServer, database: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    said = refused(capsys, "ledger", *action.split(), "--ledger", postgres.url(database))
    assert "holds no entries: expected a ledger" in said
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_is_not_there_is_said_so(
    postgres: PostgresServer, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, "ledger", "show", "--ledger", postgres.url("nowhere"))
    assert "isn't there" in said
    assert "createdb" in said


@pytest.mark.parametrize("action", ["show", "check", "export -", "backup copy.sqlite3"])
def test_a_wrong_password_is_said_and_never_printed(
    action: str, shared: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["ledger", *action.split(), "--ledger", of(shared, "salween", "s3cret")])
    said = capsys.readouterr().err.strip()
    assert "refuses the name or the password" in said
    assert "s3cret" not in said
    assert len(said.splitlines()) == 1


def test_an_account_without_rights_is_told_to_ask_for_them(
    postgres: PostgresServer, shared: str, database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    name = f"stranger_{next(_numbers)}"
    as_master(postgres, database, f"CREATE ROLE {name} LOGIN PASSWORD '{PASSWORD}'")
    said = refused(capsys, "ledger", "show", "--ledger", of(shared, name))
    assert "doesn't let this account do that" in said
    assert "Ask whoever runs the database" in said


def test_an_account_that_may_only_read_reads_and_is_refused_to_write(
    postgres: PostgresServer, shared: str, database: str, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    name = f"reader_{next(_numbers)}"
    as_master(
        postgres, database, f"CREATE ROLE {name} LOGIN PASSWORD '{PASSWORD}'",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {name}",
    )  # fmt: skip
    theirs = of(shared, name)
    assert "Entries: 11" in printed(capsys, "ledger", "show", "--ledger", theirs)
    assert printed(capsys, "ledger", "check", "--ledger", theirs).startswith("In order: 11")
    more = reviewed()
    more.review(more.entries[1].subject, Undo(), "ben")
    (tmp_path / "more.jsonl").write_bytes(written(more))
    said = refused(capsys, "ledger", "import", tmp_path / "more.jsonl", "--ledger", theirs)
    assert "doesn't let this account do that" in said
    assert printed(capsys, "ledger", "check", "--ledger", shared).startswith("In order: 11")
