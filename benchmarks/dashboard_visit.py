"""Measure the real dashboard: its first map, its steps and releases, and its panel."""

from functools import partial
from itertools import zip_longest

from playwright.sync_api import Browser
from playwright.sync_api import Error as PlaywrightError

from benchmarks.dragging import drag_across, drag_thumb
from benchmarks.figures import Figures, Times
from benchmarks.measuring import Plan, served, why
from benchmarks.server import watched
from benchmarks.visiting import PAUSE_MS, StuckError, Visit, take_keys, time_step, visiting
from geodata.ledger import read_record
from geodata.model import Kind
from tests.serving import ROOT

TITLE = "Salween, the real dashboard"
CLICKS = 12
PANEL_LIMIT_MS = 5000
_MAP = "iframe[src*='st_folium']"
_LOOKS = {
    "the widest window": "?date=2024-11-30&from=2023-05-01",
    "the first and the last day compared": "?date=2024-11-30&versus=2023-05-01",
    "a day, with a town selected": "?date=2024-11-05&select=place:lashio",
}
"""What else a hand may let go of; a day by itself is dragged for the times."""


def measure_dashboard(browser: Browser, plan: Plan) -> Figures:
    """Measure the situation page of dashboard.py with the real corpus."""
    figures = Figures(TITLE, None)
    try:
        with watched(plan.limit_s), served(ROOT / "dashboard.py") as (address, server):
            with visiting(browser, address, "ours") as cold:
                figures.first_cold = Times([cold.first_ms])
            warm = []
            for _ in range(plan.opens):
                with visiting(browser, address, "ours") as again:
                    again.page.wait_for_timeout(PAUSE_MS)
                    warm.append(again.first_ms)
                    figures.load = again.meter.seen
            figures.first_warm = Times(warm)
            with visiting(browser, address, "ours") as stepping:
                before = server.cpu_ms()
                figures.steps, figures.released = take_keys(stepping, plan.steps, plan.budget_s)
                figures.cpu_ms = (server.cpu_ms() - before) / figures.steps.count
            plan.say(f"  step: {figures.steps.median_ms:,.0f} ms")
            with visiting(browser, address, "ours") as dragging:
                drag = drag_across(dragging, plan.steps)
                figures.drag, figures.dragged = drag.steps, drag.dragged
                figures.releases["a day"] = drag.released.bytes
            plan.say(f"  drag: {figures.drag.median_ms:,.0f} ms")
            for words, query in _LOOKS.items():
                with visiting(browser, f"{address}/{query}", "ours") as looking:
                    figures.releases[words] = drag_thumb(looking).bytes
            plan.say(f"  releases: {figures.releases}")
            with visiting(browser, address, "ours") as clicking:
                figures.panel = _time_panel(clicking, figures)
            plan.say(f"  panel: {figures.panel.median_ms or 0:,.0f} ms, n = {figures.panel.count}")
    except (PlaywrightError, StuckError, OSError) as error:
        figures.failure = why(error, browser, plan)
        plan.say(f"  failed: {figures.failure}")
    return figures


def _time_panel(visit: Visit, figures: Figures) -> Times:
    """Click one thing after the other, and time each until its excerpt is marked in the panel."""
    page = visit.page
    # The whole map in sight: what lies below the window's edge can't be clicked.
    page.set_viewport_size({"width": 1280, "height": 1200})
    page.wait_for_timeout(3 * PAUSE_MS)
    frame = next(one for one in page.frames if "st_folium" in one.url)
    page.evaluate("bench.lookFor('excerpt')")
    times: list[float] = []
    missed: list[str] = []
    for kind, thing in _things():
        if len(times) + len(missed) >= CLICKS:
            break
        point = frame.evaluate("([kind, id]) => salween.hitPoint(kind, id)", [kind, thing])
        box = page.locator(_MAP).first.bounding_box()
        if not point or not box or not _is_inside(point, box):
            continue
        x, y = box["x"] + point["x"], box["y"] + point["y"]
        try:
            times.append(time_step(page, "click", partial(page.mouse.click, x, y), PANEL_LIMIT_MS))
        except StuckError:
            missed.append(f"{kind} {thing}")
        page.wait_for_timeout(PAUSE_MS)
    if missed:
        figures.notes.append(
            f"no new excerpt in {PANEL_LIMIT_MS} ms after clicks on: {', '.join(missed)}"
        )
    return Times(times)


def _is_inside(point: dict[str, float], box: dict[str, float]) -> bool:
    return 0 < point["x"] < box["width"] and 0 < point["y"] < box["height"]


def _things() -> list[tuple[str, str]]:
    """List projects, crossings and places that sentences speak of, in turn."""
    claims = read_record().claims.values()
    kinds = [
        [("project", one) for one in sorted({one.project_id or "" for one in claims})],
        [("crossing", one) for one in sorted({one.crossing_id or "" for one in claims})],
        [
            ("place", one)
            for one in sorted(
                {one.place_id or "" for one in claims if one.kind is Kind.CONTROL_CHANGE}
            )
        ],
    ]
    return [one for turn in zip_longest(*kinds) for one in turn if one and one[1]]
