"""A copy of a ledger is whole, whoever was writing; and it never takes another's place."""

import sqlite3
import threading
from pathlib import Path

import pytest

from geodata.gazetteer import read_gazetteer
from geodata.ledger import Known
from geodata.ledger.backup import back_up
from geodata.ledger.bodies import claim_proposal, document_proposal
from geodata.ledger.entries import Entry
from geodata.ledger.ledger_errors import ConflictError, DamagedLedgerError, LedgerError
from geodata.ledger.proving import prove_ledger
from geodata.ledger.store import Ledger, open_ledger
from geodata.registers import read_actors
from tests.ledger.chains import article, captured, fill, reviewed

KNOWN = Known.of(read_gazetteer(), read_actors())


def entries_of(path: Path) -> list[Entry]:
    ledger = open_ledger(str(path), corpus=None)
    try:
        return list(ledger.entries())
    finally:
        ledger.close()


def test_a_copy_is_a_ledger_with_the_same_entries(
    ledger: Ledger, address: str, tmp_path: Path
) -> None:
    fill(ledger, reviewed())
    made = back_up(address, tmp_path / "copy.sqlite3")
    assert (made.entries, made.head) == (11, reviewed().entries[-1].hash)
    assert entries_of(made.path) == list(ledger.entries())


def test_a_copy_made_while_others_write_is_whole_and_keeps_nobody_waiting(
    ledger: Ledger, address: str, tmp_path: Path
) -> None:
    ledger.append([document_proposal(article())], "anna")
    written: list[int] = []
    done = threading.Event()

    def write(name: str) -> None:
        number = 0
        while not done.is_set():
            number += 1
            claim = captured(note=f"{name} {number}")
            written.extend(one.entry.seq for one in ledger.append([claim_proposal(claim)], name))

    writers = [threading.Thread(target=write, args=(name,)) for name in ("ben", "chit")]
    for one in writers:
        one.start()
    try:
        copies = [back_up(address, tmp_path / f"copy{i}.sqlite3") for i in range(4)]
    finally:
        done.set()
        for one in writers:
            one.join()
    everything = list(ledger.entries())
    assert len(everything) == len(written) + 1
    for copy in copies:
        assert entries_of(copy.path) == everything[: copy.entries]
        assert not prove_ledger(str(copy.path), KNOWN).flaws


def test_a_file_that_is_there_is_written_over_by_force_alone(
    ledger: Ledger, address: str, tmp_path: Path
) -> None:
    fill(ledger, reviewed())
    target = tmp_path / "copy.sqlite3"
    target.write_text("a diary")
    with pytest.raises(ConflictError, match=r"there already: name another file, or .* --force"):
        back_up(address, target)
    assert target.read_text() == "a diary"
    back_up(address, target, force=True)
    assert len(entries_of(target)) == 11


def test_a_ledger_is_never_copied_onto_itself_or_one_in_use(tmp_path: Path) -> None:
    address, other = str(tmp_path / "ledger.sqlite3"), str(tmp_path / "other.sqlite3")
    ours, theirs = (open_ledger(one, corpus=None) for one in (address, other))
    fill(ours, reviewed())
    fill(theirs, reviewed())
    with pytest.raises(ConflictError, match="the ledger itself"):
        back_up(address, Path(address), force=True)
    with pytest.raises(ConflictError, match="in use"):
        back_up(address, Path(other), force=True)
    ours.close()
    theirs.close()


def test_a_folder_that_is_not_there_is_said_and_nothing_is_left(
    ledger: Ledger, address: str, tmp_path: Path
) -> None:
    with pytest.raises(LedgerError, match="expected a file in a folder that is there"):
        back_up(address, tmp_path / "nowhere" / "copy.sqlite3")
    assert not (tmp_path / "nowhere").exists()


def test_a_ledger_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="There is no ledger at"):
        back_up(str(tmp_path / "none.sqlite3"), tmp_path / "copy.sqlite3")
    assert list(tmp_path.iterdir()) == []


def test_an_altered_ledger_is_not_copied_as_if_it_were_whole(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    ledger = open_ledger(str(path), corpus=None)
    fill(ledger, reviewed())
    ledger.close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TRIGGER entries_never_change")
        connection.execute("UPDATE entries SET author = 'eve' WHERE seq = 5")
    connection.close()
    with pytest.raises(DamagedLedgerError, match=r"entry 5 isn't as it was written.*ledger check"):
        back_up(str(path), tmp_path / "copy.sqlite3")
    assert not (tmp_path / "copy.sqlite3").exists()


def test_a_copy_is_one_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    ledger = open_ledger(str(tmp_path / "ledger.sqlite3"), corpus=None)
    fill(ledger, reviewed())
    (tmp_path / "backups").mkdir()
    back_up(str(tmp_path / "ledger.sqlite3"), tmp_path / "backups" / "copy.sqlite3")
    ledger.close()
    assert [one.name for one in (tmp_path / "backups").iterdir()] == ["copy.sqlite3"]
