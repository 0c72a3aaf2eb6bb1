"""What the browser fetches once: the rows of the queue, and each article with its claims."""

from collections.abc import Iterable, Sequence
from typing import Any

import streamlit as st

from geodata.ledger.bodies import ClaimBody
from geodata.ledger.states import ClaimState
from geodata.maps.assets import write_payload
from geodata.model import Claim, Document
from pages.parts.adding.cards import headline_of
from pages.parts.reader import byline
from pages.parts.review.queue import source_in_words
from pages.parts.served import payload_url
from pages.parts.standing import Standing


def rows_url(standing: Standing) -> str:
    """Write every claim as it was proposed, a row each; return the address.

    A row has subject, kind, headline and source. What is decided later doesn't change the
    file: it changes when claims come in.
    """
    amended = sum(len(one) for one in standing.states.document_entries.values())
    return _write_rows(standing.newest, amended, standing)


@st.cache_resource(show_spinner=False, max_entries=4)
def _write_rows(newest: int, amended: int, _standing: Standing) -> str:
    sources: dict[str, str] = {}
    rows = []
    for one in _standing.in_order:
        claim = proposed_claim(one)
        id_ = claim.excerpt.document_id
        sources.setdefault(id_, source_in_words(_standing.states, id_))
        rows.append([one.subject, claim.kind, headline_of(claim, _standing.record), sources[id_]])
    return payload_url(write_payload({"rows": rows}, "queue"))


def proposed_claim(state: ClaimState) -> Claim:
    """Return a claim as it was proposed, before anything was edited."""
    if not state.edited_fields:
        return state.claim
    return ClaimBody.model_validate_json(state.entries[0].body).claim


def article_url(document: Document, claims: Iterable[ClaimState]) -> str:
    """Write an article with where its own claims stand in it; return the address."""
    marks = tuple(map(_mark, claims))
    key = (document.id, document.passport.sha256, hash(document.passport), marks)
    if key not in _ARTICLES:
        if len(_ARTICLES) >= _ARTICLES_MOST:
            _ARTICLES.clear()
        _ARTICLES[key] = payload_url(write_payload(_article(document, marks), "reviewed"))
    return _ARTICLES[key]


_ARTICLES: dict[object, str] = {}
_ARTICLES_MOST = 2000

_Mark = tuple[str, str, int, int, tuple[int, int]]


def _mark(state: ClaimState) -> _Mark:
    excerpt = state.claim.excerpt
    return (state.subject, str(state.claim.kind), excerpt.start, excerpt.end, trigger_of(state))


def trigger_of(state: ClaimState) -> tuple[int, int]:
    """Return the words that a claim hangs on; the whole excerpt where a person read it."""
    excerpt = state.claim.excerpt
    return state.reading.trigger if state.reading else (excerpt.start, excerpt.end)


def _article(document: Document, marks: Sequence[_Mark]) -> dict[str, Any]:
    passport = document.passport
    return {
        "title": passport.title,
        "byline": byline(document),
        "text": document.text,
        "bounds": [passport.evidence_start, passport.evidence_end],
        "captions": [],
        "furniture": [],
        "datelines": [],
        "marks": marks,
    }
