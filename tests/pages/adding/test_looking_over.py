"""What was read is looked over, adjusted, set aside, sent to review and taken back."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.pages.adding.hands import card, cards, read, send, unlike_others

pytestmark = pytest.mark.browser


def test_choosing_a_card_links_its_words_in_the_text(page: Page, address: str) -> None:
    read(page, address)
    card(page, "captured").click()
    labels = page.locator("mark[data-label]")
    told = {one.inner_text(): one.get_attribute("data-label") for one in labels.all()}
    assert told["captured"] == "what"
    assert told["Laiza"] == "where"
    assert told["on Wednesday"] == "when"
    assert "holder" in told.values()


def test_clicking_a_highlight_chooses_its_candidate(page: Page, address: str) -> None:
    read(page, address)
    page.locator("mark.trigger", has_text=re.compile("^met$")).click()
    expect(card(page, "Wang Yi")).to_have_attribute("aria-expanded", "true")
    expect(page.locator("mark.chosen.trigger")).to_have_text("met")


def test_why_opens_the_reasons(page: Page, address: str) -> None:
    read(page, address)
    card(page, "captured").click()
    page.locator(".why summary").click()
    expect(page.locator(".why li").first).to_contain_text("is read by the rule")


def test_a_day_out_of_order_is_said_beside_its_field_and_undone(page: Page, address: str) -> None:
    read(page, address)
    card(page, "captured").click()
    page.get_by_label("Earliest day").fill("2024-12-30")
    page.keyboard.press("Enter")
    expect(page.locator(".field-note.fault").first).to_contain_text("30 Dec 2024 is after")
    expect(page.get_by_role("button", name="Send to review")).to_be_disabled()
    expect(page.get_by_label("Earliest day")).to_have_value("2024-12-30")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".field-note.fault")).to_have_count(0)
    expect(page.get_by_role("button", name="Send to review")).to_be_enabled()


def test_what_is_adjusted_is_marked_as_done_by_a_person(page: Page, address: str) -> None:
    read(page, address)
    card(page, "captured").click()
    page.get_by_label("Value").select_option("held")
    expect(page.locator(".by-hand")).to_have_text("adjusted by a person: value")
    expect(page.locator(".card .field-note").first).to_have_text("set by you; read as captured")
    page.get_by_label("None: leave it open").check()
    expect(page.locator(".by-hand")).to_have_text("adjusted by a person: value, place")
    expect(page.locator(".open li").first).to_contain_text("The place is open")
    page.get_by_label("Another of the register").fill("Lashio (city, Shan State)")
    page.keyboard.press("Enter")
    page.get_by_label(re.compile("^Role of")).first.select_option("attacker")
    expect(page.locator(".by-hand")).to_contain_text("actors")


def test_a_name_of_no_register_is_refused_beside_its_field(page: Page, address: str) -> None:
    read(page, address)
    card(page, "captured").click()
    page.get_by_label("Another of the register").fill("Atlantis")
    page.keyboard.press("Enter")
    expect(page.get_by_text("“Atlantis” is no name of the register")).to_be_visible()


def test_keys_alone_choose_set_aside_and_undo(page: Page, address: str) -> None:
    read(page, address)
    cards(page).first.focus()
    page.keyboard.press("j")
    expect(cards(page).nth(1)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("x")
    expect(page.locator(".tally")).to_contain_text("1 set aside")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator(".tally")).to_contain_text("2 set aside")
    page.keyboard.press("u")
    page.keyboard.press("u")
    expect(page.locator(".tally")).not_to_contain_text("set aside")
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def test_quick_keys_lose_nothing(page: Page, address: str) -> None:
    read(page, address)
    count = cards(page).count()
    cards(page).first.focus()
    for _ in range(count):
        page.keyboard.press("x")
        page.keyboard.press("j")
    expect(page.locator(".tally")).to_contain_text(f"{count} set aside")


def test_what_was_sent_waits_after_a_reload_and_can_be_withdrawn_and_put_back(
    page: Page, address: str
) -> None:
    text = unlike_others()
    read(page, address, text)
    card(page, "captured").click()
    page.get_by_label("Value").select_option("held")
    expect(page.locator(".by-hand")).to_be_visible()
    send(page)
    expect(page.get_by_text("Sent to review: 2 candidates.")).to_be_visible()
    page.reload()
    waiting = page.locator(".rows").first
    expect(waiting).to_contain_text("2 candidates, 1 adjusted")
    expect(waiting).to_contain_text("by Nang Mo")
    page.get_by_role("button", name="Withdraw: ").first.click()
    page.get_by_role("button", name="Put back: ").first.click()
    page.get_by_role("button", name="Open: ").first.click()
    expect(page.locator(".by-hand")).to_have_text("adjusted by a person: value")


def test_the_same_article_is_known_and_sent_with_changes_takes_its_place(
    page: Page, address: str
) -> None:
    text = unlike_others()
    read(page, address, text)
    send(page)
    expect(page.get_by_text("Sent to review: 2 candidates.")).to_be_visible()
    page.reload()
    read(page, address, text.replace("\n", "\n\n"))
    expect(page.get_by_text("This article was sent to review already")).to_be_visible()
    card(page, "captured").click()
    page.get_by_label("Value").select_option("held")
    expect(page.locator(".by-hand")).to_be_visible()
    send(page)
    expect(page.get_by_text("1 of them in the place of earlier ones")).to_be_visible()


def test_who_has_given_no_name_is_asked_for_one_and_loses_nothing(
    page: Page, nameless: str
) -> None:
    read(page, nameless, unlike_others())
    card(page, "captured").click()
    page.get_by_label("Value").select_option("held")
    expect(page.locator(".by-hand")).to_be_visible()
    send(page)
    expect(page.get_by_text("Nothing was sent. Say by what name")).to_be_visible()
    page.get_by_label("Your name").fill("Nang Mo")
    page.get_by_role("button", name="Sign with this name").click()
    expect(page.get_by_label("Your name")).to_have_count(0)
    expect(page.locator(".by-hand")).to_have_text("adjusted by a person: value")
    send(page)
    expect(page.get_by_text("Sent to review: 2 candidates.")).to_be_visible()


def test_what_was_put_away_comes_back_with_its_changes(page: Page, address: str) -> None:
    read(page, address)
    card(page, "captured").click()
    page.get_by_label("Value").select_option("held")
    expect(page.locator(".by-hand")).to_be_visible()
    page.get_by_role("button", name="Put this article away").click()
    expect(cards(page)).to_have_count(0)
    page.get_by_role("button", name="Bring back what was put away").click()
    expect(page.locator(".by-hand")).to_have_text("adjusted by a person: value")


def test_the_downloads_are_named_and_hold_what_was_kept(page: Page, address: str) -> None:
    read(page, address)
    page.get_by_role("button", name="Download").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Candidates (JSON Lines)").click()
    lines = Path(download.value.path()).read_text(encoding="utf-8").splitlines()
    assert download.value.suggested_filename.endswith(".jsonl")
    assert len(lines) == cards(page).count()
    assert json.loads(lines[0])["adjusted"] == []
