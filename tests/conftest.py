"""What browser tests share: a real server, a real Chromium, and a count of who it asks."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.postgres import HOW_TO_GET_ONE, find_postgres
from tests.serving import ROOT, launch_chromium, serving

# A busy machine is slow, not wrong.
expect.set_options(timeout=20_000)

# Where nobody is there to look, a page that a crowded machine kept waiting is asked once more;
# the summary names it. By hand every failure counts.
_TRIES_AGAIN = 1 if os.environ.get("CI") else 0

OWN_HOSTS = ("127.0.0.1", "localhost")
StartServer = Callable[..., str]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _TRIES_AGAIN and item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=_TRIES_AGAIN))


@pytest.fixture(scope="session", autouse=True)
def own_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep every test off the ledger and the inbox of whoever runs it."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SALWEEN_DATA", str(tmp_path_factory.mktemp("data")))
        environment.delenv("SALWEEN_LEDGER", raising=False)
        environment.delenv("SALWEEN_SECOND_REVIEWER", raising=False)
        yield


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if find_postgres() is None:
        terminalreporter.write_line(HOW_TO_GET_ONE)


@contextmanager
def _starting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartServer]:
    """Give `start(script, port=None, *options)`: a real `streamlit run`, its address returned.

    The server runs in the project's folder, so that it reads `.streamlit/config.toml`.
    Without a port, a free one is taken. All of them end with the block.
    """
    with ExitStack() as servers:

        def start(
            script: Path | str = ROOT / "server.py", port: int | None = None, *options: str
        ) -> str:
            log = tmp_path_factory.mktemp("server") / "streamlit.log"
            return servers.enter_context(serving(script, log, port, *options))

        yield start


@pytest.fixture(scope="session")
def dashboard_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartServer]:
    """Start servers that many files of tests visit; they end with the session."""
    with _starting(tmp_path_factory) as start:
        yield start


@pytest.fixture(scope="module")
def passing_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartServer]:
    """Start servers for one file of tests: those that idle slow down whatever comes after."""
    with _starting(tmp_path_factory) as start:
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
