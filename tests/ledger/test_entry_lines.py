"""An export is read as it was written; whatever else a file holds gets faults with lines."""

import io

import pytest

from geodata.ledger.transfer import read_export
from geodata.model import FaultyInputError
from tests.ledger.chains import KNOWN, reviewed, written


def refused(content: bytes) -> str:
    with pytest.raises(FaultyInputError) as error:
        read_export(io.BytesIO(content), "theirs.jsonl", KNOWN)
    return str(error.value)


LINES = written(reviewed()).decode().splitlines(keepends=True)
HOSTILE: list[tuple[str, bytes, str]] = [
    ("no JSON", b"{\n", "theirs.jsonl:1: no JSON"),
    ("another file", b"\x89PNG\r\n\x1a\n\x00\x00", "byte 0 isn't UTF-8"),
    ("no object", b"[1]\n", "theirs.jsonl:1: no JSON object"),
    ("other fields", b'{"seq":1,"x":2}\n', "without 'at', 'author'"),
    ("deep nesting", b"[" * 150_000 + b"\n", "theirs.jsonl:1: JSON nested too deeply"),
    ("a bomb of brackets", b"[" + b"[]," * 300_000 + b"[]]\n", "more than 200,000 brackets"),
    ("a number of millions of digits", b"9" * 5_000_000 + b"\n", "theirs.jsonl:1: no JSON"),
    ("no number", LINES[0].replace('"seq":1', '"seq":NaN').encode(), "NaN is no number of JSON"),
    ("a forged hash", LINES[0].replace('"hash":"', '"hash":"0').encode(), "by its content"),
    ("another author", LINES[0].replace('"anna"', '"eve"').encode(), "it was altered"),
    ("a line cut off", "".join(LINES)[:-40].encode(), "theirs.jsonl:11: no JSON"),
    ("a line left out", "".join(LINES[:4] + LINES[5:]).encode(), "entry 5 between"),
    ("lines in another order", "".join([LINES[1], LINES[0]]).encode(), "entry 1 between"),
    ("lone surrogates", LINES[0].replace('"anna"', '"\\ud800"').encode(), "text in UTF-8"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "words"), [case[1:] for case in HOSTILE],
                         ids=[case[0] for case in HOSTILE])  # fmt: skip
def test_a_hostile_file_gets_a_fault_with_its_line(content: bytes, words: str) -> None:
    assert words in refused(content)


def test_a_line_without_end_is_left_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geodata.ledger.entry_lines.LINE_MOST", 10_000)
    said = refused(b"{" * 20_000)
    assert "a line of more than 10,000 bytes" in said


def test_many_faults_are_told_up_to_a_thousand() -> None:
    assert refused(b"{\n" * 50_000).startswith("1000 faults; nothing was changed:")


def test_faults_of_all_lines_are_told_at_once() -> None:
    lines = [line.replace('"anna"', '"eve"') for line in LINES]
    assert all(f"theirs.jsonl:{number}: " in refused("".join(lines).encode())
               for number in (1, 5, 11))  # fmt: skip


def test_an_export_is_read_as_it_was_written() -> None:
    entries = read_export(io.BytesIO(written(reviewed())), "theirs.jsonl", KNOWN)
    assert entries == reviewed().entries
