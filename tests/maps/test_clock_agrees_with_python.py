"""What the browser's clock answers is what history says, for random histories and moments."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from playwright.sync_api import Browser, Page

from geodata.history import (
    answer_as_of,
    build_editions,
    build_tenures,
    differences_between,
)
from geodata.maps.assets import scripts_folder
from geodata.maps.days import to_day
from geodata.maps.tenure_columns import Numbering, tenure_columns
from geodata.model import Claim, Condition, Tenure
from tests.builders import ACTORS, subject_kind
from tests.history.test_invariants import DOCUMENTS, FIRST, GROUPS, claim_sets

DAYS = [FIRST + timedelta(days=n) for n in range(-1, 15)]
PUBLISHED = sorted(DOCUMENTS.values())
KNOWN: list[date | None] = [
    None,
    *(day + timedelta(days=n) for day in PUBLISHED for n in (-1, 0, 2)),
]
SUBJECTS = ("lashio", "shan-state", "dam", "gate", "pass", "bridge", "group", "all")
EACH_ALONE = {one: row for row, one in enumerate(SUBJECTS)}
TWO_ON_ONE_AREA = {"lashio": 0, "shan-state": 0}
"""As a township and its seat are drawn: one area, and two that are spoken of."""

ASK = """([columns, count, moments]) => {
  const layer = SalweenParts.openLayer(columns, count);
  return moments.map(([day, known]) => {
    layer.setMoment(day, known);
    return { rows: [...layer.rows], looks: [...layer.looks()] };
  });
}"""

thorough = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
Told = tuple[object, ...]


@pytest.fixture(scope="module")
def clock(browser: Browser) -> Iterator[Page]:
    """Give a page with nothing on it but the clock's script."""
    page = browser.new_page()
    page.add_script_tag(content=Path(scripts_folder() / "columns.js").read_text(encoding="utf-8"))
    yield page
    page.close()


def editions_of(said: list[Claim]) -> list[Any]:
    return build_editions(
        said, DOCUMENTS, subject_kind=subject_kind, crossing_groups=GROUPS, actors=ACTORS
    )


def tenures_known(said: list[Claim], known_by: date | None) -> list[Tenure]:
    """Build it anew from what was published: the longer way, and the surer one."""
    return build_tenures(
        said,
        DOCUMENTS,
        subject_kind=subject_kind,
        known_by=known_by,
        crossing_groups=GROUPS,
        actors=ACTORS,
    )


def ask(
    clock: Page, said: list[Claim], rows_of: dict[str, int]
) -> tuple[dict[str, list[Any]], list[str], dict[tuple[date, date | None], dict[str, list[int]]]]:
    """Return the columns, the actors' ids and the browser's answers at every moment."""
    actors = Numbering()
    columns = tenure_columns(editions_of(said), rows_of, actors)
    moments = [(day, known) for known in KNOWN for day in DAYS]
    numbers = [[to_day(day), to_day(known)] for day, known in moments]
    answers = clock.evaluate(ASK, [columns, max(rows_of.values()) + 1, numbers])
    return columns, actors.ids, dict(zip(moments, answers, strict=True))


def told_by_row(columns: dict[str, list[Any]], actors: list[str], row: int) -> Told:
    return (
        columns["condition"][row],
        tuple(actors[i] for i in columns["holders"][row]),
        tuple(actors[i] for i in columns["pressing"][row]),
        bool(columns["claimed"][row]),
        columns["evidence"][row],
        columns["from"][row],
        columns["to"][row],
    )


def told_by(tenure: Tenure) -> Told:
    return (
        tenure.condition,
        tenure.holders,
        tenure.pressing,
        tenure.is_claimed,
        to_day(tenure.last_evidence_on),
        to_day(tenure.valid_from),
        to_day(tenure.valid_to),
    )


def weight(tenure: Tenure) -> tuple[bool, int]:
    return (tenure.condition != Condition.UNKNOWN, to_day(tenure.last_evidence_on) or 0)


@thorough
@given(claim_sets)
def test_the_browser_answers_as_history_does_at_every_moment(
    clock: Page, said: list[Claim]
) -> None:
    columns, actors, answers = ask(clock, said, EACH_ALONE)
    for known in KNOWN:
        tenures = tenures_known(said, known)
        for day in DAYS:
            rows = answers[day, known]["rows"]
            found = {
                subject: told_by_row(columns, actors, rows[row])
                for subject, row in EACH_ALONE.items()
                if rows[row] >= 0
            }
            expected = {one.subject_id: told_by(one) for one in answer_as_of(tenures, day)}
            assert found == expected


@thorough
@given(claim_sets)
def test_an_area_shows_whichever_of_its_two_answers_says_more(
    clock: Page, said: list[Claim]
) -> None:
    columns, actors, answers = ask(clock, said, TWO_ON_ONE_AREA)
    for known in KNOWN:
        tenures = [one for one in tenures_known(said, known) if one.subject_id in TWO_ON_ONE_AREA]
        for day in DAYS:
            (row,) = answers[day, known]["rows"]
            standing = answer_as_of(tenures, day)
            most = max((weight(one) for one in standing), default=None)
            best = [told_by(one) for one in standing if weight(one) == most]
            assert told_by_row(columns, actors, row) in best if best else row == -1


@thorough
@given(claim_sets)
def test_two_days_differ_in_the_browser_where_they_differ_in_history(
    clock: Page, said: list[Claim]
) -> None:
    _, _, answers = ask(clock, said, EACH_ALONE)
    for known in KNOWN:
        tenures = tenures_known(said, known)
        for before, after in zip(DAYS, DAYS[5:] + DAYS[-3:], strict=False):
            looks = [answers[day, known]["looks"] for day in (before, after)]
            found = {one for one, row in EACH_ALONE.items() if looks[0][row] != looks[1][row]}
            differing = differences_between(tenures, before, after)
            assert found == {one.subject_id for one in differing}
