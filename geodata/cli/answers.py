"""Answers with everything they rest on, in plain values ready to be written out."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from geodata.cli.claim_records import claim_record, confidence_record, evidence_record, to_iso
from geodata.history import (
    LAST_WORD_STANDS,
    RuleSet,
    Witnesses,
    age_in_days,
    answer_as_of,
    build_record_tenures,
    confidence_in,
    describe,
)
from geodata.ledger import Record, names_of
from geodata.model import Place, SubjectKind, Tenure

NOTICE = "Boundaries and names imply no endorsement."


@dataclass(frozen=True)
class AnswerRow:
    """One subject's answer."""

    record: dict[str, Any]
    """Plain values, by name; days in ISO 8601."""
    lon_lat: tuple[float, float] | None
    """EPSG:4326; None where no point is known."""


@dataclass(frozen=True)
class Answers:
    """What was so on a day."""

    head: dict[str, Any]
    """The two clocks, the rules, the sources heard, and the notice that goes with every export."""
    rows: tuple[AnswerRow, ...]


def answers_as_of(
    record: Record,
    as_of: date,
    *,
    known_by: date | None,
    kinds: Collection[SubjectKind],
    rules: RuleSet = LAST_WORD_STANDS,
    told_by: Sequence[str] = (),
) -> Answers:
    """Answer for every subject of these kinds that claims speak of.

    Parameters
    ----------
    record
        The corpus.
    as_of
        Day that the answers are about.
    known_by
        Only from documents published on or before this day; None takes all.
    kinds
        Kinds of subject to answer for.
    rules
        How claims are weighed.
    told_by
        Names of the sources that alone tell the record; empty where all do.
    """
    known = record.known_by(known_by) if known_by else record
    witnesses = Witnesses.of(known, rules)
    tenures = answer_as_of(build_record_tenures(known, rules=rules), as_of)
    head = {
        "as_of": as_of.isoformat(),
        "known_by": to_iso(known_by),
        "rules": {"key": rules.key, "name": rules.name, "version": rules.version},
        "told_by": list(told_by),
        "notice": NOTICE,
    }
    rows = (
        AnswerRow(_answer_record(known, tenure, as_of, witnesses), _lon_lat(known, tenure))
        for tenure in tenures
        if tenure.subject_kind in kinds
    )
    return Answers(head, tuple(rows))


def _answer_record(
    record: Record, tenure: Tenure, as_of: date, witnesses: Witnesses
) -> dict[str, Any]:
    evidence = witnesses.evidence_of(tenure)
    confidence = confidence_in(tenure, record, evidence, rules=witnesses.rules)
    return {
        "subject_kind": str(tenure.subject_kind),
        "subject_id": tenure.subject_id,
        "name": record.name_of(tenure.subject_id),
        "answer": describe(tenure, names_of(record.actors)),
        "condition": tenure.condition,
        "holders": _actors(record, tenure.holders),
        "pressing": _actors(record, tenure.pressing),
        "via": tenure.via,
        "via_name": record.name_of(tenure.via) if tenure.via else None,
        "is_claimed": tenure.is_claimed,
        "has_faded": tenure.has_faded,
        "confidence": confidence_record(confidence),
        "valid_from": to_iso(tenure.valid_from),
        "valid_to": to_iso(tenure.valid_to),
        "last_evidence_on": to_iso(tenure.last_evidence_on),
        "age_days": age_in_days(tenure, as_of),
        **_position(record, tenure),
        "claims": [claim_record(record, record.claims[id_]) for id_ in tenure.claims],
        **evidence_record(record, evidence),
    }


def _actors(record: Record, actor_ids: Iterable[str]) -> list[dict[str, str]]:
    return [
        {"actor_id": id_, "name": record.actors[id_].name if id_ in record.actors else id_}
        for id_ in actor_ids
    ]


def _position(record: Record, tenure: Tenure) -> dict[str, Any]:
    place = _place(record, tenure)
    return {
        "precision_m": place.precision_m if place else None,
        "position_source": place.source if place else None,
    }


def _lon_lat(record: Record, tenure: Tenure) -> tuple[float, float] | None:
    place = _place(record, tenure)
    return (place.lon, place.lat) if place else None


def _place(record: Record, tenure: Tenure) -> Place | None:
    gazetteer = record.gazetteer
    place_id: str | None = tenure.subject_id
    if tenure.subject_kind is SubjectKind.PROJECT:
        place_id = gazetteer.projects[tenure.subject_id].place_id
    elif tenure.subject_kind is SubjectKind.CROSSING:
        place_id = gazetteer.crossings[tenure.subject_id].place_id
    return gazetteer.places.get(place_id or "")
