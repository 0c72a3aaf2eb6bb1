"""A person splits a claim by the keys: sets what differs, sees what it will change, takes it."""

from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from geodata.ledger.states import Status
from geodata.ledger.store import Ledger
from tests.pages.review.at_work import propose
from tests.pages.review.conftest import MARK, REVIEWER
from tests.pages.review.hands import Bench
from tests.pages.test_accessibility import grave_faults

pytestmark = pytest.mark.browser

TEXT = "The MNDAA captured Lashio and Hsipaw on Thursday, residents said."


@pytest.fixture
def subject(shared: Ledger, waiting: list[str]) -> str:
    return propose(shared, TEXT, unlike=str(uuid4()))[0]


@pytest.fixture
def bench(page: Page, address: str, subject: str) -> Bench:
    return Bench(page, f"{address}?claim={subject}")


def test_two_towns_are_told_apart_and_taken_back(
    bench: Bench, shared: Ledger, subject: str
) -> None:
    bench.press("s")
    second = bench.page.get_by_role("group", name="Part 2")
    expect(second.get_by_label("Kind")).to_be_visible()
    expect(bench.page.locator(".hint")).to_contain_text("parts 1 and 2 say the same")
    assert grave_faults(bench.page) == []
    other = second.get_by_label("Another of the register")
    other.fill("Hsipaw (town, Shan State)")
    other.press("Enter")
    expect(bench.changes).to_contain_text("On the map, if it is split into these 2")
    expect(bench.changes).to_contain_text("Hsipaw, from 25 Jul 2024 on: held by MNDAA")
    bench.page.keyboard.press("Escape")
    bench.press("a")
    bench.says("Split.")
    state = shared.states().claims[subject]
    assert (state.status, state.decided_by) == (Status.SPLIT, f"{REVIEWER} {MARK}")
    assert [one.place_id for one in state.parts] == ["lashio", "hsipaw"]
    bench.page.goto(f"{bench.page.url.split('?')[0]}?claim={state.parts[1].id}")
    expect(bench.page.locator(".made-parts li")).to_have_count(2)
    step = bench.page.locator(".steps > li").last
    expect(step).to_contain_text(f"split into 2by {REVIEWER}")
    link = step.get_by_role("link", name="Hsipaw")
    expect(link).to_have_attribute("href", f"evidence?claim={state.parts[1].id}")
    bench.press("u")
    bench.says("Taken back.")
    assert shared.states().claims[subject].status is Status.WAITING
    assert bench.errors == []
