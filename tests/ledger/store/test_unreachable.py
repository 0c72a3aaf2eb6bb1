"""Addresses that lead nowhere are said in one sentence, with what to do, without the password."""

from pathlib import Path

import pytest
from sqlalchemy import text

from geodata.ledger.addresses import ledger_url, parse_address, shown
from geodata.ledger.ledger_errors import LedgerError, ReadOnlyLedgerError, UnreachableLedgerError
from geodata.ledger.store import open_ledger
from tests.ledger.chains import article, captured
from tests.ledger.store.conftest import STORES
from tests.postgres_server import PASSWORD, PostgresServer
from tests.serving import free_port


def test_ledger_lies_where_the_setting_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALWEEN_LEDGER", "somewhere.sqlite3")
    assert ledger_url() == "somewhere.sqlite3"


def test_ledger_lies_in_the_data_folder_without_a_setting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SALWEEN_LEDGER", raising=False)
    monkeypatch.setenv("SALWEEN_DATA", str(tmp_path))
    assert ledger_url() == str(tmp_path / "ledger.sqlite3")


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("/data/ledger.sqlite3", "/data/ledger.sqlite3"),
        ("sqlite:////data/ledger.sqlite3", "/data/ledger.sqlite3"),
        ("postgresql://a:b@host/db", "postgresql+psycopg://a:***@host/db"),
        ("postgresql+psycopg://a:b@host/db", "postgresql+psycopg://a:***@host/db"),
    ],
)
def test_address_is_shown_without_its_password(address: str, where: str) -> None:
    assert shown(parse_address(address)) == where


@pytest.mark.parametrize(
    "address",
    [
        "mysql://a:geheim@host/db",
        "://geheim",
        "sqlite://",
        "postgresql+asyncpg://a:geheim@host/db",
        "postgresql:/a:geheim@host/db",
    ],
)
def test_address_of_no_store_is_refused_without_repeating_it(address: str) -> None:
    with pytest.raises(
        UnreachableLedgerError, match="expected a file's path, or postgresql"
    ) as told:
        open_ledger(address)
    assert "geheim" not in str(told.value)


def test_folder_in_place_of_a_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreachableLedgerError, match="can't be opened"):
        open_ledger(str(tmp_path))


def test_server_that_does_not_answer_is_said() -> None:
    address = f"postgresql+psycopg://anna:geheim@127.0.0.1:{free_port()}/ledger"
    with pytest.raises(UnreachableLedgerError, match=r"can't be reached.*server runs") as told:
        open_ledger(address)
    assert "geheim" not in str(told.value)


if "postgresql" in STORES:

    @pytest.mark.parametrize(
        ("change", "why"),
        [
            ((PASSWORD, "geheim"), "refuses the name or the password"),
            (("salween:", "nobody:"), "refuses the name or the password"),
            ((f":{PASSWORD}@", "@"), "refuses the name or the password"),
            (("/postgres", "/nowhere"), "isn't there"),
        ],
    )
    def test_server_that_does_not_let_us_in_is_said(
        postgres: PostgresServer, change: tuple[str, str], why: str
    ) -> None:
        with pytest.raises(UnreachableLedgerError, match=why) as told:
            open_ledger(postgres.url().replace(*change))
        assert "geheim" not in str(told.value)
        assert PASSWORD not in str(told.value)

    def test_database_that_cannot_hold_every_script_is_refused(postgres: PostgresServer) -> None:
        address = postgres.make_database("narrow", "LATIN1")
        with pytest.raises(LedgerError, match="encoded in LATIN1: expected UTF8"):
            open_ledger(address)

    def test_ledger_lives_in_a_database_of_its_own(postgres: PostgresServer) -> None:
        ledger = open_ledger(postgres.make_database("roomy"))
        assert ledger.head() == ledger.states().head > 0
        assert PASSWORD not in ledger.where
        ledger.close()

    def test_account_that_may_only_read_reads_and_is_told_so(postgres: PostgresServer) -> None:
        address = postgres.make_database("looked_at")
        filled = open_ledger(address, corpus=None)
        filled.propose(article(), [(captured(), None)], "Aung Zaw")
        with filled.store.writing() as (connection, _):
            connection.execute(text(f"CREATE ROLE guest LOGIN PASSWORD '{PASSWORD}'"))
            connection.execute(text("GRANT SELECT ON entries, alembic_version TO guest"))
        guest = open_ledger(address.replace("salween:", "guest:"))
        assert guest.is_read_only
        assert guest.states() == filled.states()
        with pytest.raises(ReadOnlyLedgerError, match="read-only to this account"):
            guest.propose(article(), [(captured(note="mine"), None)], "Mallory")
        guest.close()
        filled.close()
