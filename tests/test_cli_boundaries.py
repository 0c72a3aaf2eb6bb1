"""Boundaries from the command line."""

import json
from pathlib import Path

import pytest

from geodata.cli import main
from geodata.gazetteer import read_gazetteer
from geodata.gazetteer.areas import read_areas, read_cells, read_installed_boundaries


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALWEEN_DATA", str(tmp_path / "data"))


@pytest.fixture
def townships_file(tmp_path: Path) -> Path:
    """Write the cells as MIMU would write townships."""
    townships = read_gazetteer().townships
    frame = read_cells()
    frame["TS_PCODE"] = [townships[id_].p_code for id_ in frame["township_id"]]
    frame["TS"] = frame["name"]
    file = tmp_path / "townships.geojson"
    file.write_text(frame[["TS_PCODE", "TS", "geometry"]].to_json(), encoding="utf-8")
    return file


def test_show_says_that_cells_are_schematic(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["boundaries", "show"]) == 0
    assert "Schematic cells around 330 township seats" in capsys.readouterr().out


def test_a_file_that_is_no_townships_is_refused_with_reasons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "towns.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": []}), encoding="utf-8")
    assert main(["boundaries", "install", str(file)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "towns.geojson" in said.err
    assert "expected" in said.err
    assert read_installed_boundaries() is None


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["boundaries", "install", "nowhere.geojson"]) == 2
    assert "nowhere.geojson" in capsys.readouterr().err


def test_without_boundaries_there_is_nothing_to_remove(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["boundaries", "remove"]) == 0
    assert capsys.readouterr().out.startswith("Nothing to remove")


def test_townships_are_installed_shown_and_removed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], townships_file: Path
) -> None:
    assert main(["boundaries", "install", str(townships_file)]) == 0
    assert "Official boundaries of 330 townships" in capsys.readouterr().out
    assert not read_areas()["is_schematic"].any()
    assert main(["boundaries", "show"]) == 0
    assert townships_file.name in capsys.readouterr().out
    assert main(["boundaries", "remove"]) == 0
    assert capsys.readouterr().out.startswith("Removed")
    assert read_areas()["is_schematic"].all()
