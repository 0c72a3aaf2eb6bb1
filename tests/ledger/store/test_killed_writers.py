"""A writer is killed in the middle: what was acknowledged is there, and the chain is whole."""

import time
from collections.abc import Iterator

import pytest

from geodata.ledger.store import open_ledger
from tests.ledger.store.crowds import append_one_by_one, workers
from tests.postgres import find_postgres
from tests.postgres_server import PostgresServer

KILLS = 10
MORE_THAN_IT_GETS_TO = 2_000


def _acknowledged_before_kill(address: str, number: int, wait_s: float) -> list[str]:
    """Kill a writer after a while and return what it was told is there for good."""
    with workers(append_one_by_one, (address, f"writer {number}", MORE_THAN_IT_GETS_TO)) as (one,):
        one.begin()
        time.sleep(wait_s)
        one.process.kill()
        return [words.split()[0] for words in one.said()]


def _assert_all_there(address: str, acknowledged: list[str]) -> None:
    ledger = open_ledger(address, corpus=None)
    assert acknowledged
    # Reading the states holds every entry against its hash and the one before.
    assert set(acknowledged) <= ledger.states().claims.keys()
    ledger.close()


def test_ten_killed_writers_lose_nothing_acknowledged(address: str) -> None:
    waits_s = [0.02 + 0.013 * number for number in range(KILLS)]
    acknowledged = [
        subject
        for number, wait_s in enumerate(waits_s)
        for subject in _acknowledged_before_kill(address, number, wait_s)
    ]
    _assert_all_there(address, acknowledged)


@pytest.fixture
def own_server() -> Iterator[PostgresServer]:
    """Give a server that the test may kill."""
    server = PostgresServer()
    try:
        server.start()
        yield server
    finally:
        server.stop()


if find_postgres():

    def test_killed_server_loses_nothing_acknowledged(own_server: PostgresServer) -> None:
        address = own_server.make_place("ledger")
        acknowledged: list[str] = []
        for number in range(3):
            arguments = (address, f"writer {number}", MORE_THAN_IT_GETS_TO)
            with workers(append_one_by_one, arguments) as (writer,):
                writer.begin()
                time.sleep(0.2)
                own_server.kill()
                *told, last = writer.said()
            assert last == "! UnreachableLedgerError"
            acknowledged += [words.split()[0] for words in told]
            own_server.start()
        _assert_all_there(address, acknowledged)
