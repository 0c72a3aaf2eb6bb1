"""Ledgers of every version are brought up; those of a newer program are left alone."""

import pytest
from sqlalchemy import insert, inspect, text

from geodata.ledger.bodies import claim_proposal, document_proposal, review_proposal
from geodata.ledger.engines import Store
from geodata.ledger.entries import Entry, Proposal
from geodata.ledger.ledger_errors import LedgerError, LedgerVersionError
from geodata.ledger.migrations import HEAD, VERSIONS, migrate, version_of
from geodata.ledger.reviews import Accept
from geodata.ledger.states import Status
from geodata.ledger.store import open_ledger
from geodata.ledger.tables import ENTRIES
from tests.ledger.chains import Chain, article, captured

THEN = [
    document_proposal(article()),
    claim_proposal(captured()),
    review_proposal(captured().id, 0, Accept()),
]

# Somebody has made things of their own under the name that the next step wants.
IN_THE_WAY = {
    "sqlite": "CREATE TRIGGER entries_follow AFTER INSERT ON entries BEGIN SELECT 1; END",
    "postgresql": "CREATE FUNCTION entries_follow() RETURNS int LANGUAGE sql AS 'SELECT 1'",
}


def entries_of(proposals: list[Proposal]) -> list[Entry]:
    """Chain proposals without a store."""
    chain = Chain()
    for one in proposals:
        chain.add(one)
    return chain.entries


def make_old(address: str, version: str) -> None:
    """Make a ledger as a program of that version did, with a few entries."""
    store = Store(address)
    with store.writing() as (connection, _):
        migrate(connection, version)
        connection.execute(insert(ENTRIES), [one.to_row() for one in entries_of(THEN)])
    store.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_ledger_of_each_version_is_brought_up_with_all_its_entries(
    address: str, version: str
) -> None:
    make_old(address, version)
    ledger = open_ledger(address, corpus=None)
    assert list(ledger.entries()) == entries_of(THEN)
    assert ledger.states().claims[captured().id].status is Status.ACCEPTED
    with ledger.store.reading() as connection:
        assert version_of(connection) == HEAD
    ledger.propose(article(), [(captured(note="of today"), None)], "Aung Zaw")
    assert ledger.head() == 4
    ledger.close()


def test_table_brought_up_is_the_table_that_the_program_knows(address: str) -> None:
    make_old(address, VERSIONS[0])
    ledger = open_ledger(address, corpus=None)
    with ledger.store.reading() as connection:
        columns = {one["name"]: one for one in inspect(connection).get_columns("entries")}
    assert list(columns) == [one.name for one in ENTRIES.c]
    assert [one["nullable"] for one in columns.values()] == [one.nullable for one in ENTRIES.c]
    ledger.close()


def test_ledger_of_a_newer_program_is_named_and_left_alone(address: str) -> None:
    make_old(address, HEAD)
    store = Store(address)
    with store.writing() as (connection, _):
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(LedgerVersionError, match=r"version 9999.*Update Salween"):
        open_ledger(address)
    with store.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM entries")).scalar() == len(THEN)
    store.close()


def test_database_of_something_else_is_left_alone(address: str) -> None:
    store = Store(address)
    with store.writing() as (connection, _):
        connection.execute(text("CREATE TABLE recipes (name text)"))
    with pytest.raises(LedgerVersionError, match="no ledger: it holds recipes"):
        open_ledger(address)
    with store.reading() as connection:
        assert inspect(connection).get_table_names() == ["recipes"]
    store.close()


def test_failing_step_leaves_the_ledger_as_it_was(address: str) -> None:
    make_old(address, VERSIONS[0])
    store = Store(address)
    with store.writing() as (connection, _):
        connection.execute(text(IN_THE_WAY[connection.dialect.name]))
    with pytest.raises(LedgerError, match="already exists"):
        open_ledger(address, corpus=None)
    with store.reading() as connection:
        assert version_of(connection) == VERSIONS[0]
        assert connection.execute(text("SELECT count(*) FROM entries")).scalar() == len(THEN)
    store.close()
