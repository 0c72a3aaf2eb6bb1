"""Months, quarters, seasons, years and decades, and parts of them."""

from collections.abc import Callable

from geodata.extract.times.dates_in_words import is_by_number, year_of
from geodata.extract.times.parts_of_spans import named_part, part_of, plain_part
from geodata.extract.times.spans import Days, month_days, season_days, shift_days, year_days
from geodata.extract.times.stretches import (
    Parts,
    Standpoint,
    Stretch,
    in_missing_year,
    stretch_of,
)
from geodata.extract.times.vocabulary import MONTHS, month_number


def resolve_month(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve a month or a part of it, with a year or without."""
    month = month_number(parts.get("month") or parts["fullmonth"])
    part = plain_part(parts.get("part"))
    named = named_part(part, MONTHS[month - 1])

    def days_in(year: int) -> Days:
        return part_of(month_days(year, month), "month", part)

    year = year_of(parts, view)
    if year is not None:
        return stretch_of(days_in(year), named, is_counted=not is_by_number(parts))
    if which := parts.get("which"):
        return _which_month(days_in, which.lower(), named, view)
    return in_missing_year(days_in, view, named, keeps_rival=False)


def _which_month(
    days_in: Callable[[int], Days], which: str, named: str, view: Standpoint
) -> Stretch:
    """Resolve ``last October`` (over by publication) and ``next October`` (yet to begin)."""
    year = view.anchor.likely.year
    if which == "next":
        year += days_in(year).first <= view.anchor.latest
    elif which in ("last", "this past"):
        year -= days_in(year).last >= view.anchor.earliest
    return stretch_of(days_in(year), f"{which} {named}")


def resolve_months(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``from March to May`` and ``early July to late August 2023``."""
    first, last = month_number(parts["month"]), month_number(parts["month2"])
    part, last_part = plain_part(parts.get("part")), plain_part(parts.get("part2"))

    def days_in(year: int) -> Days:
        ends = month_days(year + (last < first), last)
        return Days(
            part_of(month_days(year, first), "month", part).first,
            part_of(ends, "month", last_part).last,
        )

    start_named = named_part(part, MONTHS[first - 1])
    named = f"{start_named} to {named_part(last_part, MONTHS[last - 1])}"
    if parts.get("year"):
        start = int(parts["year"])
        ends = int(parts["year2"]) if parts.get("year2") else start + (last < first)
        days = Days(days_in(start).first, days_in(ends - (last < first)).last)
        if days.first <= days.last:
            return stretch_of(days, named, is_counted=False)
    year = year_of(parts, view, "year2")
    if year is not None:
        days = days_in(year - (last < first))
        return stretch_of(days, named, is_counted=not is_by_number(parts))
    return in_missing_year(days_in, view, named, keeps_rival=False)


def resolve_year(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``in 2017`` and ``early 2024``."""
    part = plain_part(parts.get("part"))
    days = part_of(year_days(int(parts["year"])), "year", part)
    return stretch_of(days, f"{named_part(part, parts['year'])}, no nearer day", is_counted=False)


def resolve_years(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``from 2011 to 2021`` and ``2023-24``."""
    first = int(parts["year"])
    last = int(parts.get("year2") or first // 100 * 100 + int(parts["tail"]))
    if "year2" not in parts and (last - first) % 100 != 1 and 1 <= last % 100 <= 12:
        return stretch_of(month_days(first, last % 100), "year and month", is_counted=False)
    days = year_days(min(first, last), max(first, last))
    return stretch_of(days, "the years, no nearer day", is_counted=False)


def resolve_decade(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``the 1990s`` and ``the late 1980s``."""
    first = int(parts["decade"][:4])
    days = part_of(year_days(first, first + 9), "decade", plain_part(parts.get("part")))
    return stretch_of(days, "the decade", is_counted=False)


def resolve_quarter(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``Q3 2023``."""
    months, year = int(parts["quarternumber"]) * 3, int(parts["year"])
    days = Days(month_days(year, months - 2).first, month_days(year, months).last)
    return stretch_of(days, "the quarter", is_counted=False)


def resolve_season(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``last summer`` and ``the rainy season of 2023``, as wide as usage is."""
    season = " ".join(parts["season"].lower().split())
    part = plain_part(parts.get("part"))
    named = named_part(part, season)

    def days_in(year: int) -> Days:
        return part_of(season_days(season, year), "season", part)

    year = year_of(parts, view)
    if year is not None:
        return stretch_of(days_in(year), named, is_counted=not is_by_number(parts))
    if which := parts.get("which"):
        return _which_season(days_in, which.lower(), named, view)
    return in_missing_year(days_in, view, named, keeps_rival=False)


def _which_season(
    days_in: Callable[[int], Days], which: str, named: str, view: Standpoint
) -> Stretch:
    """Resolve ``last``, ``this`` and ``next``; a season may reach over New Year."""
    anchor = view.anchor
    years = range(max(anchor.likely.year - 2, 1), min(anchor.likely.year + 3, 9999))
    seasons = [days_in(year) for year in years]
    if which == "next":
        found = [days for days in seasons if days.first > anchor.latest][:1]
    elif which in ("last", "this past"):
        found = [days for days in seasons if days.last < anchor.earliest][-1:]
    else:
        reach = shift_days(anchor.likely, -45)
        found = [days for days in seasons if days.last >= reach][:1]
    if not found:
        return view.unknown(f"no {named} near publication")
    return stretch_of(found[0], f"{which} {named}")
