"""How long a step of the time slider takes to show on the map, beside the naive way.

``python -m benchmarks.scrub`` starts both dashboards, drives them in a headless Chromium and
prints a table. A step is timed in the page, from the input event to the frame after the map
of the new day was painted. It ends with 1 when our map misses its limits.
"""

import argparse
import math
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.serving import ROOT, launch_chromium, serving

STEP_LIMIT_MS = 100
FIRST_MAP_LIMIT_MS = 4000
PATIENCE_MS = 60_000
# Longer than the timeline waits before it tells Python, so that a step's bytes are all its own.
PAUSE_MS = 600
VIEWPORT = {"width": 1280, "height": 900}
WATCH = Path(__file__).with_name("watch.js")


@dataclass
class Traffic:
    """What went over the wire: HTTP bodies as sent, WebSocket payloads, requests."""

    bytes: int = 0
    requests: int = 0

    def watch(self, page: Page) -> None:
        """Count from now on, through Chromium's own protocol."""
        wire = page.context.new_cdp_session(page)
        wire.on("Network.requestWillBeSent", lambda _: self.add(0, 1))
        wire.on("Network.loadingFinished", lambda end: self.add(int(end["encodedDataLength"])))
        for event in ("Network.webSocketFrameReceived", "Network.webSocketFrameSent"):
            wire.on(event, lambda frame: self.add(len(frame["response"]["payloadData"])))
        wire.send("Network.enable")

    def add(self, more_bytes: int, more_requests: int = 0) -> None:
        """Add to the counts."""
        self.bytes += more_bytes
        self.requests += more_requests


@dataclass(frozen=True)
class Row:
    """One line of the table: times in milliseconds, traffic per step."""

    name: str
    times_ms: Sequence[float]
    traffic: Traffic = field(default_factory=Traffic)

    @property
    def median_ms(self) -> float:
        """Median time."""
        return statistics.median(self.times_ms)

    @property
    def p95_ms(self) -> float:
        """95th percentile by nearest rank, the slowest when there are few."""
        return sorted(self.times_ms)[math.ceil(0.95 * len(self.times_ms)) - 1]

    def __str__(self) -> str:
        """Return the line as it is printed."""
        count = len(self.times_ms)
        return (
            f"{self.name:<34}{count:>4}{self.median_ms:>11,.0f}{self.p95_ms:>11,.0f}"
            f"{self.traffic.bytes / count:>14,.0f}{self.traffic.requests / count:>11.1f}"
        )


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[tuple[Page, float, Traffic]]:
    """Open a page with an empty cache; give it with the time to its first map, and its traffic."""
    context = browser.new_context(viewport=VIEWPORT)
    context.add_init_script(path=WATCH)
    page, traffic = context.new_page(), Traffic()
    page.set_default_timeout(PATIENCE_MS)
    traffic.watch(page)
    page.goto(address, wait_until="commit")
    try:
        first = page.wait_for_function("window.bench?.paintedDay() && performance.now()")
    except PlaywrightTimeoutError:
        said = page.locator("body").inner_text()[:1000]
        sys.exit(f"No map at {address} in {PATIENCE_MS} ms. The page says:\n{said}")
    yield page, float(first.json_value()), traffic
    context.close()


def measure_opening(name: str, browser: Browser, address: str, count: int) -> Row:
    """Time the first map after opening the page, each time with an empty cache."""
    times, total = [], Traffic()
    for _ in range(count):
        with opened(browser, address) as (_, first_ms, traffic):
            times.append(first_ms)
            total.add(traffic.bytes, traffic.requests)
    return Row(name, times, total)


def await_step(page: Page) -> float:
    """Return how long the armed step took, once it shows."""
    return float(page.evaluate("window.step"))


def find_slider(page: Page) -> Locator:
    """Return the slider, once the page is at rest."""
    slider = page.get_by_role("slider").first
    slider.wait_for()
    page.wait_for_timeout(2 * PAUSE_MS)
    return slider


def measure_keys(name: str, browser: Browser, address: str, count: int) -> Row:
    """Time steps made by the arrow key, each with the pause that lets Python follow."""
    with opened(browser, address) as (page, _, traffic):
        find_slider(page).focus()
        before, times = Traffic(traffic.bytes, traffic.requests), []
        for number in range(count):
            page.evaluate("bench.armStep('keydown')")
            # Back and forth, so that the end of the slider is never in the way.
            page.keyboard.press("ArrowLeft" if number < count / 2 else "ArrowRight")
            times.append(await_step(page))
            page.wait_for_timeout(PAUSE_MS)
        spent = Traffic(traffic.bytes - before.bytes, traffic.requests - before.requests)
    return Row(name, times, spent)


def measure_drag(name: str, browser: Browser, address: str, count: int) -> Row:
    """Time the steps of one drag with the mouse, from press to release."""
    with opened(browser, address) as (page, _, traffic):
        slider = find_slider(page)
        box = slider.bounding_box()
        if box is None:
            msg = "the time slider isn't on the page"
            raise RuntimeError(msg)
        middle = box["y"] + box["height"] / 2
        page.mouse.move(box["x"] + box["width"] * 0.9, middle)
        page.mouse.down()
        page.wait_for_timeout(PAUSE_MS)
        before, times = Traffic(traffic.bytes, traffic.requests), []
        for number in range(1, count + 1):
            page.evaluate("bench.armStep('pointermove')")
            page.mouse.move(box["x"] + box["width"] * (0.9 - 0.8 * number / count), middle)
            times.append(await_step(page))
        page.mouse.up()
        page.wait_for_timeout(2 * PAUSE_MS)
        spent = Traffic(traffic.bytes - before.bytes, traffic.requests - before.requests)
    return Row(name, times, spent)


def measure(ours: Path, steps: int, opens: int) -> list[Row]:
    """Start both dashboards one after the other and measure them in one browser."""
    naive = Path(__file__).with_name("naive_app.py")
    with tempfile.TemporaryDirectory() as logs, sync_playwright() as playwright:
        browser = launch_chromium(playwright)
        with serving(ours, Path(logs) / "ours.log") as address:
            rows = [
                measure_opening("Salween: first map, cold server", browser, address, 1),
                measure_opening("Salween: first map", browser, address, opens),
                measure_keys("Salween: step by arrow key", browser, address, steps),
                measure_drag("Salween: step by dragging", browser, address, steps),
            ]
        with serving(naive, Path(logs) / "naive.log") as address:
            rows += [
                measure_opening("New map per rerun: first, cold", browser, address, 1),
                measure_opening("New map per rerun: first map", browser, address, opens),
                measure_keys("New map per rerun: step by key", browser, address, steps),
            ]
        browser.close()
    return rows


def main() -> int:
    """Measure, print the table, and say whether our limits hold."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scrub", description=__doc__)
    parser.add_argument("--steps", type=int, default=40, help="steps per row (default 40)")
    parser.add_argument("--opens", type=int, default=3, help="openings per row (default 3)")
    parser.add_argument("--ours", type=Path, default=ROOT / "dashboard.py", help="our script")
    options = parser.parse_args()
    rows = measure(options.ours, options.steps, options.opens)
    print(f"{'':<34}{'n':>4}{'median ms':>11}{'p95 ms':>11}{'bytes each':>14}{'requests':>11}")
    print(*rows, sep="\n")
    is_fast = all(row.median_ms < STEP_LIMIT_MS for row in rows[2:4])
    is_prompt = rows[1].median_ms < FIRST_MAP_LIMIT_MS
    print(f"Step under {STEP_LIMIT_MS} ms at the median: {'yes' if is_fast else 'NO'}.")
    print(f"First map within {FIRST_MAP_LIMIT_MS} ms: {'yes' if is_prompt else 'NO'}.")
    return 0 if is_fast and is_prompt else 1


if __name__ == "__main__":
    sys.exit(main())
