"""The table says what was measured, and the limits what must be."""

from benchmarks.dashboard_visit import TITLE
from benchmarks.figures import Figures, Times
from benchmarks.limits import OURS, REBUILT, judge
from benchmarks.table import HEADINGS, cells_of, to_markdown
from benchmarks.wire import Traffic


def ours(events: int, ms: float) -> Figures:
    return Figures(
        OURS,
        events,
        first_cold=Times([900.0]),
        first_warm=Times([500.0]),
        steps=Times([ms]),
        drag=Times([ms]),
        released=Traffic(2000, 0, 1),
        dragged=Traffic(),
    )


def rebuilt(ms: float) -> Figures:
    return Figures(
        REBUILT, 10_000, first_cold=Times([1000.0]), first_warm=Times([600.0]), steps=Times([ms])
    )


def verdicts(*rows: Figures) -> dict[str, bool | None]:
    return {one.figure: one.is_kept for one in judge(rows)}


def test_row_has_a_cell_for_each_heading() -> None:
    assert len(cells_of(ours(50, 12.0))) == len(HEADINGS)


def test_what_was_not_measured_is_a_dash() -> None:
    cells = cells_of(Figures("peer", 50, failure="broken"))
    assert set(cells[3:9]) == {"–"}


def test_failure_is_told_in_its_own_words() -> None:
    text = to_markdown([Figures("peer", 1000, failure="not measured: npm isn't installed")])
    assert "- peer, 1,000 events: not measured: npm isn't installed" in text


def test_bar_in_a_name_breaks_no_table() -> None:
    line = to_markdown([Figures("a|b", 50)]).splitlines()[2]
    assert line.count("|") == len(HEADINGS) + 1


def test_kept_limits_say_so() -> None:
    real = Figures(TITLE, None, panel=Times([120.0]), dragged=Traffic(), steps=Times([9.0]))
    found = verdicts(ours(10_000, 20.0), ours(100_000, 30.0), rebuilt(5000.0), real)
    assert set(found.values()) == {True}


def test_missed_limits_say_so() -> None:
    found = verdicts(ours(10_000, 90.0), rebuilt(5000.0))
    assert [is_kept for figure, is_kept in found.items() if "10,000 events, the" in figure] == [
        False,
        False,
    ]
    figure = "scrub to paint by key, 10,000 events, beside (a) new folium map per rerun"
    assert found[figure] is False


def test_slow_drag_is_not_hidden_by_quick_keys() -> None:
    row = ours(10_000, 20.0)
    row.drag = Times([200.0])
    found = verdicts(row)
    assert found["scrub to paint, 10,000 events, the slower of keys and drag, median"] is False


def test_one_byte_while_dragging_is_too_many() -> None:
    row = ours(10_000, 20.0)
    row.dragged = Traffic(1, 0, 0)
    assert verdicts(row)["bytes while dragging, the most of all our rows"] is False


def test_limit_that_was_not_measured_is_neither_kept_nor_missed() -> None:
    assert set(verdicts().values()) == {None}


def test_great_release_of_one_drag_is_not_hidden_by_small_ones() -> None:
    row = ours(10_000, 20.0)
    row.releases = {"a day": 3000, "the widest window": 6001}
    assert verdicts(row)["bytes on release, the most of all our rows"] is False
    assert "the widest window 6,001" in to_markdown([row])
