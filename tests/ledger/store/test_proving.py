"""What became of a ledger behind the program's back is found, in the file and in the table."""

import random
import shutil
import sqlite3
from pathlib import Path

import psycopg
import pytest

from geodata.ledger.ledger_errors import DamagedLedgerError, LedgerError, LedgerVersionError
from geodata.ledger.proving import prove_ledger
from geodata.ledger.raw_rows import opened_raw
from geodata.ledger.store import Ledger, open_ledger
from geodata.ledger.verification import Row
from tests.ledger.chains import KNOWN, captured, chain_of, fill, reviewed

FLIPS = 150


def found(address: str, head: str = "") -> str:
    return "\n".join(map(str, prove_ledger(address, KNOWN, head).flaws))


def tamper(address: str, *statements: str) -> None:
    """Do as somebody would who has the database's own tools, guards first out of the way."""
    if "://" in address:
        with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute("ALTER TABLE entries DISABLE TRIGGER USER")
            for one in statements:
                connection.execute(one.encode())
            connection.execute("ALTER TABLE entries ENABLE TRIGGER USER")
        return
    connection = sqlite3.connect(address)
    kept = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    triggers = kept.fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for one in statements:
        connection.execute(one)
    for _, source in triggers:
        connection.execute(source)
    connection.commit()
    connection.close()


@pytest.fixture
def written(ledger: Ledger, address: str) -> str:
    """Give the address of a ledger with eleven entries."""
    fill(ledger, reviewed())
    return address


def test_a_ledger_as_it_was_written_is_in_order(written: str) -> None:
    proof = prove_ledger(written, KNOWN)
    assert (proof.entries, proof.head, proof.flaws) == (11, reviewed().entries[-1].hash, [])


def test_an_altered_row_is_named(written: str) -> None:
    tamper(written, "UPDATE entries SET reason = 'bribed' WHERE seq = 11")
    assert found(written).startswith("entry 11 (")
    assert "by its content; it was altered" in found(written)


def test_a_removed_row_is_named(written: str) -> None:
    tamper(written, "DELETE FROM entries WHERE seq = 6")
    assert "entry 7" in found(written)
    assert "expected entry 6 between" in found(written)


def test_rows_that_changed_places_are_named(written: str) -> None:
    tamper(
        written,
        "UPDATE entries SET seq = 90 WHERE seq = 6",
        "UPDATE entries SET seq = 6 WHERE seq = 7",
        "UPDATE entries SET seq = 7 WHERE seq = 90",
    )
    assert "entry 6 (" in found(written)
    assert "entry 7 (" in found(written)


def test_an_end_that_was_cut_off_is_found_by_a_hash_noted_before(written: str) -> None:
    head = reviewed().entries[-1].hash
    tamper(written, "DELETE FROM entries WHERE seq > 9")
    assert found(written) == ""
    assert f"no entry has the hash {head}: expected" in found(written, head)


def test_a_hash_noted_before_is_there_in_a_whole_ledger(written: str) -> None:
    assert found(written, reviewed().entries[4].hash[:12]) == ""


def test_nothing_is_changed_by_proving(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    ledger = open_ledger(str(path), corpus=None)
    fill(ledger, reviewed())
    ledger.close()
    before = path.read_bytes()
    prove_ledger(str(path), KNOWN)
    assert path.read_bytes() == before


def make_file(folder: Path, claims: int) -> Path:
    path = folder / "ledger.sqlite3"
    ledger = open_ledger(str(path), corpus=None)
    fill(ledger, chain_of(*(captured(note=f"told {number}") for number in range(claims))))
    ledger.close()
    return path


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a file with a few hundred entries, of several pages, that nobody has open."""
    return make_file(tmp_path_factory.mktemp("closed"), 200)


def rows_of(path: Path) -> list[Row]:
    with opened_raw(str(path)) as raw:
        return list(raw.rows())


def test_a_flipped_bit_is_found_wherever_it_changes_what_is_said(tmp_path: Path) -> None:
    """Flip bits all over: what stays unnoticed lies where nothing is read, and changes nothing."""
    small = make_file(tmp_path, 30)  # Several pages too, and each bit of them as likely hit.
    whole, rows = small.read_bytes(), rows_of(small)
    dice = random.Random(5)  # noqa: S311
    unnoticed = 0
    for _ in range(FLIPS):
        broken = bytearray(whole)
        broken[dice.randrange(len(broken))] ^= 1 << dice.randrange(8)
        path = tmp_path / "broken.sqlite3"
        path.write_bytes(broken)
        try:
            flaws = prove_ledger(str(path), KNOWN).flaws
        except LedgerError:
            continue
        if not flaws:
            unnoticed += 1
            assert rows_of(path) == rows
    assert unnoticed < FLIPS


@pytest.mark.parametrize("word", [b"CREATE TABLE entries", b"UNIQUE (hash)", b"entries_follow"])
def test_a_schema_that_is_no_text_any_more_is_told(
    word: bytes, closed: Path, tmp_path: Path
) -> None:
    path = tmp_path / "broken.sqlite3"
    path.write_bytes(closed.read_bytes().replace(word, word[:-1] + b"\xee"))
    try:
        said = found(str(path))
    except DamagedLedgerError as error:
        said = str(error)
    assert "trigger" in said or "can't be opened as a database" in said


def test_a_page_that_is_gone_is_told_with_the_entries_on_it_and_the_others_are_read(
    closed: Path, tmp_path: Path
) -> None:
    path = tmp_path / "broken.sqlite3"
    whole = bytearray(closed.read_bytes())
    middle = len(whole) // 4096 // 2 * 4096
    whole[middle : middle + 4096] = bytes(4096)
    path.write_bytes(whole)
    proof = prove_ledger(str(path), KNOWN)
    said = "\n".join(map(str, proof.flaws))
    assert "can't be read" in said or "database" in said
    assert "`ledger export FILE`" in said
    assert proof.entries > 100


@pytest.mark.parametrize("content", [b"", b"a diary", bytes(8192)], ids=["empty", "text", "zeros"])
def test_a_file_that_is_no_ledger_is_said_so(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    path.write_bytes(content)
    with pytest.raises(DamagedLedgerError) as error:
        prove_ledger(str(path), KNOWN)
    assert str(path) in str(error.value)


def test_a_ledger_whose_head_is_torn_names_the_ways_back(closed: Path, tmp_path: Path) -> None:
    path = tmp_path / "torn.sqlite3"
    shutil.copy(closed, path)
    with path.open("r+b") as file:
        file.write(b"\x00" * 64)
    with pytest.raises(DamagedLedgerError, match=r"`ledger backup` made.*`ledger import`"):
        prove_ledger(str(path), KNOWN)


def test_a_ledger_of_a_newer_program_is_left_to_it(written: str) -> None:
    statement = "UPDATE alembic_version SET version_num = '9999'"
    if "://" in written:
        with psycopg.connect(written.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(statement)
    else:
        tamper(written, statement)
    with pytest.raises(LedgerVersionError, match=r"of version 9999.*Update Salween"):
        prove_ledger(written, KNOWN)
