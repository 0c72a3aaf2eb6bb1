"""Lanes: how each subject stood through time, one row each, with the clock's cursor."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import streamlit as st

from geodata.maps.palette import ink_of
from geodata.model import Claim, Condition, Tenure, day_in_words

_HERE = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "salween_lanes",
    html='<div class="holder"></div>\n<!-- drawn by lanes.js -->\n',
    css=(_HERE / "lanes.css").read_text(encoding="utf-8"),
    js=(_HERE / "lanes.js").read_text(encoding="utf-8"),
)
_EPOCH = date(1970, 1, 1)
_STATUS_FILL = "#6c7a89"
"""For a status that names nobody, and for whoever contests ground without being named."""
_DISPUTED = (Condition.CONTESTED, Condition.CHANGED_HANDS)


@dataclass(frozen=True)
class Lane:
    """One row: a subject, its tenures in order, and the claims they rest on."""

    key: str
    name: str
    tenures: tuple[Tenure, ...]


def show_lanes(
    lanes: Sequence[Lane],
    *,
    claims: Mapping[str, Claim],
    describe: Callable[[Tenure], str],
    channel: str,
    days: tuple[date, date],
    as_of: date,
    selected: str | None,
    key: str,
) -> str | None:
    """Show the lanes; return the key of the lane just chosen, if one was.

    Parameters
    ----------
    lanes
        Rows, in the order wanted.
    claims
        By id; each row has a mark at the days its evidence speaks of.
    describe
        Says a tenure in words.
    channel
        Name of the broadcast channel on which the clock speaks.
    days
        First and last day of the axis.
    as_of
        Where the clock rests.
    selected
        Key of the row to show as chosen.
    key
        Streamlit key, stable over reruns.
    """
    result = _COMPONENT(
        key=key,
        data={
            "channel": channel,
            "from": _number(days[0]),
            "to": _number(days[1]),
            "as_of": _number(as_of),
            "selected": selected,
            "ticks": [{"day": _number(day), "label": label} for day, label in _ticks(*days)],
            "rows": [_row(lane, claims, describe, days) for lane in lanes],
        },
        on_chosen_change=lambda: None,
    )
    return str(result.chosen) if result.chosen else None


def _number(day: date) -> int:
    return (day - _EPOCH).days


def _ticks(first: date, last: date) -> Iterable[tuple[date, str]]:
    month = date(first.year, first.month, 1)
    while month <= last:
        if month >= first:
            words = day_in_words(month).split()
            yield month, f"{words[1]} {words[2]}"
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _row(
    lane: Lane,
    claims: Mapping[str, Claim],
    describe: Callable[[Tenure], str],
    days: tuple[date, date],
) -> dict[str, Any]:
    evidence = {
        claims[id_].when.latest for tenure in lane.tenures for id_ in tenure.claims if id_ in claims
    }
    return {
        "key": lane.key,
        "name": lane.name,
        "evidence": sorted(_number(day) for day in evidence if day and days[0] <= day <= days[1]),
        "bars": [_bar(tenure, describe, days) for tenure in lane.tenures],
    }


def _bar(
    tenure: Tenure, describe: Callable[[Tenure], str], days: tuple[date, date]
) -> dict[str, Any]:
    start = tenure.valid_from or days[0]
    end = tenure.valid_to or days[1]
    fills = [ink_of(actor).colour for actor in (*tenure.holders, *tenure.pressing)]
    if tenure.condition in _DISPUTED and len(fills) == 1:
        fills.append(_STATUS_FILL)
    return {
        "from": _number(start),
        "to": _number(end),
        "label": f"{_span_in_words(tenure)}: {describe(tenure)}",
        "fills": (fills or [_STATUS_FILL])[:2],
        "pattern": _pattern(tenure, fills),
        "claimed": tenure.is_claimed,
    }


def _pattern(tenure: Tenure, fills: Sequence[str]) -> str | None:
    if tenure.condition == "unknown":
        return "dots"
    differs = any(one != other for one, other in pairwise(fills))
    return "hatch" if differs and tenure.condition != "held" else None


def _span_in_words(tenure: Tenure) -> str:
    start = day_in_words(tenure.valid_from) if tenure.valid_from else "start unknown"
    end = f"until {day_in_words(tenure.valid_to)}" if tenure.valid_to else "and since"
    return f"{start} {end}"
