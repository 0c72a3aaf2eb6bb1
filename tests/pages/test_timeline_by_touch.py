"""The timeline under a thumb: on a phone's width, by touch alone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.pages.hands import STRIP_PX, Hands, day_of
from tests.pages.shown import wait_until
from tests.pages.test_timeline_words import SMALL_TARGETS

pytestmark = pytest.mark.browser
BEGIN = day_of(2024, 6, 15)


class Thumb(Hands):
    """Hands that can but touch."""

    def touch(self, kind: str, *points: tuple[float, float]) -> None:
        """Send what the screen would send."""
        if not hasattr(self, "screen"):
            self.screen = self.page.context.new_cdp_session(self.page)
        touched = [{"x": x, "y": y} for x, y in points]
        self.screen.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touched})

    def swipe(self, start: tuple[float, float], end: tuple[float, float], steps: int = 8) -> None:
        """Draw the thumb over the screen, and leave it there."""
        self.touch("touchStart", start)
        for step in range(1, steps + 1):
            share = step / steps
            here = [a + (b - a) * share for a, b in zip(start, end, strict=True)]
            self.touch("touchMove", (here[0], here[1]))
            self.page.wait_for_timeout(30)


@pytest.fixture(params=[390, 640])
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def thumb(browser: Browser, map_app: str, width: int) -> Iterator[Thumb]:
    context = browser.new_context(
        viewport={"width": width, "height": 700}, has_touch=True, is_mobile=True
    )
    opened = Thumb(context.new_page(), map_app)
    opened.wait_for(day=BEGIN)
    opened.page.locator(".timeline").scroll_into_view_if_needed()
    yield opened
    context.close()
    assert opened.errors == []


@pytest.mark.parametrize("width", [360], indirect=True)
def test_a_narrow_phone_reaches_everything_and_never_scrolls_sideways(thumb: Thumb) -> None:
    page = thumb.page
    expect(thumb.page.get_by_label("Speed", exact=True)).to_be_hidden()
    page.get_by_role("radio", name="Window").tap()
    thumb.wait_for(mode="window")
    thumb.button("More").tap()
    expect(thumb.button("More")).to_have_attribute("aria-expanded", "true")
    thumb.switch.tap()
    thumb.wait_for(known=day_of(2024, 9, 1))
    thumb.button("Zoom the timeline in").tap()
    expect(page.get_by_role("scrollbar", name="Part of the time shown")).to_be_visible()
    assert page.evaluate(SMALL_TARGETS, 36) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = page.locator(".timeline").bounding_box()
    assert box is not None
    assert page.locator(".timeline").evaluate("(one) => one.scrollWidth <= one.clientWidth")
    thumb.button("Next change").tap()
    thumb.wait_for(day=day_of(2024, 6, 20))


def test_a_thumb_drags_the_handle_and_python_hears_on_release(thumb: Thumb, width: int) -> None:
    thumb.swipe(thumb.spot(BEGIN), thumb.spot(day_of(2024, 10, 1)))
    wait_until(thumb.frame, f"Math.abs(window.salween.day - {day_of(2024, 10, 1)}) < 3")
    thumb.page.wait_for_timeout(350)
    assert thumb.said.inner_text().startswith("runs 1;")
    thumb.touch("touchEnd")
    thumb.hear(r"^runs 2; as of 2024-(09-(29|30)|10-0)")


@pytest.mark.parametrize("width", [390], indirect=True)
def test_a_tap_moves_the_clock_and_a_scroll_over_the_histogram_does_not(thumb: Thumb) -> None:
    x, y = thumb.spot(day_of(2024, 3, 1), STRIP_PX + 6)
    thumb.swipe((x, y), (x, y - 120))
    thumb.touch("touchEnd")
    thumb.page.wait_for_timeout(400)
    assert thumb.day == BEGIN
    thumb.page.evaluate("scrollTo(0, 0)")
    thumb.page.touchscreen.tap(*thumb.spot(day_of(2024, 3, 1), STRIP_PX + 6))
    thumb.hear(re.compile(r"as of 2024-0(2-2|3-0)").pattern)


@pytest.mark.parametrize("width", [390], indirect=True)
def test_a_thumb_moves_both_ends_of_a_window(thumb: Thumb) -> None:
    thumb.page.get_by_role("radio", name="Window").tap()
    thumb.wait_for(mode="window")
    thumb.swipe(thumb.spot(day_of(2024, 5, 16)), thumb.spot(day_of(2024, 2, 1)))
    thumb.touch("touchEnd")
    wait_until(thumb.frame, f"Math.abs(window.salween.other - {day_of(2024, 2, 1)}) < 4")
    thumb.swipe(thumb.spot(day_of(2024, 4, 10)), thumb.spot(day_of(2024, 8, 10)))
    thumb.touch("touchEnd")
    wait_until(thumb.frame, f"window.salween.day > {BEGIN + 110}")
    assert thumb.moment["other"] > day_of(2024, 5, 15)
