"""The address of a view, read with the care that a stranger's word needs."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from geodata.history import Voice
from pages.parts.timeline import Mode, Moment
from pages.parts.weighing import Weighing, read_side, read_words

DATE, FROM, VERSUS, KNOWN, SELECT, HIDE = "date", "from", "versus", "known", "select", "hide"
RULES, SOURCES, AGAINST = "rules", "sources", "against"
NAMES = (DATE, FROM, VERSUS, KNOWN, RULES, SOURCES, AGAINST, SELECT, HIDE)
"""``date`` with ``from`` is a window, with ``versus`` a comparison; ``known`` is the day by
which sources had to have said it. ``rules`` and ``sources`` say how it is weighed, ``against``
both of them for the other side of a comparison."""

_EXAMPLE = "expected one like 2024-07-23"


def read_address() -> dict[str, str | None]:
    """Return what the page's address says of the view, by name; None for what it leaves open."""
    return {name: st.query_params.get(name) for name in NAMES}


def read_moment(address: Mapping[str, str | None], first: date, last: date, begin: date) -> Moment:
    """Return the moment of an address; what can't be is said to the reader and left out.

    Parameters
    ----------
    address
        From `read_address`.
    first, last
        The timeline's days, both in; ``date``, ``from`` and ``versus`` are brought inside.
    begin
        The day where the address names none.
    """
    day = _read_day(address, DATE, first, last) or begin
    known = _read_day(address, KNOWN)
    window, versus = address[FROM], address[VERSUS]
    if window and versus:
        st.warning("The link asks for a window and for a comparison; showing the comparison.")
    name = VERSUS if versus else FROM
    other = _read_day(address, name, first, last)
    if other is None:
        return Moment(day, known_by=known)
    mode = Mode.COMPARE if name == VERSUS else Mode.WINDOW
    return Moment(max(day, other), mode, min(day, other), known)


def read_weighings(
    address: Mapping[str, str | None], voices: Sequence[Voice]
) -> tuple[Weighing, Weighing | None]:
    """Return how an address has claims weighed, and against what; what can't be is said.

    Parameters
    ----------
    address
        From `read_address`.
    voices
        The sources of the record.
    """
    ours = read_words(address[RULES], address[SOURCES], voices)
    theirs = read_side(address[AGAINST], voices) if address[AGAINST] else None
    for fault in dict.fromkeys((*ours.faults, *(theirs.faults if theirs else ()))):
        st.warning(fault)
    return ours.weighing, theirs.weighing if theirs else None


def _read_day(
    address: Mapping[str, str | None],
    name: str,
    first: date = date.min,
    last: date = date.max,
) -> date | None:
    """Read one day; the address itself is never shown, for Streamlit would read it as Markdown."""
    asked = address[name]
    if not asked:
        return None
    try:
        day = date.fromisoformat(asked)
    except ValueError:
        st.warning(f"The link’s “{name}” is not a day: {_EXAMPLE}. It is left out.")
        return None
    nearest = min(max(day, first), last)
    if nearest != day:
        st.info(f"{day} is outside the timeline, {first} to {last}; showing {nearest}.")
    return nearest
