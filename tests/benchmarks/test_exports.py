"""The benchmark of exports measures what it says."""

import pytest

from benchmarks.exports import HEADINGS, main


def test_the_table_has_a_row_for_each_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--claims", "60", "--rounds", "1", "--formats", "csv", "kml"]) == 0
    lines = [one for one in capsys.readouterr().out.splitlines() if one.startswith("| ")]
    assert lines[0].count("|") == len(HEADINGS) + 1
    assert [one.split(" | ")[2] for one in lines[1:]] == ["gathering", "csv", "kml"] * 2
