"""What must be true of a claim before it may enter the record."""

import difflib
from collections.abc import Collection
from dataclasses import dataclass

from pydantic import ValidationError

from geodata.ledger.toml_records import TomlRecord
from geodata.model import VALUES, ClaimRecord, Document, Fault, faults_of


@dataclass(frozen=True)
class Known:
    """The ids that a claim may name."""

    places: Collection[str]
    """Places, townships and regions."""
    actors: Collection[str]
    projects: Collection[str]
    crossings: Collection[str]


def faults_of_record(
    record: TomlRecord, document: Document, known: Known
) -> tuple[ClaimRecord | None, list[Fault]]:
    """Validate one record; return its fields, or None, and every fault found."""
    try:
        fields = ClaimRecord.model_validate(record.fields)
    except ValidationError as error:
        return None, faults_of(error, record.file, record.line_of)
    found = [
        *_wrong_value(fields),
        *_wrong_excerpt(fields, document),
        *_wrong_time(fields, document),
        *_unknown_ids(fields, known),
        *_without_subject(fields),
    ]
    return fields, [
        Fault(record.file, record.line_of(field), value, expected)
        for field, value, expected in found
    ]


_Found = tuple[str, str, str]
"""Field, value as written, what was expected."""


def _wrong_value(fields: ClaimRecord) -> list[_Found]:
    allowed = VALUES[fields.kind]
    if fields.value in allowed:
        return []
    expected = f"for {fields.kind} one of {', '.join(sorted(allowed))}"
    return [("value", f"value = {fields.value!r}", expected)]


def _wrong_excerpt(fields: ClaimRecord, document: Document) -> list[_Found]:
    passport = document.passport
    if document.text[fields.start : fields.end] != fields.excerpt:
        return [("excerpt", _shorten(fields.excerpt), _where_instead(fields, document))]
    if fields.start < passport.evidence_start or fields.end > passport.evidence_end:
        bounds = f"{passport.evidence_start} to {passport.evidence_end}"
        return [("start", f"{fields.start} to {fields.end}", f"evidence, which is {bounds}")]
    return []


def _where_instead(fields: ClaimRecord, document: Document) -> str:
    at = document.text.find(fields.excerpt)
    if at >= 0:
        return f"these words at start = {at}, end = {at + len(fields.excerpt)}"
    there = _shorten(document.text[fields.start : fields.end]) or "nothing"
    return f"the exact words of {document.id}; at {fields.start} to {fields.end} stands {there}"


def _wrong_time(fields: ClaimRecord, document: Document) -> list[_Found]:
    faults = []
    for first, last in (("earliest", "latest"), ("alternative_earliest", "alternative_latest")):
        earliest, latest = getattr(fields, first), getattr(fields, last)
        if earliest and latest and earliest > latest:
            faults.append((first, f"{first} = {earliest}", f"a day not after {last} = {latest}"))
    if fields.phrase and fields.phrase not in document.text:
        faults.append(
            ("phrase", repr(fields.phrase), f"words of {document.id}, or an empty phrase")
        )
    return faults


def _unknown_ids(fields: ClaimRecord, known: Known) -> list[_Found]:
    named = [
        ("place_id", fields.place_id, known.places, "gazetteer"),
        ("project_id", fields.project_id, known.projects, "register of projects"),
        ("crossing_id", fields.crossing_id, known.crossings, "register of crossings"),
        *(("actors", part.actor, known.actors, "register of actors") for part in fields.actors),
    ]
    return [
        (field, f"{field} {name!r}", f"an id of the {where}{_nearest(name, ids)}")
        for field, name, ids, where in named
        if name is not None and name not in ids
    ]


def _without_subject(fields: ClaimRecord) -> list[_Found]:
    """Want a subject; ground that nobody names ("about 20 towns") has its words in `scope`."""
    needed = {
        "control_change": ("place_id",),
        "project_status": ("project_id",),
        "crossing_status": ("crossing_id",),
    }.get(fields.kind, ())
    if fields.kind == "control_change" and fields.scope:
        needed = ()
    return [
        (field, f"{field} is missing", f"what this {fields.kind} is about")
        for field in needed
        if getattr(fields, field) is None
    ]


def _nearest(name: str, ids: Collection[str]) -> str:
    near = difflib.get_close_matches(name, ids, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _shorten(text: str, most: int = 60) -> str:
    return repr(text if len(text) <= most else text[: most - 1] + "…")
