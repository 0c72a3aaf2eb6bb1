"""What an export holds is what the map shows, and not a row more."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from geodata.exchange.exports.columns import EVIDENCE
from geodata.exchange.exports.scope import Scope
from geodata.exchange.exports.tables import Tables, to_frame
from geodata.exchange.exports.withholding import withhold
from geodata.exchange.exports.workbook import LONGEST_CELL, TooLongError, write_workbook
from geodata.history import answer_as_of, build_record_tenures
from geodata.ledger import Record
from geodata.model import Kind, SubjectKind
from tests.exchange.exports.conftest import TablesOf


def test_a_day_has_one_row_for_each_answer(record: Record, tables_of: TablesOf) -> None:
    day = date(2024, 7, 23)
    found = tables_of(as_of=day).answers
    answers = answer_as_of(build_record_tenures(record), day)
    assert list(found["subject_id"]) == [one.subject_id for one in answers]
    assert set(found["as_of"]) == {day}


def test_two_days_compared_have_the_answers_of_both(tables_of: TablesOf) -> None:
    found = tables_of(as_of=date(2024, 11, 5), versus=date(2024, 7, 23)).answers
    assert set(found["as_of"]) == {date(2024, 7, 23), date(2024, 11, 5)}


def test_every_excerpt_stands_in_its_article(tables: Tables) -> None:
    for _, row in tables.claims.iterrows():
        text = tables.record.documents[row["document_id"]].text
        assert text[row["start"] : row["end"]] == row["excerpt"]


def test_an_answer_that_somebody_says_carries_the_sentence(tables: Tables) -> None:
    said = tables.answers[tables.answers["condition"] != "unknown"]
    assert (said[["claim_id", "excerpt", "article", "rules", "rules_version"]] != "").all(axis=None)
    assert said["published_on"].notna().all()


def test_unknown_stays_unknown_without_a_sentence_or_a_day(tables: Tables) -> None:
    unsaid = tables.answers[tables.answers["claim_ids"] == ""]
    assert set(unsaid["condition"]) == {"unknown"}
    assert (unsaid["excerpt"] == "").all()
    assert unsaid[["earliest", "latest"]].isna().all(axis=None)


def test_what_is_said_of_a_region_is_never_a_point(tables: Tables) -> None:
    regions = tables.answers[tables.answers["subject_kind"] == "region"]
    assert len(regions)
    assert not (regions["drawn_as"] == "point").any()
    assert regions["lon"].isna().all()


def test_layers_that_are_hidden_stay_behind(tables_of: TablesOf) -> None:
    found = tables_of(
        as_of=date(2024, 11, 5),
        since=date(2023, 1, 1),
        subjects=frozenset({SubjectKind.CROSSING}),
        kinds=frozenset({Kind.MEETING}),
    )
    assert set(found.answers["subject_kind"]) == {"crossing"}
    assert set(found.happenings["kind"]) == {"meeting"}


def test_what_was_published_later_is_not_taken_along(tables_of: TablesOf) -> None:
    known = date(2024, 8, 1)
    found = tables_of(as_of=date(2024, 11, 5), since=date(2023, 1, 1), known_by=known)
    assert max(found.claims["published_on"]) <= known
    assert set(found.answers["known_by"]) == {known}


def test_rows_that_may_not_be_passed_on_stay_unless_the_user_says_so() -> None:
    frame = pd.DataFrame({"id": [1, 2, 3], "redistributable": [True, False, None]})
    kept, count = withhold(frame)
    assert (list(kept["id"]), count) == ([1], 2)
    assert "redistributable" not in kept
    kept, count = withhold(frame, may_share_all=True)
    assert (list(kept["id"]), count) == ([1, 2, 3], 0)


def test_rows_that_say_so_are_withheld_when_they_become_a_table() -> None:
    rows = [{"claim_id": "a", "redistributable": True}, {"claim_id": "b"}]
    kept, count = withhold(to_frame(rows, EVIDENCE))
    assert (list(kept["claim_id"]), count) == (["a"], 1)


def test_a_window_after_its_end_is_refused_with_the_day() -> None:
    with pytest.raises(ValueError, match="2024-07-24 is after 2024-07-23"):
        Scope(as_of=date(2024, 7, 23), since=date(2024, 7, 24))


def test_a_text_too_long_for_a_workbook_is_refused_and_csv_named(
    tables: Tables, tmp_path: Path
) -> None:
    claims = tables.claims.assign(excerpt="x" * (LONGEST_CELL + 1))
    with pytest.raises(TooLongError, match="choose CSV"):
        write_workbook(replace(tables, claims=claims), tmp_path)
    assert not list(tmp_path.iterdir())
