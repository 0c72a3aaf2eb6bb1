"""A ledger that holds the corpus, for each test anew."""

import shutil
from pathlib import Path

import pytest

from geodata.ledger.store import open_ledger


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a ledger that holds the corpus, made once, with nobody at it."""
    path = tmp_path_factory.mktemp("fresh") / "ledger.sqlite3"
    open_ledger(str(path)).close()
    return path


@pytest.fixture
def ours(fresh: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the dashboard's ledger, in a data folder of this test's own."""
    data = tmp_path / "data"
    data.mkdir()
    monkeypatch.setenv("SALWEEN_DATA", str(data))
    return Path(shutil.copy(fresh, data))
