"""A person reviews by the keys alone: sees what a decision will change, takes it, takes it back."""

from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from geodata.ledger.reviews import Reject
from geodata.ledger.states import Status
from geodata.ledger.store import Ledger
from tests.pages.review.at_work import HOSTILE, propose
from tests.pages.review.conftest import MARK, REVIEWER
from tests.pages.review.hands import Bench
from tests.pages.test_accessibility import grave_faults

pytestmark = pytest.mark.browser


@pytest.fixture
def bench(page: Page, address: str, waiting: list[str]) -> Bench:
    return Bench(page, address)


def status(ledger: Ledger, subject: str) -> Status:
    return ledger.states().claims[subject].status


def test_what_it_will_change_is_shown_and_taken_by_a_key(
    bench: Bench, shared: Ledger, waiting: list[str]
) -> None:
    expect(bench.title).to_contain_text("Lashio: captured by MNDAA")
    expect(bench.changes).to_contain_text("Lashio, from 25 Jul 2024")
    expect(bench.changes).to_contain_text("Weighed by “last word stands”")
    expect(bench.page.locator("mark.chosen.trigger")).to_have_text("captured")
    bench.press("a")
    bench.says("Accepted.")
    assert shared.states().claims[waiting[0]].decided_by == f"{REVIEWER} {MARK}"
    expect(bench.title).to_contain_text("Hsipaw")
    assert "queue" in bench.focus


def test_it_is_told_by_the_rules_that_are_chosen(
    page: Page, address: str, waiting: list[str]
) -> None:
    bench = Bench(page, f"{address}?rules=events-only&claim={waiting[1]}")
    expect(bench.changes).to_contain_text("Weighed by “explicit events only” 1.0")
    page.get_by_role("button", name="explicit events only").click()
    page.get_by_text("Fades after 90 days", exact=False).first.click()
    expect(bench.changes).to_contain_text("Weighed by “fades after 90 days” 1.0")


def test_a_decision_shows_at_the_next_visit_of_a_page(
    bench: Bench, dashboard: str, waiting: list[str]
) -> None:
    bench.press("a")
    bench.says("Accepted.")
    bench.page.goto(f"{dashboard}/evidence?claim={waiting[0]}")
    sentence = bench.page.locator("mark.focus")
    expect(sentence.first).to_contain_text("The MNDAA captured Lashio", timeout=60_000)


def test_rejecting_asks_for_a_reason_and_keeps_the_focus(
    bench: Bench, shared: Ledger, waiting: list[str]
) -> None:
    bench.press("r")
    bench.page.keyboard.press("Enter")
    expect(bench.page.get_by_text("A reason is needed")).to_be_visible()
    bench.page.keyboard.type("no such thing was said")
    bench.page.keyboard.press("Enter")
    bench.says("Rejected.")
    assert shared.states().claims[waiting[0]].reason == "no such thing was said"
    assert "queue" in bench.focus


def test_undo_brings_back_what_was_decided_last(
    bench: Bench, shared: Ledger, waiting: list[str]
) -> None:
    bench.press("a")
    bench.says("Accepted.")
    bench.press("u")
    bench.says("Taken back")
    assert status(shared, waiting[0]) is Status.WAITING
    expect(bench.title).to_contain_text("Lashio")


def test_fields_are_edited_with_faults_beside_them(
    bench: Bench, shared: Ledger, waiting: list[str]
) -> None:
    bench.press("e")
    expect(bench.page.get_by_label("Value")).to_be_focused()
    bench.page.get_by_label("Earliest day").fill("2024-12-30")
    bench.page.keyboard.press("Enter")
    expect(bench.page.locator(".field-note.fault").first).to_contain_text("30 Dec 2024 is after")
    bench.page.get_by_label("Earliest day").fill("2024-07-24")
    bench.page.keyboard.press("Enter")
    expect(bench.page.locator(".field-note.fault")).to_have_count(0)
    expect(bench.changes).to_contain_text("if it is accepted as edited")
    bench.page.get_by_label("Why, where it isn’t plain").fill("the day before counts too")
    bench.page.keyboard.press("Enter")
    bench.says("Accepted as edited.")
    state = shared.states().claims[waiting[0]]
    assert (state.edited_fields, state.reason) == (("earliest",), "the day before counts too")


def test_a_number_chooses_the_place_on_the_map_and_in_the_list(bench: Bench) -> None:
    expect(bench.page.locator(".small-map .mark")).not_to_have_count(0)
    bench.press("2")
    expect(bench.page.locator(".place-choice").nth(1)).to_have_attribute("aria-pressed", "true")
    expect(bench.page.locator(".small-map .mark.chosen text")).to_have_text("2")
    expect(bench.changes).to_contain_text("Lashio")
    bench.press("0")
    expect(bench.page.locator(".hint")).to_contain_text("It can’t stand as it is")


def test_who_is_too_late_is_told_and_may_decide_again(
    bench: Bench, shared: Ledger, waiting: list[str]
) -> None:
    bench.press("r")
    bench.page.keyboard.type("it was Hsipaw")
    shared.review(waiting[0], 0, Reject(), "Hkun Sai", "no claim at all")
    bench.page.keyboard.press("Enter")
    expect(bench.page.locator(".stale")).to_contain_text("Hkun Sai rejected it on")
    expect(bench.page.locator(".stale")).to_contain_text("“no claim at all”")
    bench.press("a")
    bench.says("Accepted.")
    assert status(shared, waiting[0]) is Status.ACCEPTED


def test_a_reason_that_came_too_late_stands_typed_where_it_was(
    bench: Bench, shared: Ledger, waiting: list[str]
) -> None:
    bench.press("e")
    bench.page.get_by_label("Value").select_option("held")
    expect(bench.page.locator(".by-hand").first).to_contain_text("changed by you")
    bench.page.get_by_label("Why, where it isn’t plain").fill("the word is held")
    shared.review(waiting[0], 0, Reject(), "Hkun Sai", "no claim at all")
    bench.page.keyboard.press("Enter")
    expect(bench.page.locator(".stale")).to_contain_text("Hkun Sai")
    expect(bench.page.get_by_label("Why, where it isn’t plain")).to_have_value("the word is held")
    expect(bench.page.get_by_label("Value")).to_have_value("held")


def test_several_are_picked_by_keys_and_decided_with_one_reason(
    bench: Bench, shared: Ledger, waiting: list[str]
) -> None:
    bench.press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+R")
    expect(bench.page.locator(".many")).to_contain_text("Nothing")
    bench.page.keyboard.type("told in another article")
    bench.page.keyboard.press("Enter")
    bench.says("Rejected 3.")
    assert [status(shared, one) for one in waiting[:3]] == [Status.REJECTED] * 3
    bench.press("u")
    bench.says("Taken back: 3.")
    assert status(shared, waiting[0]) is Status.WAITING


def test_nobody_decides_without_a_name(
    page: Page, address: str, waiting: list[str], shared: Ledger, data
) -> None:
    (data / "writer.txt").unlink()
    bench = Bench(page, address)
    bench.press("a")
    bench.says("Nothing was written. Say by what name")
    assert status(shared, waiting[0]) is Status.WAITING


def test_a_link_opens_its_claim_whatever_the_filters(
    page: Page, address: str, shared: Ledger
) -> None:
    of_corpus = next(one for one in shared.states().claims.values() if one.proposed_by == "corpus")
    bench = Bench(page, f"{address}?claim={of_corpus.subject}")
    expect(page.locator(".standing")).to_contain_text("Accepted by corpus")
    expect(bench.page.get_by_role("button", name="Retract…")).to_be_visible()


def test_a_click_on_another_sentence_of_the_article_opens_its_claim(bench: Bench) -> None:
    expect(bench.title).to_contain_text("Lashio: captured by MNDAA")
    bench.page.locator("mark.trigger", has_text="met").first.click()
    expect(bench.title).to_contain_text("Wang Yi")
    assert bench.errors == []


def test_filters_show_what_the_corpus_brought(bench: Bench) -> None:
    bench.page.get_by_role("button", name="Filters").click()
    bench.page.get_by_role("combobox", name="Brought by").click()
    bench.page.get_by_role("option", name="the corpus").click()
    expect(bench.page.get_by_text("No claim fits these filters")).to_be_visible()
    bench.page.get_by_role("button", name="Clear all").first.click()
    expect(bench.page.locator(".tally")).to_contain_text("at any stage, the corpus")
    expect(bench.rows.first).to_contain_text("accepted · corpus")


def test_hostile_text_stays_text(bench: Bench, outside_requests: list[str]) -> None:
    bench.press("j", "j")
    expect(bench.title).to_contain_text("Wang Yi")
    expect(bench.page.locator(".text")).to_contain_text(HOSTILE)
    assert bench.page.locator("img[src*='x']:not([src^='data:'])").count() == 0
    assert (bench.errors, outside_requests) == ([], [])


def test_of_a_thousand_only_those_in_sight_are_drawn(
    page: Page, address: str, waiting: list[str], shared: Ledger
) -> None:
    text = "\n".join(f"The KIA captured Laiza on {day} July." for day in range(1, 31))
    for _ in range(34):
        propose(shared, text, unlike=str(uuid4()))
    bench = Bench(page, address)
    assert bench.rows.count() < 40
    bench.press("End")
    expect(bench.chosen).to_have_attribute("aria-posinset", str(len(waiting) + 34 * 30))
    assert bench.rows.count() < 40


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_grave_fault(
    browser: Browser, address: str, waiting: list[str], scheme: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    bench = Bench(context.new_page(), address)
    assert grave_faults(bench.page) == []
    bench.press("?", "r")
    bench.page.keyboard.press("Enter")
    assert grave_faults(bench.page) == []
    bench.press("Escape", "e")
    bench.page.get_by_label("Value").select_option("held")
    expect(bench.page.locator(".by-hand").first).to_be_visible()
    assert grave_faults(bench.page) == []
    bench.press("Escape", "x", "Shift+A")
    expect(bench.page.locator(".many")).to_be_visible()
    assert grave_faults(bench.page) == []
    context.close()


def test_a_phone_shows_all_of_it_without_scrolling_sideways(
    browser: Browser, address: str, waiting: list[str]
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    bench = Bench(context.new_page(), address)
    bench.page.get_by_role("button", name="Reject…").tap()
    expect(bench.page.get_by_label("Why is it rejected?")).to_be_in_viewport()
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not bench.page.evaluate(wide)
    assert grave_faults(bench.page) == []
    context.close()
