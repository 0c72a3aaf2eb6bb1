"""What the browser paints is what `as_of` says, for random histories and moments."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page

from geodata.history import FRESH_DAYS, STALE_DAYS, age_in_days, answer_as_of
from geodata.maps.assets import write_payload
from geodata.maps.days import from_day
from geodata.maps.happenings import AFTERGLOW_DAYS, days_of, group_by_event
from geodata.maps.palette import ink_of
from geodata.model import Claim, Condition, Polarity, SubjectKind, Tenure
from tests.maps.map_page import MapPage, serve_map
from tests.maps.patches import Paint, Patch, mismatch
from tests.maps.random_history import (
    ALL,
    DOCUMENTS,
    GROUND,
    WEIGHINGS,
    Weighing,
    random_claims,
    random_moments,
)

pytestmark = pytest.mark.browser
Moment = dict[str, Any]
CALM = 0.5
"""Between two sides compared, ground that stayed the same steps back by so much."""

PAINT = """async ([moment, weighing]) => {
  window.map = Object.entries(window).find(([name]) => name.startsWith("map_"))[1];
  window.layer = Object.values(map._layers).find((one) => one.scene);
  await window.salween.setWeighing(weighing);
  window.salween.setMoment(moment);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const { unknown, fill, claimedFill } = layer.theme;
  const patch = (scene, pane, { box }) => {
    const [x, y] = SalweenParts.toPixel(scene.view, [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
    return [...layer.panes[pane].getImageData(Math.round(x) - 8, Math.round(y) - 8, 16, 16).data];
  };
  const side = (scene, pane) => {
    const isEvent = ({ kind }) => kind === "event" || kind === "pile";
    const marks = [...scene.regionMarks, ...scene.placed].filter(isEvent);
    const rows = marks.flatMap((mark) => mark.rows ?? [mark.row]);
    const painted = scene.base.areas.map((area) => [area.id, patch(scene, pane, area)]);
    return {
      areas: Object.fromEntries(painted),
      events: rows.map((row) => scene.events.id[row]),
      isDots: Boolean(scene.dots),
    };
  };
  const after = side(layer.scene, "ground");
  const before = layer.before ? side(layer.before, "ground-before") : null;
  const counts = SalweenParts.countEvents(layer.scene);
  return JSON.stringify({ theme: { unknown, fill, claimedFill }, after, before, counts });
}"""


@dataclass(frozen=True)
class Served:
    """A random history on a map, with the payload of every way to weigh it."""

    seed: int
    said: list[Claim]
    map: MapPage
    names: dict[Weighing, str]

    def paint(self, moment: Moment, ours: Weighing, theirs: Weighing | None) -> Any:
        names = {"columns": self.names[ours], "against": theirs and self.names[theirs]}
        return json.loads(self.map.page.evaluate(PAINT, [moment, names]))


@pytest.fixture(params=range(10))
def history(
    request: pytest.FixtureRequest,
    page: Page,
    tmp_path_factory: pytest.TempPathFactory,
    base: dict[str, Any],
) -> Iterator[Served]:
    seed = int(request.param)
    said = random_claims(seed)
    columns = ALL.columns(said, base)
    folder = tmp_path_factory.mktemp(f"history-{seed}")
    with serve_map(folder, columns, base) as address:
        names = {
            one: write_payload(
                one.columns(said, base, columns["towns"]), "columns", folder / "maps"
            )
            for one in WEIGHINGS
        }
        shown = MapPage(page, address, day=columns["day"])
        yield Served(seed, said, shown, names)
        assert shown.errors == []


def test_ground_and_events_are_those_of_python(history: Served) -> None:
    for moment in random_moments(history.seed, 8):
        assert_painted(history, moment, ALL, None)


def test_ground_and_events_are_those_of_python_under_every_way_to_weigh(history: Served) -> None:
    dice = random.Random(history.seed)  # noqa: S311  # no secret, but the same again
    for moment in random_moments(history.seed + 100, 8):
        ours, theirs = dice.sample(WEIGHINGS, 2)
        assert_painted(history, moment, ours, dice.choice((theirs, theirs, None)))


def assert_painted(
    history: Served, moment: Moment, ours: Weighing, theirs: Weighing | None
) -> None:
    seen = history.paint(moment, ours, theirs)
    known = None if moment["known"] is None else from_day(moment["known"])
    after = Side(ours.tenures(history.said, known), from_day(moment["day"]))
    if moment["mode"] == "compare":  # two days come first
        before = Side(after.tenures, from_day(moment["other"]))
    else:
        before = Side(theirs.tenures(history.said, known), after.day) if theirs else None
    told = f"{moment}, {ours} against {theirs}"
    assert_ground(seen["after"], after, before, seen["theme"], told)
    assert (seen["before"] is None) == (before is None), told
    if before:
        assert_ground(seen["before"], before, after, seen["theme"], told)
    expected = events_shown(ours.heard(history.said), moment)
    assert not seen["after"]["isDots"]
    assert sorted(seen["after"]["events"]) == expected, told
    if moment["mode"] == "window":
        assert seen["counts"]["inWindow"] == len(expected), told
        if theirs:
            shown = events_shown(theirs.heard(history.said), moment)
            assert sorted(seen["before"]["events"]) == shown, told


@dataclass(frozen=True)
class Side:
    """What is answered on one side of the map: a history, and the day."""

    tenures: list[Tenure]
    day: date

    def about(self, subjects: set[tuple[SubjectKind, str]]) -> list[Tenure]:
        standing = answer_as_of(self.tenures, self.day)
        return [one for one in standing if (one.subject_kind, one.subject_id) in subjects]


def assert_ground(
    seen: dict[str, Any], side: Side, other: Side | None, theme: dict[str, Any], told: str
) -> None:
    for area_id, pixels in seen["areas"].items():
        seat = (SubjectKind.PLACE, GROUND.townships[area_id].seat_place_id)
        ours = {(SubjectKind.TOWNSHIP, area_id), seat}
        standing = side.about(ours)
        most = max((weight(one) for one in standing), default=None)
        best = [one for one in standing if weight(one) == most] or [None]
        paints = [paint_of(one, side.day, theme) for one in best]
        if other:
            # With two answers for one area, which of them differs is the browser's to say.
            elsewhere = other.about(ours)
            calms = {1.0 if is_different(standing, elsewhere) else CALM}
            calms |= {CALM} if max(len(standing), len(elsewhere)) > 1 else set()
            paints = [one.fainter(calm) for one in paints for calm in calms]
        faults = [mismatch(Patch(pixels), one) for one in paints]
        assert not all(faults), f"{area_id} on {side.day}, {told}: {faults}"


def is_different(here: list[Tenure], there: list[Tenure]) -> bool:
    """Whether any subject of an area is answered otherwise on the other side."""
    return {look_of(one) for one in here} - {None} != {look_of(one) for one in there} - {None}


def look_of(tenure: Tenure) -> tuple[object, ...] | None:
    """Return what is seen of an answer; unknown is nothing, whoever's word it was."""
    if tenure.condition == Condition.UNKNOWN and not (tenure.holders or tenure.pressing):
        return None
    names = (tenure.condition, tenure.holders, tenure.pressing, tenure.is_claimed)
    return (tenure.subject_id, *names)


def weight(tenure: Tenure) -> tuple[bool, date]:
    return (tenure.condition != Condition.UNKNOWN, tenure.last_evidence_on or date.min)


def paint_of(tenure: Tenure | None, day: date, theme: dict[str, Any]) -> Paint:
    """Say by the rules of the key how an answer is painted."""
    if tenure is None or not (tenure.holders or tenure.pressing):
        return Paint("unknown", (theme["unknown"],))
    holders = [ink_of(one).colour for one in tenure.holders]
    pressing = [ink_of(one).colour for one in tenure.pressing]
    age = age_in_days(tenure, day) or 0
    fade = min(max(0, age - FRESH_DAYS) / (STALE_DAYS - FRESH_DAYS), 1)
    full = theme["claimedFill"] if tenure.is_claimed else theme["fill"]
    alpha = full * (1 - 0.5 * fade)
    if tenure.condition == Condition.CHANGED_HANDS and len(holders) > 1:
        return Paint("changed", (holders[0], holders[-1]), alpha)
    if tenure.condition == Condition.CONTESTED:
        under = holders[0] if holders else theme["unknown"]
        everyone = [*holders, *pressing]
        over = everyone[1] if len(everyone) > 1 else everyone[0]
        return Paint("contested", (under, over), alpha)
    if len(holders) > 1:
        return Paint("contested", (holders[0], holders[1]), alpha)
    if not holders:
        return Paint("unknown", (theme["unknown"],))
    family = "plain" if ink_of(tenure.holders[0]).pattern == "plain" else "textured"
    return Paint(family, (holders[0],), alpha)


def events_shown(said: list[Claim], moment: dict[str, Any]) -> list[str]:
    """Say which happenings a moment shows, from the claims themselves."""
    day, other, known = moment["day"], moment["other"], moment["known"]
    out = [
        one
        for one in said
        if known is None or DOCUMENTS[one.excerpt.document_id] <= from_day(known)
    ]
    shown = []
    for name, claims in group_by_event(out).items():
        assert all(one.polarity is not Polarity.DENIED for one in claims)
        first, last = days_of(claims)
        gone = (from_day(day) - last).days
        if moment["mode"] == "window":
            is_shown = first <= from_day(day) and last >= from_day(other)
        else:
            is_shown = first <= from_day(day) and gone <= AFTERGLOW_DAYS
        if is_shown:
            shown.append(name)
    return sorted(shown)
