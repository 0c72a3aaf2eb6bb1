"""Since when: a moment of the ledger, from the address or from the fields above the list."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import streamlit as st

from geodata.history import LAST_WORD_STANDS, RULE_SETS
from geodata.ledger.moments import Since, since_day

SINCE, KNOWN, RULES = "since", "known", "rules"
_FIELDS = {name: f"changes-{name}" for name in (SINCE, KNOWN, RULES)}
_WRITTEN = "changes-address"
_USUAL_DAYS = 30


def usual_day(today: date, began: datetime) -> date:
    """Return the day to begin with: a month ago, or the ledger's first."""
    return max(today - timedelta(days=_USUAL_DAYS), began.date())


@dataclass(frozen=True, slots=True)
class Asked:
    """What to compare with, and how.

    Parameters
    ----------
    since
        The moment of the ledger.
    known_by
        Only from articles out by this day, then and now; None takes all.
    rules
        Key of the rule set.
    """

    since: Since
    known_by: date | None
    rules: str


def ask_since(began: datetime) -> Asked:
    """Show the fields, beginning with what the address says, and return what they ask for."""
    # A ledger may have come from a machine whose clock goes ahead.
    today = max(datetime.now(UTC).date(), began.date())
    _follow_address(began, today)
    with st.container(horizontal=True):
        day = st.date_input(
            "Since", min_value=began.date(), max_value=today, key=_FIELDS[SINCE], width=220,
            help="Everything that was decided from the first moment of this day on, UTC.",
        )  # fmt: skip
        known_by = st.date_input(
            "As published by", None, key=_FIELDS[KNOWN], width=220, min_value=date(1900, 1, 1),
            max_value=date(2200, 1, 1),
            help="Counts, then and now, only articles that were out by this day. Empty counts all.",
        )  # fmt: skip
        rules = st.selectbox(
            "Weighed by", list(RULE_SETS), key=_FIELDS[RULES], width=220,
            format_func=lambda key: RULE_SETS[key].name,
        )  # fmt: skip
    chosen = day or usual_day(today, began)
    _write_address(
        {
            SINCE: chosen.isoformat(),
            KNOWN: known_by.isoformat() if known_by else None,
            RULES: rules if rules != LAST_WORD_STANDS.key else None,
        }
    )
    return Asked(since_day(chosen, began), known_by, rules)


def _follow_address(began: datetime, today: date) -> None:
    """Set the fields to what the address says where a link or Back has changed it."""
    address = _address()
    if _FIELDS[SINCE] in st.session_state and address == st.session_state.get(_WRITTEN):
        return
    since = _read_day(SINCE) or usual_day(today, began)
    st.session_state[_FIELDS[SINCE]] = min(max(since, began.date()), today)
    st.session_state[_FIELDS[KNOWN]] = _read_day(KNOWN)
    asked = address[RULES]
    st.session_state[_FIELDS[RULES]] = asked if asked in RULE_SETS else LAST_WORD_STANDS.key


def _address() -> dict[str, str | None]:
    return {name: st.query_params.get(name) for name in (SINCE, KNOWN, RULES)}


def _read_day(name: str) -> date | None:
    asked = st.query_params.get(name)
    if not asked:
        return None
    try:
        return date.fromisoformat(asked)
    except ValueError:
        # What a link says is never shown itself: Streamlit would read it as Markdown.
        st.warning(f"The link’s “{name}” is not a day: expected one like 2024-07-23. It is left "
                   "out.")  # fmt: skip
        return None


def _write_address(wanted: dict[str, str | None]) -> None:
    """Change the address in one go, and only when it says something else."""
    present = st.query_params.to_dict()
    kept = {name: value for name, value in present.items() if name not in wanted}
    asked = {name: value for name, value in wanted.items() if value is not None}
    if {**kept, **asked} != present:
        st.query_params.from_dict({**kept, **asked})
    st.session_state[_WRITTEN] = _address()
