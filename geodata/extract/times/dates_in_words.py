"""Days of the month: ``30 May 2023``, ``Oct. 27 last year``, ``July 22 to 27``, ``the 27th``."""

from datetime import date

from msgspec.structs import replace

from geodata.extract.times.spans import Days, clip_days
from geodata.extract.times.stretches import (
    Parts,
    Standpoint,
    Stretch,
    in_missing_year,
    stretch_of,
)
from geodata.extract.times.vocabulary import MONTHS, month_number, weekday_number

_YEARS_TO_SEARCH = 6


def year_of(parts: Parts, view: Standpoint, key: str = "year") -> int | None:
    """Return the year that words give by number or as ``last year``, or None."""
    if number := parts.get(key):
        return int(number)
    words = parts.get("ofyear")
    if not words:
        return None
    word = words.lower().split()[-2]
    if word in _BY_PUBLICATION:
        return view.anchor.likely.year + _BY_PUBLICATION[word]
    context = view.bounded_context()
    return context.last.year + _BY_CONTEXT[word] if context else None


def is_by_number(parts: Parts) -> bool:
    """Tell whether the words give the year by its number, so that nothing is counted."""
    return bool(parts.get("year") or parts.get("year2"))


def resolve_iso(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``2023-10-30``."""
    day = _day(int(parts["year"]), int(parts["two"]), int(parts["two2"]))
    if day is None:
        return view.unknown("the calendar has no such day")
    return stretch_of(Days(day, day), "as written", is_counted=False)


def resolve_slashed(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``30/05/2023``; day before month, with the other way round as rival."""
    year, one, two = int(parts["year"]), int(parts["two"]), int(parts["two2"])
    day_first, month_first = _day(year, two, one), _day(year, one, two)
    day = day_first or month_first
    if day is None:
        return view.unknown("the calendar has no such day")
    stretch = stretch_of(Days(day, day), "as written, day before month", is_counted=False)
    if day_first is None:
        return stretch_of(Days(day, day), "as written, month before day", is_counted=False)
    if month_first is None or month_first == day_first:
        return stretch
    other = stretch_of(Days(month_first, month_first), "read month before day", is_counted=False)
    return replace(stretch, rival=other)


def resolve_date(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve a day and a month, with a year or without."""
    month, number = month_number(parts["monthname"]), _number(parts["day"])
    named = f"{number} {MONTHS[month - 1]}"

    def days_in(year: int) -> Days | None:
        day = _day(year, month, number)
        return Days(day, day) if day else None

    year = year_of(parts, view)
    if year is not None:
        days = days_in(year)
        if days is None:
            return view.unknown(f"{year} has no {named}")
        return stretch_of(days, _as_written(parts), is_counted=not is_by_number(parts))
    stretch = in_missing_year(days_in, view, named, keeps_rival=True)
    weekday = parts.get("anyday")
    if weekday and stretch.earliest and weekday_number(weekday) != stretch.earliest.weekday():
        return _on_weekday(stretch, weekday_number(weekday), view)
    return replace(stretch, rival=None) if weekday else stretch


def _on_weekday(stretch: Stretch, weekday: int, view: Standpoint) -> Stretch:
    """Look for the year in which a day falls on the weekday that the words give."""
    day = stretch.earliest or view.anchor.likely
    step = 1 if view.is_future else -1
    for distance in range(1, _YEARS_TO_SEARCH + 1):
        other = _day(day.year + step * distance, day.month, day.day)
        if other and other.weekday() == weekday:
            found = stretch_of(Days(other, other), "the year in which it is that weekday")
            return replace(found, rival=replace(stretch, rival=None))
    return stretch


def resolve_days(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``Oct. 27-30`` and ``July 28 to Aug. 3``; the second may fall into a new year."""
    month = month_number(parts["monthname"])
    last_month = month_number(parts.get("monthname2") or parts["monthname"])
    number, last_number = _number(parts["day"]), _number(parts["day2"])

    def days_in(year: int) -> Days | None:
        first = _day(year, month, number)
        last = _day(year + (last_month < month), last_month, last_number)
        return clip_days(first, last) if first and last else None

    named = f"{number} {MONTHS[month - 1]} to {last_number} {MONTHS[last_month - 1]}"
    year = year_of(parts, view)
    if year is None:
        return in_missing_year(days_in, view, named, keeps_rival=True)
    days = days_in(year - (last_month < month))
    if days is None:
        return view.unknown(f"{year} has no {named}")
    return stretch_of(days, _as_written(parts), is_counted=not is_by_number(parts))


def resolve_ordinal_day(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``the 27th``: of the month spoken of before, else the one by publication."""
    number = _number(parts["ordinalday"])
    context = view.bounded_context()
    which = (parts.get("which") or "").lower()
    if context and not which and _day(context.last.year, context.last.month, number):
        day = context.last.replace(day=number)
        return stretch_of(Days(day, day), "in the month spoken of before")
    offset = {"last": -1, "next": 1}.get(which)
    likely = view.anchor.likely
    index = likely.year * 12 + likely.month - 1
    limit = view.anchor.earliest if view.is_future else view.anchor.latest
    step = 1 if view.is_future else -1
    steps = [offset] if offset else [0, step, 2 * step]
    for month in steps:
        found = _day((index + month) // 12, (index + month) % 12 + 1, number)
        if found and (offset or (found >= limit if view.is_future else found <= limit)):
            return stretch_of(Days(found, found), "in the month nearest to publication")
    return view.unknown(f"no month near has a day {number}")


def _as_written(parts: Parts) -> str:
    return "as written" if is_by_number(parts) else "in the year that the words give"


def _number(word: str) -> int:
    return int("".join(letter for letter in word if letter in "0123456789"))


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


_BY_PUBLICATION = {"last": -1, "this": 0, "next": 1}
_BY_CONTEXT = {"that": 0, "same": 0, "following": 1, "previous": -1}
