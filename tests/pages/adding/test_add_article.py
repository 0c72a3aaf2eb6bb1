"""An analyst drops an article in: pasted or as files, dated or asked for its day."""

from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.adding.hands import (
    HOSTILE,
    LAIZA,
    TEXT,
    card,
    cards,
    open_page,
    paste,
    read,
    unlike_others,
)
from tests.pages.test_accessibility import grave_faults

pytestmark = pytest.mark.browser


def test_the_empty_page_says_what_to_do_and_offers_an_example(page: Page, address: str) -> None:
    open_page(page, address)
    expect(page.get_by_text("Paste an article below")).to_be_visible()
    page.get_by_role("button", name="Try it with an article of the record").click()
    expect(page.get_by_text("This article is in the record already")).to_be_visible()
    expect(cards(page).first).to_be_visible()


def test_nothing_to_read_is_said_kindly(page: Page, address: str) -> None:
    open_page(page, address)
    page.get_by_role("button", name="Read it", exact=True).click()
    expect(page.get_by_text("Nothing to read yet")).to_be_visible()


def test_the_text_is_shown_to_the_letter_and_says_what_its_day_rests_on(
    page: Page, address: str
) -> None:
    read(page, address)
    shown = page.get_by_role("article", name="Text").locator("p")
    lines = shown.evaluate_all(
        "all => all.map(one => [...one.childNodes].filter(node => node.className !== 'ground-name')"
        ".map(node => node.textContent).join(''))"
    )
    assert [one.strip() for one in lines] == [one for one in TEXT.split("\n") if one.strip()]
    expect(page.get_by_text('the head says "By Aung Zaw | 24 November 2024"')).to_be_visible()
    expect(page.locator(".text p.furniture").last).to_contain_text("Subscribe")


def test_hostile_text_stays_text_and_asks_nobody(
    page: Page, address: str, outside_requests: list[str]
) -> None:
    said = open_page(page, address)
    name = "![x](http:example.com) <img src=x onerror=alert(1)>.txt"
    file = {"name": name, "mimeType": "text/plain", "buffer": f"{TEXT}\n{uuid4()}\n".encode()}
    bad = {"name": f"bad {name}", "mimeType": "text/plain", "buffer": b"\x00"}
    page.locator("input[type=file]").set_input_files([file, bad])
    expect(page.get_by_role("button", name="Remove bad ![x]")).to_be_visible()
    page.get_by_role("button", name="Read it", exact=True).click()
    expect(page.locator(".desk h3")).to_contain_text(HOSTILE)
    expect(page.locator(".text")).to_contain_text(HOSTILE)
    expect(page.locator(".rows").first).to_contain_text("onerror=alert(1)>.txt")
    page.get_by_role("button", name="Send to review").click()
    expect(page.locator(".rows").last).to_contain_text(HOSTILE)
    expect(page.get_by_text("Sent to review:")).to_be_visible()
    assert page.locator("img[src*='x']:not([src^='data:'])").count() == 0
    assert (said, outside_requests) == ([], [])


def test_a_text_without_a_day_is_asked_for_one_and_not_read_before(
    page: Page, address: str
) -> None:
    open_page(page, address)
    paste(page, LAIZA)
    expect(page.get_by_text("When was it published?")).to_be_visible()
    expect(page.locator(".text")).to_contain_text(LAIZA)
    assert cards(page).count() == 0
    page.get_by_role("button", name="Read it from this day").click()
    expect(page.get_by_text("No day was given")).to_be_visible()
    field = page.get_by_test_id("stDateInput").first
    field.get_by_role("spinbutton").first.click()
    page.keyboard.type("20241124")
    page.get_by_label("How do you know?").fill("its masthead")
    page.get_by_role("button", name="Read it from this day").click()
    expect(card(page, "captured")).to_contain_text("20 Nov 2024")
    expect(page.get_by_text("given by the reader: its masthead")).to_be_visible()


def test_files_are_read_together_and_each_can_be_shown(page: Page, address: str) -> None:
    open_page(page, address)
    table = b"date,headline\n2024-07-26,MNDAA captures Lashio\n2024-08-02,MNDAA captures Hsipaw\n"
    files = [("one.txt", TEXT.encode()), ("table.csv", table), ("bad.pdf", b"%PDF-nothing")]
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": content} for name, content in files]
    )
    expect(page.get_by_text("bad.pdf").first).to_be_visible()
    page.get_by_role("button", name="Read it", exact=True).click()
    expect(page.get_by_text("One thing was not taken")).to_be_visible()
    page.get_by_role("button", name="Show: MNDAA captures Hsipaw").click()
    # While the script runs, Streamlit keeps the desk before it for a moment.
    expect(page.locator(".desk")).to_have_count(1)
    expect(page.locator(".desk h3")).to_have_text("MNDAA captures Hsipaw")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_grave_fault(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    open_page(page, address)
    page.wait_for_timeout(500)
    assert grave_faults(page) == []
    paste(page, unlike_others())
    card(page, "captured").click()
    page.get_by_label("Value").select_option("held")
    page.get_by_label("Earliest day").fill("2024-12-30")
    page.keyboard.press("Enter")
    page.locator(".fault").first.wait_for()
    page.locator(".why summary").click()
    assert grave_faults(page) == []
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("button", name="Send to review").click()
    page.get_by_text("Sent to review:").wait_for()
    assert grave_faults(page) == []
    context.close()


def test_a_phone_shows_all_of_it_without_scrolling_sideways(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    read(page, address)
    card(page, "Wang Yi").click()
    expect(page.locator("mark.chosen.trigger")).to_be_in_viewport()
    expect(page.get_by_label("Earliest day")).to_be_in_viewport()
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not page.evaluate(wide)
    context.close()
