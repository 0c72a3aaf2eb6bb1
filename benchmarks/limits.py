"""What our figures must be, and whether they are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.dashboard_visit import TITLE
from benchmarks.figures import Figures
from benchmarks.peers import PEERS

OURS, REBUILT = PEERS[0].title, PEERS[1].title
TIMES_FASTER = 100
RELEASE_BYTES = 6000
PANEL_MS = 300


@dataclass(frozen=True)
class Verdict:
    """A limit and what was measured; ``is_kept`` is None where it wasn't measured."""

    figure: str
    must: str
    measured: str
    is_kept: bool | None

    def __str__(self) -> str:
        """Return the line of the table."""
        word = "not measured" if self.is_kept is None else "yes" if self.is_kept else "NO"
        return f"| {self.figure} | {self.must} | {self.measured} | {word} |"


def judge(rows: Sequence[Figures]) -> list[Verdict]:
    """Hold the rows against every limit, in the order of the table that asks for them."""
    found = {(row.name, row.events): row for row in rows}
    ours = [row for row in rows if row.name in (OURS, TITLE)]
    real = found.get((TITLE, None))
    ten, hundred = found.get((OURS, 10_000)), found.get((OURS, 100_000))
    rebuilt = found.get((REBUILT, 10_000))
    return [
        *_scrub("10,000 events", ten, 33, 80),
        _faster(ten, rebuilt),
        *_scrub("100,000 events", hundred, 50, 150),
        _most("bytes while dragging", ours, lambda row: row.dragged and row.dragged.bytes, 0),
        _most("reruns while dragging", ours, lambda row: row.dragged and row.dragged.reruns, 0),
        _most("bytes on release", ours, lambda row: row.most_bytes_per_release, RELEASE_BYTES),
        _first_map("cold server", ten, rebuilt, lambda row: row.first_cold.median_ms),
        _first_map("warm server", ten, rebuilt, lambda row: row.first_warm.median_ms),
        _limit(
            "panel shows the excerpt after a click, median",
            PANEL_MS,
            real and real.panel.median_ms,
            " ms",
        ),
    ]


def _limit(figure: str, most: float, value: float | None, unit: str = "") -> Verdict:
    measured = "–" if value is None else f"{value:,.1f}{unit}"
    return Verdict(
        figure, f"≤ {most:,.0f}{unit}", measured, None if value is None else value <= most
    )


def _scrub(words: str, row: Figures | None, median_ms: float, p95_ms: float) -> list[Verdict]:
    """Judge keys and drag alike: either may be the slower."""
    kinds = [] if row is None else [row.steps, row.drag]
    medians = [one.median_ms for one in kinds if one.median_ms is not None]
    slow_ends = [one.p95_ms for one in kinds if one.p95_ms is not None]
    figure = f"scrub to paint, {words}, the slower of keys and drag"
    return [
        _limit(f"{figure}, median", median_ms, max(medians, default=None), " ms"),
        _limit(f"{figure}, p95", p95_ms, max(slow_ends, default=None), " ms"),
    ]


def _faster(ours: Figures | None, theirs: Figures | None) -> Verdict:
    """Compare key with key: while a hand drags, a map made on the server stands still."""
    mine = ours and ours.steps.median_ms
    other = theirs and theirs.steps.median_ms
    times = other / mine if mine and other else None
    return Verdict(
        f"scrub to paint by key, 10,000 events, beside {REBUILT}",
        f"≥ {TIMES_FASTER} times faster",
        "–" if times is None else f"{times:,.0f} times",
        None if times is None else times >= TIMES_FASTER,
    )


def _most(
    figure: str, rows: Sequence[Figures], read: Callable[[Figures], float | None], most: float
) -> Verdict:
    values = [value for row in rows if (value := read(row)) is not None]
    return _limit(f"{figure}, the most of all our rows", most, max(values, default=None))


def _first_map(
    words: str,
    ours: Figures | None,
    theirs: Figures | None,
    read: Callable[[Figures], float | None],
) -> Verdict:
    mine, other = ours and read(ours), theirs and read(theirs)
    figure = f"first map, 10,000 events, {words}"
    if mine is None or other is None:
        return Verdict(figure, f"no later than {REBUILT}", "–", None)
    return Verdict(figure, f"≤ {other:,.0f} ms, as (a)", f"{mine:,.0f} ms", mine <= other)
