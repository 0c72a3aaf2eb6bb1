"""What a decision will change on the map, in words, before it is taken."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from geodata.history.deciding import Consequence, changes_by_deciding
from geodata.history.words import MOVING, PRESSING_ATTACKS
from geodata.ledger import Record, kind_in_words, names_of
from geodata.maps.happenings import EVENT_KINDS, place_of
from geodata.model import Claim, Kind, Polarity

_LINES_MOST = 12


@dataclass(frozen=True, slots=True)
class Changes:
    """What would change, for a person to read.

    Parameters
    ----------
    title
        Under which condition.
    lines
        One for each stretch of days that would be told otherwise, and each mark.
    more
        How many lines are left out.
    why
        Why nothing changes, or what has to happen besides.
    """

    title: str
    lines: tuple[str, ...]
    more: int = 0
    why: str = ""


def tell_changes(
    title: str,
    record: Record,
    *,
    without: Collection[str] = (),
    taken: Sequence[Claim] = (),
    published_on: Mapping[str, date],
    besides: str = "",
) -> Changes:
    """Say what changes on the map when claims stand, or stand no more.

    Parameters
    ----------
    title
        Under which condition it does.
    record
        What stands.
    without, taken
        Ids of claims that would stand no more, and claims that would stand.
    published_on
        Days of publication of all documents that these claims rest on.
    besides
        What has to happen besides.
    """
    known = [one for one in taken if _has_known_place(one, record)]
    found = changes_by_deciding(record, without=without, taken=known, published_on=published_on)
    lines = [*_turns(found, record), *_marks(record, without, taken)]
    why = "" if lines else _why_nothing(record, found, without, taken)
    return Changes(
        title,
        tuple(lines[:_LINES_MOST]),
        max(0, len(lines) - _LINES_MOST),
        " ".join(filter(None, [why, besides])),
    )


def _has_known_place(claim: Claim, record: Record) -> bool:
    return claim.place_id is None or record.gazetteer.get(claim.place_id) is not None


def _turns(found: Consequence, record: Record) -> Iterator[str]:
    name_of = names_of(record.actors)
    for turn in found.turns:
        yield f"{turn.in_words(record.name_of(turn.subject_id), name_of)}."


def _marks(record: Record, without: Collection[str], taken: Sequence[Claim]) -> Iterator[str]:
    gone = [record.claims[id_] for id_ in without if id_ in record.claims]
    staying = {one.id: one for one in taken}
    there = {
        one.event: one
        for one in record.claims.values()
        if one.event and one.id not in without and _has_mark(one)
    }
    for claim in gone:
        if _has_mark(claim) and claim.event not in there and claim.id not in staying:
            yield f"The mark of the {_happening(claim, record)} goes."
    for claim in taken:
        if not _has_mark(claim) or claim.id in record.claims:
            continue
        if claim.event in there:
            yield f"The mark of the {_happening(claim, record)} rests on one more sentence."
        else:
            yield f"A mark for the {_happening(claim, record)}."


def _has_mark(claim: Claim) -> bool:
    is_dated = claim.when.earliest or claim.when.latest
    is_told = claim.kind in EVENT_KINDS and claim.polarity is not Polarity.DENIED
    return bool(is_told and is_dated)


def _happening(claim: Claim, record: Record) -> str:
    place = place_of(claim, record.gazetteer)
    region = record.gazetteer.regions.get(claim.place_id or "")
    where = f" in {place.name if place else region.name if region else ''}"
    if not place and not region:
        where = ", counted without a place"
    planned = "planned " if claim.polarity is Polarity.PLANNED else ""
    return f"{planned}{kind_in_words(claim.kind)}{where}, {claim.when}"


def _why_nothing(
    record: Record, found: Consequence, without: Collection[str], taken: Sequence[Claim]
) -> str:
    if len(taken) + len(without) > 1 and not (len(taken) == 1 and len(without) == 1):
        return "Nothing."
    claims = [*taken, *(record.claims[id_] for id_ in without if id_ in record.claims)]
    if not claims:
        return "Nothing."
    return f"Nothing: {_reason(claims[0], found, is_taken=bool(taken))}."


def _reason(claim: Claim, found: Consequence, *, is_taken: bool) -> str:
    is_event = claim.kind in EVENT_KINDS and claim.kind is not Kind.ATTACK
    contests = claim.kind is not Kind.ATTACK or claim.value in PRESSING_ATTACKS
    is_open = not (claim.place_id or claim.project_id or claim.crossing_id)
    reasons = (
        (claim.kind is Kind.STATEMENT, "a statement stays with its article"),
        (
            claim.polarity is Polarity.DENIED,
            "it is denied, and a denial says only what wasn’t so",
        ),
        (is_event, "no day is known on which it could be shown"),
        (claim.polarity not in MOVING, "a plan hasn’t happened yet"),
        (not contests, "it contests nobody’s hold, and no day is known to show it on"),
        (is_open, "what it is about is open"),
        (not is_taken, "other sentences say the same, or outweigh it"),
        (claim.id in found.silent, "it doesn’t say who holds it, so that stays unknown"),
        (claim.id in found.resting, "it confirms what the map says already"),
    )
    otherwise = "a later or weightier word stands, and outweighs it"
    return next((words for holds, words in reasons if holds), otherwise)
