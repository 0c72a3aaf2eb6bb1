"""Accounts that may not write can read all the same, and are told what to do."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata.ledger.ledger_errors import LedgerError, ReadOnlyLedgerError
from geodata.ledger.store import open_ledger
from tests.ledger.chains import article
from tests.ledger.store.crowds import SENTENCES, workers

NOBODY = 65534


def read_and_write(address: str) -> Iterator[str]:
    """Do as an account does that has no right to write, and say what it is told."""
    yield "ready"
    if os.geteuid() == 0:
        # Rights mean nothing to root.
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        ledger = open_ledger(address, corpus=None)
        yield f"{len(ledger.states().claims)} claims, head {ledger.head()}"
        ledger.propose(article(), [], "Mallory")
        yield "written"
    except ReadOnlyLedgerError as error:
        yield str(error)
    except LedgerError as error:
        yield f"another error: {error}"


def told(address: Path) -> list[str]:
    """Return what a stranger is told of a ledger."""
    with workers(read_and_write, (str(address),)) as (stranger,):
        stranger.begin()
        return list(stranger.said())


@pytest.fixture
def way_in(tmp_path: Path) -> Iterator[None]:
    """Let strangers walk through the folders above, which pytest closes to them."""
    is_root = os.geteuid() == 0
    closed = [one for one in tmp_path.parents if is_root and one.stat().st_mode & 0o777 == 0o700]
    for one in closed:
        one.chmod(0o711)
    tmp_path.chmod(0o755)
    yield
    for one in closed:
        one.chmod(0o700)


@pytest.mark.usefixtures("way_in")
@pytest.mark.parametrize(("of_file", "of_folder"), [(0o444, 0o755), (0o444, 0o555), (0o644, 0o555)])
def test_ledger_can_be_read_without_the_right_to_write(
    file: Path, of_file: int, of_folder: int
) -> None:
    file.chmod(of_file)
    file.parent.chmod(of_folder)
    read, refused = told(file)
    file.parent.chmod(0o755)
    assert read == f"{SENTENCES} claims, head {SENTENCES + 1}"
    assert "give it the right to write" in refused


@pytest.mark.usefixtures("way_in")
def test_ledger_that_somebody_writes_can_be_read_meanwhile(file: Path) -> None:
    busy = open_ledger(str(file), corpus=None)
    busy.propose(article(), [], "Aung Zaw")
    file.parent.chmod(0o755)
    for one in file.parent.iterdir():
        one.chmod(0o644)
    read, _ = told(file)
    busy.close()
    assert read == f"{SENTENCES} claims, head {SENTENCES + 2}"


@pytest.mark.usefixtures("way_in")
def test_folder_that_may_not_be_written_to_is_said_where_there_is_no_ledger(
    tmp_path: Path,
) -> None:
    tmp_path.chmod(0o555)
    (refused,) = told(tmp_path / "ledger.sqlite3")
    tmp_path.chmod(0o755)
    assert "There is no ledger at" in refused
    assert "its folder is read-only" in refused


@pytest.mark.usefixtures("way_in")
def test_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    (refused,) = told(tmp_path / "new" / "ledger.sqlite3")
    tmp_path.chmod(0o755)
    assert "can't be made" in refused
