"""Small apps for the browser tests of what pages share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import StartServer
from tests.pages.hands import Hands


@pytest.fixture(scope="session")
def map_app(
    dashboard_server: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Serve the smallest app with a map and a timeline, payloads in a folder of its own."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SALWEEN_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield dashboard_server(Path(__file__).parent / "apps" / "map_app.py")


@pytest.fixture(scope="module")
def opened_hands(browser: Browser, map_app: str) -> Iterator[Hands]:
    """Open the smallest app once for a file of tests."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = Hands(context.new_page(), map_app)
    context.set_default_timeout(10_000)
    yield opened
    context.close()
    assert opened.errors == []


@pytest.fixture
def hands(opened_hands: Hands) -> Hands:
    """Give hands on a timeline at rest: an instant, all of it known, all of it shown."""
    opened_hands.rest()
    return opened_hands


@pytest.fixture(scope="session")
def dashboard(dashboard_server: StartServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Serve the dashboard itself, with a cache and data folder of its own."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SALWEEN_CACHE", str(tmp_path_factory.mktemp("cache")))
        environment.setenv("SALWEEN_DATA", str(tmp_path_factory.mktemp("data")))
        return dashboard_server()
