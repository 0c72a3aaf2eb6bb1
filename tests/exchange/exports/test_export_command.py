"""``python -m geodata export``: the same files, without a browser."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest

from geodata.cli import main
from geodata.cli.export_command import EXPORT_FORMATS
from geodata.maps.offered import OFFERED
from tests.test_cli import printed, refused

SEEDS = str(Path(__file__).parents[3] / "seeds")
ASKED = ("export", "--seeds", SEEDS, "--as-of", "2024-07-23")


def test_the_command_knows_every_format_that_is_offered() -> None:
    assert tuple(OFFERED) == EXPORT_FORMATS


def test_a_day_is_written_with_what_is_said_of_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "day.zip"
    said = printed(capsys, *ASKED, "--format", "csv", "--to", str(path))
    assert "as of 23 Jul 2024" in said
    with zipfile.ZipFile(path) as archive:
        answers = pd.read_csv(BytesIO(archive.read("answers.csv"))).set_index("subject_id")
        package = json.loads(archive.read("datapackage.json"))
    assert answers.loc["lashio", "answer"] == "held by junta, contested by MNDAA"
    assert package["salween"]["rules"]["key"] == "last-word"


def test_the_usual_name_holds_the_days(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*ASKED, "--from", "2024-06-01", "--format", "geojson"]) == 0
    assert (tmp_path / "salween-2024-06-01-2024-07-23-geojson.zip").is_file()


def test_a_file_that_is_there_is_never_written_over(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "mine.zip"
    path.write_bytes(b"mine")
    assert "--to" in refused(capsys, *ASKED, "--format", "csv", "--to", str(path))
    assert path.read_bytes() == b"mine"


def test_a_window_that_begins_after_its_end_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, *ASKED, "--from", "2024-08-01", "--format", "csv")
    assert "2024-08-01 is after 2024-07-23" in said
