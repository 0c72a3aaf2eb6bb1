"""Answers as rows, each with the sentence it rests on, and what else speaks for and against it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from geodata.exchange.exports.claim_rows import cite_claim, rules_cells
from geodata.exchange.exports.drawing import Drawer
from geodata.exchange.exports.scope import Scope
from geodata.history import (
    CHANGING,
    Witnesses,
    age_in_days,
    answer_as_of,
    confidence_in,
    describe,
)
from geodata.ledger import Record, names_of
from geodata.model import Condition, Tenure

_QUIET = "#8b8f96"
"""For answers that name nobody."""


def answer_rows(
    record: Record,
    tenures: Sequence[Tenure],
    scope: Scope,
    drawer: Drawer,
    colour_of: Callable[[str], str],
    witnesses: Witnesses,
) -> list[dict[str, Any]]:
    """Return one row per subject and day, or per stretch of days in a window."""
    name_of = names_of(record.actors)
    return [
        {
            "as_of": day,
            "subject_kind": str(one.subject_kind),
            "subject_id": one.subject_id,
            "subject": record.name_of(one.subject_id),
            "answer": describe(one, name_of),
            "condition": one.condition,
            "holders": " ".join(one.holders),
            "pressing": " ".join(one.pressing),
            "via": record.name_of(one.via) if one.via else None,
            "is_claimed": one.is_claimed,
            "has_faded": one.has_faded,
            "confidence": confidence_in(
                one, record, witnesses.evidence_of(one), rules=scope.rules
            ).sentence,
            "valid_from": one.valid_from,
            "valid_to": one.valid_to,
            "last_evidence_on": one.last_evidence_on,
            "age_days": age_in_days(one, day) if day else None,
            "style": style_of(one, name_of),
            "colour": _colour(one, colour_of),
            **drawer.draw(one.subject_kind, one.subject_id),
            "claim_ids": " ".join(one.claims),
            **cite_claim(record, record.claims.get(one.claims[-1]) if one.claims else None),
            **rules_cells(scope),
        }
        for day, one in asked_of(tenures, scope)
    ]


def evidence_rows(
    tenures: Sequence[Tenure], scope: Scope, witnesses: Witnesses
) -> list[dict[str, Any]]:
    """Return one row for each claim that speaks for an answer or against it."""
    rows = []
    for day, one in asked_of(tenures, scope):
        found = witnesses.evidence_of(one)
        stands = [("for", id_, "") for id_ in one.claims]
        stands += [("agrees", id_, "") for id_ in found.agreeing]
        stands += [("against", counter.claim_id, counter.reason) for counter in found.against]
        head = {"as_of": day, "subject_kind": str(one.subject_kind), "subject_id": one.subject_id}
        rows += [
            {**head, "valid_from": one.valid_from, "claim_id": id_, "stands": how, "reason": why}
            for how, id_, why in stands
        ]
    return rows


def asked_of(tenures: Sequence[Tenure], scope: Scope) -> Iterator[tuple[date | None, Tenure]]:
    """Give each day's answers, or the stretches that a window touches, without a day of theirs."""
    for day in scope.days:
        for one in answer_as_of(tenures, day):
            yield day, one
    if scope.since:
        for one in tenures:
            has_begun = one.valid_from is None or one.valid_from <= scope.as_of
            if has_begun and (one.valid_to is None or one.valid_to > scope.since):
                yield None, one


def style_of(tenure: Tenure, name_of: Callable[[str], str]) -> str:
    """Say what a legend has to tell apart: condition, and the actors that colours stand for."""
    if tenure.condition == Condition.UNKNOWN:
        return "unknown"
    sides = [" / ".join(map(name_of, part)) for part in (tenure.holders, tenure.pressing) if part]
    words = tenure.condition.replace("_", " ")
    claimed = ", as a party claims" if tenure.is_claimed else ""
    if tenure.condition == Condition.HELD:
        return f"{sides[0] if sides else 'held'}{claimed}"
    return f"{words}: {', '.join(sides)}{claimed}" if sides else f"{words}{claimed}"


def is_unsure(condition: str) -> bool:
    """Tell what is hatched: contested, encircled, or changing on a day that nobody names."""
    unsure = (Condition.CONTESTED, Condition.ENCIRCLED, Condition.CHANGED_HANDS, CHANGING)
    return condition in unsure


def _colour(tenure: Tenure, colour_of: Callable[[str], str]) -> str:
    if tenure.condition == Condition.UNKNOWN:
        return _QUIET
    named = [*tenure.holders[-1:], *tenure.pressing[:1]]
    return colour_of(named[0]) if named else _QUIET
