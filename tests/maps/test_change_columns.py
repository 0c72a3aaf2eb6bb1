"""What the timeline marks: changes, when they lie, and since when they were told."""

from typing import Any

from geodata.history import Edition
from geodata.maps.change_columns import change_columns
from geodata.maps.days import to_day
from geodata.model import Tenure
from tests.builders import day, tenure
from tests.pages.apps import small_world

UNKNOWN = tenure("lashio", None, "2024-07-01", "unknown")
BETWEEN = tenure(
    "lashio", "2024-07-01", "2024-08-01", "changed_hands", holders=("junta", "mndaa"), claims=("a",)
)
TAKEN = tenure("lashio", "2024-08-01", holders=("mndaa",), claims=("a",))


def changes(*editions: Edition) -> dict[str, list[Any]]:
    return change_columns(editions, small_world.ground(), small_world.actors())


def test_a_change_on_an_unknown_day_spans_the_days_between() -> None:
    found = changes(*map(Edition, (UNKNOWN, BETWEEN, TAKEN)))
    spans = list(zip(found["from"], found["to"], strict=True))
    assert spans == [
        (to_day(day("2024-07-01")), to_day(day("2024-07-31"))),
        (to_day(day("2024-08-01")), to_day(day("2024-08-01"))),
    ]
    assert found["known"] == found["until"] == [None, None]


def test_a_change_is_told_from_the_document_that_tells_it_until_one_tells_otherwise() -> None:
    first, later = day("2024-09-01"), day("2024-11-01")
    whole = UNKNOWN.model_copy(update={"valid_to": TAKEN.valid_from})
    found = changes(
        Edition(whole, first, later),
        Edition(UNKNOWN, later),
        Edition(BETWEEN, later),
        Edition(TAKEN, first),
    )
    told = list(zip(found["from"], found["known"], found["until"], strict=True))
    assert told == [
        (to_day(day("2024-07-01")), to_day(later), None),
        (to_day(day("2024-08-01")), to_day(first), None),
    ]


def test_what_a_crossing_inherits_is_left_to_its_group() -> None:
    inherited = Tenure(
        subject_kind="crossing", subject_id="gate", valid_from=day("2024-08-01"), valid_to=None,
        condition="closed", via="gates", claims=("a",),
    )  # fmt: skip
    assert changes(Edition(inherited))["from"] == []
