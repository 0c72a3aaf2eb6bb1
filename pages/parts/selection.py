"""What a selection is about: its claims, its answer on a day, and its history."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from geodata.history import age_in_days, answer_as_of, describe, ground_around, ground_ids
from geodata.ledger import Record, names_of
from geodata.maps.event_columns import group_by_event
from geodata.maps.palette import ink_of
from geodata.model import (
    Claim,
    Crossing,
    Kind,
    Project,
    PublicationBasis,
    SubjectKind,
    Tenure,
    day_in_words,
)
from pages.parts.reader import Head
from pages.parts.store import Store

_OLD_DAYS = 90
"""Evidence older than this is said to be old; the map begins to fade there."""


@dataclass(frozen=True)
class About:
    """Everything the panel says about a selection."""

    head: Head
    claims: tuple[Claim, ...]
    """Those the answer rests on first, then the rest, newest first."""


def about(store: Store, selected: str, as_of: date) -> About | None:
    """Gather what the record says about ``kind:id``; None where there is no such thing."""
    kind, _, id_ = selected.partition(":")
    if kind == "event":
        return _about_event(store.record, id_)
    if kind not in set(SubjectKind) or not is_known(store.record, SubjectKind(kind), id_):
        return None
    return _about_subject(store, SubjectKind(kind), id_, as_of)


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


def _about_subject(store: Store, kind: SubjectKind, id_: str, as_of: date) -> About:
    record = store.record
    tenures = tenures_of(store, kind, id_)
    now = next(iter(answer_as_of(tenures, as_of)), None)
    name_of = names_of(record.actors)
    head = Head(
        title=record.name_of(id_),
        answer=describe(now, name_of)
        if now
        else "Unknown: no sentence of these articles speaks of it",
        swatches=tuple(ink_of(actor).colour for actor in (*now.holders, *now.pressing))
        if now
        else (),
        lines=tuple(_lines(store, kind, id_, now, as_of)),
        history=tuple((span_in_words(one), describe(one, name_of)) for one in tenures),
    )
    return About(head, tuple(_ordered(_claims_about(record, kind, id_), now)))


def span_in_words(tenure: Tenure) -> str:
    """Say a tenure's days; both ends may be open."""
    start = day_in_words(tenure.valid_from) if tenure.valid_from else "…"
    return f"{start} – {day_in_words(tenure.valid_to) if tenure.valid_to else '…'}"


def age_in_words(record: Record, tenure: Tenure | None, as_of: date) -> str:
    """Say how old the last evidence of an answer is, and whether its date is inferred."""
    if tenure is None or tenure.last_evidence_on is None:
        return ""
    days = age_in_days(tenure, as_of)
    told = "Evidence reaches to" if tenure.last_evidence_on > as_of else "Last evidence of"
    age = f", {days} days before{': old' if days > _OLD_DAYS else ''}" if days else ""
    inferred = " The article’s own date is inferred." if is_inferred(record, tenure) else ""
    return f"{told} {day_in_words(tenure.last_evidence_on)}{age}.{inferred}"


def is_inferred(record: Record, tenure: Tenure) -> bool:
    """Whether the last evidence is from an article whose day of publication is inferred."""
    last = [
        record.claims[id_]
        for id_ in tenure.claims
        if record.claims[id_].when.latest == tenure.last_evidence_on
    ]
    return any(
        record.documents[one.excerpt.document_id].passport.published_basis
        is PublicationBasis.INFERRED
        for one in last
    )


def _lines(store: Store, kind: SubjectKind, id_: str, now: Tenure | None, as_of: date) -> list[str]:
    lines = [age_in_words(store.record, now, as_of)]
    if now and now.is_claimed:
        lines.append("Said by a party to the matter, or by somebody the article doesn’t vouch for.")
    if now and now.via:
        lines.append(f"Said of a group: {store.record.name_of(now.via)}.")
    if kind is SubjectKind.PROJECT:
        lines += _project_lines(store, id_, as_of)
    if kind is SubjectKind.CROSSING:
        lines += _crossing_lines(store, id_, as_of)
    if kind is SubjectKind.PLACE:
        lines.append(_position(store, id_))
    return [line for line in lines if line]


def _project_lines(store: Store, id_: str, as_of: date) -> list[str]:
    project = store.record.gazetteer.projects[id_]
    return [
        f"Sector: {project.sector}.",
        f"Ground around it: {ground_in_words(store, project, as_of)}.",
        _position(store, project.place_id),
        _background(project.note),
    ]


def _crossing_lines(store: Store, id_: str, as_of: date) -> list[str]:
    crossing = store.record.gazetteer.crossings[id_]
    if crossing.place_id is None:
        return [crossing.note]
    return [
        f"On China’s side: {crossing.opposite}." if crossing.opposite else "",
        f"Ground around it: {ground_in_words(store, crossing, as_of)}.",
        _position(store, crossing.place_id),
        _background(crossing.note),
    ]


def ground_in_words(store: Store, subject: Project | Crossing, as_of: date) -> str:
    """Say who holds the ground around a project or crossing, by its town and township."""
    places = store.record.gazetteer.places
    ids = ground_ids(subject, lambda id_: places[id_].township_id if id_ in places else None)
    around = ground_around(store.tenures, ids, as_of)
    if not around:
        return "unknown; no claim speaks of the town or township"
    name_of = names_of(store.record.actors)
    words = [f"{store.record.name_of(one.subject_id)}: {describe(one, name_of)}" for one in around]
    return "; ".join(words)


def _background(note: str) -> str:
    return f"Background, not from the articles: {note.rstrip('.')}." if note else ""


def _position(store: Store, place_id: str) -> str:
    place = store.record.gazetteer.places.get(place_id)
    if place is None:
        return "Known only by region: no pin."
    far = f"{place.precision_m / 1000:g} km" if place.precision_m >= 1000 else "1 km"
    return f"Position good to about {far} ({place.source})."


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


def _ordered(claims: list[Claim], now: Tenure | None) -> list[Claim]:
    basis = {id_: rank for rank, id_ in enumerate(now.claims)} if now else {}
    newest = sorted(claims, key=lambda claim: claim.when.latest or date.min, reverse=True)
    return sorted(newest, key=lambda claim: basis.get(claim.id, len(basis)))


def _about_event(record: Record, id_: str) -> About | None:
    claims = group_by_event(record.claims.values()).get(id_)
    if not claims:
        return None
    first = claims[0]
    where = record.name_of(first.place_id) if first.place_id else "place not named"
    head = Head(
        title=f"{first.kind.replace('_', ' ').capitalize()}, {where}",
        answer=str(first.when),
        lines=(f"{len(claims)} claims tell of it.",) if len(claims) > 1 else (),
    )
    return About(head, tuple(claims))
