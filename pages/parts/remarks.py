"""What is remarked beside an answer: how old its evidence is, where it is, what is around."""

from datetime import date

from geodata.history import FRESH_DAYS, age_in_days, describe, ground_around, ground_ids
from geodata.ledger import Record, names_of
from geodata.model import (
    Crossing,
    Project,
    PublicationBasis,
    SubjectKind,
    Tenure,
    day_in_words,
)
from pages.parts.store import Store


def remarks_on(
    store: Store, kind: SubjectKind, id_: str, now: Tenure | None, as_of: date
) -> tuple[str, ...]:
    """Return what is to be said beside the answer of a day."""
    lines = [age_in_words(store.record, now, as_of)]
    if now and now.is_claimed:
        lines.append("Said by a party to the matter, or by somebody the article doesn’t vouch for.")
    if now and now.via:
        lines.append(f"Said of a group: {store.record.name_of(now.via)}.")
    gazetteer = store.record.gazetteer
    if kind is SubjectKind.PROJECT:
        lines.append(_ground(store, gazetteer.projects[id_], as_of))
    if kind is SubjectKind.CROSSING and gazetteer.crossings[id_].place_id is not None:
        lines.append(_ground(store, gazetteer.crossings[id_], as_of))
    return tuple(line for line in lines if line)


def background_of(store: Store, kind: SubjectKind, id_: str) -> tuple[str, ...]:
    """Return what is to be said of a subject whatever the day."""
    gazetteer = store.record.gazetteer
    lines: list[str] = []
    if kind is SubjectKind.PROJECT:
        project = gazetteer.projects[id_]
        lines = [
            f"Sector: {project.sector}.",
            _position(store, project.place_id),
            _from_elsewhere(project.note),
        ]
    elif kind is SubjectKind.CROSSING:
        lines = _crossing_lines(store, gazetteer.crossings[id_])
    elif kind is SubjectKind.PLACE:
        lines = [_position(store, id_)]
    return tuple(line for line in lines if line)


def age_in_words(record: Record, tenure: Tenure | None, as_of: date) -> str:
    """Say how old the last evidence of an answer is, and whether its date is inferred."""
    if tenure is None or tenure.last_evidence_on is None:
        return ""
    days = age_in_days(tenure, as_of)
    told = "Evidence reaches to" if tenure.last_evidence_on > as_of else "Last evidence of"
    age = f", {days} days before{': old' if days > FRESH_DAYS else ''}" if days else ""
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


def _crossing_lines(store: Store, crossing: Crossing) -> list[str]:
    if crossing.place_id is None:
        return [crossing.note]
    return [
        f"On China’s side: {crossing.opposite}." if crossing.opposite else "",
        _position(store, crossing.place_id),
        _from_elsewhere(crossing.note),
    ]


def _ground(store: Store, subject: Project | Crossing, as_of: date) -> str:
    return f"Ground around it: {ground_in_words(store, subject, as_of)}."


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


def _from_elsewhere(note: str) -> str:
    return f"Background, not from the articles: {note.rstrip('.')}." if note else ""


def _position(store: Store, place_id: str) -> str:
    place = store.record.gazetteer.places.get(place_id)
    if place is None:
        return "Known only by region: no pin."
    far = f"{place.precision_m / 1000:g} km" if place.precision_m >= 1000 else "1 km"
    return f"Position good to about {far} ({place.source})."
