"""What browser tests share: a real server, a real Chromium, and a count of who it asks."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.chromium import HOW_TO_GET_ONE, find_chromium

ROOT = Path(__file__).resolve().parent.parent
START_LIMIT_S = 60
STOP_LIMIT_S = 10
OWN_HOSTS = ("127.0.0.1", "localhost")
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # Whatever a page asks of another host fails fast, and is still counted.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]

StartServer = Callable[..., str]


def free_port() -> int:
    """Return a loopback port that nobody listens to at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def await_health(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Return once `address` is healthy; fail with the server's log otherwise."""
    deadline = time.monotonic() + START_LIMIT_S
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with opener.open(f"{address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    said = log.read_text(encoding="utf-8", errors="replace")[-4000:]
    pytest.fail(f"Streamlit did not come up at {address} in {START_LIMIT_S} s. It said:\n{said}")


def end(server: subprocess.Popen[bytes]) -> None:
    """Ask one server to stop, and make it when it doesn't."""
    server.terminate()
    try:
        server.wait(STOP_LIMIT_S)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


@pytest.fixture(scope="session")
def dashboard_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartServer]:
    """Give `start(script, port=None, *options)`: a real `streamlit run`, its address returned.

    The server runs in the project's folder, so that it reads `.streamlit/config.toml`, and
    ends with the test session. Without a port, a free one is taken.
    """
    servers: list[subprocess.Popen[bytes]] = []

    def start(
        script: Path | str = ROOT / "dashboard.py", port: int | None = None, *options: str
    ) -> str:
        port = port or free_port()
        log = tmp_path_factory.mktemp("server") / "streamlit.log"
        command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]
        with log.open("wb") as sink:
            server = subprocess.Popen(
                [*command, "--server.headless=true", *options],
                cwd=ROOT,
                # Scripts outside the project's folder import its packages too.
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdout=sink,
                stderr=subprocess.STDOUT,
            )
        servers.append(server)
        await_health(f"http://127.0.0.1:{port}", server, log)
        return f"http://127.0.0.1:{port}"

    yield start
    for server in servers:
        end(server)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a headless Chromium; without one the test fails, it isn't skipped."""
    program = find_chromium()
    if program is None:
        pytest.fail(HOW_TO_GET_ONE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS)
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
