"""A server over a ledger full of hostile words, visited once on every page."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.conftest import StartServer
from tests.hostile.full_ledger import make
from tests.hostile.listening import PAGES, run_page
from tests.pages.access.wire import visit

SELECTED = "date=2024-11-01&select=place:lashio"


@dataclass(frozen=True)
class Besieged:
    """A running server, and where it keeps its things."""

    address: str
    data: Path
    cache: Path


@pytest.fixture(scope="module")
def besieged(
    passing_server: StartServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Besieged]:
    data, cache = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("cache")
    make(data / "ledger.sqlite3")
    (data / "writer.txt").write_text("Aye Chan\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SALWEEN_DATA", str(data))
        environment.setenv("SALWEEN_LEDGER", str(data / "ledger.sqlite3"))
        environment.setenv("SALWEEN_CACHE", str(cache))
        yield Besieged(passing_server(), data, cache)


@pytest.fixture(scope="module")
def heard(besieged: Besieged) -> dict[str, list[ForwardMsg]]:
    """Give all that the server sends for every page, and for a town's evidence."""
    asked = {page or "situation": (page, "") for page in PAGES} | {"a town": ("", SELECTED)}
    told = {}
    for name, (page, query) in asked.items():
        with visit(besieged.address) as wire:
            told[name] = run_page(wire, page, query)
    return told
