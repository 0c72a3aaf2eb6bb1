"""The benchmark of histories measures what it says."""

from pathlib import Path

import pytest

from benchmarks.history import HEADINGS, main, questions
from benchmarks.history_corpus import build_documents
from benchmarks.history_stores import fill
from geodata.ledger.store import open_ledger


def test_the_table_has_a_row_for_each_way_to_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--claims", "200", "--questions", "5"]) == 0
    said = capsys.readouterr().out
    names = [line.split(" | ")[0].strip("| ") for line in said.splitlines() if line[:2] == "| "]
    assert names[2:] == [
        *("claims in memory",) * 2,
        *("SQLite",) * 2,
        "a plain fold",
        "pandas merge_asof, last word alone",
    ]
    assert "- SQLite answers as the claims in memory." in said
    assert said.splitlines()[0].count("|") == len(HEADINGS) + 1


def test_a_ledger_that_holds_something_is_not_filled(tmp_path: Path) -> None:
    ours = str(tmp_path / "ledger.sqlite3")
    open_ledger(ours).close()
    with pytest.raises(SystemExit, match="expected an empty ledger"):
        fill(ours, [])


def test_the_same_numbers_give_the_same_claims_and_questions() -> None:
    assert list(build_documents(60)) == list(build_documents(60))
    assert sum(len(claims) for _, claims in build_documents(57)) == 57
    assert questions(9, both=True) == questions(9, both=True)


def test_every_excerpt_is_in_its_article() -> None:
    for document, claims in build_documents(40):
        for claim in claims:
            excerpt = claim.excerpt
            assert document.text[excerpt.start : excerpt.end] == excerpt.text
