"""Claims, happenings and articles as rows."""

from collections.abc import Callable
from datetime import date
from typing import Any

from geodata.exchange.exports.citing import cite_document
from geodata.exchange.exports.drawing import Drawer
from geodata.exchange.exports.scope import Scope
from geodata.ledger import Record, describe_claim, kind_in_words, names_of
from geodata.model import Claim, DateInterval, Document, Polarity


def cite_claim(record: Record, claim: Claim | None) -> dict[str, Any]:
    """Return what every row carries of the claim it rests on; empty where it rests on none."""
    if claim is None:
        return {}
    when = claim.when
    return {
        "claim_id": claim.id,
        "excerpt": claim.excerpt.text,
        **_cite_document(record.documents[claim.excerpt.document_id]),
        "earliest": when.earliest,
        "latest": when.latest,
        "time_phrase": when.phrase,
        "polarity": str(claim.polarity),
        "attribution": claim.attribution,
    }


def claim_row(record: Record, claim: Claim) -> dict[str, Any]:
    """Return a claim with its words and where they stand."""
    subjects = (claim.place_id, claim.project_id, claim.crossing_id)
    return {
        **cite_claim(record, claim),
        **_what(record, claim),
        "start": claim.excerpt.start,
        "end": claim.excerpt.end,
        "aspect": str(claim.aspect),
        "subject_ids": " ".join(filter(None, subjects)),
        "toponym": claim.toponym,
    }


def happening_rows(
    record: Record, scope: Scope, drawer: Drawer, colour_of: Callable[[str], str]
) -> list[dict[str, Any]]:
    """Return the happenings whose days may lie within those of the export, by first day.

    One row is one claim; what several say of one and the same shares its ``event``. What is
    denied didn't happen, and is left out; so is what names no day at all.
    """
    found = [
        claim
        for claim in record.claims.values()
        if claim.kind in scope.kinds
        and claim.polarity is not Polarity.DENIED
        and _may_be_within(claim.when, scope)
    ]
    found.sort(key=lambda one: (*_days_of(one.when), one.id))
    return [
        {
            **cite_claim(record, claim),
            **_what(record, claim),
            **drawer.draw_claim(claim),
            "event": claim.event,
            "place": record.name_of(drawer.subject_of(claim)[1] or "") or claim.toponym,
            "style": kind_in_words(claim.kind),
            "colour": colour_of(claim.actors[0].actor if claim.actors else ""),
            **rules_cells(scope),
        }
        for claim in found
    ]


def document_rows(record: Record) -> list[dict[str, Any]]:
    """Return every article that the answers may rest on, spoken of or not."""
    return [
        {
            **_cite_document(one),
            "published_reason": one.passport.published_reason,
            "language": one.passport.language,
            "sha256": one.passport.sha256,
            "citation": cite_document(one),
        }
        for one in record.documents.values()
    ]


def rules_cells(scope: Scope) -> dict[str, Any]:
    """Return by which rules, and as known by when, a row is so."""
    rules = scope.rules
    return {"rules": rules.name, "rules_version": rules.version, "known_by": scope.known_by}


def _what(record: Record, claim: Claim) -> dict[str, Any]:
    return {
        "kind": str(claim.kind),
        "value": claim.value,
        "summary": describe_claim(claim, names_of(record.actors), _subject_name(record, claim)),
        "actors": " ".join(f"{part.actor}:{part.role}" for part in claim.actors),
    }


def _subject_name(record: Record, claim: Claim) -> str:
    subject = claim.project_id or claim.crossing_id or claim.place_id
    return record.name_of(subject) if subject else claim.toponym or ""


def _cite_document(document: Document) -> dict[str, Any]:
    passport = document.passport
    return {
        "document_id": document.id,
        "article": passport.title,
        "publisher": passport.publisher,
        "url": None,  # No passport has a field for it yet; the column is there for when one does.
        "published_on": passport.published_on,
        "published_earliest": passport.published_earliest,
        "published_latest": passport.published_latest,
        "published_basis": str(passport.published_basis),
        "licence": passport.licence,
    }


def _may_be_within(when: DateInterval, scope: Scope) -> bool:
    first, last = _days_of(when)
    return bool(when.earliest or when.latest) and (
        first <= scope.as_of and last >= scope.happened_since
    )


def _days_of(when: DateInterval) -> tuple[date, date]:
    # A missing end is taken to be the other end, as the map does: only that day is known.
    return (
        when.earliest or when.latest or date.min,
        when.latest or when.earliest or date.min,
    )
