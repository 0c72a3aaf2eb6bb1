"""``import`` takes a file in, says what became of its rows, and enters it in the ledger."""

from pathlib import Path

import pytest

from geodata.cli import main
from geodata.cli.import_command import EVENT_FORMATS
from geodata.exchange.events import EventStore, events_folder
from geodata.exchange.imports import FORMATS
from tests.exchange.imports.samples import write_acled, write_ucdp
from tests.exchange.imports.test_mappings import MAPPING, TABLE


def test_parser_knows_every_format() -> None:
    assert set(EVENT_FORMATS) == {*FORMATS, "acled-deleted", "table"}


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


def test_territory_changes_of_acled_wait_for_review_once(
    ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"sub_event_type": "Government regains territory"}
    path = str(write_acled(tmp_path / "acled.csv", {"event_id_cnty": "MMR1"}, row))
    assert main(["import", "acled", path]) == 0
    said = capsys.readouterr().out
    assert "1 changes of territory wait for review" in said
    assert "forbids to pass the rows on" in said
    assert main(["import", "acled", path]) == 0
    assert "wait for review" not in capsys.readouterr().out
    assert main(["ledger", "check", "--ledger", str(ours)]) == 0


@pytest.mark.usefixtures("ours")
def test_what_acled_withdrew_is_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_acled(tmp_path / "acled.csv", {"event_id_cnty": "MMR1"}, {"event_id_cnty": "MMR2"})
    gone = tmp_path / "deleted.csv"
    gone.write_text("event_id_cnty,deleted_timestamp\nMMR2,1700000000\nMMR9,1700000000\n")
    assert main(["import", "acled", str(path)]) == 0
    assert main(["import", "acled-deleted", str(gone)]) == 0
    assert "1 events were removed" in capsys.readouterr().out
    assert EventStore(events_folder()).query()["row_id"].to_pylist() == ["MMR1"]


@pytest.mark.usefixtures("ours")
def test_table_needs_its_columns_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ours.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "columns.toml").write_text(MAPPING, encoding="utf-8")
    table = ["import", "table", str(tmp_path / "ours.csv")]
    assert main(table) == 2
    assert "--columns FILE.toml" in capsys.readouterr().err
    assert main([*table, "--columns", str(tmp_path / "columns.toml")]) == 0
    assert main([*table, "--dataset", "our-incidents"]) == 0
    assert "(0 new, 2 replaced)" in capsys.readouterr().out
