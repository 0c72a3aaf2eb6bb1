"""What a decision will change on the map, in words, before it is taken."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from geodata.history.deciding import Consequence, changes_by_deciding
from geodata.history.words import MOVING, PRESSING_ATTACKS
from geodata.ledger import Record, kind_in_words, names_of
from geodata.maps.happenings import EVENT_KINDS, place_of
from geodata.model import Claim, Kind, Polarity
from pages.parts.review.scales import USUAL_SCALES, Scales

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
    weighed
        By which rule set, and as told by whom: a source's name is a stranger's word.
    """

    title: str
    lines: tuple[str, ...]
    more: int = 0
    why: str = ""
    weighed: str = ""


def tell_changes(
    title: str,
    record: Record,
    *,
    without: Collection[str] = (),
    taken: Sequence[Claim] = (),
    published_on: Mapping[str, date],
    besides: str = "",
    scales: Scales = USUAL_SCALES,
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
    scales
        By which rules and as told by whom.
    """
    told, heard = scales.told(record), [one for one in taken if scales.listens_to(one)]
    found = changes_by_deciding(
        told,
        without=without,
        taken=[one for one in heard if _has_known_place(one, record)],
        published_on=published_on,
        rules=scales.weighed.rules,
    )
    lines = [*_turns(found, record), *_marks(told, without, heard)]
    decided = [*taken, *(record.claims[id_] for id_ in without if id_ in record.claims)]
    why = "" if lines else _why_nothing(decided, _Basis(found, record, published_on, scales), taken)
    return Changes(
        title,
        tuple(lines[:_LINES_MOST]),
        max(0, len(lines) - _LINES_MOST),
        " ".join(filter(None, [why, besides])),
        str(scales.weighed),
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


@dataclass(frozen=True)
class _Basis:
    """What a reason for nothing is drawn from."""

    found: Consequence
    record: Record
    published_on: Mapping[str, date]
    scales: Scales


def _why_nothing(decided: Sequence[Claim], basis: _Basis, taken: Sequence[Claim]) -> str:
    """Say why nothing changes, where it is one claim that is decided, or changed into another."""
    if not decided or len(taken) > 1 or len(decided) - len(taken) > 1:
        return "Nothing."
    return f"Nothing: {_reason(decided[0], basis, is_taken=bool(taken))}."


def _reason(claim: Claim, basis: _Basis, *, is_taken: bool) -> str:
    found, scales = basis.found, basis.scales
    days = {**basis.published_on, **basis.record.published_on}
    is_known = _has_known_place(claim, basis.record)
    is_heard = not is_known or scales.hears(claim, basis.record, days)
    is_event = claim.kind in EVENT_KINDS and claim.kind is not Kind.ATTACK
    contests = claim.kind is not Kind.ATTACK or claim.value in PRESSING_ATTACKS
    is_open = not (claim.place_id or claim.project_id or claim.crossing_id)
    reasons = (
        (not scales.listens_to(claim), "its article isn’t among the sources that are heard"),
        (claim.kind is Kind.STATEMENT, "a statement stays with its article"),
        (
            claim.polarity is Polarity.DENIED,
            "it is denied, and a denial says only what wasn’t so",
        ),
        (is_event, "no day is known on which it could be shown"),
        (claim.polarity not in MOVING, "a plan hasn’t happened yet"),
        (not contests, "it contests nobody’s hold, and no day is known to show it on"),
        (is_open, "what it is about is open"),
        (not is_heard, f"the rule set “{scales.weighed.rules.name}” doesn’t hear it"),
        (not is_taken, "other sentences say the same, or outweigh it"),
        (claim.id in found.silent, "it doesn’t say who holds it, so that stays unknown"),
        (claim.id in found.resting, "it confirms what the map says already"),
    )
    otherwise = "a later or weightier word stands, and outweighs it"
    return next((words for holds, words in reasons if holds), otherwise)
