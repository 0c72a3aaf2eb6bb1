"""What a selection is about: its claims, its answer on a day, and its history."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

from geodata.history import LAST_WORD_STANDS, RuleSet, answer_as_of, describe
from geodata.ledger import Record, kind_in_words, names_of
from geodata.maps.happenings import group_by_event, lead_of
from geodata.maps.palette import ink_of
from geodata.model import Claim, Condition, Kind, SubjectKind, Tenure, day_in_words
from pages.parts.for_and_against import weigh_answer
from pages.parts.reader.dossier import Group, Head
from pages.parts.remarks import background_of, remarks_on
from pages.parts.store import Store


@dataclass(frozen=True)
class About:
    """Everything the panel says about a selection."""

    record: Record
    """Which tells of it."""
    head: Head
    claims: tuple[Claim, ...]
    """All that are about it, newest first, whatever the day."""
    groups: tuple[Group, ...] = ()
    """Those for the answer, and those against it."""


def about(
    store: Store, selected: str, as_of: date, rules: RuleSet = LAST_WORD_STANDS
) -> About | None:
    """Gather what the record says about ``kind:id``; None where there is no such thing.

    Parameters
    ----------
    store
        As known by the day wanted, under ``rules``.
    selected
        A kind of subject, or ``event``, and an id.
    as_of
        Day of the answer.
    rules
        By which the store's tenures are weighed.
    """
    kind, _, id_ = selected.partition(":")
    if kind == "event":
        return _about_event(store.record, id_)
    if kind not in set(SubjectKind) or not is_known(store.record, SubjectKind(kind), id_):
        return None
    return _about_subject(store, SubjectKind(kind), id_, as_of, rules)


def subject_of(record: Record, claim: Claim) -> str | None:
    """Return ``kind:id`` of what a claim is about on the map, or None where it isn't on it."""
    if claim.project_id:
        return f"project:{claim.project_id}"
    if claim.crossing_id:
        return f"crossing:{claim.crossing_id}"
    if claim.kind is Kind.CONTROL_CHANGE and claim.place_id:
        return f"{record.kind_of(claim.place_id)}:{claim.place_id}"
    events = group_by_event(record.claims.values())
    return next((f"event:{name}" for name, group in events.items() if claim in group), None)


def is_known(record: Record, kind: SubjectKind, id_: str) -> bool:
    """Whether the register of this kind has this id."""
    gazetteer = record.gazetteer
    registers: dict[SubjectKind, Collection[str]] = {
        SubjectKind.PLACE: gazetteer.places,
        SubjectKind.TOWNSHIP: gazetteer.townships,
        SubjectKind.REGION: gazetteer.regions,
        SubjectKind.PROJECT: gazetteer.projects,
        SubjectKind.CROSSING: gazetteer.crossings,
    }
    return id_ in registers[kind]


def tenures_of(store: Store, kind: SubjectKind, id_: str) -> list[Tenure]:
    """Return a subject's tenures, oldest first; a township has its seat's as well."""
    wanted = {(kind, id_)}
    if kind is SubjectKind.TOWNSHIP:
        wanted.add((SubjectKind.PLACE, store.record.gazetteer.townships[id_].seat_place_id))
    return [one for one in store.tenures if (one.subject_kind, one.subject_id) in wanted]


def _about_subject(store: Store, kind: SubjectKind, id_: str, as_of: date, rules: RuleSet) -> About:
    record = store.record
    tenures = tenures_of(store, kind, id_)
    now = max(answer_as_of(tenures, as_of), key=_says_more, default=None)
    name_of = names_of(record.actors)
    claims = _newest_first(_claims_about(record, kind, id_))
    weighed = weigh_answer(record, claims, now, rules) if now else None
    head = Head(
        title=record.name_of(id_),
        answer=describe(now, name_of)
        if now
        else "Unknown: no sentence of these articles speaks of it",
        swatches=tuple(ink_of(actor).colour for actor in (*now.holders, *now.pressing))
        if now
        else (),
        confidence=weighed and weighed.confidence_in_words,
        lines=remarks_on(store, kind, id_, now, as_of),
        background=background_of(store, kind, id_),
        history=_history(tenures, name_of),
    )
    return About(record, head, claims, weighed.groups if weighed else ())


def _says_more(tenure: Tenure) -> tuple[bool, date]:
    """Rank a township's answers as the map does: its seat's may be known, its own unknown."""
    return (tenure.condition != Condition.UNKNOWN, tenure.last_evidence_on or date.min)


def _history(
    tenures: Sequence[Tenure], name_of: Callable[[str], str]
) -> tuple[tuple[str, str], ...]:
    """Tell how it stood, span by span; more evidence for the same answer begins no new one."""
    spans = []
    told = [(one, (one.subject_kind, one.subject_id, describe(one, name_of))) for one in tenures]
    for (_, _, words), same in groupby(told, key=itemgetter(1)):
        alike = [one for one, _ in same]
        spans.append((span_in_words(alike[0].valid_from, alike[-1].valid_to), words))
    return tuple(spans)


def span_in_words(start: date | None, end: date | None) -> str:
    """Say a span of days; both ends may be open."""
    return f"{day_in_words(start) if start else '…'} – {day_in_words(end) if end else '…'}"


def _claims_about(record: Record, kind: SubjectKind, id_: str) -> list[Claim]:
    gazetteer = record.gazetteer
    ids = {id_}
    if kind is SubjectKind.TOWNSHIP:
        ids.add(gazetteer.townships[id_].seat_place_id)
    if kind is SubjectKind.CROSSING:
        ids |= {group for group, members in gazetteer.crossing_groups().items() if id_ in members}
    field = {SubjectKind.PROJECT: "project_id", SubjectKind.CROSSING: "crossing_id"}.get(
        kind, "place_id"
    )
    return [claim for claim in record.claims.values() if getattr(claim, field) in ids]


def _newest_first(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(
        sorted(claims, key=lambda claim: (claim.when.latest or date.min, claim.id), reverse=True)
    )


def _about_event(record: Record, id_: str) -> About | None:
    claims = group_by_event(record.claims.values()).get(id_)
    if not claims:
        return None
    lead = lead_of(claims)
    where = record.name_of(lead.place_id) if lead.place_id else "place not named"
    head = Head(
        title=f"{kind_in_words(lead.kind).capitalize()}, {where}",
        answer=str(lead.when),
        lines=(f"{len(claims)} claims tell of it.",) if len(claims) > 1 else (),
    )
    return About(record, head, tuple(claims))
