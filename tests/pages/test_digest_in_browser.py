"""The digest stays short as the clock moves, gives the rest when asked, and stays as opened."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.pages.shown import Shown

pytestmark = pytest.mark.browser
WIDEST = "date=2024-11-30&from=2023-05-01"


def test_every_happening_of_a_window_is_reached_and_a_step_makes_the_list_short_again(
    page: Page, dashboard: str
) -> None:
    shown = Shown(page, f"{dashboard}/?{WIDEST}")
    section = page.locator("details", has_text="Happened in these days (").first
    heading = section.locator("summary").inner_text()
    total = int(heading.rsplit("(", 1)[1].rstrip(")"))
    lines = section.locator(".change")
    first = lines.count()
    assert 0 < first < total
    section.get_by_role("button", name=f"Show more ({total - first} left)").click()
    expect(lines).to_have_count(min(total, first + 40))
    expect(lines.nth(first)).to_be_focused()
    page.get_by_role("slider", name="To", exact=True).focus()
    page.keyboard.press("ArrowLeft")
    shown.wait_for_day(20056)
    expect(lines).to_have_count(first)


def test_a_section_that_was_opened_stays_open_as_the_clock_moves(
    page: Page, dashboard: str
) -> None:
    shown = Shown(page, f"{dashboard}/?date=2024-11-05")
    section = page.locator("details", has_text="Happened before")
    news = page.locator("details", has_text=re.compile("^New on"))
    expect(section).not_to_have_attribute("open", "")
    section.locator("summary").click()
    news.locator("summary").click()
    shown.slider.focus()
    page.keyboard.press("ArrowLeft")
    expect(news.locator("summary")).to_contain_text("4 Nov 2024")
    expect(section).to_have_attribute("open", "")
    expect(news).not_to_have_attribute("open", "")
