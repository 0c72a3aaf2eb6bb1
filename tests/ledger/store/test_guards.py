"""A trigger that was taken away, emptied, put to sleep or added is found, on both stores."""

import sqlite3

import psycopg
import pytest

from geodata.ledger.guards import GUARDS
from geodata.ledger.proving import prove_ledger
from geodata.ledger.raw_rows import opened_raw
from geodata.ledger.store import Ledger
from tests.ledger.chains import KNOWN, fill, reviewed


@pytest.fixture
def written(ledger: Ledger, address: str) -> str:
    """Give the address of a ledger with eleven entries."""
    fill(ledger, reviewed())
    return address


def found(address: str) -> str:
    return "\n".join(map(str, prove_ledger(address, KNOWN).flaws))


def meddle(address: str, on_sqlite: str, on_postgresql: str) -> None:
    if "://" in address:
        with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(on_postgresql.encode())
        return
    file = sqlite3.connect(address)
    file.executescript(on_sqlite)
    file.close()


def test_a_guard_that_was_taken_away_is_named(written: str) -> None:
    meddle(
        written,
        "DROP TRIGGER entries_never_change",
        "DROP TRIGGER entries_never_change ON entries",
    )
    assert "no trigger entries_never_change: expected this guard" in found(written)


def test_a_guard_that_guards_nothing_any_more_is_named(written: str) -> None:
    meddle(
        written,
        "DROP TRIGGER entries_never_change; CREATE TRIGGER entries_never_change "
        "BEFORE UPDATE ON entries BEGIN SELECT 1; END;",
        "CREATE OR REPLACE FUNCTION entries_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RETURN NEW; END'",
    )
    assert "a trigger entries_never_change that does something else" in found(written)


def test_a_trigger_that_lets_entries_vanish_is_named(written: str) -> None:
    meddle(
        written,
        "CREATE TRIGGER aside BEFORE INSERT ON entries BEGIN SELECT RAISE(IGNORE); END;",
        "CREATE FUNCTION aside() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; "
        "CREATE TRIGGER aside BEFORE INSERT ON entries FOR EACH ROW EXECUTE FUNCTION aside()",
    )
    assert "a trigger aside: expected none but the guards" in found(written)


def test_a_guard_that_sleeps_is_named(written: str) -> None:
    meddle(
        written,
        "DROP TRIGGER entries_never_go",
        "ALTER TABLE entries ENABLE REPLICA TRIGGER entries_never_emptied",
    )
    assert "no trigger entries_never_" in found(written)


def test_the_guards_that_are_looked_for_are_those_of_a_new_ledger(written: str) -> None:
    with opened_raw(written) as raw:
        assert raw.guards() == GUARDS["://" not in written]
