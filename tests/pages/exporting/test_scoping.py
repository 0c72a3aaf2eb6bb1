"""What is taken away is what the page shows."""

import pytest

from geodata.maps.weighed import USUALLY
from geodata.model import Kind, SubjectKind
from pages.parts.exporting.scoping import layers_in_words, scope_of
from pages.parts.scene import Topic
from pages.parts.timeline import Mode, Moment
from pages.parts.view import View
from tests.builders import day

TOPIC = Topic(
    "Situation",
    "",
    frozenset(SubjectKind),
    frozenset(Kind),
    ("territory", "regions", "crossings", "meetings", "attacks"),
)
LAST = day("2024-11-05")


def test_a_day_takes_the_layers_of_the_page() -> None:
    scope = scope_of(TOPIC, View(Moment(LAST)), USUALLY)
    assert (scope.as_of, scope.since, scope.versus) == (LAST, None, None)
    assert scope.subjects == frozenset(SubjectKind) - {SubjectKind.PROJECT}
    assert scope.kinds == {Kind.MEETING, Kind.ATTACK}
    # As the map: what is past glows on for a while.
    assert scope.happened_since < LAST


@pytest.mark.parametrize(("mode", "field"), [(Mode.WINDOW, "since"), (Mode.COMPARE, "versus")])
def test_a_window_and_a_comparison_take_both_days(mode: Mode, field: str) -> None:
    other = day("2024-07-23")
    scope = scope_of(TOPIC, View(Moment(LAST, mode, other, known_by=LAST)), USUALLY)
    assert getattr(scope, field) == other
    assert scope.known_by == LAST


def test_hidden_layers_stay_behind_and_are_named() -> None:
    hidden = frozenset({"attacks", "regions"})
    scope = scope_of(TOPIC, View(Moment(LAST), hidden=hidden), USUALLY)
    assert SubjectKind.REGION not in scope.subjects
    assert Kind.ATTACK not in scope.kinds
    assert "left out: regions, attacks" in layers_in_words(TOPIC, hidden)
