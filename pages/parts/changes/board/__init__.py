"""The board: subjects that are told differently, and deeds, each with its sentence."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from geodata.history.retelling import Retelling
from geodata.ledger import Record
from geodata.ledger.deeds import Deed
from geodata.ledger.states import States
from pages.parts.changes.telling import deed_data, retelling_data
from pages.parts.served import load_component
from pages.parts.told import told_word

PAGE = 40
"""As many are shown at first, and more by as many."""

_HERE = Path(__file__).parent
_COMPONENT = load_component("board", _HERE, ["board.js"], "board.css", '<div class="board"></div>')


def show_retellings(
    retellings: Sequence[Retelling], states: States, record: Record, *, key: str
) -> None:
    """Show subjects with what was said of them, what is said now, and why."""
    shown = _how_many(key)
    cards = [retelling_data(one, states, record) for one in retellings[:shown]]
    _show(cards, "Told differently", key)
    _offer_more(len(retellings), shown, key)


def show_deeds(
    deeds: Sequence[Deed], states: States, record: Record, *, label: str, key: str
) -> None:
    """Show deeds, each by itself."""
    shown = _how_many(key)
    cards: list[dict[str, Any]] = [
        {"deeds": [deed_data(one, states, record)]} for one in deeds[:shown]
    ]
    _show(cards, label, key)
    _offer_more(len(deeds), shown, key)


def _show(cards: list[dict[str, Any]], label: str, key: str) -> None:
    def go() -> None:
        if claim := told_word(key, "open"):
            st.session_state["board-open"] = claim

    _COMPONENT(key=key, data={"label": label, "cards": cards}, on_open_change=go)
    if claim := st.session_state.pop("board-open", None):
        st.switch_page("pages/evidence.py", query_params={"claim": claim})


def _how_many(key: str) -> int:
    shown: int = st.session_state.setdefault(f"{key}-shown", PAGE)
    return shown


def _offer_more(count: int, shown: int, key: str) -> None:
    if count <= shown:
        return

    def more() -> None:
        st.session_state[f"{key}-shown"] = shown + PAGE

    st.button(f"Show more ({count - shown} left)", key=f"{key}-more", on_click=more)
