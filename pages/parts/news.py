"""News: what changed on a day, and the changes before it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from geodata.history import Change, changes_of
from geodata.ledger import Record, describe_claim, names_of
from geodata.maps.happenings import group_by_event, interval_of, is_planned, lead_of
from geodata.model import Claim, Condition, DateInterval, Kind, Tenure, day_in_words
from pages.parts.digest import Line, Section
from pages.parts.digest.room import Room


def news_of(
    tenures: Sequence[Tenure],
    day: date,
    name: Callable[[Tenure], str],
    describe: Callable[[Tenure], str],
    room: Room,
) -> list[Section]:
    """Return what changed on ``day``, and the last changes before it, newest first.

    What a crossing only inherits from its group is left to the group.
    """
    if not tenures:
        return []
    changes = [one for one in changes_of(tenures) if not one.after.via and one.day <= day]
    today = [tell_change(one, name, describe) for one in changes if one.day == day]
    before = sorted((one for one in changes if one.day < day), key=lambda one: one.day)[::-1]
    earlier = [
        tell_change(one, name, describe, when=day_in_words(one.day))
        for one in before[: room("earlier")]
    ]
    nothing = "Nothing that these sentences date to this day."
    return [
        list_lines("new", f"New on {day_in_words(day)}", today, nothing, room),
        Section(
            "New before that",
            tuple(earlier),
            "Nothing earlier.",
            is_open=not today,
            more=len(before) - len(earlier),
            name="earlier",
        ),
    ]


def list_lines(name: str, heading: str, lines: Sequence[Line], nothing: str, room: Room) -> Section:
    """List as many lines as there is room for, and count the rest."""
    shown = tuple(lines[: room(name)])
    return Section(heading, shown, nothing, more=len(lines) - len(shown), name=name)


def tell_change(
    change: Change, name: Callable[[Tenure], str], describe: Callable[[Tenure], str], when: str = ""
) -> Line:
    """Say a change in a line that selects its subject."""
    return Line(
        key=f"{change.subject_kind}:{change.subject_id}",
        when=when,
        name=name(change.after),
        before=_before(change, describe),
        after=describe(change.after),
    )


def _before(change: Change, describe: Callable[[Tenure], str]) -> str:
    # From unknown to held isn't a change of hands: it is the day from which somebody says so.
    if change.before is None or change.before.condition == Condition.UNKNOWN:
        return "said for the first time"
    return describe(change.before)


@dataclass(frozen=True)
class Happening:
    """What claims about one event tell: when, under which name, and the one that leads."""

    when: DateInterval
    name: str
    claim: Claim
    is_planned: bool = False
    """Nobody says more than that it was to be: it may have happened."""


def list_happenings(record: Record, kinds: Collection[Kind]) -> Iterator[Happening]:
    """Give every happening of these kinds, those that are only planned among them."""
    for name, claims in group_by_event(record.claims.values()).items():
        lead = lead_of(claims)
        if lead.kind in kinds:
            yield Happening(interval_of(claims), name, lead, is_planned(claims))


def happenings_of(record: Record, kinds: Collection[Kind], day: date, room: Room) -> list[Section]:
    """Return what happened on ``day``, what may have, and what went before, newest first.

    Only what the sentences date to this very day happened on it; an interval that holds the
    day, one without a beginning that ends there, or a plan says no more than that it may have.
    """
    if not kinds:
        return []
    on_day, around, before = [], [], []
    for happening in list_happenings(record, kinds):
        when = happening.when
        if when.is_a_day and when.earliest == day and not happening.is_planned:
            on_day.append(happening)
        elif _may_be(when, day):
            around.append(happening)
        elif when.latest and when.latest < day and not happening.is_planned:
            before.append(happening)
    heading = f"Happened on {day_in_words(day)}"
    may = "May have happened on this day"
    tell = partial(tell_happenings, record, room=room)
    return [
        tell("on", heading, on_day, "Nothing dated to this very day."),
        tell("may", may, around, "Nothing.", is_open=not on_day),
        tell("before", "Happened before", before, "Nothing earlier.", is_open=False),
    ]


def _may_be(when: DateInterval, day: date) -> bool:
    first, last = when.earliest or when.latest, when.latest or when.earliest
    return first is not None and last is not None and first <= day <= last


def tell_happenings(
    record: Record,
    name: str,
    heading: str,
    happenings: Sequence[Happening],
    empty: str,
    *,
    room: Room,
    is_open: bool = True,
) -> Section:
    """List the newest happenings there is room for, newest first, and count the rest."""
    newest = sorted(happenings, key=lambda one: (str(one.when.latest), one.name), reverse=True)
    lines = [tell_happening(record, one) for one in newest[: room(name)]]
    more = len(newest) - len(lines)
    return Section(heading, tuple(lines), empty, is_open, more, name)


def tell_happening(record: Record, happening: Happening) -> Line:
    """Say a happening in a line that selects it."""
    claim = happening.claim
    where = record.name_of(claim.place_id) if claim.place_id else "place not named"
    words = describe_claim(claim, names_of(record.actors))
    return Line(f"event:{happening.name}", where, before="", after=words, when=str(happening.when))
