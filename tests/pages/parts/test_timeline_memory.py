"""What browser and page say of the clock becomes one truth, and nobody's word is lost."""

from datetime import date
from typing import Any

import pytest

from pages.parts.timeline import Moment, Selection
from pages.parts.timeline.memory import Memory
from pages.parts.timeline.moment import to_message

JULY, AUGUST, MAY = (Moment(date(2024, month, 1)) for month in (7, 8, 5))
LASHIO, LAUKKAI = Selection("place", "lashio"), Selection("place", "laukkai")


def answer(
    sequence: int,
    moment: Moment = AUGUST,
    selected: Selection | None = None,
    *,
    order: int = 0,
    choice: int = 0,
) -> dict[str, Any]:
    chosen = selected and {"kind": selected.kind, "id": selected.id, "nonce": selected.nonce}
    numbers = {"sequence": sequence, "order": order, "choice": choice}
    return {**to_message(moment), "selected": chosen, **numbers}


@pytest.fixture
def memory() -> Memory:
    return Memory(JULY, None)


def test_what_the_browser_tells_counts_and_orders_nothing(memory: Memory) -> None:
    memory.merge(answer(1, AUGUST, LASHIO), JULY, None)
    assert (memory.moment, memory.selected) == (AUGUST, LASHIO)
    assert (memory.sequence, memory.order, memory.choice) == (1, 0, 0)


def test_an_answer_is_taken_once(memory: Memory) -> None:
    memory.merge(answer(1, AUGUST), JULY, None)
    memory.merge(answer(1, AUGUST), MAY, None)
    assert (memory.moment, memory.order) == (MAY, 1)


def test_a_selection_on_the_page_orders_no_moment(memory: Memory) -> None:
    memory.merge(None, JULY, LASHIO)
    assert (memory.selected, memory.choice, memory.order) == (LASHIO, 1, 0)


def test_a_moment_that_the_page_asks_for_selects_nothing(memory: Memory) -> None:
    memory.merge(None, MAY, None)
    assert (memory.moment, memory.choice, memory.order) == (MAY, 0, 1)


def test_a_page_that_says_the_same_again_orders_nothing(memory: Memory) -> None:
    memory.merge(answer(1, AUGUST, LASHIO), JULY, None)
    memory.merge(None, JULY, None)
    memory.merge(None, AUGUST, LASHIO)
    assert (memory.moment, memory.selected) == (AUGUST, LASHIO)
    assert (memory.order, memory.choice) == (0, 0)


def test_a_selection_outlives_a_moment_told_in_the_same_breath(memory: Memory) -> None:
    memory.merge(answer(1, AUGUST), JULY, LASHIO)
    assert (memory.moment, memory.selected) == (AUGUST, LASHIO)
    assert (memory.order, memory.choice) == (0, 1)


def test_a_choice_stands_against_what_was_told_before_it_was_heard_of(memory: Memory) -> None:
    memory.merge(None, JULY, LASHIO, is_choice=True)
    memory.merge(answer(1, AUGUST, None, choice=0), JULY, LASHIO)
    assert (memory.moment, memory.selected) == (AUGUST, LASHIO)


def test_an_order_stands_against_what_was_told_before_it_was_heard_of(memory: Memory) -> None:
    memory.merge(None, MAY, None)
    memory.merge(answer(1, AUGUST, LASHIO, order=0), MAY, None)
    assert (memory.moment, memory.selected) == (MAY, LASHIO)


def test_an_order_gives_way_to_what_was_told_after_its_address(memory: Memory) -> None:
    memory.merge(answer(1, AUGUST, LASHIO), MAY, LAUKKAI, is_order=True)
    assert (memory.moment, memory.selected) == (AUGUST, LASHIO)
    assert (memory.order, memory.choice) == (0, 0)


def test_an_order_is_one_though_the_page_has_asked_for_it_before(memory: Memory) -> None:
    memory.merge(answer(1, AUGUST, LASHIO), JULY, None)
    memory.merge(None, JULY, None, is_order=True)
    assert (memory.moment, memory.selected) == (JULY, None)
    assert (memory.order, memory.choice) == (1, 1)


@pytest.mark.parametrize("chosen", [LASHIO, None])
def test_what_is_chosen_again_on_the_page_is_chosen(
    memory: Memory, chosen: Selection | None
) -> None:
    memory.merge(None, JULY, chosen, is_choice=True)
    memory.merge(answer(1, JULY, LAUKKAI, choice=1), JULY, chosen)
    assert memory.selected == LAUKKAI
    memory.merge(None, JULY, chosen, is_choice=True)
    assert memory.selected == chosen
    assert memory.choice == 2
