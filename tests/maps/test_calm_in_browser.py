"""Who asks for less motion sees the map stand where it is to stand, at once."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser

from geodata.maps.days import to_day
from tests.maps.map_page import MapPage, serve_map

DAY = to_day(date(2024, 8, 15))
BEFORE = to_day(date(2024, 6, 15))

WATCH = """() => {
  window.map = Object.entries(window).find(([name]) => name.startsWith("map_"))[1];
  map.setView([21.5, 98.5], 8, { animate: false });
  window.heard = { move: 0, zoomanim: 0 };
  for (const name of Object.keys(heard)) map.on(name, () => { heard[name] += 1; });
}"""


@pytest.fixture(scope="module")
def address(
    tmp_path_factory: pytest.TempPathFactory, columns: dict[str, Any], base: dict[str, Any]
) -> Iterator[str]:
    with serve_map(tmp_path_factory.mktemp("calm"), columns, base) as address:
        yield address


def opened(
    browser: Browser, address: str, motion: Literal["reduce", "no-preference"]
) -> Iterator[MapPage]:
    context = browser.new_context(viewport={"width": 800, "height": 600})
    page = context.new_page()
    page.emulate_media(reduced_motion=motion)
    shown = MapPage(page, address, mode="compare", day=DAY, other=BEFORE)
    page.evaluate(WATCH)
    yield shown
    assert shown.errors == []
    context.close()


@pytest.fixture
def calm(browser: Browser, address: str) -> Iterator[MapPage]:
    yield from opened(browser, address, "reduce")


@pytest.fixture
def lively(browser: Browser, address: str) -> Iterator[MapPage]:
    yield from opened(browser, address, "no-preference")


def steps_to_muse(shown: MapPage) -> int:
    """Select what is out of sight, and count the steps by which the map comes there."""
    shown.say(
        "state", day=DAY, mode="compare", other=BEFORE, selected={"kind": "place", "id": "muse"}
    )
    shown.page.wait_for_function("map.getCenter().lat > 23.4")
    return int(shown.page.evaluate("heard.move"))


def test_the_map_glides_to_what_is_selected_for_who_does_not_mind(lively: MapPage) -> None:
    assert steps_to_muse(lively) > 1


def test_the_map_leaps_to_what_is_selected_for_who_wants_no_motion(calm: MapPage) -> None:
    assert steps_to_muse(calm) == 1


def test_keys_and_zooms_do_not_glide_for_who_wants_no_motion(calm: MapPage) -> None:
    calm.page.locator(".leaflet-container").focus()
    calm.page.keyboard.press("ArrowRight")
    assert calm.page.evaluate("heard.move") == 1
    calm.page.locator(".leaflet-control-zoom-in").click()
    calm.page.wait_for_function("map.getZoom() > 8")
    assert calm.page.evaluate("heard.zoomanim") == 0
    assert calm.page.evaluate("map.options.inertia") is False


def test_the_edge_between_two_days_does_not_glide_for_who_wants_no_motion(calm: MapPage) -> None:
    calm.page.evaluate("map.getPane('mapPane').classList.add('leaflet-zoom-anim')")
    duration = "getComputedStyle(document.querySelector('.is-compared canvas')).transitionDuration"
    assert calm.page.evaluate(duration) == "0s"
