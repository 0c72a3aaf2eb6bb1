"""A sentence that the rules overlooked becomes a claim by a person's hand, by keys or by mouse."""

from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.pages.adding.hands import HOSTILE, card, cards, open_page, paste, read, send
from tests.pages.test_accessibility import grave_faults

pytestmark = pytest.mark.browser

FLAGS = "Banners of the TNLA hang over the town hall of Kutkai."
OVERLOOKED = f"""Flags over the hills {HOSTILE}
By Aung Zaw | 24 November 2024

The Kachin Independence Army (KIA) captured Laiza on Wednesday, residents said.

{FLAGS} Its market is crowded again.
"""
SILENT = """Flags over the hills
By Aung Zaw | 24 November 2024

Banners of the TNLA hang over the town hall of Kutkai. Its market is crowded again.
"""


def make(page: Page, words: str, says: str = "control_change:held") -> None:
    page.get_by_text("Add a claim that no rule read").click()
    page.get_by_label("Its words").fill(words)
    page.get_by_label("What they say").select_option(says)
    page.get_by_role("button", name="Make a claim of these words").click()


def test_by_keys_alone_a_sentence_becomes_a_claim_and_is_sent(page: Page, address: str) -> None:
    said = read(page, address, f"{OVERLOOKED}\n{uuid4()}\n")
    page.locator("[data-test-script-state=notRunning]").wait_for()
    count = cards(page).count()
    page.get_by_text("Add a claim that no rule read").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("A sentence of the text")).to_be_focused()
    page.keyboard.type("Banners")
    expect(page.get_by_label("Its words")).to_have_value(FLAGS)
    expect(page.locator(".picked")).to_have_text(FLAGS)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("control change: h")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    made = card(page, "Kutkai: held")
    expect(made).to_be_focused()
    expect(made).to_have_attribute("aria-expanded", "true")
    expect(made).to_contain_text("made by a person")
    expect(cards(page)).to_have_count(count + 1)
    send(page)
    expect(page.get_by_text(f"Sent to review: {count + 1} candidates.")).to_be_visible()
    assert said == []


def test_words_selected_in_the_text_are_taken(page: Page, address: str) -> None:
    read(page, address, OVERLOOKED)
    paragraph = page.locator(".text p", has_text="Banners")
    paragraph.click(click_count=3)
    expect(page.get_by_label("Its words")).to_be_visible()
    expect(page.get_by_label("Its words")).to_have_value(f"{FLAGS} Its market is crowded again.")


def test_selecting_words_of_a_highlight_does_not_choose_it(page: Page, address: str) -> None:
    read(page, address, OVERLOOKED)
    page.locator("mark.trigger", has_text="captured").dblclick()
    expect(page.get_by_label("Its words")).to_have_value("captured")


def test_words_that_are_not_there_are_refused_and_stay_typed(page: Page, address: str) -> None:
    read(page, address, OVERLOOKED)
    make(page, HOSTILE + " under")
    expect(page.locator(".maker .fault")).to_contain_text("isn’t in this article")
    expect(page.get_by_label("Its words")).to_have_value(HOSTILE + " under")
    expect(page.get_by_label("What they say")).to_have_value("control_change:held")


def test_a_text_in_which_nothing_was_read_can_still_be_claimed_from(
    page: Page, address: str
) -> None:
    open_page(page, address)
    paste(page, SILENT)
    expect(page.get_by_text("Nothing in this text was read as a claim.")).to_be_visible()
    make(page, "Banners of the TNLA hang over")
    expect(cards(page)).to_have_count(1)
    expect(page.get_by_text("Nothing in this text was read as a claim.")).to_be_hidden()
    expect(page.get_by_role("button", name="Send to review")).to_be_enabled()
    page.get_by_role("button", name="Undo").click()
    expect(cards(page)).to_have_count(0)
    expect(page.get_by_text("Nothing in this text was read as a claim.")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_has_no_grave_fault(page: Page, address: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 390, "height": 844})
    read(page, address, OVERLOOKED)
    make(page, "")
    expect(page.locator(".maker .fault")).to_be_visible()
    assert grave_faults(page) == []
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not page.evaluate(wide)
