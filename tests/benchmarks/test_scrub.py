"""The command line of the comparison."""

from pathlib import Path

import pytest

from benchmarks.peers import PEERS
from benchmarks.scrub import EVENTS, NAMES, parse, run


def test_everything_is_measured_unless_asked_otherwise() -> None:
    options = parse([])
    assert (options.events, options.names) == (EVENTS, NAMES)


def test_quick_takes_few_events_and_few_steps() -> None:
    options = parse(["--quick"])
    assert max(options.events) == 1000
    assert options.plan.steps < parse([]).plan.steps


def test_name_that_nobody_has_is_refused() -> None:
    with pytest.raises(SystemExit):
        parse(["--only", "nobody"])


def test_every_peer_has_its_script() -> None:
    assert all(peer.path.is_file() for peer in PEERS)


def test_peer_whose_scripts_are_missing_is_reported_and_not_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("benchmarks.scrub._lack", lambda _: "npm isn't installed")
    rows = run(parse(["--only", "timestamped", "--events", "50"]))
    assert [row.failure for row in rows] == ["not measured: npm isn't installed"]


def test_a_row_is_written_as_soon_as_it_is_measured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("benchmarks.scrub._lack", lambda _: "npm isn't installed")
    file = tmp_path / "table.md"
    seen: list[str] = []
    monkeypatch.setattr("benchmarks.scrub.judge", lambda rows: seen.append(f"{len(rows)}") or [])
    run(
        parse(
            ["--only", "timestamped", "choropleth", "--events", "50", "60", "--markdown", str(file)]
        )
    )
    assert seen == ["1", "2", "3"]
    assert "(c2) TimeSliderChoropleth" in file.read_text(encoding="utf-8")
