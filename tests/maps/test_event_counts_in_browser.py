"""What the map draws and counts of ten thousand events is what a plain recount says."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.maps.crowd import Crowd, random_moments
from tests.maps.many_events import FIRST_DAY, KINDS, LAST_DAY
from tests.maps.recount import COLUMNS, is_told, recount
from tests.serving import ROOT

pytestmark = pytest.mark.browser
MODEL = Path(ROOT, "geodata", "maps", "timeline", "model.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def events(crowd: Crowd) -> dict[str, Any]:
    return dict(json.loads(crowd.frame.evaluate(COLUMNS)))


COUNT = """moments => moments.map((moment) => {
  window.salween.setMoment(moment);
  Object.assign(layer.scene, moment);
  SalweenParts.bringTo(layer.scene);
  return SalweenParts.countEvents(layer.scene);
})"""

TIMELINE_COUNT = """async ([moments, kinds, [from, to]]) => {
  const { events } = await (await fetch(layer.options.columns)).json();
  const payload = { events: packEvents(events), changes: [], published: [] };
  const model = openModel(payload, { subjects: [], kinds, from, to });
  const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
  return moments.map(({ day, other, known }) => {
    setKnown(model, known);
    const { sure, may } = countBetween(model, other ?? day, day);
    return { inWindow: sum(sure) + sum(may), mayBe: sum(may) };
  });
}"""


def test_counts_are_those_of_a_plain_recount(crowded: Crowd, events: dict[str, Any]) -> None:
    moments = random_moments(120)
    counted = crowded.frame.evaluate(COUNT, moments)
    assert any(counts["unplaced"] for counts in counted)
    for moment, counts in zip(moments, counted, strict=True):
        assert counts.items() >= recount(events, moment).items(), json.dumps(moment)
        placed = counts["inWindow"] + counts["fading"] - counts["unplaced"]
        assert counts["inView"] <= placed


def test_the_timeline_counts_what_the_map_counts(crowded: Crowd, events: dict[str, Any]) -> None:
    crowded.frame.add_script_tag(content=MODEL)
    moments = random_moments(40)
    days = [FIRST_DAY - 10, LAST_DAY + 200]
    counted = crowded.frame.evaluate(TIMELINE_COUNT, [moments, KINDS, days])
    for moment, counts in zip(moments, counted, strict=True):
        assert counts.items() <= recount(events, moment).items(), json.dumps(moment)


def test_the_date_box_says_how_many_of_the_window_have_no_place(
    crowded: Crowd, events: dict[str, Any]
) -> None:
    moment = {"mode": "window", "day": LAST_DAY, "other": LAST_DAY - 90, "known": None}
    crowded.go(LAST_DAY, other=LAST_DAY - 90)
    expected = recount(events, moment)
    words = crowded.frame.locator(".salween-date-count").inner_text()
    assert words.endswith(
        f" · {expected['inWindow']:,} in the window, {expected['mayBe']:,} of them perhaps, "
        f"{expected['unplaced']:,} without a place"
    )


def test_every_event_at_a_place_is_in_a_disc_and_no_region_is_a_pin(
    crowded: Crowd, events: dict[str, Any]
) -> None:
    crowded.go(LAST_DAY, other=FIRST_DAY)
    rows = crowded.frame.evaluate("""() => {
        const { scene } = layer;
        return [...scene.dots.spot].flatMap((spot) => SalweenParts.rowsAt(scene, [spot]));
    }""")
    told = [row for row in range(len(events["from"])) if is_told(events, row, None)]
    shown = [row for row in told if events["from"][row] <= LAST_DAY]
    assert sorted(rows) == [row for row in shown if events["region"][row] is None]
    assert not crowded.frame.evaluate("layer.scene.placed.some((m) => m.kind === 'event')")
    piled = crowded.frame.evaluate(
        "layer.scene.regionMarks.flatMap((m) => m.rows ?? (m.kind === 'event' ? [m.row] : []))"
    )
    assert piled
    assert sorted(piled) == [row for row in shown if events["region"][row] is not None]
