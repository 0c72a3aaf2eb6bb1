"""The ledger's benchmark counts what it says it counts."""

from pathlib import Path

import pytest

from benchmarks.ledger import main
from benchmarks.ledger_kills import kill_writers
from benchmarks.ledger_reading import measure_reading
from benchmarks.ledger_writing import measure_writers


@pytest.fixture
def address(tmp_path: Path) -> str:
    return str(tmp_path / "ledger.sqlite3")


def test_appends_of_all_processes_are_counted(address: str) -> None:
    row = measure_writers("SQLite", address, processes=2, each=5)
    assert (row["appends"], row["lost"], row["twice"], row["refused"]) == ("10", "0", "0", "0")


def test_claims_and_their_acceptances_are_read(address: str) -> None:
    assert measure_reading("SQLite", address, claims=100)["entries"] == "202"


def test_kills_in_the_middle_are_counted(address: str) -> None:
    row = kill_writers("SQLite", address, kills=3, server=None)
    assert (row["kills"], row["lost"], row["chain"]) == ("3", "0", "whole")


def test_one_question_can_be_asked_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "writing", "--processes", "1", "--appends", "2", "--rounds", "1"]) == 0
    said = capsys.readouterr().out
    assert "| SQLite | 1 | 2 |" in said
    assert "1 won, 15 told, of 1 rounds" in said
    assert "Kills: SIGKILL" in said
