"""A letter opens from a disk, with the network off, on a phone, by hand and by keyboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.test_accessibility import grave_faults

pytestmark = pytest.mark.browser
PAUSE_MS = 100
PATIENCE = 200


@pytest.fixture(params=["light", "dark"])
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 360, "height": 780}, color_scheme=request.param, offline=True
    )
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda one: errors.append(one.text) if one.type == "error" else None)
    page.on("dialog", lambda one: (errors.append(one.message), one.dismiss()))
    yield page
    context.close()
    assert not [url for url in asked if not url.startswith(("file:", "data:"))]
    assert not errors


def until(page: Page, asked: str, argument: object = None) -> Any:
    """Ask the page until it has an answer.

    Playwright's own way to wait evaluates text within the page, which the letter's policy forbids.
    """
    for _ in range(PATIENCE):
        if answer := page.evaluate(asked, argument):
            return answer
        page.wait_for_timeout(PAUSE_MS)
    raise AssertionError(f"never came to be: {asked}")


def opened(page: Page, letter: Path) -> Page:
    page.goto(letter.as_uri())
    until(page, "() => window.salween && window.salween.painted.frames > 0")
    return page


def choose(page: Page, kind: str, id_: str) -> None:
    page.locator("#map").scroll_into_view_if_needed()
    point = until(page, "([kind, id]) => window.salween.hitPoint(kind, id)", [kind, id_])
    box = page.locator("#map").bounding_box()
    assert box
    page.mouse.click(box["x"] + point["x"], box["y"] + point["y"])


def test_a_click_opens_the_sentence_and_the_day_changes_the_answer(
    phone: Page, letter: Path
) -> None:
    page = opened(phone, letter)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert grave_faults(page) == []
    choose(page, "place", "lashio")
    panel = page.locator("#panel")
    expect(panel).to_contain_text("held by junta, contested by MNDAA")
    expect(panel.locator("blockquote").first).not_to_be_empty()
    slider = page.get_by_role("slider", name="Date")
    slider.focus()
    page.keyboard.press("End")
    expect(panel).to_contain_text("held by MNDAA")


def test_hostile_words_are_shown_as_words(phone: Page, hostile_letter: Path) -> None:
    page = opened(phone, hostile_letter)
    page.get_by_text("Every sentence").click()
    expect(page.locator("#all")).to_contain_text("</script><script>alert(1)</script>")
    expect(page.locator("#all")).to_contain_text("{{7*7}}")
