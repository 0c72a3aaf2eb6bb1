"""The comparison as a table in Markdown, a row per dashboard and number of events."""

from collections.abc import Iterable, Sequence

from benchmarks.figures import Figures, Times

HEADINGS = (
    "dashboard", "events", "n", "scrub to paint, median ms", "p95 ms", "drag, median / p95 ms",
    "frame at play, median / p95 ms", "bytes while dragging", "reruns while dragging",
    "bytes a release, at most", "reruns a release", "server CPU ms a step", "first load, kB",
    "first map cold / warm, ms", "server MB a session",
)  # fmt: skip
NOTHING = "–"

DEFINITIONS = """\
Scrub to paint: from the input event's own time (a key on the slider, or the click on a plugin's
button) to the end of the first animation frame that has the new day's picture in it; for our
drag, from the pointer's event. Frame at play: time between animation frames while it plays by
itself. Bytes: HTTP as sent and WebSocket payload before compression, both ways; a release is a
step and the rerun it asks for, or the end of a drag, whichever is more; dragging is the time
between press and release. First map: from asking for the page to the end of the frame with the
first picture, with an empty browser cache, on a server just started (cold) and one that has shown
it before (warm, median). Server CPU: user and system time of the server's process. MB a session:
growth of its resident set, over sessions held open at once. A window is 90 days; n is the number
of steps."""


def in_words(value: float | None, decimals: int = 0) -> str:
    """Return a number with thousands marked, or a dash for none."""
    return NOTHING if value is None else f"{value:,.{decimals}f}"


def _pair(times: Times, decimals: int = 0) -> str:
    if times.median_ms is None:
        return NOTHING
    return f"{in_words(times.median_ms, decimals)} / {in_words(times.p95_ms, decimals)}"


def cells_of(figures: Figures) -> list[str]:
    """Return a row's cells, in the order of `HEADINGS`."""
    play = _pair(figures.play, 1)
    if figures.play.count:
        play += f" ({figures.played_days} days)"
    cold, warm = figures.first_cold.median_ms, figures.first_warm.median_ms
    return [
        figures.name,
        NOTHING if figures.events is None else f"{figures.events:,}",
        str(figures.steps.count),
        in_words(figures.steps.median_ms, 1),
        in_words(figures.steps.p95_ms, 1),
        _pair(figures.drag, 1),
        play,
        in_words(figures.dragged and figures.dragged.bytes),
        in_words(figures.dragged and figures.dragged.reruns),
        in_words(figures.most_bytes_per_release),
        in_words(figures.reruns_per_release, 1),
        in_words(figures.cpu_ms),
        in_words(figures.load and figures.load.bytes / 1000),
        f"{in_words(cold)} / {in_words(warm)}",
        in_words(figures.session_mb, 1),
    ]


def to_markdown(rows: Sequence[Figures]) -> str:
    """Return the table, its definitions, and the notes and failures below it."""
    lines = [_line(HEADINGS), _line(["---"] * len(HEADINGS))]
    lines += [_line(cells_of(row)) for row in rows]
    return "\n".join([*lines, "", DEFINITIONS, "", *_notes(rows)])


def _notes(rows: Iterable[Figures]) -> list[str]:
    notes = []
    for row in rows:
        many = "" if row.events is None else f", {row.events:,} events"
        notes += [f"- {row.name}: {note}." for note in row.notes]
        if row.failure:
            notes.append(f"- {row.name}{many}: {row.failure}")
        if row.releases:
            told = ", ".join(f"{words} {in_words(size)}" for words, size in row.releases.items())
            notes.append(f"- {row.name}{many}: bytes of the release of a drag: {told}.")
        if row.panel.count:
            notes.append(
                f"- {row.name}: excerpt in the panel {in_words(row.panel.median_ms)} ms after the "
                f"click at the median, {in_words(row.panel.p95_ms)} at p95, "
                f"n = {row.panel.count}."
            )
    return list(dict.fromkeys(notes))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
