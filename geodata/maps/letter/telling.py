"""What a letter tells of each thing on the map: how it stood, and the sentences that say so."""

from collections.abc import Iterable, Sequence
from typing import Any

from geodata.exchange.exports.citing import cite_document
from geodata.exchange.exports.writable import to_writable
from geodata.history import Edition, describe
from geodata.ledger import Record, describe_claim, names_of
from geodata.maps.days import to_day
from geodata.maps.happenings import group_by_event
from geodata.model import Claim, SubjectKind


def tell(record: Record, editions: Sequence[Edition]) -> dict[str, Any]:
    """Return what the letter's panel reads.

    Returns
    -------
    dict
        ``subjects`` by ``kind:id``: ``title`` and ``spans``, each of which has ``from`` and ``to``,
        ``known`` and ``until`` (days since 1970-01-01; in and out; None is unknown or no end),
        ``words`` and ``claims``; a township has its seat's spans too. ``claims`` by id, with
        ``words``, ``excerpt``, ``source``, ``when``, ``phrase``, ``polarity``, ``published``. All
        words are data: a reader is shown them as text.
    """
    subjects: dict[str, Any] = {}
    seats = {one.seat_place_id: one.township_id for one in record.gazetteer.townships.values()}
    for edition in editions:
        kind, id_ = edition.tenure.subject_kind, edition.tenure.subject_id
        keys = [f"{kind}:{id_}"]
        if kind is SubjectKind.PLACE and id_ in seats:
            keys.append(f"{SubjectKind.TOWNSHIP}:{seats[id_]}")
        for key in keys:
            subject = subjects.setdefault(key, {"title": record.name_of(id_), "spans": []})
            subject["spans"].append(_span(edition, record))
    for name, claims in group_by_event(record.claims.values()).items():
        subjects[f"event:{name}"] = _happening(claims, record)
    return {
        "subjects": subjects,
        "claims": {id_: _claim(one, record) for id_, one in record.claims.items()},
        "articles": [to_writable(cite_document(one)) for one in record.documents.values()],
    }


def _span(edition: Edition, record: Record) -> dict[str, Any]:
    tenure = edition.tenure
    return {
        "from": to_day(tenure.valid_from),
        "to": to_day(tenure.valid_to),
        "known": to_day(edition.known_from),
        "until": to_day(edition.known_until),
        "words": describe(tenure, names_of(record.actors)),
        "claims": list(tenure.claims),
    }


def _happening(claims: Iterable[Claim], record: Record) -> dict[str, Any]:
    told = list(claims)
    span = {"from": None, "to": None, "known": None, "until": None, "words": str(told[0].when)}
    title = describe_claim(told[0], names_of(record.actors), _where(told[0], record))
    return {
        "title": to_writable(title),
        "spans": [{**span, "claims": [one.id for one in told]}],
    }


def _claim(claim: Claim, record: Record) -> dict[str, Any]:
    document = record.documents[claim.excerpt.document_id]
    return {
        "words": to_writable(describe_claim(claim, names_of(record.actors), _where(claim, record))),
        "excerpt": to_writable(claim.excerpt.text),
        "source": to_writable(cite_document(document)),
        "when": str(claim.when),
        "phrase": to_writable(claim.when.phrase),
        "polarity": str(claim.polarity),
        "published": to_day(document.passport.published_on),
    }


def _where(claim: Claim, record: Record) -> str:
    subject = claim.project_id or claim.crossing_id or claim.place_id
    return record.name_of(subject) if subject else claim.toponym or ""
