"""When a file is spoilt or the database is gone, a page says so and keeps what it knows."""

from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.hostile.full_ledger import make
from tests.hostile.listening import errors_in, run_page, strings_in
from tests.pages.access.wire import visit
from tests.postgres_server import PostgresServer
from tests.serving import serving

AGED = "The ledger can’t be read now. This is what it held on"
STOPPED = "Nothing can be shown until this is mended:"


@contextmanager
def running(folder: Path, **settings: str):
    """Start the dashboard over a data folder; give its address."""
    names = {"SALWEEN_DATA": str(folder), "SALWEEN_CACHE": str(folder / "cache"), **settings}
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv("SALWEEN_LEDGER", raising=False)
        for name, value in names.items():
            environment.setenv(name, value)
        with serving("server.py", folder / "server.log") as address:
            yield address


def said(address: str, page: str = "") -> str:
    """Return all that a page says, and see that it ends without an exception."""
    with visit(address) as wire:
        told = run_page(wire, page)
    assert errors_in(told) == []
    return "\n".join(text for one in told for _, text in strings_in(one))


@pytest.fixture
def postgres():
    """Give a real server of PostgreSQL; the test ends and starts it."""
    server = PostgresServer()
    try:
        server.start()
        yield server
    finally:
        server.stop()


def test_a_database_that_goes_and_comes_back_takes_no_page_with_it(postgres, tmp_path):
    place = postgres.make_place("salween")
    with running(tmp_path, SALWEEN_LEDGER=place) as address:
        assert AGED not in said(address)
        postgres.kill()
        for page in ("", "evidence", "review"):
            assert AGED in said(address, page)
        postgres.start()
        assert AGED not in said(address)


SPOILT = {
    "garbage": b"not a database at all" * 200,
    "nothing": b"",
    "zeros": b"\0" * 8_192,
    "a table of another program": b"SQLite format 3\0" + b"\xff" * 8_192,
}


@pytest.fixture(scope="module")
def spoilable(tmp_path_factory):
    folder = tmp_path_factory.mktemp("spoilt")
    make(folder / "ledger.sqlite3")
    with running(folder) as address:
        assert AGED not in said(address)
        yield folder, address


@pytest.mark.parametrize("content", SPOILT.values(), ids=SPOILT)
def test_a_ledger_spoilt_under_a_page_is_told_and_what_is_known_stays(spoilable, content):
    folder, address = spoilable
    ledger = folder / "ledger.sqlite3"
    whole = ledger.read_bytes()
    for more in ("-wal", "-shm"):
        Path(f"{ledger}{more}").unlink(missing_ok=True)
    try:
        ledger.write_bytes(content)
        for page in ("", "evidence", "review", "changes"):
            told = said(address, page)
            assert AGED in told, page
            assert STOPPED not in told
    finally:
        ledger.write_bytes(whole)
    assert AGED not in said(address)


@pytest.mark.parametrize("content", [SPOILT["garbage"], SPOILT["zeros"]], ids=["garbage", "zeros"])
def test_a_server_that_starts_over_a_spoilt_ledger_says_what_to_do(tmp_path, content):
    (tmp_path / "ledger.sqlite3").write_bytes(content)
    with running(tmp_path) as address:
        told = said(address)
    assert STOPPED in told
    assert (tmp_path / "ledger.sqlite3").read_bytes() == content
