"""Many sentences about one happening make one row, and one more when more is known."""

from datetime import date
from typing import Any

import pytest

from geodata.maps.event_columns import event_columns
from geodata.maps.happenings import days_of, group_by_event, place_of
from geodata.maps.tenure_columns import Numbering
from geodata.model import Claim, DateInterval, Polarity
from tests.pages.apps import small_world


def test_claims_of_one_event_narrow_its_days() -> None:
    meeting = small_world.claims()[0]
    narrower = DateInterval(earliest=date(2024, 6, 15), latest=date(2024, 6, 30))
    second = meeting.model_copy(update={"when": narrower})
    assert days_of([meeting, second]) == (date(2024, 6, 15), date(2024, 6, 20))


def test_contradicting_days_are_all_shown() -> None:
    meeting = small_world.claims()[0]
    later = DateInterval(earliest=date(2024, 7, 1), latest=date(2024, 7, 2))
    second = meeting.model_copy(update={"when": later})
    assert days_of([meeting, second]) == (date(2024, 6, 10), date(2024, 7, 2))


@pytest.mark.parametrize(
    "change", [{"polarity": Polarity.DENIED}, {"when": DateInterval()}, {"kind": "statement"}]
)
def test_what_has_no_symbol_is_left_out(change: dict[str, Any]) -> None:
    claim = Claim.model_construct(**{**dict(small_world.claims()[0]), **change})
    assert group_by_event([claim]) == {}


def test_a_township_stands_at_its_seat() -> None:
    claim = small_world.claims()[0].model_copy(update={"place_id": "tsp-lashio"})
    found = place_of(claim, small_world.ground())
    assert found is not None
    assert found.place_id == "lashio"


def test_a_later_document_makes_a_later_version() -> None:
    meeting = small_world.claims()[0]
    narrower = DateInterval(earliest=date(2024, 6, 15), latest=date(2024, 6, 15))
    excerpt = meeting.excerpt.model_copy(update={"document_id": "later"})
    second = meeting.model_copy(update={"when": narrower, "excerpt": excerpt})
    papers = {"paper": date(1970, 1, 11), "later": date(1970, 1, 21)}
    events = event_columns([meeting, second], small_world.ground(), {}, Numbering(), papers)
    rows = zip(events["known"], events["until"], events["claims"], strict=True)
    assert sorted(rows) == [(10, 20, 1), (20, None, 2)]
    assert {events["words"][code] for code in events["when"]} == {"10–20 Jun 2024", "15 Jun 2024"}


def test_rows_come_by_their_first_day_and_repeat_no_word() -> None:
    events = event_columns(
        reversed(small_world.claims()), small_world.ground(), {"northern-shan": 0}, Numbering()
    )
    assert events["from"] == sorted(events["from"])
    assert len(set(events["words"])) == len(events["words"])
    assert events["known"] == events["until"] == [None, None]


def test_what_has_no_place_is_counted_and_not_drawn() -> None:
    claim = small_world.claims()[0].model_copy(update={"place_id": None})
    events = event_columns([claim], small_world.ground(), {}, Numbering())
    assert events["id"] == []
    assert events["unplaced"]["id"] == ["meeting-event@None"]


def test_a_day_that_is_only_the_last_possible_one_is_marked_as_open() -> None:
    claim = small_world.claims()[0]
    by_then = claim.model_copy(update={"when": DateInterval(latest=date(2024, 6, 20))})
    events = event_columns([by_then], small_world.ground(), {}, Numbering())
    assert (events["from"], events["to"], events["open"]) == ([19894], [19894], [1])


def test_a_happening_is_planned_only_if_nobody_says_that_it_was() -> None:
    planned = small_world.claims()[0].model_copy(update={"polarity": Polarity.PLANNED})
    told = small_world.claims()[0].model_copy(update={"value": "talks"})
    ground, actors = small_world.ground(), Numbering()
    assert event_columns([planned], ground, {}, actors)["planned"] == [1]
    both = event_columns([planned, told], ground, {}, actors)
    assert both["planned"] == [0]
    assert both["words"][both["value"][0]] == "talks"
