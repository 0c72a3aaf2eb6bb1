"""An empty ledger on every store there is, and the way to it for other processes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from geodata.ledger.store import Ledger, open_ledger
from tests.ledger.store.crowds import SENTENCES, claims_of, long_article
from tests.postgres import find_postgres
from tests.postgres_server import PostgresServer

STORES = ("sqlite", "postgresql") if find_postgres() else ("sqlite",)
# Of what can only be tried on a server, nothing is collected where there is none.
collect_ignore_glob = [] if find_postgres() else ["test_postgres_*.py"]
OpenAgain = Callable[[], Ledger]
OpenAnother = Callable[[], Ledger]
_numbers = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """Give a running server; tests that take it need its programs installed."""
    server = PostgresServer()
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture(params=STORES)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of a ledger that nobody has made yet, on each store in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.sqlite3")
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.make_place(f"ledger_{next(_numbers)}")


@pytest.fixture
def open_again(address: str) -> Iterator[OpenAgain]:
    """Give what opens the ledger as another process would, without the corpus."""
    with ExitStack() as opened:

        def open_it() -> Ledger:
            ledger = open_ledger(address, corpus=None)
            opened.callback(ledger.close)
            return ledger

        yield open_it


@pytest.fixture
def open_another(address: str, request: pytest.FixtureRequest) -> Iterator[OpenAnother]:
    """Give what opens one empty ledger after another, on the same kind of store."""
    with ExitStack() as opened:

        def open_it() -> Ledger:
            name = f"another_{next(_numbers)}"
            if "://" not in address:
                place = str(Path(address).with_name(name))
            else:
                server: PostgresServer = request.getfixturevalue("postgres")
                place = server.make_place(name)
            ledger = open_ledger(place, corpus=None)
            opened.callback(ledger.close)
            return ledger

        yield open_it


@pytest.fixture
def ledger(open_again: OpenAgain) -> Ledger:
    """Give an empty ledger."""
    return open_again()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a SQLite ledger with a few hundred claims, closed."""
    path = tmp_path / "folder" / "ledger.sqlite3"
    ledger = open_ledger(str(path), corpus=None)
    document = long_article("one", SENTENCES)
    ledger.propose(document, [(claim, None) for claim in claims_of(document)], "Aung Zaw")
    ledger.close()
    return path
