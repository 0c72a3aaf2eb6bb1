"""The filters of the queue."""

from collections.abc import Iterator

import streamlit as st

from geodata.ledger import kind_in_words
from geodata.ledger.states import States
from geodata.model import Kind
from pages.parts.review.queue import Filters, Origin, Reader, Stage, documents_in, origin_of

_STAGES = {
    Stage.WAITING: "waiting",
    Stage.SECOND: "needs a second",
    Stage.DISPUTED: "disputed",
    Stage.DECIDED: "decided",
}
_READERS = {
    Reader.MACHINE: "rules",
    Reader.ADJUSTED: "rules, adjusted by a person",
    Reader.PERSON: "a person",
}
_ORIGINS = {Origin.SENT: "sent to review", Origin.CORPUS: "the corpus", None: "both"}
_OPEN = (Stage.WAITING, Stage.SECOND, Stage.DISPUTED)


def choose_filters(states: States) -> Filters:
    """Draw the filters and return what is chosen."""
    words = st.text_input(
        "Search",
        placeholder="Search words of the sentence",
        key="review_words",
        label_visibility="collapsed",
    )
    with st.popover("Filters", icon=":material/filter_list:"):
        return _choose(states, words)


def _choose(states: States, words: str) -> Filters:
    stages = st.multiselect(
        "Status", list(Stage), _OPEN, format_func=_STAGES.__getitem__, placeholder="all"
    )
    origin = st.selectbox("Brought by", [*_ORIGINS], format_func=_ORIGINS.__getitem__)
    there = [one for one in states.claims.values() if origin in (None, origin_of(one))]
    titles = documents_in(states, there)
    documents = st.multiselect(
        "Article", list(titles), format_func=titles.__getitem__, placeholder="all"
    )
    kinds = st.multiselect("Kind", list(Kind), format_func=kind_in_words, placeholder="all")
    readers = st.multiselect(
        "Read by", list(Reader), format_func=_READERS.__getitem__, placeholder="all"
    )
    is_place_unsure = st.checkbox("Only where the place is unsure")
    return Filters(documents, kinds, stages, readers, origin, is_place_unsure, words)


def filters_in_words(chosen: Filters) -> str:
    """Say what is shown: filters that nobody sees mislead."""
    return ", ".join(_in_words(chosen))


def _in_words(chosen: Filters) -> Iterator[str]:
    if set(chosen.stages) == set(_OPEN):
        yield "to be decided"
    else:
        yield " or ".join(_STAGES[one] for one in chosen.stages) or "at any stage"
    yield "sent to review or of the corpus" if chosen.origin is None else _ORIGINS[chosen.origin]
    if chosen.documents:
        yield f"{len(chosen.documents)} article{'' if len(chosen.documents) == 1 else 's'}"
    if chosen.kinds:
        yield " or ".join(map(kind_in_words, chosen.kinds))
    if chosen.readers:
        yield f"read by {' or '.join(_READERS[one] for one in chosen.readers)}"
    if chosen.is_place_unsure:
        yield "place unsure"
    if chosen.words.strip():
        yield "with the words searched for"
