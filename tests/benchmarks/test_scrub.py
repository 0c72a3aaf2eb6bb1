"""The benchmark's table says what was measured."""

from benchmarks.scrub import Row, Traffic


def test_row_tells_the_median_and_the_slow_end() -> None:
    row = Row("step", [float(ms) for ms in range(1, 101)])
    assert (row.median_ms, row.p95_ms) == (50.5, 95.0)


def test_row_of_one_is_its_own_slow_end() -> None:
    assert Row("first map", [7.0]).p95_ms == 7.0


def test_row_shares_the_traffic_among_its_steps() -> None:
    line = str(Row("step", [10.0, 20.0], Traffic(bytes=3000, requests=5)))
    assert line.split() == ["step", "2", "15", "20", "1,500", "2.5"]
