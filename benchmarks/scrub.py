"""How long a step of the time slider takes to show on the map, ours beside the usual ways.

``python -m benchmarks.scrub`` starts one dashboard after the other, drives them in a headless
Chromium, and prints one table, then our limits. It ends with 1 when one of them is missed.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

from benchmarks.dashboard_visit import measure_dashboard
from benchmarks.figures import Figures
from benchmarks.limits import Verdict, judge
from benchmarks.measuring import Plan, measure
from benchmarks.packages import MissingPackageError, fetch_scripts
from benchmarks.peers import PEERS, SOFTWARE_WEBGL, Peer
from benchmarks.table import to_markdown
from tests.chromium import HOW_TO_GET_ONE, find_chromium
from tests.serving import CHROMIUM_FLAGS

EVENTS = (50, 1_000, 10_000, 100_000)
QUICK_EVENTS = (50, 1_000)
DASHBOARD = "dashboard"
NAMES = (*(peer.key for peer in PEERS), DASHBOARD)


@dataclass(frozen=True)
class Options:
    """What the command line asks for."""

    events: tuple[int, ...]
    names: tuple[str, ...]
    plan: Plan
    markdown: Path | None


def parse(arguments: Sequence[str] | None = None) -> Options:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scrub", description=__doc__)
    parser.add_argument(
        "--events", type=int, nargs="+", help=f"numbers of events (default {EVENTS})"
    )
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES, help="these alone")
    parser.add_argument("--steps", type=int, help="steps of each kind (default 40)")
    parser.add_argument("--budget", type=float, default=45, help="seconds for steps of one kind")
    parser.add_argument(
        "--limit", type=float, default=900, help="seconds after which a row is given up"
    )
    parser.add_argument("--quick", action="store_true", help="few events, few steps")
    parser.add_argument("--markdown", type=Path, help="write the tables to this file, too")
    given = parser.parse_args(arguments)
    is_quick = bool(given.quick)
    plan = Plan(
        steps=given.steps or (8 if is_quick else 40),
        budget_s=given.budget,
        opens=1 if is_quick else 3,
        limit_s=given.limit,
        say=lambda words: print(words, flush=True),
    )
    events = tuple(given.events or (QUICK_EVENTS if is_quick else EVENTS))
    return Options(events, tuple(given.only), plan, given.markdown)


@contextmanager
def launched(playwright: Playwright, *, has_webgl: bool) -> Iterator[Browser]:
    """Run a headless Chromium, with WebGL in software for those who need it."""
    program = find_chromium()
    if program is None:
        raise FileNotFoundError(HOW_TO_GET_ONE)
    flags = list(CHROMIUM_FLAGS)
    if has_webgl:
        flags = [*(one for one in flags if one != "--disable-gpu"), *SOFTWARE_WEBGL]
    browser = playwright.chromium.launch(executable_path=program, args=flags)
    try:
        yield browser
    finally:
        browser.close()


def run(options: Options) -> list[Figures]:
    """Measure everything that is asked for, one after the other."""
    rows: list[Figures] = []
    for row in _rows(options):
        rows.append(row)
        # A run takes half an hour: what it has measured stays, even if it is ended.
        write(rows, options)
    return rows


def write(rows: Sequence[Figures], options: Options) -> None:
    """Write the tables of these rows to the file that was asked for, if one was."""
    if options.markdown:
        options.markdown.write_text(to_text(rows, judge(rows)), encoding="utf-8")


def _rows(options: Options) -> Iterator[Figures]:
    lack = _lack(options)
    with ExitStack() as stack:
        # Started with the first row that needs it: a row that can't be measured needs none.
        start = cache(lambda: stack.enter_context(sync_playwright()))
        if DASHBOARD in options.names:
            options.plan.say("The real dashboard")
            with launched(start(), has_webgl=False) as browser:
                yield measure_dashboard(browser, options.plan)
        for peer, events in _pairs(options):
            if peer.needs_packages and lack:
                many = events if peer.has_events else None
                yield Figures(peer.title, many, failure=f"not measured: {lack}")
                continue
            options.plan.say(f"{peer.title}, {events:,} events")
            with launched(start(), has_webgl=peer.needs_webgl) as browser:
                yield measure(peer, events, browser, options.plan)


def _pairs(options: Options) -> list[tuple[Peer, int]]:
    return [(peer, events) for peer in PEERS for events in _events_for(peer, options)]


def _events_for(peer: Peer, options: Options) -> tuple[int, ...]:
    if peer.key not in options.names:
        return ()
    return options.events if peer.has_events else options.events[:1]


def _lack(options: Options) -> str:
    """Fetch the plugins' scripts where a peer needs them; return why that failed, if it did."""
    if not any(peer.needs_packages and peer.key in options.names for peer in PEERS):
        return ""
    try:
        fetch_scripts()
    except MissingPackageError as error:
        return str(error)
    return ""


def to_text(rows: Sequence[Figures], verdicts: Sequence[Verdict]) -> str:
    """Return both tables."""
    limits = ["| figure | must | measured | kept |", "|---|---|---|---|", *map(str, verdicts)]
    return "\n".join([to_markdown(rows), "", *limits, ""])


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the tables, and say whether our limits hold."""
    options = parse(arguments)
    rows = run(options)
    verdicts = judge(rows)
    print(f"\n{to_text(rows, verdicts)}")
    return int(any(one.is_kept is False for one in verdicts))


if __name__ == "__main__":
    sys.exit(main())
