"""A real browser opens every page over a hostile ledger: nothing runs, nothing is asked for."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.hostile.charges import FAR
from tests.hostile.conftest import SELECTED, Besieged
from tests.hostile.listening import PAGES

pytestmark = pytest.mark.browser

_USUAL = re.compile(r"404 \(Not Found\)|Unrecognized feature|does not seem to exist")
"""Streamlit looks for its own address under each page's, and says so."""


@pytest.fixture
def watched(page: Page) -> list[str]:
    """Give what went wrong on a page: dialogs, errors, blocked scripts, windows opened."""
    wrong: list[str] = []
    page.on("dialog", lambda dialog: (wrong.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("pageerror", lambda error: wrong.append(f"error {error}"))
    page.on("popup", lambda opened: wrong.append(f"popup {opened.url}"))
    page.on("download", lambda got: wrong.append(f"download {got.url}"))
    page.on(
        "console",
        lambda said: (
            wrong.append(f"console {said.text}")
            if said.type == "error" and not _USUAL.search(said.text)
            else None
        ),
    )
    return wrong


def test_no_page_runs_or_fetches_what_a_source_says(
    page: Page, besieged: Besieged, watched: list[str], outside_requests: list[str]
) -> None:
    for name in PAGES:
        page.goto(f"{besieged.address}/{name}")
        expect(page.get_by_role("heading", level=2).first).to_be_visible()
        page.wait_for_load_state("networkidle")
        assert_clean(page)
    assert (watched, outside_requests) == ([], [])


def test_evidence_of_a_town_shows_hostile_words_as_they_are(
    page: Page, besieged: Besieged, watched: list[str], outside_requests: list[str]
) -> None:
    page.goto(f"{besieged.address}/?{SELECTED}")
    expect(page.get_by_text("{{7*7}}").first).to_be_visible()
    expect(page.get_by_text("<img src=x onerror=alert(1)>").first).to_be_visible()
    expect(page.get_by_text("![x](http://192.0.2.1/x.png)").first).to_be_visible()
    assert_clean(page)
    page.get_by_test_id("stPopover").nth(0).click()
    assert_clean(page)
    assert (watched, outside_requests) == ([], [])


def assert_clean(page: Page) -> None:
    """Look into every frame for what a charge would have made of itself."""
    for frame in page.frames:
        made = frame.evaluate(
            """(far) => [...document.querySelectorAll('*')].filter((one) =>
                [...one.attributes].some(({ name, value }) =>
                    /^on/.test(name) && value.includes('alert') ||
                    /^\\s*(javascript|data:text)/i.test(value) && /href|src|action/.test(name) ||
                    /href|src|srcset|action/.test(name) && value.includes(far))
                || one.tagName === 'SCRIPT' && one.textContent.includes('alert(1)'))
                .map((one) => one.outerHTML.slice(0, 200))""",
            FAR.removeprefix("http:"),
        )
        assert made == []
