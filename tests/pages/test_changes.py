"""Since when, which corrections, and a file that a spreadsheet doesn't run."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from geodata.ledger import read_record
from geodata.ledger.deeds import Deed, corrections_of
from geodata.ledger.moments import began_at, since_day
from geodata.ledger.reviews import Edit, Reject, Retract
from geodata.ledger.states import States
from geodata.ledger.store import open_ledger
from geodata.model import Claim
from pages.parts.changes.csv_rows import COLUMNS, to_csv
from pages.parts.changes.log import Wanted, matching
from pages.parts.changes.moments import usual_day
from pages.parts.changes.telling import deed_data
from pages.parts.spreadsheets import guard

RECORD = read_record()
HELD = [one for one in RECORD.claims.values() if one.kind == "control_change" and one.place_id]
BEGAN = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOSTILE = '=cmd|" /C calc"!A1'


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> Iterator[States]:
    ledger = open_ledger(str(tmp_path_factory.mktemp("ledger") / "ledger.sqlite3"))
    first, second, third = HELD[:3]
    moved = Claim.model_validate({**first.model_dump(), "place_id": "bhamo"})
    ledger.review(first.id, 1, Edit(claim=moved, fields=("place_id",)), "aung", "the wrong town")
    ledger.review(second.id, 1, Retract(), "nang", HOSTILE)
    ledger.review(third.id, 1, Reject(), "aung", "a plan")
    yield ledger.states()
    ledger.close()


@pytest.fixture
def deeds(states: States) -> list[Deed]:
    return corrections_of(states)


def test_a_day_is_counted_from_its_first_moment() -> None:
    since = since_day(date(2026, 3, 5), BEGAN)
    assert since.at == datetime(2026, 3, 4, 23, 59, 59, 999_999, tzinfo=UTC)
    assert (since.is_beginning, since.words) == (False, "the beginning of 5 Mar 2026 (UTC)")


@pytest.mark.parametrize("day", [date(2026, 3, 1), date.min])
def test_before_the_ledger_began_it_is_read_as_it_began(day: date) -> None:
    since = since_day(day, BEGAN)
    assert (since.at, since.is_beginning) == (BEGAN, True)
    assert since.words == "this ledger began, on 1 Mar 2026"


def test_a_month_back_is_shown_at_first_but_never_before_the_beginning() -> None:
    assert usual_day(date(2026, 3, 9), BEGAN) == date(2026, 3, 1)
    assert usual_day(date(2026, 5, 9), BEGAN) == date(2026, 4, 9)


def test_an_empty_ledger_never_began() -> None:
    assert began_at(States({}, {}, {}, 0)) is None


def test_corrections_are_found_by_what_by_whom_and_by_their_words(
    deeds: list[Deed], states: States
) -> None:
    def found(wanted: Wanted) -> list[str]:
        return [one.review.action for one in matching(deeds, wanted, states, RECORD)]

    assert found(Wanted()) == ["reject", "retract", "edit"]
    assert found(Wanted(actions=["edit", "reject"])) == ["reject", "edit"]
    assert found(Wanted(authors=["nang"])) == ["retract"]
    assert found(Wanted(words="BHAMO wrong")) == ["edit"]
    assert found(Wanted(words="nowhere")) == []


def test_a_deed_goes_to_the_browser_with_its_sentence_and_a_way_to_it(
    deeds: list[Deed], states: States
) -> None:
    rejected, retracted, edited = (deed_data(one, states, RECORD) for one in deeds)
    assert rejected["sentence"] == HELD[2].excerpt.text
    assert retracted["reason"] == HOSTILE
    assert edited["changes"][0]["after"] == "Bhamo"


def test_the_file_has_a_row_for_each_and_reads_back(deeds: list[Deed], states: States) -> None:
    written = to_csv(deeds, states, RECORD, needs_second=False)
    rows = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    assert [row["by"] for row in rows] == ["aung", "nang", "aung"]
    assert rows[1]["reason"] == f"'{HOSTILE}"
    assert rows[2]["sentence"] == guard(HELD[0].excerpt.text)
    assert {row["had_stood"] for row in rows} == {"yes"}
