"""News of a stretch of days: what changed and happened within it, what differs across it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from geodata.history import (
    Change,
    Difference,
    changes_of,
    differences_between,
    differences_of_histories,
)
from geodata.ledger import Record
from geodata.maps.happenings import AFTERGLOW_DAYS
from geodata.model import Condition, DateInterval, Kind, Tenure, day_in_words
from pages.parts.digest import Line, Section
from pages.parts.digest.room import Room
from pages.parts.news import (
    Happening,
    list_happenings,
    list_lines,
    tell_change,
    tell_happening,
    tell_happenings,
)
from pages.parts.timeline import Moment

NOT_TOLD = "not told"

Words = Callable[[Tenure], str]


def changes_within(
    tenures: Sequence[Tenure], first: date, last: date, name: Words, describe: Words, room: Room
) -> list[Section]:
    """Return what became known to be otherwise from ``first`` to ``last``, newest first."""
    if not tenures:
        return []
    found = [one for one in changes_of(tenures) if first <= one.day <= last and not one.after.via]
    lines = [_dated(one, name, describe) for one in reversed(found)]
    nothing = "Nothing that these sentences date to these days."
    return [list_lines("new", f"New from {_span(first, last)}", lines, nothing, room)]


def _dated(change: Change, name: Words, describe: Words) -> Line:
    return tell_change(change, name, describe, when=day_in_words(change.day))


def happenings_within(
    record: Record, kinds: Collection[Kind], first: date, last: date, room: Room
) -> list[Section]:
    """Return what happened within these days, and what may have, newest first."""
    if not kinds:
        return []
    inside, around = [], []
    for happening in list_happenings(record, kinds):
        if _is_inside(happening.when, first, last) and not happening.is_planned:
            inside.append(happening)
        elif _may_be_inside(happening.when, first, last):
            around.append(happening)
    happened, may = "Happened in these days", "May have happened in these days"
    tell = partial(tell_happenings, record, empty="Nothing.", room=room)
    return [tell("on", happened, inside), tell("may", may, around, is_open=not inside)]


def _is_inside(when: DateInterval, first: date, last: date) -> bool:
    if when.earliest is None or when.latest is None:
        return False
    return first <= when.earliest and when.latest <= last


def _may_be_inside(when: DateInterval, first: date, last: date) -> bool:
    starts, ends = when.earliest or when.latest, when.latest or when.earliest
    return starts is not None and ends is not None and starts <= last and first <= ends


def differences_across(
    tenures: Sequence[Tenure], before: date, after: date, name: Words, describe: Words, room: Room
) -> list[Section]:
    """Return what is answered otherwise on ``after`` than on ``before``, by name."""
    if not tenures:
        return []
    found = differences_between(tenures, before, after)
    lines = _lines(found, name, describe)
    nothing = "Nothing: on both days these sentences give the same answers."
    heading = f"Differs between {day_in_words(before)} and {day_in_words(after)}"
    return [list_lines("differs", heading, lines, nothing, room)]


def differences_of_weighings(
    histories: tuple[Sequence[Tenure], Sequence[Tenure]],
    names: tuple[str, str],
    day: date,
    name: Words,
    describe: Words,
    room: Room,
) -> list[Section]:
    """Return what two ways of weighing answer otherwise for ``day``, by name.

    Parameters
    ----------
    histories
        Of the left side and of the right.
    names
        Of the sides, in the same order.
    """
    if not any(histories):
        return []
    found = differences_of_histories(*histories, day)
    lines = _lines(found, name, describe)
    nothing = "Nothing: both give the same answers for this day."
    heading = f"Differs on {day_in_words(day)}: {names[0]} → {names[1]}"
    return [list_lines("differs", heading, lines, nothing, room)]


def told_on_one_side(
    records: tuple[Record, Record], kinds: Collection[Kind], moment: Moment, room: Room
) -> list[Section]:
    """Return what the map shows on one side only, for the other side's sources don't tell of it.

    Parameters
    ----------
    records
        Of the left side and of the right.
    kinds
        Kinds of happening that the page is about.
    """
    if not kinds or records[0].documents.keys() == records[1].documents.keys():
        return []
    left, right = (
        {one.name: one for one in list_happenings(record, kinds) if _is_shown(one.when, moment)}
        for record in records
    )
    lines = [_told_once(records[0], left[name], is_left=True) for name in left.keys() - right]
    lines += [_told_once(records[1], right[name], is_left=False) for name in right.keys() - left]
    lines.sort(key=lambda one: (one.name, one.key))
    return [list_lines("once", "Happenings told on one side only", lines, "None.", room)]


def _told_once(record: Record, happening: Happening, *, is_left: bool) -> Line:
    line = tell_happening(record, happening)
    sides = (line.after, NOT_TOLD) if is_left else (NOT_TOLD, line.after)
    return replace(line, before=sides[0], after=sides[1])


def _is_shown(when: DateInterval, moment: Moment) -> bool:
    """Whether the map shows it: in the window, or at the instant and a while after it."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is None or last is None or first > moment.as_of:
        return False
    if moment.other:
        return last >= moment.other
    return (moment.as_of - last).days <= AFTERGLOW_DAYS


def _lines(found: Sequence[Difference], name: Words, describe: Words) -> list[Line]:
    listed = (_difference(one, name, describe) for one in found if is_listed(one))
    return sorted(listed, key=lambda one: one.name)


def is_listed(one: Difference) -> bool:
    """Whether a difference is the subject's own: what is only inherited is left to the group."""
    told = one.before if one.after.condition == Condition.UNKNOWN else one.after
    return not told.via


def _difference(one: Difference, name: Words, describe: Words) -> Line:
    return Line(
        key=f"{one.subject_kind}:{one.subject_id}",
        name=name(one.after),
        before="unknown" if one.before.condition == Condition.UNKNOWN else describe(one.before),
        after=describe(one.after),
    )


def _span(first: date, last: date) -> str:
    return f"{day_in_words(first)} to {day_in_words(last)}"
