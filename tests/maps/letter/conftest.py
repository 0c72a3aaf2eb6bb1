"""A map to send, written once; and one with words meant to do harm."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from geodata.exchange.exports.scope import Scope
from geodata.ledger import Record, read_record
from geodata.maps.letter import write_letter
from geodata.maps.taking import take
from tests.exchange.exports.hostile import to_hostile

SCOPE = Scope(as_of=date(2024, 7, 23), afterglow_days=45)
Write = Callable[[Record], Path]


@pytest.fixture(scope="session")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("letter")
    write_letter(take(read_record(), SCOPE), folder)
    return folder / "salween.html"


@pytest.fixture(scope="session")
def hostile_letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    write_letter(take(to_hostile(read_record()), SCOPE), folder)
    return folder / "salween.html"
