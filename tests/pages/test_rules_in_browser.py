"""A reader chooses how claims are weighed, and compares two ways on the map."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from geodata.history import EXPLICIT_EVENTS_ONLY, LAST_WORD_STANDS
from geodata.maps.days import to_day
from tests.pages.shown import Shown, wait_until

pytestmark = pytest.mark.browser
DAY = "?date=2024-11-05"
IRRAWADDY = "000_74b32d546d639e77"
EVENTS, LAST = EXPLICIT_EVENTS_ONLY.title, LAST_WORD_STANDS.title


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 1400})
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def wait_for_rules(shown: Shown, name: str) -> None:
    wait_until(shown.frame, "name => window.salween.weighed.rules.includes(name)", f"“{name}”")


def open_choice(shown: Shown) -> None:
    names = re.compile(f"{LAST_WORD_STANDS.name}|{EXPLICIT_EVENTS_ONLY.name}")
    shown.page.get_by_role("button", name=names).first.click()
    expect(shown.page.get_by_text("How it is weighed")).to_be_visible()


def choose_rules(shown: Shown, title: str) -> None:
    shown.page.get_by_text(title[0].upper() + title[1:], exact=True).click()


def known(shown: Shown) -> int:
    return int(
        shown.frame.evaluate(
            "['areas', 'regions', 'projects', 'crossings', 'towns'].flatMap((name) =>"
            " window.salween.answers(name)).filter((one) => one.condition !== 'unknown').length"
        )
    )


def test_another_rule_set_changes_the_answers_and_keeps_the_map(page: Page, dashboard: str) -> None:
    shown = Shown(page, f"{dashboard}/{DAY}")
    wait_for_rules(shown, LAST_WORD_STANDS.name)
    before = known(shown)
    shown.frame.evaluate("window.isStillHere = true")
    open_choice(shown)
    choose_rules(shown, EVENTS)
    wait_for_rules(shown, EXPLICIT_EVENTS_ONLY.name)
    assert known(shown) < before
    assert shown.frame.evaluate("window.isStillHere")
    expect(page).to_have_url(re.compile("rules=events-only"))
    expect(page.locator(".weighed-words")).to_contain_text("“explicit events only”")


def test_a_link_opens_with_its_rules_and_sources(page: Page, dashboard: str) -> None:
    shown = Shown(page, f"{dashboard}/{DAY}&rules=events-only&sources={IRRAWADDY}")
    assert shown.frame.evaluate("window.salween.weighed.rules").startswith("“explicit events only")
    assert shown.frame.evaluate("window.salween.weighed.told") == "as told by The Irrawaddy only"
    expect(page.get_by_role("button", name=f"{EVENTS}, 1 source")).to_be_visible()


def test_rules_are_kept_from_page_to_page(page: Page, dashboard: str) -> None:
    shown = Shown(page, f"{dashboard}/{DAY}&rules=events-only")
    shown.page.get_by_role("link", name="Territory").click()
    expect(page.get_by_role("heading", name="Territory")).to_be_visible()
    expect(page).to_have_url(re.compile("rules=events-only"))


def test_two_rule_sets_are_compared_and_list_and_map_count_the_same(
    page: Page, dashboard: str
) -> None:
    shown = Shown(page, f"{dashboard}/{DAY}")
    open_choice(shown)
    page.get_by_text("Compare with another on the map").click()
    shown.frame.wait_for_selector(".salween-divider")
    divider = shown.frame.locator(".salween-slider").get_attribute("aria-valuetext") or ""
    (count,) = re.findall(r"(\d+) things differ", divider)
    heading = page.get_by_text(re.compile("^Differs on 5 Nov 2024: “explicit events only”"))
    expect(heading).to_contain_text(f"({count})")
    expect(page).to_have_url(re.compile("against=events-only"))


def test_two_choices_of_sources_are_compared_on_the_page_of_meetings_too(
    page: Page, dashboard: str
) -> None:
    shown = Shown(page, f"{dashboard}/meetings{DAY}&against=last-word~{IRRAWADDY}")
    shown.frame.wait_for_selector(".salween-divider")
    divider = shown.frame.locator(".salween-slider").get_attribute("aria-valuetext") or ""
    (count,) = re.findall(r"(\d+) events? told on one side only", divider)
    heading = page.get_by_text(f"Happenings told on one side only ({count})")
    expect(heading).to_be_visible()
    left_alone = page.locator("button.change").filter(has_text="→ not told")
    if left_alone.count():
        left_alone.first.click()
        expect(page.get_by_text("Told on the left side only: as told by")).to_be_visible()


def test_the_sides_can_be_swapped(page: Page, dashboard: str) -> None:
    shown = Shown(page, f"{dashboard}/{DAY}&against=events-only")
    shown.frame.wait_for_selector(".salween-divider")
    open_choice(shown)
    page.get_by_role("button", name="Swap sides").click()
    wait_for_rules(shown, EXPLICIT_EVENTS_ONLY.name)
    expect(page).to_have_url(re.compile("rules=events-only.*against=last-word"))


def test_a_selection_tells_both_sides(page: Page, dashboard: str) -> None:
    Shown(page, f"{dashboard}/{DAY}&against=events-only&select=region:kachin")
    expect(page.get_by_text(re.compile("^By “explicit events only” .*: .*unknown"))).to_be_visible()
    expect(page.get_by_text(f"Shown above: “{LAST_WORD_STANDS.name}”")).to_be_visible()


def test_evidence_stands_with_its_sentence_polarity_and_source(page: Page, dashboard: str) -> None:
    Shown(page, f"{dashboard}/{DAY}&select=place:lashio")
    expect(page.get_by_text("Supported: one source")).to_be_visible()
    expect(page.get_by_text("Evidence for: held by MNDAA (2)")).to_be_visible()
    card = page.locator(".card").first
    expect(card.locator(".quote")).to_contain_text("which was captured by the Myanmar National")
    expect(card).to_contain_text("asserted by the article")
    expect(card).to_contain_text("publisher not shown in the text")


def test_what_has_faded_is_said_to_be_too_old(page: Page, dashboard: str) -> None:
    Shown(page, f"{dashboard}/{DAY}&rules=fades-90&select=project:tagaung-nickel")
    expect(page.get_by_text("Too old to count: seized by resistance groups (1)")).to_be_visible()


def test_back_brings_back_the_rules(page: Page, dashboard: str) -> None:
    shown = Shown(page, f"{dashboard}/{DAY}")
    open_choice(shown)
    choose_rules(shown, EVENTS)
    wait_for_rules(shown, EXPLICIT_EVENTS_ONLY.name)
    expect(page).to_have_url(re.compile("rules=events-only"))
    page.go_back()
    wait_for_rules(shown, LAST_WORD_STANDS.name)


def test_a_release_while_two_rule_sets_are_compared_draws_both_sides(
    page: Page, dashboard: str
) -> None:
    shown = Shown(page, f"{dashboard}/{DAY}&against=events-only")
    shown.frame.wait_for_selector(".salween-divider")
    shown.slider.press("Home")
    shown.wait_for_day(to_day(date(2023, 3, 1)) or 0)
    expect(page.get_by_text(re.compile("^Differs on 1 Mar 2023"))).to_be_visible()


def test_the_rules_lead_to_the_method(page: Page, dashboard: str) -> None:
    shown = Shown(page, f"{dashboard}/{DAY}")
    open_choice(shown)
    page.get_by_role("link", name="The rules in full").click()
    expect(page.get_by_role("heading", name="Method")).to_be_visible()
    expect(page.get_by_text(LAST_WORD_STANDS.sentences[1]).first).to_be_visible()
