"""Filters over claims, for the evidence page."""

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from geodata.ledger import Record, kind_in_words
from geodata.model import Claim, Document, Kind, Polarity

_APOSTROPHES = str.maketrans("’‘ʼ", "'''")


@dataclass(frozen=True)
class Choice:
    """The claims that pass, the articles they may come from, and the one asked for."""

    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    focus: str | None


def choose_claims(record: Record) -> Choice:
    """Draw the filters and return what passes them, in the order of the articles."""
    words = st.text_input(
        "Search", placeholder="words of the article, an actor, a place", key="evidence_words"
    )
    columns = st.columns(4)
    documents = columns[0].multiselect(
        "Article",
        list(record.documents),
        format_func=lambda id_: record.documents[id_].passport.title,
        placeholder="all",
    )
    kinds = columns[1].multiselect("Kind", list(Kind), format_func=kind_in_words, placeholder="all")
    actors = columns[2].multiselect(
        "Actor", _actors_named(record), format_func=lambda id_: record.actors[id_].name,
        placeholder="all",
    )  # fmt: skip
    polarities = columns[3].multiselect("Standing", list(Polarity), placeholder="all")
    claims = [
        claim
        for claim in record.claims.values()
        if (not documents or claim.excerpt.document_id in documents)
        and (not kinds or claim.kind in kinds)
        and (not polarities or claim.polarity in polarities)
        and (not actors or any(part.actor in actors for part in claim.actors))
        and _has_words(claim, words, record)
    ]
    shown = [record.documents[id_] for id_ in documents or record.documents]
    return Choice(tuple(sorted(claims, key=_place_in_text)), tuple(shown), _asked(claims))


def _actors_named(record: Record) -> list[str]:
    named = {part.actor for claim in record.claims.values() for part in claim.actors}
    return sorted(named, key=lambda id_: record.actors[id_].name)


def _has_words(claim: Claim, words: str, record: Record) -> bool:
    haystack = _folded(" ".join(_texts(claim, record)))
    return all(word in haystack for word in _folded(words).split())


def _folded(text: str) -> str:
    """Fold capitals and the shapes of an apostrophe, which keyboards give as they like."""
    return text.casefold().translate(_APOSTROPHES)


def _texts(claim: Claim, record: Record) -> Iterable[str]:
    yield claim.excerpt.text
    yield from (claim.toponym or "", claim.value, claim.kind)
    for subject in (claim.place_id, claim.project_id, claim.crossing_id):
        if subject:
            yield from record.names_of_subject(subject)
    for part in claim.actors:
        actor = record.actors[part.actor]
        yield from (actor.name, actor.short_name)


def _place_in_text(claim: Claim) -> tuple[str, int, int]:
    return (claim.excerpt.document_id, claim.excerpt.start, claim.excerpt.end)


def _asked(claims: list[Claim]) -> str | None:
    asked = st.query_params.get("claim")
    if asked and asked not in {claim.id for claim in claims}:
        st.query_params.pop("claim")
        st.info("The link’s claim isn’t among these; it may be of another corpus, or filtered out.")
        return None
    return asked
