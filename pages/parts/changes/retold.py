"""What is told differently since a moment of the ledger."""

from datetime import date, datetime

import streamlit as st

from geodata.history import RULE_SETS
from geodata.history.retelling import Retelling, retell
from geodata.ledger.deeds import deeds_of
from geodata.ledger.moments import Since
from geodata.ledger.store import Ledger
from pages.parts.changes.board import show_retellings
from pages.parts.changes.moments import Asked
from pages.parts.standing import Standing


def show_retold(ledger: Ledger, standing: Standing, asked: Asked) -> None:
    """Show every subject of which other things are told now, with the decisions behind it."""
    since, head = asked.since, standing.states.head
    retellings, decided = _read(
        ledger.where, head, standing.needs_second, since.at, asked.known_by, asked.rules, ledger,
        standing,
    )  # fmt: skip
    if not retellings:
        st.markdown(_nothing(since, decided))
        return
    subjects = "One subject is" if len(retellings) == 1 else f"{len(retellings)} subjects are"
    st.markdown(f"**{subjects} told differently** than when {since.words}." if since.is_beginning
                else f"**{subjects} told differently** than at {since.words}.")  # fmt: skip
    key = f"retold-{hash((since.at, asked.known_by, asked.rules, head))}"
    show_retellings(retellings, standing.states, standing.record, key=key)


def _nothing(since: Since, decided: int) -> str:
    since_when = f"Since {since.words}"
    if not decided:
        return f"{since_when}, nothing was decided: the map says what it said."
    made = "One decision was" if decided == 1 else f"{decided} decisions were"
    return (
        f"{since_when}, the map says the same of every place, project and crossing. {made} taken."
    )


@st.cache_resource(show_spinner="Comparing with what was told then…", max_entries=8)
def _read(
    where: str,
    head: int,
    needs_second: bool,
    at: datetime,
    known_by: date | None,
    rules: str,
    _ledger: Ledger,
    _standing: Standing,
) -> tuple[list[Retelling], int]:
    """Return the retellings, and how many decisions were taken since; one by moment and head."""
    then = _ledger.states(at=at)
    found = retell(
        then,
        _standing.states,
        needs_second=needs_second,
        known_by=known_by,
        rules=RULE_SETS[rules],
    )
    return found, len(deeds_of(_standing.states, since=then))
