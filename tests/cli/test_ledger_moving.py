"""A ledger exported, imported, copied and answered from, as a user does it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from geodata.cli import main
from geodata.ledger.record import SEEDS
from geodata.ledger.reviews import Reject
from geodata.ledger.store import open_ledger
from tests.cli.calls import decide, printed, refused

ROOT = Path(__file__).resolve().parents[2]
LASHIO = "2024-07-22"


def test_an_export_of_what_can_still_be_read_says_that_it_is_not_all(
    ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = bytearray(ours.read_bytes())
    middle = len(content) // 4096 // 2 * 4096
    content[middle : middle + 4096] = bytes(4096)
    ours.write_bytes(content)
    assert main(["ledger", "export", str(tmp_path / "saved.jsonl")]) == 1
    assert "Not all of it: entry " in capsys.readouterr().err
    assert (tmp_path / "saved.jsonl").read_bytes().count(b"\n") > 100


def test_export_import_export_gives_the_same_bytes(
    ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decide(ours)
    first, second, other = (tmp_path / name for name in ("1.jsonl", "2.jsonl", "other.sqlite3"))
    printed(capsys, "ledger", "export", first)
    said = printed(capsys, "ledger", "import", first, "--ledger", other)
    assert said == (
        f"Added 343 entries to {other}; 0 were there already.\n"
        "The ledger was empty: it is now the same chain, hash for hash.\n"
    )
    printed(capsys, "ledger", "export", second, "--ledger", other)
    assert first.read_bytes() == second.read_bytes()


def test_an_export_can_be_piped_into_an_import(ours: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "geodata", "ledger"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    export = subprocess.run(
        [*command, "export", "-"], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    other = str(tmp_path / "other.sqlite3")
    done = subprocess.run(
        [*command, "import", "-", "--ledger", other],
        cwd=ROOT, env=environment, input=export.stdout, capture_output=True, check=True,
    )  # fmt: skip
    assert b"Wrote 342 entries" in export.stderr
    assert b"the same chain" in done.stdout


def test_what_stands_goes_out_as_a_corpus_and_comes_back(
    ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decide(ours)
    first, second, other = (tmp_path / name for name in ("first", "second", "other.sqlite3"))
    printed(capsys, "ledger", "export", "--corpus", first)
    printed(capsys, "check", "--seeds", first)
    printed(capsys, "ledger", "import", first, "--ledger", other)
    printed(capsys, "ledger", "export", "--corpus", second, "--ledger", other)
    files = [one.relative_to(first) for one in sorted(first.rglob("*.*"))]
    assert len(files) == 15
    assert [(first / one).read_bytes() for one in files] == [
        (second / one).read_bytes() for one in files
    ]


def test_a_corpus_that_says_the_same_already_is_left_with_its_remarks(
    ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(SEEDS, tmp_path / "seeds"))
    before = {one: one.read_bytes() for one in folder.rglob("*.*")}
    said = printed(capsys, "ledger", "export", "--corpus", folder)
    assert said.endswith("Every file said so already.\n")
    assert {one: one.read_bytes() for one in folder.rglob("*.*")} == before


def test_a_corpus_imported_never_overrules_a_person(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subject = decide(ours)
    said = printed(capsys, "ledger", "import", SEEDS)
    assert said.startswith("Added 0 entries")
    assert f"left as it is, for somebody decided otherwise here: claim {subject}" in said


def test_an_import_that_contradicts_is_refused_whole_and_can_keep_ours(
    ours: Path, fresh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subject = decide(ours)
    theirs = Path(shutil.copy(fresh, tmp_path / "theirs.sqlite3"))
    decide(theirs, author="ben", reason="I doubt it")
    printed(capsys, "ledger", "export", tmp_path / "theirs.jsonl", "--ledger", theirs)
    said = refused(capsys, "ledger", "import", tmp_path / "theirs.jsonl")
    assert said.startswith("1 fault; nothing was changed:")
    assert "retract by ben" in said
    assert "expected retract by anna" in said
    said = printed(capsys, "ledger", "import", tmp_path / "theirs.jsonl", "--keep-ours")
    assert f"decided otherwise here: 1 entries about {subject}" in said


def test_the_log_says_what_was_imported_and_by_whom(
    ours: Path, fresh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs = Path(shutil.copy(fresh, tmp_path / "theirs.sqlite3"))
    decide(theirs, author="ben")
    printed(capsys, "ledger", "export", tmp_path / "theirs.jsonl", "--ledger", theirs)
    said = printed(capsys, "ledger", "import", tmp_path / "theirs.jsonl", "--by", "Aye Aye")
    assert said == f"Added 1 entries to {ours}; 342 were there already.\n"
    log = printed(capsys, "ledger", "log").splitlines()
    assert " Aye Aye imports 1 entries of another ledger, which come next [" in log[-4]
    assert log[-3:] == ["    because: theirs.jsonl", log[-2], "    because: the paper took it back"]
    assert " ben retracts: " in log[-2]
    printed(capsys, "ledger", "check")


@pytest.mark.parametrize("source", ["nothing.jsonl", "."])
def test_an_import_of_nothing_says_what_was_expected(
    source: str, ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "expected" in refused(capsys, "ledger", "import", tmp_path / source)


def test_a_ledger_is_not_written_over_by_an_export_nor_read_as_one(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = ours.read_bytes()
    assert "is a database: expected another file" in refused(capsys, "ledger", "export", ours)
    said = refused(capsys, "ledger", "import", ours)
    assert said.endswith(f"Make one with `ledger export FILE --ledger {ours}`")
    assert ours.read_bytes() == before


def test_a_backup_is_a_ledger_and_is_not_written_over(
    ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.sqlite3"
    assert printed(capsys, "ledger", "backup", copy).startswith(f"Copied 342 entries to {copy}")
    assert printed(capsys, "ledger", "check", "--ledger", copy).startswith("In order: 342")
    assert "write over it with --force" in refused(capsys, "ledger", "backup", copy)
    assert printed(capsys, "ledger", "backup", copy, "--force").startswith("Copied")


def test_commands_answer_from_the_ledger_that_the_map_is_drawn_from(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = open_ledger(str(ours))
    for state in ledger.states().claims.values():
        if state.claim.place_id == "lashio":
            ledger.review(state.subject, 1, Reject(), "anna", "a test")
    ledger.close()
    corpus = printed(capsys, "as-of", LASHIO, "--seeds", SEEDS)
    assert "Lashio" in corpus
    assert printed(capsys, "as-of", LASHIO) != corpus


@pytest.mark.parametrize(
    "command", ["as-of 2024-07-22", "compare 2024-07-23 2024-11-05", "related"]
)
def test_a_fresh_ledger_and_its_corpus_give_the_same_answers(
    command: str, ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [*command.split(), "--format", "json"]
    from_corpus = json.loads(printed(capsys, *words, "--seeds", SEEDS))
    assert json.loads(printed(capsys, *words)) == from_corpus
    assert json.loads(printed(capsys, *words, "--ledger", ours)) == from_corpus
