"""Measure one dashboard with so many events: start its server, visit it, end it."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser
from playwright.sync_api import Error as PlaywrightError

from benchmarks.dragging import drag_slider, drag_window, play
from benchmarks.figures import Figures, Times
from benchmarks.peers import Peer
from benchmarks.server import Server, watched
from benchmarks.visiting import (
    PAUSE_MS,
    StuckError,
    Visit,
    take_clicks,
    take_keys,
    visiting,
)
from benchmarks.wire import Traffic
from tests.serving import serving

SESSIONS = 3
"""Held open at once, beside the first, to see what each takes."""
SLOWEST_SESSION_MS = 20_000
"""A first map that takes longer: sessions aren't opened just to weigh them."""


Opening = Callable[[], AbstractContextManager[Visit]]


@dataclass(frozen=True)
class Plan:
    """How much to measure.

    ``steps`` is wanted of each kind, ``budget_s`` ends them earlier; ``opens`` are warm first
    maps; ``limit_s`` ends a row that hangs; ``say`` tells the progress.
    """

    steps: int = 40
    budget_s: float = 45
    opens: int = 3
    sessions: int = SESSIONS
    limit_s: float = 900
    say: Callable[[str], object] = print


@contextmanager
def served(script: Path, *arguments: str) -> Iterator[tuple[str, Server]]:
    """Run a script of ours under Streamlit, and give its address and its process."""
    with tempfile.TemporaryDirectory() as logs, ExitStack() as stack:
        log = Path(logs) / "server.log"
        address = stack.enter_context(serving(script, log, None, "--", *arguments))
        yield address, Server(address)


def measure(peer: Peer, events: int, browser: Browser, plan: Plan) -> Figures:
    """Measure a peer; a failure is part of what is returned, with its words."""
    figures = Figures(peer.title, events if peer.has_events else None)
    if peer.note:
        figures.notes.append(peer.note)
    try:
        with watched(plan.limit_s), served(peer.path, str(events)) as (address, server):
            _measure_all(figures, peer, browser, address, server, plan)
    except (PlaywrightError, StuckError, OSError) as error:
        figures.failure = why(error, browser, plan)
        plan.say(f"  failed: {figures.failure}")
    return figures


def why(error: Exception, browser: Browser, plan: Plan) -> str:
    """Return what went wrong, in one line."""
    if not browser.is_connected():
        return f"given up after {plan.limit_s:.0f} s"
    return " ".join(str(error).split())[:300]


def _measure_all(
    figures: Figures, peer: Peer, browser: Browser, address: str, server: Server, plan: Plan
) -> None:
    def visit() -> AbstractContextManager[Visit]:
        return visiting(browser, address, peer.sign)

    with visit() as cold:
        figures.first_cold = Times([cold.first_ms])
        plan.say(f"  first map, cold: {cold.first_ms:,.0f} ms")
    is_slow = cold.first_ms > SLOWEST_SESSION_MS
    warm: list[float] = []
    for _ in range(1 if is_slow else plan.opens):
        with visit() as again:
            again.page.wait_for_timeout(PAUSE_MS)
            warm.append(again.first_ms)
            figures.load = again.meter.seen
        figures.first_warm = Times(warm)
    with visit() as stepping:
        cpu_before = server.cpu_ms()
        figures.steps, figures.released = _step(peer, stepping, plan)
        figures.cpu_ms = (server.cpu_ms() - cpu_before) / figures.steps.count
        plan.say(f"  step: {figures.steps.median_ms:,.0f} ms, n = {figures.steps.count}")
    _drag_and_play(figures, peer, visit, plan)
    if is_slow:
        figures.notes.append("memory per session not measured: the first map takes too long")
    else:
        figures.session_mb = _weigh(visit, server, plan.sessions)


def _step(peer: Peer, visit: Visit, plan: Plan) -> tuple[Times, Traffic]:
    _prepare(peer, visit)
    if peer.step == "click":
        return take_clicks(visit, plan.steps, plan.budget_s, peer.target)
    slider = None
    if peer.step == "inner keys":
        slider = visit.frame_of(peer.target).locator(peer.target).first
    return take_keys(visit, plan.steps, plan.budget_s, peer.held, slider)


def _prepare(peer: Peer, visit: Visit) -> None:
    if peer.prepare:
        visit.frame_of(peer.target).evaluate(peer.prepare)
        visit.page.wait_for_timeout(PAUSE_MS)


def _drag_and_play(figures: Figures, peer: Peer, visit: Opening, plan: Plan) -> None:
    if peer.drag:
        with visit() as dragging:
            if peer.drag == "band":
                drag = drag_window(dragging, plan.steps)
                figures.drag, figures.dragged = drag.steps, drag.dragged
                figures.releases["a window"] = drag.released.bytes
                plan.say(f"  drag: {figures.drag.median_ms:,.0f} ms")
            else:
                figures.dragged = drag_slider(dragging)
    elif figures.released:
        # Steps of a plugin's own and drags are one and the same to the server.
        figures.dragged = figures.released
    if peer.play:
        with visit() as playing:
            _prepare(peer, playing)
            figures.play, figures.played_days = play(playing, peer.play)
            plan.say(f"  play: {figures.play.median_ms:,.0f} ms a frame")


def _weigh(visit: Opening, server: Server, sessions: int) -> float:
    """Return what each session adds to the server's memory, while all are held open."""
    with ExitStack() as held:
        first = held.enter_context(visit())
        first.page.wait_for_timeout(PAUSE_MS)
        before = server.memory_mb()
        for _ in range(sessions):
            held.enter_context(visit()).page.wait_for_timeout(PAUSE_MS)
        return (server.memory_mb() - before) / sessions
