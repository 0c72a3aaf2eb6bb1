"""What a person does with the dashboard, in a real browser, on the real corpus."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import StartServer
from tests.pages.shown import Shown

pytestmark = pytest.mark.browser
JULY_23 = (date(2024, 7, 23) - date(1970, 1, 1)).days
IN_ARTICLE = "is attacking Lashio, the capital of northern Shan State"


def test_a_copied_link_to_a_page_opens_that_page_on_a_server_nobody_visited(
    passing_server: StartServer, page: Page
) -> None:
    fresh = passing_server()
    page.goto(f"{fresh}/crossings?date=2024-07-23")
    expect(page.get_by_role("heading", name="Crossings", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Evidence")).to_be_visible()
    expect(page.get_by_text("23 July 2024").first).to_be_visible()


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("", "Situation"),
        ("territory", "Territory"),
        ("projects", "Projects"),
        ("crossings", "Crossings"),
        ("meetings", "Meetings"),
    ],
)
def test_every_map_page_opens_and_asks_nothing_of_the_outside(
    page: Page, dashboard: str, path: str, heading: str, outside_requests: list[str]
) -> None:
    shown = Shown(page, f"{dashboard}/{path}?date=2024-08-31")
    expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert shown.errors == []
    assert outside_requests == []


@pytest.mark.parametrize(("path", "says"), [("evidence", "of 168 claims"), ("method", "Limits")])
def test_the_reading_pages_open_and_ask_nothing_of_the_outside(
    page: Page, dashboard: str, path: str, says: str, outside_requests: list[str]
) -> None:
    page.goto(f"{dashboard}/{path}")
    expect(page.get_by_text(says).first).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert outside_requests == []


def test_clicking_lashio_shows_its_sentence_highlighted_in_the_article(
    page: Page, dashboard: str
) -> None:
    shown = Shown(page, f"{dashboard}/?date=2024-07-23")
    shown.wait_for_day(JULY_23)
    shown.hit("place", "lashio")
    expect(page.get_by_role("heading", name="Lashio")).to_be_visible()
    expect(page.locator(".answer")).to_have_text("held by junta, contested by MNDAA")
    article = page.get_by_role("article")
    expect(article.locator("mark.focus").first).to_contain_text(IN_ARTICLE)
    expect(article).to_contain_text("Kunming, Yunnan Province on Monday")
    expect(page).to_have_url(re.compile("select=township%3Atsp-lashio|select=place%3Alashio"))


def test_scrubbing_with_mouse_and_keys_moves_map_panel_and_address(
    page: Page, dashboard: str
) -> None:
    shown = Shown(page, f"{dashboard}/?date=2024-07-23&select=place:lashio")
    shown.wait_for_day(JULY_23)
    shown.slider.focus()
    page.keyboard.press("ArrowLeft")
    shown.wait_for_day(JULY_23 - 1)
    expect(page).to_have_url(re.compile("date=2024-07-22"))
    box = shown.slider.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 2, box["y"] + box["height"] / 2, steps=6)
    page.mouse.up()
    expect(page.locator(".answer")).to_have_text("held by MNDAA")
    expect(page).to_have_url(re.compile("date=2024-11-(29|30)"))


def test_a_copied_address_restores_day_layers_and_selection_in_another_browser(
    page: Page, dashboard: str
) -> None:
    first = Shown(page, f"{dashboard}/territory?date=2024-11-01&select=place:lashio&hide=attacks")
    expect(page.get_by_role("heading", name="Lashio")).to_be_visible()
    copied = page.url
    other = Shown(first.page.context.browser.new_page(), copied)
    expect(other.page.get_by_role("heading", name="Lashio")).to_be_visible()
    assert other.day == first.day
    assert "hide=attacks" in other.page.url
    other.page.close()


def test_the_day_is_kept_from_page_to_page(page: Page, dashboard: str) -> None:
    shown = Shown(page, f"{dashboard}/?date=2024-07-23")
    page.get_by_role("link", name="Projects").click()
    expect(page.get_by_role("heading", name="Projects", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("projects.*date=2024-07-23"))
    expect(page.get_by_text("23 July 2024").first).to_be_visible()
    assert shown.errors == []


def test_a_row_of_the_digest_selects_without_a_map(page: Page, dashboard: str) -> None:
    Shown(page, f"{dashboard}/crossings?date=2024-08-31")
    page.get_by_role("button", name=re.compile("UWSA and MNDAA areas")).first.click()
    expect(page.locator("mark.focus").first).to_contain_text("medicines, fuel and food")


def test_a_search_of_the_evidence_finds_the_sentence_and_leads_to_the_map(
    page: Page, dashboard: str
) -> None:
    page.goto(f"{dashboard}/evidence")
    page.get_by_label("Search").fill("Alpha cement")
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile(r"^1 of 168 claims"))).to_be_visible()
    page.get_by_role("button", name=re.compile("Alpha cement plant")).first.click()
    page.get_by_role("button", name="Show this on the map").click()
    expect(page.get_by_role("heading", name="Situation")).to_be_visible()
    expect(page.get_by_role("heading", name="Alpha cement plant")).to_be_visible()


def test_a_link_to_something_unknown_is_answered_kindly(page: Page, dashboard: str) -> None:
    Shown(page, f"{dashboard}/?date=yesterday&select=place:atlantis")
    expect(page.get_by_text("is not a day: expected one like 2024-07-23")).to_be_visible()
    expect(page.get_by_text("may be of another corpus")).to_be_visible()


def test_furniture_is_shown_as_no_evidence(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/evidence")
    page.get_by_label("Search").fill("tranquillity")
    page.keyboard.press("Enter")
    expect(page.get_by_text("site furniture, not evidence")).to_be_visible()


def test_the_article_in_the_reader_is_the_file_to_the_letter(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/evidence")
    expect(page.get_by_role("article")).to_be_visible()
    shown = page.get_by_role("article").locator("p:not(.byline)").all_inner_texts()
    text = next(Path("seeds/articles").glob("000_*.txt")).read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.strip()] == shown


def test_a_hostile_link_asks_nothing_of_the_outside(
    page: Page, dashboard: str, outside_requests: list[str]
) -> None:
    picture = "![x](http://evil.example/a.png)"
    shown = Shown(page, f"{dashboard}/?select={picture}&date={picture}&hide={picture}")
    expect(page.get_by_text("is not a day: expected one like 2024-07-23")).to_be_visible()
    expect(page.get_by_text("may be of another corpus")).to_be_visible()
    expect(page.locator("img[src*=evil]")).to_have_count(0)
    assert shown.dialogs == []
    assert outside_requests == []


def test_a_known_name_under_the_wrong_kind_breaks_nothing(page: Page, dashboard: str) -> None:
    Shown(page, f"{dashboard}/?select=project:lashio")
    expect(page.get_by_text("may be of another corpus")).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)


def test_back_leads_to_the_day_before(page: Page, dashboard: str) -> None:
    shown = Shown(page, f"{dashboard}/?date=2024-07-23")
    shown.wait_for_day(JULY_23)
    shown.slider.focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("date=2024-07-24"))
    page.go_back()
    shown.wait_for_day(JULY_23)
    expect(page).to_have_url(re.compile("date=2024-07-23"))


def test_close_lets_go_of_what_a_digest_line_selected(page: Page, dashboard: str) -> None:
    Shown(page, f"{dashboard}/territory?date=2024-11-01")
    page.get_by_role("button", name=re.compile("^Lashio")).first.click()
    expect(page.get_by_role("heading", name="Lashio")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("heading", name="Lashio")).to_have_count(0)
    expect(page).not_to_have_url(re.compile("select="))


@pytest.mark.parametrize("name", ["Laogai", "腊戌", "Kyaukpyu", "Ta'ang"])
def test_a_search_knows_other_spellings_and_scripts(page: Page, dashboard: str, name: str) -> None:
    page.goto(f"{dashboard}/evidence")
    page.get_by_label("Search").fill(name)
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile(r"^[1-9]\d* of 168 claims"))).to_be_visible()
    expect(page.get_by_text("168 of 168 claims")).to_have_count(0)
