"""What the user looks at: day and selection, kept from page to page and in the address."""

from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from pages.parts.timeline import Selection

_DATE, _SELECT, _HIDE = "date", "select", "hide"


@dataclass(frozen=True)
class View:
    """The day, what is selected, and which layers are hidden.

    ``selected`` is ``kind:id``, as in ``place:lashio`` or ``event:<slug>``.
    """

    as_of: date
    selected: str | None = None
    hidden: frozenset[str] = frozenset()
    is_asked: bool = False
    """Whether the address has just asked for it: the timeline then has to follow."""


def open_view(first: date, last: date, begin: date) -> View:
    """Return this session's view; a session's first comes from the address it opened.

    So does the view after Back or Forward, which change the address behind our back; another
    page comes without one, and keeps the session's. Without a day in the address a session
    begins on ``begin``. A day outside ``first`` to ``last``, or one that is none, is said,
    and the nearest taken.
    """
    address = _address()
    is_moved = any(address.values()) and address != st.session_state.get("address")
    if "view" not in st.session_state or is_moved:
        st.session_state["view"] = replace(_from_address(first, last, begin), is_asked=is_moved)
    view: View = st.session_state["view"]
    return view


def keep_view(view: View) -> None:
    """Remember the view for the next page, and write it into the address."""
    st.session_state["view"] = replace(view, is_asked=False)
    wanted = {
        _DATE: view.as_of.isoformat(),
        _SELECT: view.selected,
        _HIDE: ",".join(sorted(view.hidden)) or None,
    }
    for name, value in wanted.items():
        if value is None:
            st.query_params.pop(name, None)
        elif st.query_params.get(name) != value:
            st.query_params[name] = value
    st.session_state["address"] = _address()


def _address() -> dict[str, str | None]:
    return {name: st.query_params.get(name) for name in (_DATE, _SELECT, _HIDE)}


def _from_address(first: date, last: date, begin: date) -> View:
    asked = st.query_params.get(_DATE)
    return View(
        as_of=_day(asked, first, last, begin) if asked else begin,
        selected=st.query_params.get(_SELECT),
        hidden=frozenset(filter(None, st.query_params.get(_HIDE, "").split(","))),
    )


def _day(asked: str, first: date, last: date, begin: date) -> date:
    try:
        day = date.fromisoformat(asked)
    except ValueError:
        st.warning(f"The link’s date is not a day like 2024-07-23; showing {begin}.")
        return begin
    nearest = min(max(day, first), last)
    if nearest != day:
        st.info(f"{day} is outside the timeline, {first} to {last}; showing {nearest}.")
    return nearest


def choose(key: str) -> None:
    """Select ``kind:id`` from a callback, before the page is drawn again."""
    keep_view(replace(st.session_state["view"], selected=key))


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
    st.session_state["view"] = View(near, selected)
    st.query_params.clear()
    st.switch_page("pages/situation.py")
