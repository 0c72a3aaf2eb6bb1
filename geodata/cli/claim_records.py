"""Claims in plain values, and what they say for and against an answer."""

from datetime import date
from typing import Any

from geodata.history import Confidence, Evidence
from geodata.ledger import Record, names_of
from geodata.model import Claim


def claim_record(record: Record, claim: Claim) -> dict[str, Any]:
    """Return a claim with its words, where they stand, and when its document came out."""
    return {
        "claim_id": claim.id,
        "document_id": claim.excerpt.document_id,
        **_publication(record, claim),
        "start": claim.excerpt.start,
        "end": claim.excerpt.end,
        "excerpt": claim.excerpt.text,
        "kind": str(claim.kind),
        "value": claim.value,
        "polarity": str(claim.polarity),
        "attribution": claim.attribution,
        "earliest": to_iso(claim.when.earliest),
        "latest": to_iso(claim.when.latest),
        "phrase": claim.when.phrase,
    }


def evidence_record(record: Record, evidence: Evidence) -> dict[str, Any]:
    """Return the sides of an answer, what agrees uncounted, and what speaks against it."""
    actor_name = names_of(record.actors)
    return {
        "is_disputed": evidence.is_disputed,
        "sides": [
            {"says": side.heading(actor_name), "claims": list(side.claims)}
            for side in evidence.sides
        ],
        "agreeing": [claim_record(record, record.claims[id_]) for id_ in evidence.agreeing],
        "against": [
            {"reason": one.reason, **claim_record(record, record.claims[one.claim_id])}
            for one in evidence.against
        ],
    }


def confidence_record(confidence: Confidence) -> dict[str, Any]:
    """Return the grade with its reasons, and the documents of each independent origin."""
    return {
        "grade": str(confidence.grade),
        "reasons": list(confidence.reasons),
        "origins": [list(origin) for origin in confidence.origins],
    }


def to_iso(day: date | None) -> str | None:
    """Write a day as ``2024-11-01``."""
    return day.isoformat() if day else None


def _publication(record: Record, claim: Claim) -> dict[str, Any]:
    passport = record.documents[claim.excerpt.document_id].passport
    return {
        "published_on": to_iso(passport.published_on),
        "published_basis": str(passport.published_basis),
        "published_earliest": to_iso(passport.published_earliest),
        "published_latest": to_iso(passport.published_latest),
    }
