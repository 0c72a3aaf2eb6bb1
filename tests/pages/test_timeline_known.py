"""The second clock: what sources had published by a day, beside the day it is about."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.pages.hands import Hands, day_of
from tests.pages.shown import wait_until

pytestmark = pytest.mark.browser
BEGIN = day_of(2024, 6, 15)
EARLY, PAPER, LATE = day_of(2024, 3, 1), day_of(2024, 7, 5), day_of(2024, 9, 1)
KNOWN = "As published by"


def test_the_switch_reveals_a_second_clock_and_hides_it(hands: Hands) -> None:
    expect(hands.handle(KNOWN)).to_be_hidden()
    assert hands.moment["known"] is None
    hands.switch.focus()
    hands.page.keyboard.press(" ")
    expect(hands.handle(KNOWN)).to_be_visible()
    hands.wait_for(known=LATE, day=BEGIN)
    expect(hands.page.locator(".known-words")).to_have_text(
        "as published by 1 Sept 2024: 3 of 3 articles"
    )
    hands.hear("as of 2024-06-15; known by 2024-09-01;")
    hands.switch.click()
    hands.wait_for(known=None)
    hands.hear("as of 2024-06-15; selected")


def test_keys_step_from_publication_to_publication(hands: Hands) -> None:
    hands.switch.check()
    hands.press(KNOWN, "ArrowLeft")
    hands.wait_for(known=PAPER)
    expect(hands.handle(KNOWN)).to_have_attribute("aria-valuetext", "5 July 2024: 2 of 3 articles")
    hands.press(KNOWN, "ArrowLeft", "ArrowLeft")
    hands.wait_for(known=EARLY)
    hands.press(KNOWN, "ArrowRight")
    hands.wait_for(known=PAPER)
    hands.press(KNOWN, "PageUp")
    hands.wait_for(known=day_of(2024, 8, 5))
    hands.press(KNOWN, "Home")
    hands.wait_for(known=day_of(2024, 1, 1), day=BEGIN)
    expect(hands.page.locator(".known-words")).to_contain_text("0 of 3 articles")


def test_buttons_step_from_publication_to_publication(hands: Hands) -> None:
    hands.switch.check()
    expect(hands.button("Next publication")).to_be_disabled()
    hands.button("Previous publication").click()
    hands.button("Previous publication").click()
    hands.wait_for(known=EARLY)
    expect(hands.button("Previous publication")).to_be_disabled()
    hands.button("Next publication").click()
    hands.wait_for(known=PAPER)
    hands.hear("known by 2024-07-05;")


def test_a_date_field_and_a_drag_set_any_day(hands: Hands) -> None:
    hands.switch.check()
    hands.fill("Day of publication", date(2024, 4, 1))
    hands.wait_for(known=day_of(2024, 4, 1))
    hands.hear("known by 2024-04-01;")
    runs = hands.runs
    box = hands.handle(KNOWN).bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    hands.drag((box["x"] + box["width"] * 0.3, middle), (box["x"] + box["width"] * 0.8, middle))
    wait_until(hands.frame, f"window.salween.known > {LATE}")
    hands.page.wait_for_timeout(400)
    assert hands.runs == runs
    hands.page.mouse.up()
    hands.hear(rf"^runs {runs + 1};.*known by 2024-1")


def test_what_nobody_had_published_is_neither_counted_nor_stepped_to(hands: Hands) -> None:
    meetings = hands.page.locator(".row", has_text="Meetings")
    expect(meetings).to_have_attribute("title", "week of 10 Jun 2024: 1 meeting that may be")
    hands.press("Date", "]", "]")
    hands.wait_for(day=day_of(2024, 7, 1))  # the fall of Lashio
    hands.fill("Go to", date(2024, 6, 15))
    hands.switch.check()
    hands.fill("Day of publication", date(2024, 7, 4))
    hands.wait_for(known=PAPER - 1, day=BEGIN)
    expect(meetings).to_have_attribute("title", "week of 10 Jun 2024: 0 meetings")
    hands.press("Date", "]")
    hands.wait_for(day=day_of(2024, 8, 1))
