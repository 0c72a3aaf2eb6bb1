"""Where a second reviewer is required, a claim counts once somebody else has agreed."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from geodata.ledger.standing import standing_record
from geodata.ledger.store import Ledger
from tests.pages.review.hands import Bench

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def settings() -> dict[str, str]:
    return {"SALWEEN_SECOND_REVIEWER": "1"}


def stands(ledger: Ledger, subject: str) -> bool:
    return subject in standing_record(ledger.states(), needs_second=True).claims


def test_one_accepts_and_another_agrees(
    page: Page, address: str, waiting: list[str], shared: Ledger, data: Path
) -> None:
    bench = Bench(page, address)
    expect(bench.changes).to_contain_text("It counts once somebody else has agreed")
    bench.press("a")
    bench.says("Accepted.")
    bench.press("k")
    expect(page.locator(".hint")).to_contain_text("Accepted by you")
    assert not stands(shared, waiting[0])
    (data / "writer.txt").write_text("Hkun Sai\n", encoding="utf-8")
    page.reload()
    bench.rows.first.wait_for()
    bench.press("Home")
    expect(page.get_by_role("button", name="Agree", exact=True)).to_be_visible()
    bench.press("a")
    bench.says("Agreed.")
    assert stands(shared, waiting[0])
