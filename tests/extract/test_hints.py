"""Names like an unplaced toponym: hints, and never a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.extract.hints import place_hints
from tests.extract.reading import candidates


@pytest.mark.parametrize(
    ("toponym", "first"),
    [("Pyinlebu", "pinlebu"), ("Buthidawng", "buthidaung"), ("Kawkareikt town", "kawkareik")],
)
def test_a_name_spelled_otherwise_hints_at_its_place(toponym: str, first: str) -> None:
    assert place_hints(toponym)[0].place_id == first


def test_a_name_like_no_other_hints_at_nothing() -> None:
    assert place_hints("Xylophone Bay") == ()


@given(st.text(max_size=30))
def test_there_are_at_most_three_hints_the_likest_first(toponym: str) -> None:
    scores = [one.score for one in place_hints(toponym)]
    assert len(scores) <= 3
    assert scores == sorted(scores, reverse=True)


def test_a_hint_is_never_taken_for_the_place() -> None:
    [found] = candidates("The PDF captured Pyinlebu on Monday.")
    assert found.claim.place_id is None
    assert found.place_hints[0].place_id == "pinlebu"


def test_a_placed_toponym_has_no_hints() -> None:
    [found] = candidates("The PDF captured Pinlebu on Monday.")
    assert found.place_hints == ()
