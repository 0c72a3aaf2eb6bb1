"""Retellings and deeds as the browser gets them: plain texts, to be shown as nothing else."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from geodata.history.deciding import told_in_words
from geodata.history.retelling import Retelling
from geodata.ledger import Record, names_of
from geodata.ledger.deed_words import (
    author_in_words,
    changes_in_words,
    claim_in_words,
    deed_in_words,
)
from geodata.ledger.deeds import Deed
from geodata.ledger.reviews import Merge, Split
from geodata.ledger.states import States
from geodata.model import Claim, day_in_words
from pages.parts.reader import byline


def moment_in_words(at: datetime) -> str:
    """Say a moment: ``3 Nov 2026, 14:05 UTC``."""
    return f"{day_in_words(at.date())}, {at:%H:%M} UTC"


def retelling_data(one: Retelling, states: States, record: Record) -> dict[str, Any]:
    """Return a subject that is told differently: its days, then and now, and the causes.

    Parameters
    ----------
    one
        The subject.
    states
        The ledger's, now.
    record
        What stands now, with the names.
    """
    name_of = names_of(record.actors)
    return {
        "title": record.name_of(one.subject_id),
        "kind": str(one.subject_kind),
        "turns": [
            {
                "span": turn.span,
                "then": told_in_words(turn.before, name_of),
                "now": told_in_words(turn.after, name_of),
            }
            for turn in one.turns
        ],
        "deeds": [deed_data(deed, states, record) for deed in one.causes],
    }


def deed_data(deed: Deed, states: States, record: Record) -> dict[str, Any]:
    """Return what was done: by whom, when and why, to which claim, and its sentence."""
    document = states.documents[deed.document_id]
    claim = deed.claim
    return {
        "number": deed.entry.seq,
        "did": deed_in_words(deed),
        "who": author_in_words(deed.entry.author),
        "when": moment_in_words(deed.entry.at),
        "reason": deed.entry.reason,
        "about": claim_in_words(claim, record) if claim else "",
        "changes": [asdict(one) for one in changes_in_words(deed, record)],
        "instead": [claim_in_words(one, record) for one in _instead(deed, states)],
        "sentence": claim.excerpt.text if claim else "",
        "article": document.passport.title,
        "byline": byline(document),
        "claim": standing_claim(deed, states, record),
    }


def _instead(deed: Deed, states: States) -> Iterable[Claim]:
    """Return the claims that a claim was merged into or split into."""
    if isinstance(deed.review, Split):
        return deed.review.claims
    if isinstance(deed.review, Merge) and deed.review.into in states.claims:
        return (states.claims[deed.review.into].claim,)
    return ()


def standing_claim(deed: Deed, states: States, record: Record) -> str | None:
    """Return the id under which the evidence has the claim today; None where it has it no more."""
    state = states.claims.get(deed.entry.subject)
    ids = [one.id for one in (state.claim, *state.parts)] if state else []
    return next((id_ for id_ in ids if id_ in record.claims), None)
