"""Weekdays, weekends and the words for days near publication."""

from datetime import date

from msgspec.structs import replace

from geodata.extract.times.spans import Days, shift_days, unit_days
from geodata.extract.times.stretches import Parts, Standpoint, Stretch, stretch_of
from geodata.extract.times.vocabulary import WEEKDAYS, weekday_number


def resolve_weekday(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve a weekday: the last by publication, in the future the next.

    ``last`` and ``next`` exclude the day of publication; where they may or may not pass over
    a day of the same week, the other week is the rival reading.
    """
    number = weekday_number(parts["weekday"])
    if whose := parts.get("whose"):
        return _in_week(number, {"last": -1, "this": 0, "next": 1}[whose.lower()], view)
    which = " ".join((parts.get("which") or parts.get("near") or "").lower().split())
    if which == "this":
        return _in_week(number, 0, view)
    if which.startswith("the "):
        return _by_context(number, which, view)
    if which in ("next", "this coming") or (view.is_future and which != "last"):
        return _after(number, view, is_strict=bool(which), is_next=which == "next")
    return _before(number, view, is_strict=bool(which), is_last=which == "last")


def _before(number: int, view: Standpoint, *, is_strict: bool, is_last: bool) -> Stretch:
    likely = view.anchor.likely
    back = (likely.weekday() - number) % 7
    back = 7 if is_strict and back == 0 else back
    day = shift_days(likely, -back)
    stretch = stretch_of(Days(day, day), f"{WEEKDAYS[number]}, the last by publication")
    if is_last and day >= unit_days(likely, "week").first:
        week_before = shift_days(day, -7)
        rival = stretch_of(Days(week_before, week_before), "of the week before")
        return replace(stretch, rival=rival)
    return stretch


def _after(number: int, view: Standpoint, *, is_strict: bool, is_next: bool) -> Stretch:
    likely = view.anchor.likely
    ahead = (number - likely.weekday()) % 7
    ahead = 7 if is_strict and ahead == 0 else ahead
    day = shift_days(likely, ahead)
    stretch = stretch_of(Days(day, day), f"{WEEKDAYS[number]}, the next from publication on")
    if is_next and day <= unit_days(likely, "week").last:
        week_after = shift_days(day, 7)
        rival = stretch_of(Days(week_after, week_after), "of the week after")
        return replace(stretch, rival=rival)
    return stretch


def _in_week(number: int, offset: int, view: Standpoint) -> Stretch:
    monday = unit_days(view.anchor.likely, "week", offset).first
    day = shift_days(monday, number)
    week = {-1: "the week before publication", 0: "the week of publication"}
    return stretch_of(
        Days(day, day), f"{WEEKDAYS[number]} of {week.get(offset, 'the week after publication')}"
    )


def _by_context(number: int, which: str, view: Standpoint) -> Stretch:
    context = view.bounded_context()
    if context is None:
        return view.unknown(f"{which} {WEEKDAYS[number]} of a day that isn't known")
    if which == "the previous":
        back = (context.first.weekday() - number - 1) % 7 + 1
        day = shift_days(context.first, -back)
    else:
        ahead = (number - context.last.weekday() - 1) % 7 + 1
        day = shift_days(context.last, ahead)
    return stretch_of(Days(day, day), f"{which} {WEEKDAYS[number]} of the day spoken of before")


def resolve_weekdays(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``from Sunday to Tuesday``: the second is the next one after the first."""
    first = weekday_number(parts["weekday"])
    last = weekday_number(parts["weekday2"])
    length = (last - first) % 7 or 7
    is_between = parts.get("lead", "").lower() == "between"
    is_list = parts["to"].strip().lower() == "and" and not is_between
    # "On Tuesday and Friday" tells of both; only a stretch may run on after publication.
    counted, back = (parts["weekday2"], length) if is_list else (parts["weekday"], 0)
    found = resolve_weekday({"weekday": counted}, view).earliest or view.anchor.likely
    start = shift_days(found, -back) if not view.is_future else _next(first, view)
    ends = shift_days(start, length)
    tense = "next from publication on" if view.is_future else "last by publication"
    named = f"{WEEKDAYS[first]} to {WEEKDAYS[last]}, the {tense}"
    return stretch_of(Days(start, ends), named)


def _next(number: int, view: Standpoint) -> date:
    return shift_days(view.anchor.likely, (number - view.anchor.likely.weekday()) % 7)


def resolve_weekend(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``over the weekend``: the last that has begun, in the future the next to end."""
    if view.is_future:
        days = unit_days(view.anchor.earliest, "weekend")
        return stretch_of(days, "the weekend from publication on")
    days = unit_days(view.anchor.likely, "weekend")
    if days.first > view.anchor.likely:
        days = unit_days(view.anchor.likely, "weekend", -1)
    return stretch_of(days, "the last weekend by publication")


def resolve_day_word(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``today``, ``overnight`` and their like from all possible days of publication."""
    words = " ".join(parts["dayword"].lower().split())
    first, last = next(
        (shifts for start, shifts in _DAY_WORDS.items() if words.startswith(start)), (0, 0)
    )
    days = Days(shift_days(view.anchor.earliest, first), shift_days(view.anchor.latest, last))
    return stretch_of(days, f"“{words}” from the day of publication")


# Days from the day of publication; a night reaches into the day after it.
_DAY_WORDS = {
    "the day before yesterday": (-2, -2),
    "the day after tomorrow": (2, 2),
    "yesterday": (-1, -1),
    "tomorrow": (1, 1),
    "overnight": (-1, 0),
    "last night": (-1, 0),
}
