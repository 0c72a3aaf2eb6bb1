"""Lanes: how each subject stood through time, one row each, with the clock's cursor."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from geodata.maps.days import to_day
from geodata.maps.palette import ink_of
from geodata.model import Claim, Condition, Tenure, day_in_words
from pages.parts.served import load_component, when_chosen

_HERE = Path(__file__).parent
_MARKUP = '<section><h3>Through time</h3><div class="holder"></div></section>'
_COMPONENT = load_component("lanes", _HERE, ["lanes.js"], "lanes.css", _MARKUP)

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
    choose: Callable[[str], None],
    key: str,
) -> None:
    """Show the lanes; the clock tells them over its channel where it stands and what is chosen.

    Nothing that moves goes along with a rerun, so that the same lanes are sent once.

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
    choose
        Hears the key of a row that is chosen.
    key
        Streamlit key, stable over reruns.
    """
    _COMPONENT(
        key=key,
        data={
            "channel": channel,
            "from": to_day(days[0]),
            "to": to_day(days[1]),
            "ticks": [{"day": to_day(day), "label": label} for day, label in _ticks(*days)],
            "rows": [_row(lane, claims, describe, days) for lane in lanes],
        },
        on_chosen_change=when_chosen(key, choose),
    )


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
    ids = {id_ for tenure in lane.tenures for id_ in tenure.claims if id_ in claims}
    told = {day for id_ in ids if (day := claims[id_].when.latest)}
    return {
        "key": lane.key,
        "name": lane.name,
        "evidence": [to_day(day) for day in sorted(told) if days[0] <= day <= days[1]],
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
        "from": to_day(start),
        "to": to_day(end),
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
