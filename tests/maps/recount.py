"""A plain recount of made-up events, row by row and by the words of the rules."""

from collections.abc import Iterator
from typing import Any

from tests.maps.crowd import Moment

AFTERGLOW_DAYS = 45

COLUMNS = """async () => {
  const { events } = await (await fetch(layer.options.columns)).json();
  const fields = ["from", "to", "known", "until", "open", "planned"];
  const columnsOf = (one) => Object.fromEntries(fields.map((name) => [name, one[name]]));
  const unplaced = columnsOf(events.unplaced);
  return JSON.stringify({ ...columnsOf(events), region: events.region, unplaced });
}"""
"""What counts of the payload, as text: a hundred thousand rows take long any other way."""


def is_told(events: dict[str, Any], row: int, known: int | None) -> bool:
    since, until = events["known"][row], events["until"][row]
    if known is None:
        return until is None
    return (since is None or since <= known) and (until is None or known < until)


def recount(events: dict[str, Any], moment: Moment) -> dict[str, int]:
    """Count what a moment shows: placed or not, and what only may have been."""
    counts = {"inWindow": 0, "mayBe": 0, "fading": 0, "unplaced": 0}
    for one, is_placed in ((events, True), (events["unplaced"], False)):
        for word in _words_of(one, moment):
            counts["inWindow"] += word != "fading"
            counts["mayBe"] += word == "may be"
            counts["fading"] += word == "fading"
            counts["unplaced"] += not is_placed
    return counts


def _words_of(events: dict[str, Any], moment: Moment) -> Iterator[str]:
    day, other = moment["day"], moment["other"]
    for row, (first, last) in enumerate(zip(events["from"], events["to"], strict=True)):
        if first > day or not is_told(events, row, moment["known"]):
            continue
        if last >= (day if other is None else other):
            is_sure = first == last if other is None else other <= first and last <= day
            # A plan, and a day that is only the last possible one, are nothing known to have been.
            is_loose = events["open"][row] or events["planned"][row]
            yield "may be" if is_loose or not is_sure else "sure"
        elif other is None and day - AFTERGLOW_DAYS <= last:
            yield "fading"
