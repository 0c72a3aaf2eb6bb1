"""Drag a slider with the mouse, and play: what happens between press and release."""

from dataclasses import dataclass
from functools import partial

from playwright.sync_api import Page

from benchmarks.data import DAYS, FIRST_DAY, START_DAY, WINDOW_DAYS
from benchmarks.figures import Times
from benchmarks.visiting import PAUSE_MS, StuckError, Visit, time_step
from benchmarks.wire import Traffic

PLAY_MS = 5000
BLIND_MOVES = 20
BLIND_MOVE_MS = 50
HALF_THUMB_PX = 12


@dataclass(frozen=True)
class Drag:
    """A drag: the time of each step, the traffic until the release, and that of the release."""

    steps: Times
    dragged: Traffic
    released: Traffic


def _box(visit: Visit) -> dict[str, float]:
    box = visit.slider().bounding_box()
    if box is None:
        msg = "the time slider isn't on the page"
        raise StuckError(msg)
    return dict(box)


def drag_window(visit: Visit, count: int) -> Drag:
    """Drag our window by its middle from right to left, one step at a time."""
    middle_day = (START_DAY - FIRST_DAY).days - WINDOW_DAYS / 2
    # Not further than the window can go.
    return _drag(visit, count, middle_day / DAYS, (WINDOW_DAYS / 2 + 5) / DAYS)


def drag_across(visit: Visit, count: int) -> Drag:
    """Drag our handle from right to left."""
    return _drag(visit, count, 0.9, 0.1)


def _drag(visit: Visit, count: int, start: float, end: float) -> Drag:
    page, box = visit.page, _box(visit)
    height = box["y"] + box["height"] / 2
    page.wait_for_timeout(2 * PAUSE_MS)
    page.mouse.move(box["x"] + box["width"] * start, height)
    page.mouse.down()
    page.wait_for_timeout(PAUSE_MS)
    before, times = visit.meter.seen, []
    for number in range(1, count + 1):
        x = box["x"] + box["width"] * (start + (end - start) * number / count)
        times.append(time_step(page, "pointermove", partial(page.mouse.move, x, height)))
    page.wait_for_timeout(PAUSE_MS)
    spent = visit.meter.seen - before
    return Drag(Times(times), spent, _let_go(visit))


def _let_go(visit: Visit) -> Traffic:
    before = visit.meter.seen
    visit.page.mouse.up()
    visit.page.wait_for_timeout(3 * PAUSE_MS)
    return visit.meter.seen - before


def drag_thumb(visit: Visit) -> Traffic:
    """Drag the handle of the day a little to the left; return the traffic of the release."""
    page, box = visit.page, _box(visit)
    least, most, value = (
        float(visit.slider().evaluate(f"one => one.{name}")) for name in ("min", "max", "value")
    )
    run = box["width"] - 2 * HALF_THUMB_PX
    x = box["x"] + HALF_THUMB_PX + run * (value - least) / (most - least)
    page.wait_for_timeout(2 * PAUSE_MS)
    page.mouse.move(x, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(x - box["width"] / 5, box["y"] + box["height"] / 2, steps=BLIND_MOVES)
    page.wait_for_timeout(PAUSE_MS)
    return _let_go(visit)


def drag_slider(visit: Visit) -> Traffic:
    """Drag Streamlit's own slider for a second; return the traffic until just before release."""
    page, box = visit.page, _box(visit)
    start, height = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.wait_for_timeout(2 * PAUSE_MS)
    page.mouse.move(start, height)
    page.mouse.down()
    before = visit.meter.seen
    for number in range(1, BLIND_MOVES + 1):
        page.mouse.move(start - 8 * number, height)
        page.wait_for_timeout(BLIND_MOVE_MS)
    page.wait_for_timeout(2 * PAUSE_MS)
    spent = visit.meter.seen - before
    page.mouse.up()
    return spent


def play(visit: Visit, button: str) -> tuple[Times, int]:
    """Let it play, and return the times between frames, and how many days were shown."""
    page: Page = visit.page
    page.wait_for_timeout(2 * PAUSE_MS)
    if button == "space":
        visit.slider().focus()
        page.keyboard.press("Space")
    else:
        visit.frame_of(button).locator(button).first.click(no_wait_after=True)
    seen = page.evaluate(f"bench.watchFrames({PLAY_MS})")
    return Times(seen["times"]), int(seen["days"])
