"""axe-core finds nothing serious on any page, in light and dark, nor in the map's frame."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page

from tests.pages.shown import Shown

pytestmark = pytest.mark.browser
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
GRAVE = {"serious", "critical"}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
MAP_PAGES = ["", "territory", "projects", "crossings", "meetings"]


@pytest.fixture(params=["light", "dark"])
def themed(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, color_scheme=request.param
    )
    yield context.new_page()
    context.close()


def grave_faults(frame: Frame | Page) -> list[str]:
    """Run axe-core in a frame, and say each grave fault with the element it is about."""
    frame.evaluate(AXE)
    found: dict[str, Any] = frame.evaluate("rules => axe.run(document, rules)", RULES)
    return [
        f"{fault['id']}: {fault['help']}: {node['html'][:200]} ({node['target']})"
        for fault in found["violations"]
        if fault["impact"] in GRAVE
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("path", MAP_PAGES)
def test_a_map_page_has_no_grave_fault(themed: Page, dashboard: str, path: str) -> None:
    shown = Shown(themed, f"{dashboard}/{path}?date=2024-08-31")
    themed.get_by_role("group", name="Move through time").wait_for()
    assert grave_faults(themed) == []
    assert grave_faults(shown.frame) == []


@pytest.mark.parametrize("view", ["from=2024-06-01&known=2024-08-30", "versus=2024-07-23"])
def test_a_window_and_a_comparison_have_no_grave_fault(
    themed: Page, dashboard: str, view: str
) -> None:
    shown = Shown(themed, f"{dashboard}/?date=2024-08-31&{view}")
    assert grave_faults(themed) == []
    assert grave_faults(shown.frame) == []


def test_a_selection_with_its_article_has_no_grave_fault(themed: Page, dashboard: str) -> None:
    Shown(themed, f"{dashboard}/territory?date=2024-07-23&select=place:lashio")
    themed.get_by_role("article", name="Article").wait_for()
    assert grave_faults(themed) == []


@pytest.mark.parametrize(("path", "sign"), [("evidence", "claims"), ("method", "Limits")])
def test_a_reading_page_has_no_grave_fault(
    themed: Page, dashboard: str, path: str, sign: str
) -> None:
    themed.goto(f"{dashboard}/{path}")
    themed.get_by_text(sign).first.wait_for()
    themed.wait_for_timeout(500)
    assert grave_faults(themed) == []


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", MAP_PAGES)
def test_a_map_page_has_no_grave_fault_on_a_phone(phone: Page, dashboard: str, path: str) -> None:
    shown = Shown(phone, f"{dashboard}/{path}?date=2024-08-31&versus=2024-07-23")
    assert grave_faults(phone) == []
    assert grave_faults(shown.frame) == []


@pytest.mark.parametrize(("path", "sign"), [("evidence", "claims"), ("method", "Limits")])
def test_a_reading_page_has_no_grave_fault_on_a_phone(
    phone: Page, dashboard: str, path: str, sign: str
) -> None:
    phone.goto(f"{dashboard}/{path}")
    phone.get_by_text(sign).first.wait_for()
    phone.wait_for_timeout(500)
    assert grave_faults(phone) == []
