"""Dates typed digit by digit, and a thumb that is pressed and not moved."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.pages.hands import HALF_THUMB_PX, Hands, day_of
from tests.pages.shown import wait_until

pytestmark = pytest.mark.browser
BEGIN, LAST = day_of(2024, 6, 15), day_of(2024, 12, 31)
SETTLED_MS = 500
SHARE = "(one) => (one.value - one.min) / (one.max - one.min)"


def typed(hands: Hands, name: str, keys: str) -> None:
    hands.date_field(name).focus()
    hands.page.keyboard.type(keys)
    hands.page.wait_for_timeout(SETTLED_MS)


def test_a_date_is_typed_digit_by_digit(hands: Hands) -> None:
    typed(hands, "Go to", "09012")  # the year 2, on the way to 2024
    assert hands.day == day_of(2024, 9, 1)
    typed_on = hands.date_field("Go to")
    expect(typed_on).to_be_focused()
    hands.page.keyboard.type("024")
    expect(typed_on).to_have_value("2024-09-01")
    hands.hear("as of 2024-09-01")
    assert hands.day == day_of(2024, 9, 1)


@pytest.mark.parametrize("leave", [["Enter"], ["Tab", "Tab"]])
def test_a_date_outside_becomes_the_nearest_when_the_field_is_left(
    hands: Hands, leave: list[str]
) -> None:
    typed(hands, "Go to", "06152031")
    assert hands.day == BEGIN
    for key in leave:  # the first Tab leads to the calendar's button
        hands.page.keyboard.press(key)
    hands.wait_for(day=LAST)
    expect(hands.date_field("Go to")).to_have_value("2024-12-31")


def test_half_a_date_gives_way_to_the_day_shown(hands: Hands) -> None:
    field = hands.date_field("Go to")
    field.focus()
    hands.page.keyboard.press("Backspace")
    expect(field).to_have_value("")
    hands.handle("Date").focus()
    expect(field).to_have_value("2024-06-15")
    assert hands.day == BEGIN


def test_a_day_of_publication_is_bounded_by_what_was_published(hands: Hands) -> None:
    hands.switch.check()
    hands.wait_for(known=day_of(2024, 9, 1))
    hands.hear("known by 2024-09-01;")
    typed(hands, "Day of publication", "07052")
    hands.wait_for(known=day_of(2024, 7, 5))
    hands.page.keyboard.type("031")
    hands.page.keyboard.press("Enter")
    hands.wait_for(known=LAST)
    hands.hear("known by 2024-12-31;")


def test_a_field_is_not_written_while_it_is_typed_into(hands: Hands) -> None:
    hands.button("Play").click()
    field = hands.date_field("Go to")
    field.focus()
    begun = field.input_value()
    wait_until(hands.frame, f"window.salween.day > {BEGIN + 20}")
    expect(field).to_have_value(begun)
    hands.button("Pause").click()
    expect(field).not_to_have_value(begun)


def test_a_thumb_pressed_and_not_moved_leaves_the_page_its_say(hands: Hands) -> None:
    hands.switch.check()
    hands.fill("Day of publication", date(2024, 4, 1))
    hands.hear("known by 2024-04-01;")
    slider = hands.handle("As published by")
    box, share = slider.bounding_box(), slider.evaluate(SHARE)
    assert box is not None
    x = HALF_THUMB_PX + share * (box["width"] - 2 * HALF_THUMB_PX)
    hands.page.mouse.move(box["x"] + x, box["y"] + box["height"] / 2)
    hands.page.mouse.down()
    hands.page.mouse.up()
    hands.button("go to March").click()
    hands.wait_for(mode="instant", day=day_of(2024, 3, 1))
