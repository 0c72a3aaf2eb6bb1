"""Open a page in Chromium as a visitor does, and move its clock by hand."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Frame, Locator, Page

from benchmarks.figures import Times
from benchmarks.wire import Meter, Traffic

VIEWPORT = {"width": 1280, "height": 900}
WATCH = Path(__file__).with_name("watch.js")
PATIENCE_MS = 120_000
# Longer than any timeline waits before it tells Python, so that a step's bytes are all its own.
PAUSE_MS = 700
FEWEST_STEPS = 3
_SETTLED = "Promise.race([{}, new Promise((_, no) => setTimeout(() => no('timeout'), {}))])"


class StuckError(RuntimeError):
    """Nothing new was painted in time; says what was waited for, and what the page says."""


@dataclass(frozen=True)
class Visit:
    """A page with its first map on it."""

    page: Page
    meter: Meter
    first_ms: float

    def frame_of(self, selector: str) -> Frame:
        """Return the inner frame that has such an element."""
        for frame in self.page.frames[1:]:
            if frame.query_selector(selector):
                return frame
        msg = f"no frame of the page has {selector}"
        raise StuckError(msg)

    def slider(self) -> Locator:
        """Return the page's slider that moves the day, whatever ours is called in its mode."""
        slider = self.page.get_by_role("slider", name="Date").or_(
            self.page.get_by_role("slider", name="To", exact=True)
        )
        slider = slider.or_(self.page.get_by_role("slider", name="After", exact=True))
        slider.first.wait_for()
        return slider.first


@contextmanager
def visiting(browser: Browser, address: str, sign: str) -> Iterator[Visit]:
    """Open a page with an empty cache, and give it once its first map is painted."""
    context = browser.new_context(viewport=VIEWPORT)
    try:
        context.add_init_script(path=WATCH)
        context.add_init_script(f"window.bench && bench.lookFor({sign!r})")
        page = context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        meter = Meter(page)
        page.goto(address, wait_until="domcontentloaded")
        first = _evaluate(page, "bench.firstMap()", "the first map")
        yield Visit(page, meter, first)
    finally:
        context.close()


def _evaluate(page: Page, promise: str, what: str, patience_ms: int = PATIENCE_MS) -> float:
    try:
        return float(page.evaluate(_SETTLED.format(promise, patience_ms)))
    except Exception as error:
        said = " ".join(page.locator("body").inner_text(timeout=5000).split())[:300]
        msg = f"{what} was not painted in {patience_ms / 1000:.0f} s; the page says: {said}"
        raise StuckError(msg) from error


def time_step(
    page: Page, event: str, act: Callable[[], object], patience_ms: int = PATIENCE_MS
) -> float:
    """Do ``act``, and return the milliseconds from its event to the end of its frame."""
    page.evaluate(f"void bench.armStep({event!r})")
    act()
    return _evaluate(page, "window.step", "a step", patience_ms)


def take_steps(
    visit: Visit, count: int, budget_s: float, event: str, act: Callable[[int], object]
) -> tuple[Times, Traffic]:
    """Take steps with a pause after each, fewer when they outlast the budget."""
    visit.page.wait_for_timeout(2 * PAUSE_MS)
    before, times, begun = visit.meter.seen, [], time.monotonic()
    for number in range(count):
        times.append(time_step(visit.page, event, lambda number=number: act(number)))
        visit.page.wait_for_timeout(PAUSE_MS)
        if number + 1 >= FEWEST_STEPS and time.monotonic() - begun > budget_s:
            break
    return Times(times), visit.meter.seen - before


def take_keys(
    visit: Visit, count: int, budget_s: float, held: str = "", slider: Locator | None = None
) -> tuple[Times, Traffic]:
    """Step by the arrow keys, back and forth, so that no end is in the way."""
    (slider or visit.slider()).focus()
    keyboard = visit.page.keyboard
    if held:
        keyboard.down(held)
    try:
        return take_steps(
            visit,
            count,
            budget_s,
            "keydown",
            lambda number: keyboard.press("ArrowRight" if number % 20 > 9 else "ArrowLeft"),
        )
    finally:
        if held:
            keyboard.up(held)


def take_clicks(visit: Visit, count: int, budget_s: float, target: str) -> tuple[Times, Traffic]:
    """Step by a button in the map's own frame."""
    button = visit.frame_of(target).locator(target).first
    return take_steps(visit, count, budget_s, "click", lambda _: button.click(no_wait_after=True))
