"""What the browser is told of an article and of each of its candidates."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from geodata.extract.reading import Candidate
from geodata.gazetteer import Gazetteer
from geodata.ledger import Record, describe_claim, names_of
from geodata.ledger.seed_writing import title_of
from geodata.model import VALUES, Aspect, Claim, Kind, Place, Polarity, Region, Role, day_in_words
from pages.parts.adding.articles import Article
from pages.parts.adding.by_hand import is_by_hand, sentences_of
from pages.parts.adding.edits import LABELS, Edit, apply, fields_of
from pages.parts.adding.left_open import SUBJECT, left_open, spelled_alike
from pages.parts.adding.linked_words import spans_of

_STANDING = {
    Polarity.ASSERTED: "asserted by the article",
    Polarity.CLAIMED: "claimed, not confirmed by the article",
    Polarity.DENIED: "denied",
    Polarity.PLANNED: "planned or expected",
}
_ASPECT = {Aspect.EVENT: "event: it happened then", Aspect.STATE: "state: so it was by then"}


def in_words(name: str) -> str:
    """Return a word of a vocabulary as people write it."""
    return name.replace("_", " ")


def article_data(article: Article, record: Record) -> dict[str, Any]:
    """Return everything the browser shows of an article whose day is known."""
    source = article.source
    return {
        "title": title_of(source),
        "byline": byline(article),
        "basis": basis_of(article),
        "notes": list(source.notes),
        "text": source.text,
        "bounds": [source.evidence_start, source.evidence_end],
        "captions": [list(one) for one in source.captions],
        "furniture": [list(one) for one in source.furniture],
        "datelines": [list(one) for one in source.datelines],
        "candidates": [_card(article, key, one, record) for key, one in article.candidates.items()],
        "heard": article.heard,
        "can_undo": bool(article.past),
        "sentences": [list(one) for one in sentences_of(source)],
        "made": article.last_made,
        "refusal": article.refusal,
        "choices": choices(),
    }


def byline(article: Article) -> str:
    """Return publisher and day of publication in words."""
    dates = article.source.dates
    publisher = article.source.publisher or "publisher not shown in the text"
    if dates is None:
        return f"{publisher} · day of publication not known"
    day = day_in_words(dates.likely)
    if dates.earliest != dates.latest:
        span = f"{day_in_words(dates.earliest)} to {day_in_words(dates.latest)}"
        day = f"about {day} (between {span})"
    return f"{publisher} · published {day}"


def basis_of(article: Article) -> str:
    """Say which words the day of publication rests on."""
    dates = article.source.dates
    return f"The day rests on: {dates.basis.rstrip('.')}." if dates else ""


@cache
def choices() -> dict[str, Any]:
    """Return the vocabularies that a person chooses from, as pairs of value and words."""
    return {
        "values": {kind: sorted([one, in_words(one)] for one in VALUES[kind]) for kind in Kind},
        "kinds": {kind: in_words(kind) for kind in Kind},
        "roles": [[role, in_words(role)] for role in Role],
        "polarity": [[one, words] for one, words in _STANDING.items()],
        "aspect": [[one, words] for one, words in _ASPECT.items()],
    }


def register_data(record: Record) -> dict[str, list[list[str]]]:
    """Return what may be chosen from the registers, as pairs of id and a name told apart."""
    gazetteer = record.gazetteer
    places = [*gazetteer.places, *gazetteer.townships, *gazetteer.regions]
    return {
        "place_id": _named([(one, place_in_words(one, gazetteer)) for one in places]),
        "project_id": _named([(id_, one.name) for id_, one in gazetteer.projects.items()]),
        "crossing_id": _named([(id_, one.name) for id_, one in gazetteer.crossings.items()]),
        "actors": _named([(id_, one.name) for id_, one in record.actors.items()]),
    }


def _named(pairs: list[tuple[str, str]]) -> list[list[str]]:
    names = [name for _, name in pairs]
    told = [[id_, name if names.count(name) == 1 else f"{name} [{id_}]"] for id_, name in pairs]
    return sorted(told, key=lambda one: one[1])


def place_in_words(place_id: str, gazetteer: Gazetteer) -> str:
    """Return a place's name with what it is and where it lies."""
    row = gazetteer.get(place_id)
    if row is None:
        return place_id
    kind = row.kind if isinstance(row, Place | Region) else "township"
    upper = "parent_id" if isinstance(row, Region) else "region_id"
    parent = getattr(row, upper, None)
    within = gazetteer.regions.get(parent) if parent else None
    return f"{row.name} ({in_words(kind)}{f', {within.name}' if within else ''})"


def _card(article: Article, key: str, candidate: Candidate, record: Record) -> dict[str, Any]:
    edit = article.edit(key)
    places = [(one.place_id, one.score, one.reasons) for one in candidate.draft.candidates]
    return {
        **claim_data(candidate.claim, edit, record, places=places, why=candidate.why),
        "key": key,
        "spans": list(spans_of(article, candidate, record)),
        "aside": edit.is_aside,
        "by_hand": is_by_hand(candidate.draft.rule),
    }


ScoredPlace = tuple[str, float, Sequence[str]]
"""Id of a place that a toponym may mean, its score from 0 to 1, and the reasons for it."""


def claim_data(
    read: Claim,
    edit: Edit,
    record: Record,
    *,
    places: Sequence[ScoredPlace] = (),
    why: Iterable[str] = (),
) -> dict[str, Any]:
    """Return what the browser shows of a claim, with a person's changes in.

    Parameters
    ----------
    read
        The claim before these changes.
    edit
        The changes.
    record
        Where names and registers come from.
    places
        What its toponym may mean, the likeliest first.
    why
        How it was read, in sentences.
    """
    outcome = apply(read, edit)
    claim, fields = outcome.claim, fields_of(read)
    subject = subject_in_words(claim, record.gazetteer)
    return {
        "kind": claim.kind,
        "headline": headline_of(claim, record),
        "start": claim.excerpt.start,
        "end": claim.excerpt.end,
        "when": str(claim.when),
        "phrase": claim.when.phrase,
        "rule": claim.when.rule,
        "alternative": _alternative(read),
        "subjects": _subjects(claim, read),
        "where": subject,
        "toponym": claim.toponym or "",
        "places": [
            [id_, place_in_words(id_, record.gazetteer), score, ", ".join(reasons)]
            for id_, score, reasons in places
        ],
        "actors": [
            [part.actor, name_of_actor(part.actor, record), in_words(part.role)]
            for part in claim.actors
        ],
        "standing": _STANDING[claim.polarity],
        "attribution": claim.attribution or "",
        "scope": claim.scope or "",
        "goods": claim.goods or "",
        "why": list(why),
        "fields": fields | dict(edit.changes),
        "adjusted": {
            name: [LABELS[name], _told(name, fields[name], record)] for name in edit.changes
        },
        "faults": dict(outcome.faults),
        "open": list(left_open(claim)),
        "hints": spelled_alike(read, places),
    }


def headline_of(claim: Claim, record: Record) -> str:
    """Say a claim with the name of its subject; while that is open, in the article's words."""
    named = claim.toponym or claim.scope
    subject = subject_in_words(claim, record.gazetteer) or (f"“{named}”" if named else "")
    return describe_claim(claim, names_of(record.actors), subject)


def name_of_actor(actor_id: str, record: Record) -> str:
    """Return an actor's full name; the id where the register doesn't have it."""
    return record.actors[actor_id].name if actor_id in record.actors else actor_id


def subject_in_words(claim: Claim, gazetteer: Gazetteer) -> str:
    """Return the subject's name, each from its own register: a town and its gate share an id."""
    if claim.project_id and claim.project_id in gazetteer.projects:
        return gazetteer.projects[claim.project_id].name
    if claim.crossing_id and claim.crossing_id in gazetteer.crossings:
        return gazetteer.crossings[claim.crossing_id].name
    place = gazetteer.get(claim.place_id) if claim.place_id else None
    return place.name if place else ""


def _subjects(claim: Claim, read: Claim) -> list[str]:
    """Return which registers its subject may be set from: that of its kind, and those in use."""
    wanted = {SUBJECT.get(claim.kind, "place_id")}
    named = ("place_id", "project_id", "crossing_id")
    return [one for one in named if one in wanted or getattr(claim, one) or getattr(read, one)]


def _alternative(claim: Claim) -> list[str] | None:
    """Return the rival reading of the time in words, with its first and last day."""
    other = claim.alternative
    if other is None:
        return None
    return [str(other), *(one.isoformat() if one else "" for one in (other.earliest, other.latest))]


def _told(name: str, value: str, record: Record) -> str:
    if not value:
        return "open"
    if name == "place_id":
        return place_in_words(value, record.gazetteer)
    if name == "actors":
        parts = [one.split(":") for one in value.split(";")]
        return ", ".join(f"{name_of_actor(one[0], record)} ({in_words(one[1])})" for one in parts)
    return record.name_of(value) if name.endswith("_id") else in_words(value)
