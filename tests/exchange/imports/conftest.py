"""A store of this test's own."""

from pathlib import Path

import pytest

from geodata.exchange.events import EventStore


@pytest.fixture
def store(tmp_path: Path) -> EventStore:
    return EventStore(tmp_path / "events")
