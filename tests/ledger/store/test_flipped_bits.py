"""No bit of a ledger's file can flip so that it says something else without a word."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.ledger.ledger_errors import LedgerError
from geodata.ledger.states import States
from geodata.ledger.store import open_ledger


def read(path: Path) -> States | LedgerError:
    """Return what a ledger says, or what is said of it."""
    try:
        ledger = open_ledger(str(path), corpus=None)
    except LedgerError as error:
        return error
    try:
        return ledger.states()
    except LedgerError as error:
        return error
    finally:
        ledger.close()


@pytest.fixture
def whole(file: Path) -> tuple[bytes, States]:
    """Give the bytes of a ledger that is whole, and what it says."""
    said = read(file)
    assert isinstance(said, States)
    return file.read_bytes(), said


def test_flipped_bit_is_said_or_changes_nothing(
    whole: tuple[bytes, States], tmp_path: Path
) -> None:
    content, said = whole
    unnoticed = 0

    @settings(
        max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(place=st.integers(0, len(content) * 8 - 1))
    def one_flip(place: int) -> None:
        nonlocal unnoticed
        broken = bytearray(content)
        broken[place // 8] ^= 1 << place % 8
        folder = tmp_path / "flipped"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        path = folder / "ledger.sqlite3"
        path.write_bytes(broken)
        found = read(path)
        if isinstance(found, States):
            assert found == said
            unnoticed += 1

    one_flip()
    assert unnoticed < 150
