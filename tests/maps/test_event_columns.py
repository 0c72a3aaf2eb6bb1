"""Many sentences about one happening make one symbol."""

from datetime import date
from typing import Any

import pytest

from geodata.maps.event_columns import days_of, group_by_event, place_of
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
