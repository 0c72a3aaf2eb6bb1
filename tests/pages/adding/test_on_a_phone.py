"""On a phone: controls in one calm row, and targets that a finger is sure of."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.pages.adding.hands import open_page, paste, unlike_others

pytestmark = pytest.mark.browser
FINGER_PX = 24


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    yield context.new_page()
    context.close()


def boxes(found: Locator) -> list[dict[str, float]]:
    found.first.wait_for(timeout=90_000)
    return [box for one in found.all() if (box := one.bounding_box())]


def test_what_a_map_is_set_to_stands_in_one_row(phone: Page, dashboard: str) -> None:
    phone.goto(f"{dashboard}/?rules=events-only&against=last-word")
    phone.locator(".st-key-taking button, .st-key-page-controls button").nth(2).wait_for()
    found = boxes(phone.locator(".st-key-page-controls button"))
    assert len(found) == 3
    assert len({round(one["y"]) for one in found}) == 1
    assert all(one["height"] >= FINGER_PX for one in found)
    assert max(one["x"] + one["width"] for one in found) <= 390


def test_day_and_month_of_every_date_field_are_wide_enough(phone: Page, address: str) -> None:
    open_page(phone, address)
    paste(phone, unlike_others("Troops left Laiza, residents said. It was last week."))
    fields = phone.locator("[data-testid=stDateInput] [role=spinbutton]")
    phone.get_by_label("Published on").first.wait_for()
    for box in boxes(fields):
        assert min(box["width"], box["height"]) >= FINGER_PX
