"""The reading benchmark reads what it says, and tells what it can't."""

import sys

import pytest

from benchmarks.reading import HEADINGS, Reading, main, measure_memory, to_markdown
from benchmarks.reading_corpus import build_articles

ROW = Reading("ours", 200, 10_000.0, 6.0, 9.5, 20.0, 180.0)


def test_a_row_has_a_cell_for_each_heading() -> None:
    assert len(ROW.cells) == len(HEADINGS)


def test_no_two_articles_are_alike() -> None:
    texts = [one.text for one in build_articles(500)]
    assert len(set(texts)) == 500


def test_the_same_numbers_give_the_same_articles() -> None:
    assert list(build_articles(7)) == list(build_articles(7))


def test_what_could_not_be_measured_is_told_below_the_table() -> None:
    assert to_markdown([ROW], ["spaCy: not there"]).endswith("- spaCy: not there")


def test_a_reader_that_is_missing_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    assert main(["--one", "spaCy"]) == 2
    assert "spaCy isn't installed" in capsys.readouterr().err


def test_our_reader_finds_claims_and_memory_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--one", "ours", "--articles", "5", "--rounds", "1"]) == 0
    assert '"name": "ours"' in capsys.readouterr().out
    assert [count for count, _ in measure_memory((5, 10))] == [5, 10]
