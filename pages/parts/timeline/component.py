"""The timeline's Python side: what it is told, and what it answers."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st

from geodata.maps.days import from_day, to_day

_ASSETS = Path(__file__).parent / "assets"
_SCRIPTS = ("days.js", "strip.js", "line.js", "timeline.js")


def _read(*names: str) -> str:
    return "\n".join((_ASSETS / name).read_text(encoding="utf-8") for name in names)


_COMPONENT = st.components.v2.component(
    "salween_timeline",
    html=_read("timeline.html"),
    css=_read("timeline.css"),
    js=_read(*_SCRIPTS),
)


@dataclass(frozen=True)
class Mark:
    """A change on the strip above the slider.

    Parameters
    ----------
    first, last
        The days between which it happened; equal for a known day.
    label
        What changed, in a few words; shown as text.
    colour
        Six-digit hex.
    """

    first: date
    last: date
    label: str
    colour: str


@dataclass(frozen=True)
class Selection:
    """What was clicked on the map.

    Parameters
    ----------
    kind
        ``township``, ``place``, ``region``, ``project``, ``crossing`` or ``event``.
    id
        Its id; for an event, the ``id`` of `geodata.maps.event_columns`.
    nonce
        Differs from click to click, so that the same thing can be clicked twice.
    """

    kind: str
    id: str
    nonce: str = ""


@dataclass(frozen=True)
class TimelineState:
    """Where the clock stands and what is selected."""

    as_of: date
    selected: Selection | None


def timeline(
    channel: str,
    days_from: date,
    days_to: date,
    as_of: date,
    marks: Sequence[Mark] = (),
    layers: Mapping[str, bool] | None = None,
    selected: Selection | None = None,
    key: str = "timeline",
    *,
    is_order: bool = False,
) -> TimelineState:
    """Show the timeline and return what the person chose.

    The map moves while the slider moves; Python hears of it on release. What the person
    chose outlives reruns and changes of page; ``as_of`` and ``selected`` count when they
    differ from what was passed the run before.

    Parameters
    ----------
    channel
        Name from `session_channel`, the same that the map was given.
    days_from, days_to
        First and last day of the slider, both in.
    as_of
        Day to begin with, or to go to.
    marks
        Changes to show above the slider.
    layers
        Layers of the map by name (``territory``, ``regions``, ``projects``, ``crossings``,
        ``meetings``, ``agreements``, ``attacks``, ``exercises``, ``arms``, ``towns``); one that is
        missing is shown.
    selected
        Selection to begin with, or to change to.
    key
        The same on every page that shares the clock.
    is_order
        Whether to go to ``as_of`` and ``selected`` whatever was passed before.
    """
    memory = _remember(key, as_of, selected, is_order=is_order)
    _COMPONENT(
        key=key,
        data={
            "channel": channel,
            "from": to_day(days_from),
            "to": to_day(days_to),
            "day": to_day(memory["as_of"]),
            "selected": memory["selected"] and asdict(memory["selected"]),
            "sequence": memory["sequence"],
            "order": memory["order"],
            "layers": dict(layers or {}),
            "marks": [_mark(mark) for mark in marks],
        },
        on_answer_change=lambda: None,
    )
    return TimelineState(memory["as_of"], memory["selected"])


def _mark(mark: Mark) -> dict[str, Any]:
    return {
        "from": to_day(mark.first),
        "to": to_day(mark.last),
        "label": mark.label,
        "colour": mark.colour,
    }


def _remember(
    key: str, as_of: date, selected: Selection | None, *, is_order: bool
) -> dict[str, Any]:
    """Merge what the browser answered and what the page asks for into one truth."""
    fresh = {
        "as_of": as_of,
        "selected": selected,
        "asked": (as_of, selected),
        "sequence": 0,
        "order": 0,
    }
    memory: dict[str, Any] = st.session_state.setdefault(f"{key} memory", fresh)
    answer = (st.session_state.get(key) or {}).get("answer")
    asked = (as_of, selected)
    if answer and answer["sequence"] > memory["sequence"]:
        chosen = answer["selected"]
        memory["as_of"] = from_day(int(answer["day"]))
        memory["selected"] = Selection(**chosen) if chosen else None
        memory["sequence"] = answer["sequence"]
    elif is_order or asked not in (memory["asked"], (memory["as_of"], memory["selected"])):
        memory["as_of"], memory["selected"] = asked
        memory["order"] += 1
    memory["asked"] = asked
    return memory
