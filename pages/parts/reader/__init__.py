"""The reader: claims as cards beside the article they rest on, their words marked in it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from geodata.ledger import Record, describe_claim, names_of
from geodata.model import Claim, Document, Polarity, PublicationBasis, day_in_words

_HERE = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "salween_reader",
    html='<div class="reader"></div>\n<!-- drawn by reader.js -->\n',
    css=(_HERE / "reader.css").read_text(encoding="utf-8"),
    js=(_HERE / "reader.js").read_text(encoding="utf-8"),
)

_POLARITY = {
    Polarity.CLAIMED: "claimed, not confirmed by the article",
    Polarity.DENIED: "denied",
    Polarity.PLANNED: "planned or expected",
}


@dataclass(frozen=True)
class Head:
    """What is above the claims: the subject, the answer, and how it came to that."""

    title: str
    answer: str
    swatches: tuple[str, ...] = ()
    """Colours of the actors in the answer, beside their names, never instead."""
    lines: tuple[str, ...] = ()
    history: tuple[tuple[str, str], ...] = ()
    """Spans of days with what was so, oldest first."""


def show_reader(
    record: Record,
    claims: Sequence[Claim],
    *,
    key: str,
    mode: Literal["panel", "page"] = "panel",
    focus: str | None = None,
    head: Head | None = None,
    documents: Sequence[Document] = (),
    empty: str = "No claim.",
) -> str | None:
    """Show claims and, beside them, the article of the one in focus.

    Parameters
    ----------
    record
        Where documents and names come from.
    claims
        The claims to list, in the order wanted; each is marked in its article.
    key
        Streamlit key, stable over reruns.
    mode
        ``panel`` stacks cards over article; ``page`` puts them side by side and reports
        which claim is in focus.
    focus
        Id of the claim to scroll to; the first where None.
    head
        What to say above the claims.
    documents
        Articles to show where no claim is, beside those the claims rest on.
    empty
        What to say where there are no claims.

    Returns
    -------
    str | None
        Id of the claim in focus, in ``page`` mode, once a hand has chosen one.
    """
    cited = dict.fromkeys([*(claim.excerpt.document_id for claim in claims)])
    shown = {id_: record.documents[id_] for id_ in cited} | {one.id: one for one in documents}
    result = _COMPONENT(
        key=key,
        data={
            "mode": mode,
            "claims": [_claim_data(claim, record) for claim in claims],
            "documents": [_document_data(document) for document in shown.values()],
            "focus": focus,
            "head": asdict(head) if head else None,
            "empty": empty,
            "tell": mode == "page",
        },
        on_focus_change=lambda: None,
    )
    return result.focus if mode == "page" else None


def byline(document: Document) -> str:
    """Return publisher and day of publication in words; an inferred day says about."""
    passport = document.passport
    day = day_in_words(passport.published_on)
    if passport.published_basis is PublicationBasis.INFERRED:
        day = f"about {day}"
    return " · ".join([passport.publisher or "publisher not shown in the text", day])


def _claim_data(claim: Claim, record: Record) -> dict[str, Any]:
    subject = claim.project_id or claim.crossing_id or claim.place_id
    words = describe_claim(claim, names_of(record.actors))
    return {
        "id": claim.id,
        "document_id": claim.excerpt.document_id,
        "start": claim.excerpt.start,
        "end": claim.excerpt.end,
        "tag": claim.kind.replace("_", " "),
        "label": f"{record.name_of(subject)}: {words}" if subject else words,
        "facts": _facts(claim, record),
    }


def _facts(claim: Claim, record: Record) -> list[tuple[str, str]]:
    when = str(claim.when)
    if claim.when.phrase:
        when = f"{when} (“{claim.when.phrase}”)"
    either = f"{claim.alternative}: {claim.alternative.rule}" if claim.alternative else ""
    facts = [
        ("When", when),
        ("Or", either),
        ("How dated", claim.when.rule),
        ("Standing", _POLARITY.get(claim.polarity, "")),
        ("Says who", claim.attribution or ""),
        ("Stops", claim.goods or ""),
        ("Direction", claim.direction or ""),
        ("Scope", claim.scope or ""),
        ("Article", byline(record.documents[claim.excerpt.document_id])),
        ("Note", claim.note or ""),
    ]
    return [(name, value) for name, value in facts if value]


def _document_data(document: Document) -> dict[str, Any]:
    passport = document.passport
    return {
        "id": document.id,
        "title": passport.title,
        "byline": byline(document),
        "inferred": passport.published_basis is PublicationBasis.INFERRED,
        "reason": passport.published_reason,
        "text": document.text,
        "evidence_start": passport.evidence_start,
        "evidence_end": passport.evidence_end,
    }
