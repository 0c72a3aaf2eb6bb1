"""The small world, packed once for the tests of maps."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from geodata.maps.base import build_base
from geodata.maps.columns import build_columns
from tests.maps.crowd import Crowd
from tests.maps.many_events import LAST_DAY
from tests.maps.map_page import MapPage, serve_map
from tests.maps.weighed_map import MOMENT, Payloads, weigh
from tests.pages.apps import small_world
from tests.serving import ROOT


@pytest.fixture(scope="session")
def base() -> dict[str, Any]:
    return build_base(
        small_world.areas(),
        small_world.outlines(mm=(95, 17, 99.5, 27), cn=(99.5, 17, 104, 27)),
        small_world.outlines(shan=(96, 22, 99, 26)),
        small_world.rivers(),
        small_world.regions(),
        small_world.ground(),
    )


@pytest.fixture(scope="session")
def columns(base: dict[str, Any]) -> dict[str, Any]:
    return build_columns(
        small_world.editions(),
        small_world.claims(),
        small_world.ground(),
        small_world.actors(),
        [area["id"] for area in base["areas"]],
        [region["id"] for region in base["regions"]],
    )


StartServer = Callable[..., str]


def serve_many(start: StartServer, temporary: pytest.TempPathFactory, count: int) -> Iterator[str]:
    """Serve the dashboard's own ground under so many made-up events."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SALWEEN_CACHE", str(temporary.mktemp("cache")))
        environment.setenv("SALWEEN_MANY", str(count))
        yield start(ROOT / "tests" / "pages" / "apps" / "many_app.py")


@pytest.fixture(scope="session")
def many_app(
    dashboard_server: StartServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    yield from serve_many(dashboard_server, tmp_path_factory, 10_000)


@pytest.fixture(scope="session")
def crowd(browser: Browser, many_app: str) -> Iterator[Crowd]:
    shown = Crowd(browser, many_app)
    yield shown
    shown.context.close()


@pytest.fixture
def crowded(crowd: Crowd) -> Crowd:
    crowd.at_start()
    crowd.go(LAST_DAY - 200, other=LAST_DAY - 290)
    return crowd


@pytest.fixture(scope="session")
def weighed_map(
    tmp_path_factory: pytest.TempPathFactory, columns: dict[str, Any], base: dict[str, Any]
) -> Iterator[tuple[str, Payloads]]:
    """Serve a map with payloads of several rule sets and sources; give its address and them."""
    folder = tmp_path_factory.mktemp("weighed")
    with serve_map(folder, columns, base) as address:
        yield address, Payloads(folder, base, columns)


@pytest.fixture
def payloads(weighed_map: tuple[str, Payloads]) -> Payloads:
    return weighed_map[1]


@pytest.fixture
def weighed(page: Page, weighed_map: tuple[str, Payloads]) -> Iterator[MapPage]:
    """Show that map by the usual rules."""
    address, payloads = weighed_map
    shown = MapPage(page, address, **MOMENT)
    weigh(shown, payloads.usual)
    yield shown
    assert shown.errors == []
