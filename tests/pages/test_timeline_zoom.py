"""A part of the time, larger: in and out, along, and never lost."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.pages.hands import STRIP_PX, Hands, day_of

pytestmark = pytest.mark.browser
BEGIN, FIRST, LAST = day_of(2024, 6, 15), day_of(2024, 1, 1), day_of(2024, 12, 31)
WHOLE = LAST - FIRST


def span_of(hands: Hands) -> int:
    first, last = hands.domain
    return last - first


def wait_for_span(hands: Hands, span: int) -> None:
    for _ in range(80):
        if abs(span_of(hands) - span) <= 2:  # days are whole
            return
        hands.page.wait_for_timeout(25)
    pytest.fail(f"{span_of(hands)} days are shown, expected {span}")


def test_buttons_zoom_in_and_out_and_show_all(hands: Hands) -> None:
    overview = hands.page.get_by_role("scrollbar", name="Part of the time shown")
    expect(overview).to_be_hidden()
    hands.button("Zoom the timeline in").click()
    wait_for_span(hands, WHOLE // 2)
    first, last = hands.domain
    assert first < BEGIN < last
    expect(overview).to_be_visible()
    hands.button("Zoom the timeline in").click()
    wait_for_span(hands, WHOLE // 4)
    hands.button("Zoom the timeline out").click()
    wait_for_span(hands, WHOLE // 2)
    hands.button("Show all of the time").click()
    wait_for_span(hands, WHOLE)
    expect(overview).to_be_hidden()
    assert hands.reruns == 0


def test_keys_zoom_and_stop_at_two_weeks(hands: Hands) -> None:
    hands.press("Date", "+")
    wait_for_span(hands, WHOLE // 2)
    hands.press("Date", "-")
    wait_for_span(hands, WHOLE)
    hands.press("Date", *"++++++++")
    wait_for_span(hands, 14)
    hands.press("Date", "0")
    wait_for_span(hands, WHOLE)


def test_the_wheel_zooms_about_the_pointer_only_with_control(hands: Hands) -> None:
    x, y = hands.spot(day_of(2024, 3, 1), STRIP_PX + 6)
    hands.page.mouse.move(x, y)
    hands.page.keyboard.down("Control")
    hands.page.mouse.wheel(0, -200)
    hands.page.keyboard.up("Control")
    hands.page.wait_for_timeout(200)
    assert span_of(hands) < WHOLE * 0.6
    assert hands.spot(day_of(2024, 3, 1))[0] == pytest.approx(x, abs=6)
    span = span_of(hands)
    hands.page.mouse.wheel(0, -50)
    hands.page.wait_for_timeout(200)
    assert span_of(hands) == span


def test_a_day_set_outside_takes_the_shown_part_along(hands: Hands) -> None:
    hands.press("Date", "+", "+")
    wait_for_span(hands, WHOLE // 4)
    hands.fill("Go to", date(2024, 12, 1))
    hands.wait_for(day=day_of(2024, 12, 1))
    first, last = hands.domain
    assert first <= day_of(2024, 12, 1) <= last
    assert span_of(hands) == pytest.approx(WHOLE // 4, abs=2)
    hands.press("Date", "Home")
    hands.wait_for(day=FIRST)
    hands.page.wait_for_timeout(100)
    assert hands.domain[0] == FIRST


def test_the_overview_pans_by_drag_and_by_keys(hands: Hands) -> None:
    hands.press("Date", "+", "+")
    wait_for_span(hands, WHOLE // 4)
    overview = hands.page.get_by_role("scrollbar", name="Part of the time shown")
    view = hands.page.locator(".view").bounding_box()
    bar = overview.bounding_box()
    assert view is not None
    assert bar is not None
    assert bar["height"] >= 24
    middle = bar["y"] + bar["height"] / 2
    hands.drag((view["x"] + view["width"] / 2, middle), (bar["x"] + bar["width"] - 14, middle))
    hands.page.mouse.up()
    hands.page.wait_for_timeout(100)
    assert hands.domain[1] == LAST
    overview.focus()
    hands.page.keyboard.press("ArrowLeft")
    hands.page.wait_for_timeout(100)
    assert hands.domain[1] == pytest.approx(LAST - span_of(hands) / 10, abs=2)
    hands.page.keyboard.press("Home")
    hands.page.wait_for_timeout(100)
    assert hands.domain[0] == FIRST
    expect(overview).to_have_attribute(
        "aria-valuetext", re.compile("^1 Jan 2024 to [12] Apr 2024$")
    )
    assert hands.moment["day"] == BEGIN
    assert hands.reruns == 0


def test_a_zoomed_drag_is_finer(hands: Hands) -> None:
    hands.press("Date", *"++++")
    wait_for_span(hands, WHOLE // 16)
    x, y = hands.spot(BEGIN)
    day_px = hands.spot(BEGIN + 1)[0] - x
    assert day_px > 15
    hands.drag((x, y), (x + 2 * day_px, y))
    hands.page.mouse.up()
    hands.wait_for(day=BEGIN + 2)


def test_a_handle_beyond_the_shown_part_keeps_its_day(hands: Hands) -> None:
    hands.choose("Window")
    hands.fill("From", date(2024, 1, 10))
    hands.press("To", *"++++")
    wait_for_span(hands, WHOLE // 16)
    spoken = hands.handle("From").get_attribute("aria-valuetext") or ""
    assert spoken.startswith("10 January 2024")
    hands.press("From", "ArrowRight")
    hands.wait_for(other=day_of(2024, 1, 11), day=BEGIN)
