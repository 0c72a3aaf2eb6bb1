"""What the timeline says: to the eye, to the pointer and to a screen reader."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.pages.hands import ROW_PX, STRIP_PX, Hands, day_of
from tests.pages.shown import wait_until

pytestmark = pytest.mark.browser
SMALL_TARGETS = """least => {
    const roots = [...document.querySelectorAll("*")].map((one) => one.shadowRoot);
    const root = roots.find((one) => one && one.querySelector(".timeline"));
    const kinds = "button, select, input:not([type=radio]), summary, .modes label";
    const targets = root.querySelectorAll(kinds);
    return [...targets].map((one) => [one.closest("label.switch") || one, one])
        .map(([target, one]) => [target.getBoundingClientRect(), one.outerHTML.slice(0, 60)])
        .filter(([box]) => box.width && (box.width < least || box.height < least))
        .map(([box, html]) => `${box.width}x${box.height} ${html}`);
}"""


def test_a_handle_speaks_the_date_and_what_changed_on_it(hands: Hands) -> None:
    hands.fill("Go to", date(2024, 7, 1))
    spoken = re.compile("^1 July 2024: Lashio: held by MNDAA")
    expect(hands.handle("Date")).to_have_attribute("aria-valuetext", spoken)
    expect(hands.page.locator(".news")).to_contain_text("Lashio: held by MNDAA")
    hands.fill("Go to", date(2024, 2, 1))
    nasty = hands.page.locator(".news")
    expect(nasty).to_contain_text("{{ 7*7 }} ${alert(1)} <img src=x onerror=alert(2)> `")
    assert len(hands.handle("Date").get_attribute("aria-valuetext") or "") <= 180


def test_a_window_speaks_of_what_happened_in_it(hands: Hands) -> None:
    hands.choose("Window")
    hands.fill("From", date(2024, 6, 9))
    hands.fill("To", date(2024, 8, 28))
    expect(hands.page.locator(".date")).to_have_text("9 Jun 2024 – 28 Aug 2024")
    expect(hands.page.locator(".news")).to_have_text(
        re.compile(r"^\d changes · 1 meeting, 1 more that may be$")
    )
    expect(hands.page.locator(".row", has_text="Exercises")).to_have_attribute(
        "title", "in the window: 1 exercise that may be"
    )
    expect(hands.handle("From")).to_have_attribute("aria-valuetext", re.compile("^9 June 2024: "))


def test_the_pointer_is_told_what_a_bin_holds(hands: Hands) -> None:
    tip = hands.page.locator(".tip")
    first_row, last_row = STRIP_PX + ROW_PX / 2, STRIP_PX + 2.5 * ROW_PX
    hands.page.mouse.move(*hands.spot(day_of(2024, 6, 13), first_row))
    expect(tip).to_have_text("week of 10 Jun 2024: 1 meeting that may be")
    hands.page.mouse.move(*hands.spot(day_of(2024, 8, 28), last_row))
    expect(tip).to_have_text("week of 26 Aug 2024: 1 exercise")
    hands.page.mouse.move(*hands.spot(day_of(2024, 7, 1), STRIP_PX / 2))
    expect(tip).to_have_text("1 Jul 2024: Lashio: held by MNDAA")
    hands.page.keyboard.press("Escape")
    hands.page.mouse.move(0, 0)
    expect(tip).to_be_hidden()


def test_zoomed_in_the_bins_are_days(hands: Hands) -> None:
    hands.press("Date", *"++++")
    hands.page.wait_for_timeout(150)
    hands.page.mouse.move(*hands.spot(day_of(2024, 6, 13), STRIP_PX + ROW_PX / 2))
    expect(hands.page.locator(".tip")).to_have_text("13 Jun 2024: 1 meeting that may be")


def test_an_uncertain_date_is_painted_light_and_as_long_as_it_is(hands: Hands) -> None:
    def alphas(row: int, first: int, last: int) -> set[int]:
        field = hands.page.locator(".field").bounding_box()
        assert field is not None
        xs = [hands.spot(day)[0] - field["x"] for day in range(first, last + 1)]
        y = STRIP_PX + (row + 1) * ROW_PX - 3
        painted = hands.page.locator(".field canvas").evaluate(
            "(canvas, [xs, y]) => xs.map((x) =>"
            " canvas.getContext('2d').getImageData(Math.round(x), y, 1, 1).data[3])",
            [xs, y],
        )
        return set(painted)

    hands.press("Date", *"++++")  # a bin is a day
    hands.page.wait_for_timeout(150)
    light = alphas(0, day_of(2024, 6, 10), day_of(2024, 6, 20))
    assert len(light) == 1
    assert 40 < light.pop() < 120
    hands.press("Date", "0")
    hands.page.wait_for_timeout(150)
    assert alphas(2, day_of(2024, 8, 28), day_of(2024, 8, 28)).pop() > 180  # within its week


def test_the_keys_are_listed_for_who_asks(hands: Hands) -> None:
    keys = hands.page.get_by_text("Keys", exact=True)
    keys.focus()
    hands.page.keyboard.press("Enter")
    expect(hands.page.get_by_text("previous and next change")).to_be_visible()
    hands.page.keyboard.press("Enter")
    expect(hands.page.get_by_text("previous and next change")).to_be_hidden()


def test_every_target_is_large_enough(hands: Hands) -> None:
    hands.choose("Window")
    hands.switch.check()
    hands.page.wait_for_timeout(150)
    assert hands.page.evaluate(SMALL_TARGETS, 24) == []


def test_the_timeline_is_not_taller_than_it_need_be(hands: Hands) -> None:
    box = hands.page.locator(".timeline").bounding_box()
    assert box is not None
    assert box["height"] <= 190


def test_map_and_histogram_follow_the_page_into_the_dark(hands: Hands) -> None:
    hands.page.emulate_media(color_scheme="dark")
    try:
        wait_until(hands.frame, "window.salween.isDark")
    finally:
        hands.page.emulate_media(color_scheme="light")
    wait_until(hands.frame, "!window.salween.isDark")
    assert hands.reruns == 0
