"""Start real Streamlit servers on the loopback, and Chromium as all of them are visited."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from tests.chromium import HOW_TO_GET_ONE, find_chromium

ROOT = Path(__file__).resolve().parent.parent
START_LIMIT_S = 60
STOP_LIMIT_S = 10
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # Whatever a page asks of another host fails fast, and is still counted.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)


def launch_chromium(playwright: Playwright) -> Browser:
    """Start a headless Chromium; FileNotFoundError says how to get one."""
    program = find_chromium()
    if program is None:
        raise FileNotFoundError(HOW_TO_GET_ONE)
    return playwright.chromium.launch(executable_path=program, args=list(CHROMIUM_FLAGS))


def free_port() -> int:
    """Return a loopback port that nobody listens to at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def await_health(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Return once `address` is healthy; TimeoutError carries the server's log otherwise."""
    deadline = time.monotonic() + START_LIMIT_S
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with opener.open(f"{address}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    said = log.read_text(encoding="utf-8", errors="replace")[-4000:]
    msg = f"Streamlit did not come up at {address} in {START_LIMIT_S} s. It said:\n{said}"
    raise TimeoutError(msg)


@contextmanager
def serving(script: Path | str, log: Path, port: int | None = None, *options: str) -> Iterator[str]:
    """Run `streamlit run script` in the project's folder, and give its address.

    The folder's `.streamlit/config.toml` holds. Without a port, a free one is taken.
    """
    port = port or free_port()
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
    try:
        await_health(f"http://127.0.0.1:{port}", server, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        _end(server)


def _end(server: subprocess.Popen[bytes]) -> None:
    """Ask one server to stop, and make it when it doesn't."""
    server.terminate()
    try:
        server.wait(STOP_LIMIT_S)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
