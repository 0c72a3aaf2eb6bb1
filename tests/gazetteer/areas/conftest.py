"""What the tests of areas share."""

import pytest

from geodata.gazetteer import Gazetteer
from tests.gazetteer.areas.four_townships import four_townships


@pytest.fixture(autouse=True)
def data_directory(tmp_path, monkeypatch):
    """Keep boundaries that tests install away from the user's own."""
    monkeypatch.setenv("SALWEEN_DATA", str(tmp_path / "data"))


@pytest.fixture
def gazetteer() -> Gazetteer:
    """Four townships, two by two, in one state."""
    return four_townships()
