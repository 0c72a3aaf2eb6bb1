"""A reader asks what is told differently since a day and why, and what was corrected."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from geodata.ledger import read_record
from geodata.ledger.reviews import Accept, Edit, Reject, Retract, Review, Undo
from geodata.ledger.store import Ledger, open_ledger
from geodata.model import Claim
from tests.conftest import StartServer
from tests.pages.test_accessibility import grave_faults

pytestmark = pytest.mark.browser
HOSTILE = "<img src=x onerror=alert(1)> {{7*7}} ![x](http://example.com/x.png) **no**"
RECORD = read_record()
HELD = [one for one in RECORD.claims.values() if one.kind == "control_change"]
LAUKKAI = next(one for one in HELD if one.place_id == "laukkai")
LASHIO = next(one for one in HELD if one.place_id == "lashio")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def ledger(data: Path) -> Iterator[Ledger]:
    ledger = open_ledger(str(data / "ledger.sqlite3"))
    yield ledger
    ledger.close()


@pytest.fixture(scope="module")
def address(
    passing_server: StartServer,
    data: Path,
    ledger: Ledger,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SALWEEN_CACHE", str(tmp_path_factory.mktemp("cache")))
        environment.setenv("SALWEEN_DATA", str(data))
        environment.delenv("SALWEEN_LEDGER", raising=False)
        yield f"{passing_server()}/changes"


def decide(ledger: Ledger, subject: str, *reviews: Review, reason: str = "for a reason") -> None:
    for review in reviews:
        seen = ledger.states().claims[subject].revision
        ledger.review(subject, seen, review, "aung@b.org", reason)


@pytest.fixture(scope="module")
def decided(ledger: Ledger, address: str) -> str:
    """Give the page after three decisions, and after it was seen once without any."""
    moved = Claim.model_validate({**LASHIO.model_dump(), "place_id": "muse"})
    decide(ledger, LASHIO.id, Edit(claim=moved, fields=("place_id",)))
    decide(ledger, LAUKKAI.id, Retract(), reason=HOSTILE)
    return address


def open_page(page: Page, address: str) -> list[str]:
    said: list[str] = []
    page.on("dialog", lambda one: (said.append(one.message), one.dismiss()))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    page.get_by_role("tab", name="Corrections log").wait_for(timeout=90_000)
    return said


def test_before_anything_was_decided_the_page_says_so(page: Page, address: str) -> None:
    open_page(page, address)
    expect(page.get_by_text("nothing was decided: the map says what it said")).to_be_visible()
    page.get_by_role("tab", name="Corrections log").click()
    expect(page.get_by_text("Nothing has been corrected yet")).to_be_visible()


def test_a_subject_says_what_was_told_what_is_told_and_why(page: Page, decided: str) -> None:
    open_page(page, decided)
    board = page.get_by_role("list", name="Told differently")
    card = board.locator(".card").filter(has=page.get_by_role("heading", name="Laukkai"))
    expect(card.locator(".turn .now").first).to_have_text("unknown")
    expect(card.locator(".turn .was").first).to_contain_text("held by")
    expect(card.locator(".did")).to_contain_text("retracted by aung@b.org")
    expect(card.locator(".sentence")).to_have_text(LAUKKAI.excerpt.text)


def test_hostile_reasons_stay_text_and_ask_nobody(
    page: Page, decided: str, outside_requests: list[str]
) -> None:
    said = open_page(page, decided)
    expect(page.locator(".reason", has_text="onerror").first).to_contain_text(HOSTILE)
    page.get_by_role("tab", name="Corrections log").click()
    log = page.get_by_role("list", name="Corrections")
    expect(log.locator(".reason", has_text="onerror")).to_contain_text(HOSTILE)
    assert page.locator("img[src*='x']:not([src^='data:'])").count() == 0
    assert (said, outside_requests) == ([], [])


def test_the_log_is_filtered_and_handed_out(page: Page, decided: str) -> None:
    open_page(page, decided)
    page.get_by_role("tab", name="Corrections log").click()
    expect(page.get_by_text("2 of 2 corrections")).to_be_visible()
    page.get_by_label("With these words").fill("laukkai")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 of 2 corrections")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download these (CSV)").click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text))
    assert (row["by"], row["what"], row["reason"]) == ("aung@b.org", "retracted", HOSTILE)


def test_a_correction_leads_to_its_claim_in_the_article(page: Page, decided: str) -> None:
    open_page(page, decided)
    page.get_by_role("tab", name="Corrections log").click()
    edited = page.locator(".deed").filter(has_text="place: Lashio → Muse").last
    edited.get_by_role("link", name="See it in its article").click()
    expect(page.get_by_role("heading", name="Evidence")).to_be_visible()
    expect(page.locator("mark.focus").first).to_be_visible()


def test_what_was_taken_back_is_told_no_more_but_stays_in_the_log(
    page: Page, decided: str, ledger: Ledger
) -> None:
    decide(ledger, LAUKKAI.id, Undo())
    open_page(page, decided)
    expect(page.get_by_role("heading", name="Laukkai")).to_have_count(0)
    page.get_by_role("tab", name="Corrections log").click()
    expect(page.get_by_text("took back: retracted")).to_be_visible()
    decide(ledger, LAUKKAI.id, Retract(), Accept(), Reject())


def test_a_link_says_how_to_compare_and_back_takes_it_back(page: Page, decided: str) -> None:
    open_page(page, f"{decided}?known=2024-01-01&rules=events-only&since=soon")
    expect(page.get_by_text("The link’s “since” is not a day")).to_be_visible()
    expect(page.get_by_text("Told by explicit events only")).to_be_visible()
    expect(page.get_by_role("spinbutton", name="year, As published by")).to_have_text("2024")
    page.get_by_role("combobox", name="Weighed by").click()
    page.get_by_role("option", name="last word stands").click()
    expect(page.get_by_text("Told by last word stands")).to_be_visible()
    page.go_back()
    expect(page.get_by_text("Told by explicit events only")).to_be_visible()
    expect(page).to_have_url(re.compile("rules=events-only"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_has_no_grave_fault(
    browser: Browser, decided: str, scheme: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    open_page(page, decided)
    page.get_by_role("heading", name="Muse").wait_for()
    assert grave_faults(page) == []
    page.get_by_role("tab", name="Corrections log").click()
    page.get_by_role("list", name="Corrections").wait_for()
    assert grave_faults(page) == []
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not page.evaluate(wide)
    context.close()
