"""Rows can be added and never changed, whatever is tried on the table itself."""

import sqlite3

import pytest
from sqlalchemy import text

from geodata.ledger.entries import GENESIS, hash_of_row
from geodata.ledger.ledger_errors import ConflictError, LedgerError
from geodata.ledger.store import Ledger
from geodata.ledger.tables import ENTRIES
from tests.ledger.chains import article, captured

REPLACING = {
    "seq": "SELECT 1, 'new', 0, kind, author, at, reason, body, previous, 'x' FROM entries",
    "subject and revision": "SELECT 9, subject, 0, kind, author, at, reason, body, previous, 'x' "
    "FROM entries",
    "hash": "SELECT 9, 'new', 0, kind, author, at, reason, body, previous, hash FROM entries",
}


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    ledger.propose(article(), [(captured(), None)], "Aung Zaw")
    return ledger


def attempt(ledger: Ledger, statement: str) -> None:
    with ledger.store.writing() as (connection, _):
        connection.execute(text(statement))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET author = 'Mallory'",
        "UPDATE entries SET seq = seq + 10",
        "DELETE FROM entries",
        "DELETE FROM entries WHERE seq = 2",
    ],
)
def test_rows_are_never_changed(filled: Ledger, statement: str) -> None:
    before = list(filled.entries())
    with pytest.raises(ConflictError, match="never changed"):
        attempt(filled, statement)
    assert list(filled.entries()) == before


@pytest.mark.parametrize("what", REPLACING)
def test_rows_are_never_replaced(filled: Ledger, what: str) -> None:
    before = list(filled.entries())
    select = f"{REPLACING[what]} WHERE seq = 2"
    statement = (
        f"INSERT OR REPLACE INTO entries {select}"
        if filled.store.is_sqlite
        else f"INSERT INTO entries {select} ON CONFLICT DO NOTHING"
    )
    with pytest.raises(LedgerError):
        attempt(filled, statement)
    assert list(filled.entries()) == before


def test_replacing_is_refused_to_programs_without_our_settings(filled: Ledger) -> None:
    if not filled.store.is_sqlite:
        with pytest.raises(ConflictError, match="never changed"):
            attempt(filled, "TRUNCATE entries")
        return
    plain = sqlite3.connect(str(filled.store.url.database))
    plain.execute("PRAGMA recursive_triggers = OFF")
    for select in REPLACING.values():
        with pytest.raises(sqlite3.IntegrityError, match=r"never replaced|follow the newest"):
            plain.execute(f"INSERT OR REPLACE INTO entries {select} WHERE seq = 2")
    plain.close()


@pytest.mark.parametrize(
    ("seq", "previous"), [(4, "of the newest"), (3, "of the first"), (3, "genesis")]
)
def test_row_that_does_not_follow_the_newest_is_refused(
    filled: Ledger, seq: int, previous: str
) -> None:
    first, newest = filled.entries()
    hashes = {"of the newest": newest.hash, "of the first": first.hash, "genesis": GENESIS}
    row = [seq, "new", 0, "claim", "Mallory", "2026-01-01", "", "{}", hashes[previous], ""]
    row[-1] = hash_of_row(row)
    with (
        pytest.raises(ConflictError, match="follow the newest"),
        filled.store.writing() as (connection, _),
    ):
        connection.execute(ENTRIES.insert().values(row))
    assert filled.head() == 2
