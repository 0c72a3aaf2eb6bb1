"""The reader: claims as cards beside the article they rest on, their words marked in it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from geodata.ledger import Record, describe_claim, names_of
from geodata.maps.assets import write_payload
from geodata.model import Claim, Document, Polarity, PublicationBasis, day_in_words
from pages.parts.served import load_component, payload_url
from pages.parts.told import as_word

_HERE = Path(__file__).parent
READER = load_component(
    "reader",
    _HERE,
    ["article.js", "cards.js", "reader.js"],
    "reader.css",
    '<div class="reader"></div>',
)
"""The component, for claims as a list and as a dossier."""

_POLARITY = {
    Polarity.ASSERTED: "asserted by the article",
    Polarity.CLAIMED: "claimed, not confirmed by the article",
    Polarity.DENIED: "denied",
    Polarity.PLANNED: "planned or expected",
}


def show_reader(
    record: Record,
    claims: Sequence[Claim],
    *,
    key: str,
    focus: str | None = None,
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
    focus
        Id of the claim to scroll to; the first where None.
    documents
        Articles to show where no claim is, beside those the claims rest on.
    empty
        What to say where there are no claims.

    Returns
    -------
    str | None
        Id of the claim in focus, once a hand has chosen one.
    """
    cited = dict.fromkeys([*(claim.excerpt.document_id for claim in claims)])
    shown = {id_: record.documents[id_] for id_ in cited} | {one.id: one for one in documents}
    result = READER(
        key=key,
        data={
            "mode": "page",
            "claims": [claim.id for claim in claims],
            "from": payload_url(""),
            "articles": [article_file(one, record) for one in shown.values()],
            "focus": focus,
            "empty": empty,
            "tell": True,
        },
        on_focus_change=lambda: None,
    )
    return as_word(result.focus)


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
        ("Standing", _POLARITY[claim.polarity]),
        ("Says who", claim.attribution or ""),
        ("Stops", claim.goods or ""),
        ("Direction", claim.direction or ""),
        ("Scope", claim.scope or ""),
        ("Article", byline(record.documents[claim.excerpt.document_id])),
        ("Note", claim.note or ""),
    ]
    return [(name, value) for name, value in facts if value]


_FILES: dict[tuple[Document, tuple[str, ...]], str] = {}


def article_file(document: Document, record: Record) -> str:
    """Write an article with its claims where the browser fetches it once; return its name.

    Sent along with every rerun, the articles and claims of a panel would be all that is sent.
    """
    claims = [one for one in record.claims.values() if one.excerpt.document_id == document.id]
    key = (document, tuple(one.id for one in claims))
    if key not in _FILES:
        data = _document_data(document) | {"claims": [_claim_data(one, record) for one in claims]}
        _FILES[key] = write_payload(data, "article")
    return _FILES[key]


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
