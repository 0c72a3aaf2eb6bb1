"""``import`` takes a file in, says what became of its rows, and enters it in the ledger."""

from pathlib import Path

import pytest

from geodata.cli import main
from geodata.cli.import_command import EVENT_FORMATS
from geodata.exchange.events import EventStore, events_folder
from geodata.exchange.imports import FORMATS
from tests.exchange.imports.samples import write_ucdp


def test_parser_knows_every_format() -> None:
    assert set(EVENT_FORMATS) == set(FORMATS)


def test_import_says_what_became_of_the_rows_and_enters_it(
    ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_ucdp(tmp_path / "ged.csv", {}, {"id": "2", "country_id": "700"})
    assert main(["import", "ucdp-ged", str(path), "--version", "25.1", "--by", "Thiri"]) == 0
    said = capsys.readouterr().out
    assert "ged.csv: 2 rows" in said
    assert "(1 new, 0 replaced)" in said
    assert EventStore(events_folder()).count() == 1
    assert main(["ledger", "log", "--ledger", str(ours)]) == 0
    assert "Thiri imports 1 of 2 rows of ged.csv (ucdp-ged 25.1)" in capsys.readouterr().out


def test_bad_rows_are_named_and_the_good_ones_taken_where_asked(
    ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(write_ucdp(tmp_path / "ged.csv", {}, {"id": "2", "best": "\x1b[2Jmany"}))
    assert main(["import", "ucdp-ged", path]) == 2
    assert "ged.csv:2: best = " in capsys.readouterr().err
    assert EventStore(events_folder()).count() == 0
    assert main(["import", "ucdp-ged", path, "--keep-good"]) == 1
    shown = capsys.readouterr()
    assert "refused            1" in shown.out
    assert "\x1b" not in shown.err
    assert EventStore(events_folder()).count() == 1
    assert ours.exists()
