"""The columns of exported tables: name, type and meaning, as every format and its schema have it.

Types are those of Table Schema: ``string``, ``integer``, ``number``, ``boolean``, ``date``.
Days are ISO 8601. Coordinates are EPSG:4326.
"""

from dataclasses import dataclass
from typing import Literal

Type = Literal["string", "integer", "number", "boolean", "date"]


@dataclass(frozen=True)
class Column:
    """One column of a table."""

    name: str
    meaning: str
    type: Type = "string"


_RULES = (
    Column("rules", "Name of the rule set by which claims were weighed"),
    Column("rules_version", "Its version"),
    Column("known_by", "Only articles published by this day count; empty: all", "date"),
)
_POSITION = (
    Column(
        "drawn_as",
        "What the geometry is: point; schematic area (a cell around a seat, no boundary); region; "
        "border; none, where nobody says more than a name",
    ),
    Column("lon", "Longitude of a point, degrees; empty for areas", "number"),
    Column("lat", "Latitude of a point, degrees; empty for areas", "number"),
    Column("precision_m", "Radius in metres within which the point certainly lies", "integer"),
    Column("position_source", "Where the position comes from"),
)
CLAIM = (
    Column("claim_id", "Id of the claim: sixteen hex digits of the hash of its content"),
    Column("excerpt", "The exact words that the claim rests on"),
    Column("document_id", "Id of the article"),
    Column("article", "Title of the article, by this project where it has none"),
    Column("publisher", "Who published it; empty where the text doesn’t show it"),
    Column("url", "Its address; empty where the article’s passport gives none"),
    Column("published_on", "Day of publication; the likeliest where it is inferred", "date"),
    Column("published_earliest", "First day on which it may have been published, in", "date"),
    Column("published_latest", "Last day on which it may have been published, in", "date"),
    Column("published_basis", "stated or inferred"),
    Column("earliest", "First possible day of what the claim says, in; empty: unknown", "date"),
    Column("latest", "Last possible day of what the claim says, in; empty: unknown", "date"),
    Column("time_phrase", "The article’s own words for the time"),
    Column("polarity", "asserted, claimed, denied or planned"),
    Column("attribution", "Who the article says it has this from, in its words"),
    Column("licence", "On what terms the words may be used"),
)
ANSWERS = (
    Column("as_of", "Day that the answer is for; empty in a window, see valid_from", "date"),
    Column("subject_kind", "place, township, region, project or crossing"),
    Column("subject_id", "Id in the gazetteer or register"),
    Column("subject", "Name"),
    Column("answer", "The answer in words"),
    Column("condition", "held, contested, encircled, changed_hands, unknown, or a status"),
    Column("holders", "Ids of the actors that hold it; before and after where it changed hands"),
    Column("pressing", "Ids of the actors that attack or encircle it, or closed a crossing"),
    Column("via", "The group of crossings that it is said of, where it is only said of that"),
    Column("is_claimed", "Whether only a party to the matter says so", "boolean"),
    Column("has_faded", "Whether its evidence grew too old for the rule set", "boolean"),
    Column("confidence", "How far to rely on it, in words"),
    Column("valid_from", "First day of this answer, in; empty: unknown", "date"),
    Column("valid_to", "Day on which it no longer stood, out; empty: not yet", "date"),
    Column("last_evidence_on", "Latest day that any of its claims speaks of", "date"),
    Column("age_days", "Days from that to as_of", "integer"),
    Column("style", "What it is drawn as: condition and actors"),
    Column("colour", "Colour of the actor, six-digit hex"),
    *_POSITION,
    Column("claim_ids", "Ids of all claims it rests on; claim_id and excerpt are of the last"),
    *CLAIM,
    *_RULES,
)
HAPPENINGS = (
    Column("kind", "meeting, attack, agreement, exercise or arms"),
    Column("value", "What of that kind"),
    Column("event", "Shared by claims about one and the same happening"),
    Column("summary", "The claim in words"),
    Column("place", "Name of the place it is said of"),
    Column("actors", "Ids of the actors with their roles"),
    Column("style", "What it is drawn as: its kind"),
    Column("colour", "Colour of the first actor, six-digit hex"),
    *_POSITION,
    *CLAIM,
    *_RULES,
)
CLAIMS = (
    *CLAIM[:2],
    Column("start", "Where the excerpt begins in the article, in characters", "integer"),
    Column("end", "Where it ends", "integer"),
    Column("kind", "What it is about"),
    Column("aspect", "event: it happened; state: it was so"),
    Column("value", "What of that kind"),
    Column("summary", "The claim in words"),
    Column("subject_ids", "Ids of places, projects and crossings that it speaks of"),
    Column("toponym", "The place as the article writes it"),
    Column("actors", "Ids of the actors with their roles"),
    *CLAIM[2:],
)
EVIDENCE = (
    Column("as_of", "Day that the answer is for; empty in a window", "date"),
    Column("subject_kind", "Of the answer"),
    Column("subject_id", "Of the answer"),
    Column("valid_from", "First day of the answer; empty: unknown", "date"),
    Column("claim_id", "See claims"),
    Column("stands", "for: it rests on it; agrees: uncounted; against"),
    Column("reason", "In what way it speaks against it"),
)
DOCUMENTS = (
    *CLAIM[2:10],
    Column("published_reason", "The words or the reasoning behind the day of publication"),
    Column("language", "BCP 47"),
    Column("sha256", "Of the article’s text"),
    CLAIM[-1],
    Column("citation", "How to cite it"),
)
TABLES: dict[str, tuple[Column, ...]] = {
    "answers": ANSWERS,
    "happenings": HAPPENINGS,
    "claims": CLAIMS,
    "evidence": EVIDENCE,
    "documents": DOCUMENTS,
}
"""Columns by table."""
