"""A dashboard of its own, with a ledger of its own, and somebody who has given their name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import StartServer

SENDER = "Nang Mo"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the data folder; the ledger lies in it."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def dashboard(
    passing_server: StartServer, data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SALWEEN_CACHE", str(tmp_path_factory.mktemp("cache")))
        environment.setenv("SALWEEN_DATA", str(data))
        yield passing_server()


@pytest.fixture
def address(dashboard: str, data: Path) -> str:
    (data / "writer.txt").write_text(f"{SENDER}\n", encoding="utf-8")
    return f"{dashboard}/add_article"


@pytest.fixture
def nameless(address: str, data: Path) -> str:
    """Give the page to somebody who hasn't said how they are called."""
    (data / "writer.txt").unlink()
    return address
