"""A file that is broken, full, foreign or closed to us: a clear error each, nothing lost."""

import resource
import shutil
import signal
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from geodata.ledger.ledger_errors import (
    DamagedLedgerError,
    FullLedgerError,
    LedgerError,
    ReadOnlyLedgerError,
)
from geodata.ledger.store import Ledger, open_ledger
from tests.ledger.chains import article, captured
from tests.ledger.store.crowds import SENTENCES, append_one_by_one, claims_of, long_article, workers


@pytest.fixture
def opened(file: Path) -> Iterator[Ledger]:
    ledger = open_ledger(str(file), corpus=None)
    yield ledger
    ledger.close()


def test_full_disk_is_said_and_what_was_written_stands(opened: Ledger) -> None:
    @event.listens_for(opened.store.engine, "begin")
    def leave_no_room(connection: object) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # type: ignore[attr-defined]

    document = long_article("two", SENTENCES)
    with pytest.raises(FullLedgerError, match=r"no room left on its disk.*Make room"):
        opened.propose(document, [(claim, None) for claim in claims_of(document)], "Aung Zaw")
    assert opened.head() == SENTENCES + 1
    assert len(opened.states().claims) == SENTENCES


def fill_up(address: str, name: str, count: int) -> Iterator[str]:
    """Append as others do, where no file may grow beyond what it is and a little more."""
    steps = append_one_by_one(address, name, count)
    yield next(steps)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    most = max(one.stat().st_size for one in Path(address).parent.iterdir()) + 50_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    yield from steps


def test_file_that_may_not_grow_is_said_and_nothing_acknowledged_is_lost(file: Path) -> None:
    with workers(fill_up, (str(file), "two", 2_000)) as (writer,):
        writer.begin()
        *acknowledged, last = writer.said()
    assert last == "! FullLedgerError"
    assert acknowledged
    ledger = open_ledger(str(file), corpus=None)
    there = ledger.states().claims
    assert {words.split()[0] for words in acknowledged} <= there.keys()
    ledger.close()


def test_torn_tail_of_the_log_costs_nothing_that_was_written_before_it(
    file: Path, tmp_path: Path
) -> None:
    ledger = open_ledger(str(file), corpus=None)
    for number in range(20):
        ledger.propose(long_article(f"tail {number}", 1), [], "Aung Zaw")
    torn = tmp_path / "torn.sqlite3"
    shutil.copy(file, torn)
    log = Path(f"{file}-wal").read_bytes()
    # Cut in the middle of what the newest entry was written by.
    Path(f"{torn}-wal").write_bytes(log[:-2_000])
    ledger.close()
    found = open_ledger(str(torn), corpus=None)
    assert found.head() == SENTENCES + 1 + 19
    assert found.states().head == found.head()
    found.propose(long_article("after", 1), [], "Aung Zaw")
    found.close()


def flip(file: Path, words: bytes, replacement: bytes) -> None:
    """Change the bytes of a file behind SQLite's back."""
    content = file.read_bytes()
    assert words in content
    file.write_bytes(content.replace(words, replacement))


def test_flipped_letter_is_found_and_the_entries_before_it_can_be_read(file: Path) -> None:
    flip(file, b"Column one number 300 took", b"Column one number 301 took")
    ledger = open_ledger(str(file), corpus=None)
    with pytest.raises(DamagedLedgerError, match=r"Entry 1 .*isn't as it was written"):
        ledger.states()
    assert sum(1 for _ in ledger.entries()) == SENTENCES + 1
    ledger.close()


def test_letter_that_is_none_is_said_without_repeating_the_text(file: Path) -> None:
    flip(file, b"Column one number 300 took", b"Column one number \xff00 took")
    ledger = open_ledger(str(file), corpus=None)
    with pytest.raises(DamagedLedgerError, match=r"is damaged.*newest backup") as told:
        ledger.states()
    assert "Column" not in str(told.value)
    ledger.close()


def test_damaged_pages_are_said_and_the_rest_can_be_read(file: Path) -> None:
    content = bytearray(file.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xa5" * 4096
    file.write_bytes(content)
    ledger = open_ledger(str(file), corpus=None)
    with pytest.raises(DamagedLedgerError, match=r"damaged|isn't as it was|missing"):
        ledger.states()
    read = []
    with pytest.raises(DamagedLedgerError, match="newest backup"):
        read.extend(entry.seq for entry in ledger.entries())
    ledger.close()


@pytest.mark.parametrize(
    "content", [b"Dear diary,\n" * 400, b"SQLite format 3\x00" + b"\xff" * 4080]
)
def test_file_that_is_no_ledger_is_said_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ledger.sqlite3"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=str(path)):
        open_ledger(str(path))
    assert path.read_bytes() == content


def test_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    with pytest.raises(LedgerError, match="no ledger: it holds recipes"):
        open_ledger(str(path))


def test_file_that_turns_read_only_under_us_is_said(opened: Ledger) -> None:
    @event.listens_for(opened.store.engine, "begin")
    def turn(connection: object) -> None:
        connection.exec_driver_sql("PRAGMA query_only = ON")  # type: ignore[attr-defined]

    with pytest.raises(ReadOnlyLedgerError, match="read-only"):
        opened.propose(article(), [(captured(), None)], "Aung Zaw")
    assert opened.head() == SENTENCES + 1
