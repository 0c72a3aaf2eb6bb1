"""`python -m geodata changes` says what is told differently since a day, and why."""

import json
from pathlib import Path

import pytest

from geodata.cli import main
from geodata.ledger import read_record
from geodata.ledger.reviews import Retract
from geodata.ledger.store import open_ledger

LAUKKAI = next(
    one
    for one in read_record().claims.values()
    if one.place_id == "laukkai" and one.kind == "control_change"
)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SALWEEN_DATA", str(tmp_path))
    monkeypatch.delenv("SALWEEN_LEDGER", raising=False)
    return tmp_path


def retract(folder: Path, reason: str) -> None:
    ledger = open_ledger(str(folder / "ledger.sqlite3"))
    ledger.review(LAUKKAI.id, 1, Retract(), "aung@b.org", reason)
    ledger.close()


def test_a_fresh_ledger_tells_what_it_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["changes", "--since", "0001-01-01"]) == 0
    told = capsys.readouterr().out
    assert "Nothing: every answer is the same." in told
    assert told.endswith("Corrected since, the newest first:\n\nNothing.\n")


def test_a_retraction_is_told_with_who_and_why(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    retract(data, "misread\x1b[2J")
    assert main(["changes", "--since", "2024-01-01"]) == 0
    told = capsys.readouterr().out
    assert told.count("retracted, by aung@b.org: Laukkai: ") == 2
    assert "Laukkai, from" in told
    assert f"“{LAUKKAI.excerpt.text}”" in told
    assert "because: misread\\x1b[2J" in told


def test_json_has_the_days_and_the_causes(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    retract(data, "misread")
    assert main(["changes", "--since", "2024-01-01", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    [subject] = told["told_differently"]
    assert (subject["subject_id"], told["is_beginning"]) == ("laukkai", True)
    assert [turn["after"] for turn in subject["turns"]] == [None]
    assert [one["what"] for one in subject["causes"]] == ["retracted"]
    assert [one["entry"] for one in told["corrections"]] == [subject["causes"][0]["entry"]]


def test_what_was_decided_before_the_day_is_no_change(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    retract(data, "misread")
    assert main(["changes", "--since", "9999-12-31"]) == 0
    assert "Nothing: every answer is the same." in capsys.readouterr().out


def test_an_empty_ledger_says_so(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    path = str(data / "empty.sqlite3")
    open_ledger(path, corpus=None).close()
    assert main(["changes", "--since", "2024-01-01", "--ledger", path]) == 0
    assert "The ledger is empty" in capsys.readouterr().out
