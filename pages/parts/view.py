"""What the user looks at: moment and selection, kept from page to page and in the address."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from geodata.history import LAST_WORD_STANDS, Voice
from pages.parts.address import (
    AGAINST,
    DATE,
    FROM,
    HIDE,
    KNOWN,
    NAMES,
    RULES,
    SELECT,
    SOURCES,
    VERSUS,
    read_address,
    read_moment,
    read_weighings,
)
from pages.parts.timeline import Mode, Moment, Selection
from pages.parts.weighing import USUAL, Weighing, sources_to_words, to_words


@dataclass(frozen=True)
class View:
    """The moment, what is selected, which layers are hidden, and how claims are weighed.

    ``selected`` is ``kind:id``, as in ``place:lashio`` or ``event:<slug>``.
    """

    moment: Moment
    selected: str | None = None
    hidden: frozenset[str] = frozenset()
    weighing: Weighing = USUAL
    against: Weighing | None = None
    """Another way to weigh them, for the left side of the map; None for one side."""
    is_asked: bool = False
    """Whether the address has just asked for it: the timeline then has to follow."""
    is_chosen: bool = False
    """Whether it was just selected on the page: the timeline then has to select it too."""

    @property
    def as_of(self) -> date:
        """The day shown; the last of a window, the later of two compared."""
        return self.moment.as_of


def open_view(first: date, last: date, begin: date, voices: Sequence[Voice] = ()) -> View:
    """Return this session's view; a session's first comes from the address it opened.

    So does the view after Back or Forward, which change the address behind our back; another
    page comes without one, and keeps the session's. Without a day in the address a session
    begins on ``begin``. What the address says that can't be is said, and the nearest taken.
    """
    address = read_address()
    is_moved = any(address.values()) and address != st.session_state.get("address")
    if "view" not in st.session_state or is_moved:
        hidden = frozenset(filter(None, (address[HIDE] or "").split(",")))
        moment = read_moment(address, first, last, begin)
        weighings = read_weighings(address, voices)
        st.session_state["view"] = View(
            moment, address[SELECT], hidden, *weighings, is_asked=is_moved
        )
        st.session_state["address"] = address
    view: View = st.session_state["view"]
    return view


def current_view() -> View:
    """Return this session's view as `open_view` and the clock have left it.

    The address counts where a page is drawn as a whole, as Back and Forward have it drawn. A
    fragment may be drawn again before the browser has written the last address down.
    """
    view: View = st.session_state["view"]
    return view


def keep_hidden(view: View, hidden: frozenset[str]) -> None:
    """Remember which layers are hidden, until the view as a whole is kept."""
    st.session_state["view"] = replace(view, hidden=hidden)


def keep_weighings(weighing: Weighing, against: Weighing | None) -> None:
    """Take in, from a callback, how claims are to be weighed, before the page is drawn again."""
    view: View = st.session_state["view"]
    st.session_state["view"] = replace(view, weighing=weighing, against=against)


def keep_view(view: View) -> None:
    """Remember the view for the next page, and write it into the address."""
    st.session_state["view"] = replace(view, is_asked=False, is_chosen=False)
    moment = view.moment
    other = moment.other.isoformat() if moment.other else None
    wanted = {
        DATE: moment.as_of.isoformat(),
        FROM: other if moment.mode is Mode.WINDOW else None,
        VERSUS: other if moment.mode is Mode.COMPARE else None,
        KNOWN: moment.known_by.isoformat() if moment.known_by else None,
        RULES: _unless_usual(view.weighing.rules),
        SOURCES: sources_to_words(view.weighing.sources),
        AGAINST: to_words(view.against) if view.against else None,
        SELECT: view.selected,
        HIDE: ",".join(sorted(view.hidden)) or None,
    }
    _write_address(wanted)
    st.session_state["address"] = read_address()


def _unless_usual(rules: str) -> str | None:
    return None if rules == LAST_WORD_STANDS.key else rules


def _write_address(wanted: dict[str, str | None]) -> None:
    """Change the address in one go: every writing of it makes an entry in the history."""
    present = st.query_params.to_dict()
    kept = {name: value for name, value in present.items() if name not in NAMES}
    asked = {name: value for name, value in wanted.items() if value is not None}
    if {**kept, **asked} != present:
        st.query_params.from_dict({**kept, **asked})


def choose(key: str | None) -> None:
    """Select ``kind:id``, or nothing, from a callback, before the page is drawn again."""
    keep_view(replace(st.session_state["view"], selected=key))
    st.session_state["view"] = replace(st.session_state["view"], is_chosen=True)


def to_selection(key: str | None) -> Selection | None:
    """Return ``kind:id`` as the timeline's selection, the very one it gave if it did."""
    if key is None:
        return None
    kept: Selection | None = st.session_state.get("selection")
    if kept and f"{kept.kind}:{kept.id}" == key:
        return kept
    kind, _, id_ = key.partition(":")
    return Selection(kind, id_)


def go_to_map(day: date | None, selected: str | None, first: date, last: date) -> None:
    """Open the situation page on a day with something selected."""
    near = min(max(day or last, first), last)
    st.session_state["view"] = View(Moment(near), selected)
    st.query_params.clear()
    st.switch_page("pages/situation.py")
