"""Candidates as JSON Lines, one a line; the fields are documented in `FIELDS`."""

from typing import Any

import msgspec

from geodata.corpus.source_texts import PublicationDates
from geodata.extract.reading import Candidate

FIELDS = {
    "id": "hash of the claim's content",
    "document": "id of the document",
    "kind": "control_change, project_status, crossing_status, meeting, attack, agreement, …",
    "value": "what is said of the subject, from the vocabulary of its kind",
    "aspect": "event (it happened within the interval) or state (so it was on a day of it)",
    "excerpt": "the exact words",
    "start": "offset of the excerpt's first character in the document's text",
    "end": "offset after its last character",
    "earliest": "first possible day, null where nobody gives one",
    "latest": "last possible day, null where nobody gives one",
    "date_phrase": "the source's words for the time, empty where tense alone gave it",
    "date_rule": "how the interval follows from them",
    "alternative": "a rival reading of the time: earliest, latest, rule; or null",
    "toponym": "the place as written",
    "place_id": "the place, township or region it resolves to; null where that is open",
    "place_candidates": "everything that the toponym may mean, with scores and reasons",
    "place_hints": "of a toponym that no register has: up to three names like it; hints only",
    "project_id": "the project, if it is about one",
    "crossing_id": "the border crossing, if it is about one",
    "actors": "each with actor, role and side",
    "polarity": "asserted, claimed, denied or planned",
    "attribution": "who the text has it from, in its words",
    "scope": "the words for ground or crossings without a name of their own",
    "goods": "what is stopped at a crossing, in the text's words",
    "rule": "the rule that read it",
    "trigger": "the words that the rule hangs on",
    "why": "how it was read, in sentences: rule, time, place",
    "published_on": "the document's day of publication, the likeliest where several are possible",
    "published_earliest": "first possible day of publication",
    "published_latest": "last possible day of publication",
}
"""What each field of a line holds."""

_BREAKS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What some readers take for the end of a line, and how JSON writes it within one."""

_encode = msgspec.json.Encoder().encode


def to_record(candidate: Candidate, published: PublicationDates | None) -> dict[str, Any]:
    """Return a candidate as a record of what JSON can hold, in the order of `FIELDS`.

    Parameters
    ----------
    candidate
        A claim with its reasons.
    published
        When its document was published; None where that is unknown.
    """
    claim, draft = candidate.claim, candidate.draft
    first, last = (one - claim.excerpt.start for one in draft.trigger)
    other = claim.alternative
    return {
        "id": claim.id,
        "document": claim.excerpt.document_id,
        "kind": claim.kind,
        "value": claim.value,
        "aspect": claim.aspect,
        "excerpt": claim.excerpt.text,
        "start": claim.excerpt.start,
        "end": claim.excerpt.end,
        "earliest": claim.when.earliest,
        "latest": claim.when.latest,
        "date_phrase": claim.when.phrase,
        "date_rule": claim.when.rule,
        "alternative": other
        and {"earliest": other.earliest, "latest": other.latest, "rule": other.rule},
        "toponym": claim.toponym,
        "place_id": claim.place_id,
        "place_candidates": [
            {"place_id": one.place_id, "score": one.score, "reasons": one.reasons}
            for one in draft.candidates
        ],
        "place_hints": [
            {"place_id": one.place_id, "name": one.name, "score": one.score}
            for one in candidate.place_hints
        ],
        "project_id": claim.project_id,
        "crossing_id": claim.crossing_id,
        "actors": [
            {"actor": part.actor, "role": part.role, "side": part.side} for part in claim.actors
        ],
        "polarity": claim.polarity,
        "attribution": claim.attribution,
        "scope": claim.scope,
        "goods": claim.goods,
        "rule": draft.rule,
        "trigger": claim.excerpt.text[first:last],
        "why": candidate.why,
        "published_on": published.likely if published else None,
        "published_earliest": published.earliest if published else None,
        "published_latest": published.latest if published else None,
    }


def to_line(candidate: Candidate, published: PublicationDates | None = None) -> str:
    """Return a candidate as one line of JSON, without the line's end.

    Whatever the text holds, the line is one for every reader and can be written as UTF-8.
    """
    line = msgspec.json.format(_encode(to_record(candidate, published)), indent=0).decode()
    for mark, escaped in _BREAKS.items():
        line = line.replace(mark, escaped)
    return line
