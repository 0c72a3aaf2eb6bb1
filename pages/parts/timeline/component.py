"""The timeline's Python side: what it is told, and what it answers."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date

import streamlit as st

from geodata.maps.assets import TIMELINE_SCRIPTS, timeline_folder
from geodata.maps.days import to_day
from pages.parts.served import load_component
from pages.parts.timeline.memory import Memory, Selection
from pages.parts.timeline.moment import Moment, to_message
from pages.parts.told import told

_COMPONENT = load_component(
    "timeline",
    timeline_folder(),
    TIMELINE_SCRIPTS,
    "timeline.css",
    (timeline_folder() / "timeline.html").read_text(encoding="utf-8"),
)


@dataclass(frozen=True)
class TimelineState:
    """Where the clock stands and what is selected."""

    moment: Moment
    selected: Selection | None


def timeline(  # noqa: PLR0913 - beyond the first few they are given by name
    channel: str,
    columns_url: str,
    days_from: date,
    days_to: date,
    moment: Moment,
    *,
    subjects: Collection[str] = (),
    kinds: Collection[str] = (),
    layers: Mapping[str, bool] | None = None,
    against: str | None = None,
    selected: Selection | None = None,
    key: str = "timeline",
    is_order: bool = False,
    is_choice: bool = False,
) -> TimelineState:
    """Show the timeline and return what the person chose.

    The map moves while a handle moves; Python hears of it on release. What the person
    chose outlives reruns and changes of page; ``moment`` and ``selected`` count when they
    differ from what was passed the run before.

    Parameters
    ----------
    channel
        Name from `session_channel`, the same that the map was given.
    columns_url
        Where the payload of `geodata.maps.columns.build_columns` lies, relative to the page:
        its events fill the histogram, its changes the strip, and the map answers from it. The
        browser fetches it once; another name here has all of them change over.
    days_from, days_to
        First and last day of the timeline, both in.
    moment
        Where the clock begins, or is to go; what lies outside the timeline is brought inside.
    subjects
        Kinds of subject whose changes are marked (``place``, ``project``, ``crossing`` …).
    kinds
        Kinds of event that get a row in the histogram, in the order of the rows.
    layers
        Layers of the map by name (``territory``, ``regions``, ``projects``, ``crossings``,
        ``meetings``, ``agreements``, ``attacks``, ``exercises``, ``arms``, ``towns``); one that is
        missing is shown.
    against
        File name of the payload with which the map compares it, None for no comparison.
    selected
        Selection to begin with, or to change to.
    key
        The same on every page that shares the clock.
    is_order
        Whether to go to ``moment`` and ``selected`` whatever was passed before.
    is_choice
        Whether to select ``selected`` whatever was passed before.
    """
    moment = moment.within(days_from, days_to)
    memory: Memory = st.session_state.setdefault(f"{key} memory", Memory(moment, selected))
    memory.merge(told(key, "answer"), moment, selected, is_order=is_order, is_choice=is_choice)
    _COMPONENT(
        key=key,
        data={
            "channel": channel,
            "columns": columns_url,
            "against": against,
            "from": to_day(days_from),
            "to": to_day(days_to),
            **to_message(memory.moment),
            "selected": memory.selected and asdict(memory.selected),
            "sequence": memory.sequence,
            "order": memory.order,
            "choice": memory.choice,
            "hidden": layers and [name for name, is_shown in layers.items() if not is_shown],
            "subjects": sorted(str(one) for one in subjects),
            "kinds": [str(one) for one in kinds],
        },
        on_answer_change=lambda: None,
    )
    return TimelineState(memory.moment, memory.selected)
