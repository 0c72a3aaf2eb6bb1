"""What browser tests share: a real server, a real Chromium, and a count of who it asks."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.serving import ROOT, launch_chromium, serving

OWN_HOSTS = ("127.0.0.1", "localhost")
StartServer = Callable[..., str]


@pytest.fixture(scope="session")
def dashboard_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartServer]:
    """Give `start(script, port=None, *options)`: a real `streamlit run`, its address returned.

    The server runs in the project's folder, so that it reads `.streamlit/config.toml`, and
    ends with the test session. Without a port, a free one is taken.
    """
    with ExitStack() as servers:

        def start(
            script: Path | str = ROOT / "dashboard.py", port: int | None = None, *options: str
        ) -> str:
            log = tmp_path_factory.mktemp("server") / "streamlit.log"
            return servers.enter_context(serving(script, log, port, *options))

        yield start


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a headless Chromium; without one the test fails, it isn't skipped."""
    with sync_playwright() as playwright:
        chromium = launch_chromium(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def outside_requests() -> list[str]:
    """Give the list that `page` fills with every address asked of another host."""
    return []


def is_outside(url: str) -> bool:
    """Tell whether an address leads off this machine (data: and blob: ones don't)."""
    parts = urlsplit(url)
    return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in OWN_HOSTS


@pytest.fixture
def page(browser: Browser, outside_requests: list[str]) -> Iterator[Page]:
    """Give a fresh page, desktop-sized; the test fails if anything was asked of another host."""

    def note(url: str) -> None:
        if is_outside(url):
            outside_requests.append(url)

    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.on("request", lambda request: note(request.url))
    context.on("page", lambda opened: opened.on("websocket", lambda socket: note(socket.url)))
    yield context.new_page()
    context.close()
    assert not outside_requests, f"asked of other hosts: {outside_requests}"
