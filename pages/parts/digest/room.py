"""Room: how many lines the digest gives a heading, so that a step of the clock stays small."""

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

import streamlit as st

from pages.parts.digest import Section, to_data
from pages.parts.timeline import Moment

_FEW = 5
"""Lines under a heading until more are asked for."""
_PAGE = 40
"""Lines that asking adds."""
_MOST_BYTES = 1350
"""Of all headings and lines together, as a release of the timeline sends them."""
_KEY = "digest room"

Room = Callable[[str], int]
"""From a section's name to the lines it may have."""


def room_at(moment: Moment) -> Room:
    """Return the room of each section; what was asked for at another moment is forgotten."""
    asked = _asked_at(moment)
    return lambda name: _FEW + _PAGE * asked.get(name, 0)


def make_room(moment: Moment, name: str) -> None:
    """Give a section more lines for as long as the clock stands where it does."""
    asked = _asked_at(moment)
    st.session_state[_KEY] = (moment, {**asked, name: asked.get(name, 0) + 1})


def fit_at(moment: Moment, sections: Sequence[Section]) -> list[Section]:
    """Shorten the longest sections, folded ones first, until a release may send them all.

    Whoever asks for more has stopped the clock, and gets it whole.
    """
    return fit(sections, _asked_at(moment))


def fit(sections: Sequence[Section], asked: Collection[str] = ()) -> list[Section]:
    """Shorten sections but those ``asked`` for; none loses its last line."""
    fitting = list(sections)
    while _size(fitting) > _MOST_BYTES:
        long = [one for one in fitting if len(one.changes) > 1 and one.name not in asked]
        if not long:
            break
        longest = max(long, key=lambda one: (not one.is_open, len(one.changes)))
        shorter = replace(longest, changes=longest.changes[:-1], more=longest.more + 1)
        fitting[fitting.index(longest)] = shorter
    return fitting


def _asked_at(moment: Moment) -> dict[str, int]:
    asked_at, asked = st.session_state.get(_KEY, (None, {}))
    return dict(asked) if asked_at == moment else {}


def _size(sections: Sequence[Section]) -> int:
    return len(json.dumps([to_data(one) for one in sections]))
