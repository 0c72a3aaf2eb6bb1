"""The corrections log: everything that was corrected, filtered, listed, and as a file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from geodata.ledger import Record
from geodata.ledger.deed_words import (
    author_in_words,
    changes_in_words,
    claim_in_words,
    deed_in_words,
)
from geodata.ledger.deeds import Deed
from geodata.ledger.states import States
from pages.parts.changes.board import PAGE, show_deeds
from pages.parts.changes.csv_rows import to_csv
from pages.parts.standing import Standing

_ACTIONS = {
    "edit": "Edits",
    "retract": "Retractions",
    "reject": "Rejections",
    "undo": "Undone",
    "merge": "Merged",
    "split": "Split",
    "amend": "Passports",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to leave in the log; empty leaves everything in."""

    actions: Sequence[str] = ()
    authors: Sequence[str] = ()
    words: str = ""


def matching(deeds: Iterable[Deed], wanted: Wanted, states: States, record: Record) -> list[Deed]:
    """Return the deeds that are wanted, in their order."""
    return [
        deed
        for deed in deeds
        if (not wanted.actions or deed.review.action in wanted.actions)
        and (not wanted.authors or deed.entry.author in wanted.authors)
        and all(word in _text(deed, states, record) for word in wanted.words.casefold().split())
    ]


def _text(deed: Deed, states: States, record: Record) -> str:
    claim = deed.claim
    said = [
        deed_in_words(deed), deed.entry.reason, deed.entry.author, deed.entry.subject,
        deed.document_id, states.documents[deed.document_id].passport.title,
        *map(str, changes_in_words(deed, record)),
        *([claim_in_words(claim, record), claim.excerpt.text] if claim else []),
    ]  # fmt: skip
    return " ".join(said).casefold()


def show_log(deeds: list[Deed], standing: Standing) -> None:
    """Show the corrections, newest first, with filters and the file."""
    states, record = standing.states, standing.record
    if not deeds:
        st.markdown(
            "Nothing has been corrected yet. Edits, retractions, rejections of what had stood, "
            "corrected passports and decisions taken back are listed here, by whom and when."
        )
        return
    wanted = _ask(deeds)
    found = matching(deeds, wanted, states, record)
    st.markdown(f"**{len(found)}** of {len(deeds)} corrections, the newest first")
    if not found:
        st.markdown("None fits these filters. Take one away to see more.")
        return
    st.download_button(
        "Download these (CSV)",
        lambda: to_csv(found, states, record, needs_second=standing.needs_second),
        "salween-corrections.csv",
        "text/csv",
        icon=":material/download:",
        on_click="ignore",
    )
    show_deeds(found, states, record, label="Corrections", key=f"log-{hash(_key(wanted))}")


def _key(wanted: Wanted) -> tuple[object, ...]:
    return (tuple(wanted.actions), tuple(wanted.authors), wanted.words, PAGE)


def _ask(deeds: Iterable[Deed]) -> Wanted:
    listed = list(deeds)
    actions = [one for one in _ACTIONS if any(deed.review.action == one for deed in listed)]
    authors = sorted({deed.entry.author for deed in listed}, key=str.casefold)
    with st.container(horizontal=True):
        what = st.multiselect("What", actions, format_func=_ACTIONS.__getitem__, key="log-what",
                              placeholder="Everything", width=300)  # fmt: skip
        who = st.multiselect("By whom", authors, format_func=author_in_words, key="log-who",
                             placeholder="Everybody", width=300)  # fmt: skip
        words = st.text_input("With these words", key="log-words", width=260,
                              placeholder="Place, reason, sentence …")  # fmt: skip
    return Wanted(what, who, words)
