"""What must be true of a claim before it may enter the record."""

import difflib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from pydantic import ValidationError

from geodata.gazetteer import Gazetteer
from geodata.ledger.toml_records import TomlRecord
from geodata.model import VALUES, Actor, ClaimRecord, Document, Fault, Part, faults_of

Wrong = tuple[str, str, str]
"""Field, value as written, what was expected."""


@dataclass(frozen=True)
class Known:
    """The ids that a claim may name."""

    places: Collection[str]
    """Places, townships and regions."""
    actors: Collection[str]
    projects: Collection[str]
    crossings: Collection[str]

    @classmethod
    def of(cls, gazetteer: Gazetteer, actors: Mapping[str, Actor]) -> Self:
        """Return the ids of a gazetteer and a register of actors."""
        return cls(
            places={*gazetteer.places, *gazetteer.townships, *gazetteer.regions},
            actors=actors,
            projects=gazetteer.projects,
            crossings=gazetteer.crossings,
        )


def faults_of_record(
    record: TomlRecord, document: Document, known: Known
) -> tuple[ClaimRecord | None, list[Fault]]:
    """Validate one record; return its fields, or None, and every fault found.

    A field of the wrong type doesn't keep the others from being checked.
    """
    faults: list[Fault] = []
    wrong: set[str] = set()
    try:
        fields = ClaimRecord.model_validate(record.fields)
    except ValidationError as error:
        faults += faults_of(error, record.file, record.line_of)
        wrong = {str(detail["loc"][0]) for detail in error.errors() if detail["loc"]}
        fields = _what_is_right(record, wrong)
    found = [
        *find_unknown(fields, known),
        *find_wrong_excerpt(fields, document),
        *_wrong_words(fields, document),
        *_wrong_time(fields),
        *_without_subject(fields),
    ]
    faults += [
        Fault(record.file, record.line_of(field), value, expected)
        for field, value, expected in found
        if field not in wrong
    ]
    return (None if wrong else fields), faults


def find_unknown(fields: ClaimRecord, known: Known) -> list[Wrong]:
    """Find what a claim names that nobody knows: a value that its kind hasn't, and ids.

    Parameters
    ----------
    fields
        Flat; they may be unvalidated.
    known
        The ids that a claim may name.
    """
    return [*_wrong_value(fields), *_unknown_ids(fields, known)]


def _what_is_right(record: TomlRecord, wrong: set[str]) -> ClaimRecord:
    right = {name: value for name, value in record.fields.items() if name not in wrong}
    if "actors" in right:
        right["actors"] = tuple(map(Part.model_validate, right["actors"]))
    blank = {"kind": "", "value": "", "excerpt": "", "start": 0, "end": 0}
    return ClaimRecord.model_construct(**{**blank, **right})


def _wrong_value(fields: ClaimRecord) -> list[Wrong]:
    allowed = VALUES.get(fields.kind, frozenset())
    if fields.value in allowed or not allowed:
        return []
    expected = f"for {fields.kind} one of {', '.join(sorted(allowed))}"
    return [("value", f"value = {fields.value!r}", expected)]


def find_wrong_excerpt(fields: ClaimRecord, document: Document) -> list[Wrong]:
    """Find where an excerpt isn't what its document says at that place, to the letter."""
    passport = document.passport
    if not fields.excerpt:
        return []
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


def _wrong_words(fields: ClaimRecord, document: Document) -> list[Wrong]:
    """Hold the reader to the source's own words where a field is for these."""
    faults = []
    # A wrong excerpt has been told; the phrase is then looked for in the whole article.
    said = fields.excerpt if fields.excerpt in document.text else document.text
    if fields.phrase and fields.phrase not in (said or document.text):
        faults.append(("phrase", repr(fields.phrase), "words of the excerpt, or an empty phrase"))
    for name in ("toponym", "attribution"):
        words = getattr(fields, name)
        if words is not None and (not words or words not in document.text):
            faults.append((name, repr(words), f"words of {document.id}, or no {name}"))
    return faults


def _wrong_time(fields: ClaimRecord) -> list[Wrong]:
    faults = []
    for first, last in (("earliest", "latest"), ("alternative_earliest", "alternative_latest")):
        earliest, latest = getattr(fields, first), getattr(fields, last)
        if isinstance(earliest, date) and isinstance(latest, date) and earliest > latest:
            faults.append((first, f"{first} = {earliest}", f"a day not after {last} = {latest}"))
    return faults


def _unknown_ids(fields: ClaimRecord, known: Known) -> list[Wrong]:
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


def _without_subject(fields: ClaimRecord) -> list[Wrong]:
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
