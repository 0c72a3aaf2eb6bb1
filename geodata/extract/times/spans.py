"""Stretches of the calendar; what would leave it ends at its first or last day."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

_LAST_ORDINAL = date.max.toordinal()


class Days(NamedTuple):
    """The days from the first to the last, both inclusive."""

    first: date
    last: date


def shift_days(day: date, count: int) -> date:
    """Move a day by a number of days, no further than the calendar goes."""
    return date.fromordinal(min(max(day.toordinal() + count, 1), _LAST_ORDINAL))


def shift_months(day: date, count: int) -> date:
    """Move a day by a number of months; the 31st becomes the last of a shorter month."""
    index = day.year * 12 + day.month - 1 + count
    if not 12 <= index < 120_000:
        return date.min if count < 0 else date.max
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift_units(day: date, unit: str, count: int) -> date:
    """Move a day by a number of units; hours count as the days they may reach into."""
    if unit == "hour":
        return shift_days(day, -(-count // 24) if count > 0 else count // 24)
    if unit in _IN_DAYS:
        return shift_days(day, count * _IN_DAYS[unit])
    return shift_months(day, count * _IN_MONTHS[unit])


def month_days(year: int, month: int) -> Days:
    """Return the days of a month."""
    year = min(max(year, 1), 9999)
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_days(first: int, last: int | None = None) -> Days:
    """Return the days of a year, or of the years from one to another."""
    last = first if last is None else last
    return Days(date(min(max(first, 1), 9999), 1, 1), date(min(max(last, 1), 9999), 12, 31))


def season_days(season: str, year: int) -> Days:
    """Return the days that a season of a year may be said to cover, as wide as usage is.

    The four seasons are those north of the equator, from the first day of their first month to
    the equinox or solstice that ends them; the rains and the dry months are Myanmar's.
    """
    year = min(max(year, 1), 9998)
    (first_month, first_day), (last_month, last_day) = _SEASONS[season]
    ends = year + (last_month < first_month)
    return Days(date(year, first_month, first_day), date(ends, last_month, last_day))


def unit_days(day: date, unit: str, offset: int = 0) -> Days:
    """Return the unit of the calendar that holds a day, or one before or after it.

    Parameters
    ----------
    day
        A day within the unit from which the offset counts.
    unit
        ``day``, ``night``, ``week`` (from Monday), ``weekend``, ``month``, ``quarter``, ``year``
        or ``decade``.
    offset
        0 for the unit itself, -1 for the one before.
    """
    if unit in ("day", "night", "hour"):
        return Days(*[shift_days(day, offset)] * 2)
    if unit in ("week", "weekend"):
        monday = shift_days(day, 7 * offset - day.weekday())
        return Days(shift_days(monday, 5 if unit == "weekend" else 0), shift_days(monday, 6))
    if unit == "month":
        moved = shift_months(day.replace(day=1), offset)
        return month_days(moved.year, moved.month)
    if unit == "quarter":
        moved = shift_months(day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1), 3 * offset)
        return Days(moved.replace(day=1), month_last(shift_months(moved, 2)))
    if unit == "decade":
        start = day.year // 10 * 10 + 10 * offset
        return year_days(start, start + 9)
    return year_days(day.year + offset)


def month_last(day: date) -> date:
    """Return the last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def clip_days(first: date, last: date) -> Days:
    """Return the days between two ends, whichever comes first."""
    return Days(min(first, last), max(first, last))


_IN_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7}
_IN_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_SEASONS = {
    "spring": ((3, 1), (6, 20)),
    "summer": ((6, 1), (9, 22)),
    "autumn": ((9, 1), (12, 21)),
    "fall": ((9, 1), (12, 21)),
    "winter": ((12, 1), (3, 20)),
    "rainy season": ((5, 1), (10, 31)),
    "monsoon season": ((5, 1), (10, 31)),
    "wet season": ((5, 1), (10, 31)),
    "monsoon": ((5, 1), (10, 31)),
    "dry season": ((11, 1), (4, 30)),
    "cool season": ((11, 1), (2, 15)),
    "hot season": ((2, 15), (5, 31)),
}
