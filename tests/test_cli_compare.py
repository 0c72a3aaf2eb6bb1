"""Two days compared on the command line."""

import pytest

from tests.test_cli import printed, read_json, refused


def test_two_days_compared_show_what_differs_and_nothing_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = read_json(capsys, "compare", "2024-07-23", "2024-11-05", "--format", "json")
    pairs = {
        one["after"]["subject_id"]: (one["before"]["answer"], one["after"]["answer"])
        for one in found["differences"]
    }
    assert pairs["lashio"] == ("held by junta, contested by MNDAA", "held by MNDAA")
    assert all(before != after for before, after in pairs.values())
    table = printed(capsys, "compare", "2024-07-23", "2024-11-05")
    assert "between 2024-07-23 and 2024-11-05" in table.splitlines()[0]
    assert "Lashio" in table


def test_a_day_compared_with_itself_differs_in_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Nothing" in printed(capsys, "compare", "2024-07-23", "2024-07-23")


def test_days_in_the_wrong_order_are_refused_with_the_right_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = refused(capsys, "compare", "2024-11-05", "2024-07-23")
    assert "compare 2024-07-23 2024-11-05" in said
