"""Cells that a spreadsheet would run are handed out as text."""

import ast
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.parts.spreadsheets import guard, guard_frame


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", " =", "\n=", '"=']
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(sign: str) -> None:
    assert guard(f"{sign}1+1") == f"'{sign}1+1"


@given(st.text())
def test_every_other_cell_stays_to_the_letter(text: str) -> None:
    guarded = guard(text)
    assert guarded in (text, f"'{text}")
    assert not guarded.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_days_and_hashes_stay_as_they_are() -> None:
    assert [guard("2024-07-23"), guard(""), guard("a=b")] == ["2024-07-23", "", "a=b"]


def test_texts_of_a_frame_are_guarded_and_numbers_stay() -> None:
    frame = pd.DataFrame({"excerpt": ["=1+1", "plain"], "start": [-1, 2]})
    assert guard_frame(frame).to_dict("list") == {"excerpt": ["'=1+1", "plain"], "start": [-1, 2]}


def test_every_table_that_a_page_shows_is_guarded_for_its_own_button_hands_it_out() -> None:
    pages = Path(__file__).parents[3] / "pages"
    shown = [
        ast.unparse(node.args[0])
        for path in pages.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("st.dataframe", "st.table")
    ]
    assert shown
    assert [one for one in shown if not one.startswith("guard_frame(")] == []
