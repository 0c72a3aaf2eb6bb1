"""Times counted from another: ``the following month``, ``two days later``, ``for a week``."""

from datetime import date

from msgspec.structs import replace

from geodata.extract.times.dates_in_words import resolve_date
from geodata.extract.times.expressions import Relation
from geodata.extract.times.months_and_years import resolve_month
from geodata.extract.times.named_times import EVENTS
from geodata.extract.times.spans import (
    Days,
    clip_days,
    shift_days,
    shift_units,
    unit_days,
    year_days,
)
from geodata.extract.times.stretches import Parts, Standpoint, Stretch, stretch_of
from geodata.extract.times.units import counted, plain_unit
from geodata.extract.times.vocabulary import number_of, ordinal_of
from geodata.model.dates import DateInterval

_BACK = ("previous", "preceding")
_ON = ("following", "next")
_SMALL = frozenset({"day", "night", "morning", "afternoon", "evening"})


def resolve_same(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``that day``, ``the following month``, ``the previous week``."""
    word = parts["follow"].lower().split()[-1]
    unit = plain_unit(parts.get("unit") or "day")
    return _shifted(unit, -1 if word in _BACK else int(word in _ON), view)


def resolve_neighbour(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``the day before`` and ``the week after``."""
    unit = plain_unit(parts.get("unit") or "day")
    return _shifted(unit, -1 if parts["side"].lower() == "before" else 1, view)


def _shifted(unit: str, offset: int, view: Standpoint) -> Stretch:
    context = view.bounded_context()
    if context is None:
        return view.unknown("counted from a time that isn't known")
    if unit in _SMALL:
        days = Days(shift_days(context.first, offset), shift_days(context.last, offset))
        unit = "day"
    else:
        days = Days(
            unit_days(context.first, unit, offset).first, unit_days(context.last, unit, offset).last
        )
    told = {-1: f"the {unit} before", 0: f"the {unit} of", 1: f"the {unit} after"}[offset]
    return stretch_of(days, f"{told} the time spoken of before", is_counted=False)


def resolve_offset(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``three days later``; longer units are taken to half a unit either way."""
    context = view.bounded_context()
    if context is None:
        return view.unknown("counted from a time that isn't known")
    is_back = (parts.get("after") or parts.get("side") or "").lower().split()[0] in _BACKWARDS
    count, unit = number_of(parts.get("num")), plain_unit(parts.get("units") or parts["plural"])
    if count is None:
        if is_back:
            return Stretch(None, context.last, "before the time spoken of, how long isn't said")
        return _up_to_publication(context.first, "after the time spoken of", view)
    signed = -count if is_back else count
    slack = {"week": 3, "month": 15, "year": 183, "decade": 1826}.get(unit, 0)
    days = Days(
        shift_days(shift_units(context.first, unit, signed), -slack),
        shift_days(shift_units(context.last, unit, signed), slack),
    )
    word = "before" if is_back else "after"
    return stretch_of(days, f"{counted(count, unit)} {word} the time spoken of", is_counted=False)


def resolve_after_event(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``three years after the coup`` from the time of what happened."""
    event = resolve_event({name: words for name, words in parts.items() if name != "num"}, view)
    happened = DateInterval(earliest=event.earliest, latest=event.latest)
    stretch = resolve_offset(parts, replace(view, context=happened))
    first, last = stretch.earliest, stretch.latest
    if view.is_future or not first or not last or not first <= view.anchor.latest < last:
        return stretch
    because = f"{stretch.because}, before publication"
    return replace(stretch, latest=view.anchor.latest, because=because)


def resolve_length(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``in three days`` and ``for a week``: from the time spoken of, by publication."""
    count, unit = number_of(parts.get("num")), plain_unit(parts.get("units") or parts["plural"])
    anchor, context = view.anchor, view.bounded_context()
    if count is None:
        return view.unknown(f"some {unit}s, from when to when isn't said")
    if view.is_future and (context is None or context.last < anchor.earliest):
        last = shift_units(anchor.latest, unit, count)
        return stretch_of(
            Days(anchor.earliest, last), f"{counted(count, unit)} from publication at most"
        )
    if context is None or context.first > anchor.latest:
        return view.unknown(f"{counted(count, unit)}, from when to when isn't said")
    last = shift_units(context.last, unit, count)
    if not view.is_future and context.last <= anchor.latest:
        last = min(last, anchor.latest)
    because = f"{counted(count, unit)} from the time spoken of, no later than publication"
    return stretch_of(clip_days(context.first, last), because)


def resolve_stay(parts: Parts, view: Standpoint, start: Stretch) -> Stretch:
    """Resolve ``a one-week visit that started on Saturday`` from its start."""
    count, unit = number_of(parts.get("num")), plain_unit(parts.get("units") or parts["plural"])
    if start.earliest is None or start.latest is None or count is None:
        return Stretch(start.earliest, None, f"{start.because}, and some time on")
    last = shift_units(start.latest, unit, count)
    return stretch_of(Days(start.earliest, last), f"{counted(count, unit)} from {start.because}")


def resolve_then(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``since then`` and ``at the time``: the time spoken of before."""
    context = view.bounded_context()
    if context is None:
        return view.unknown("a time spoken of before that isn't known")
    return stretch_of(context, "the time spoken of before", is_counted=False)


def resolve_anniversary(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``the anniversary of`` to the day that is remembered, of an earlier year.

    With a number it lies in the year that is so many back; without one no first day is known.
    """
    context = view.bounded_context()
    days = context or Days(view.anchor.earliest, view.anchor.latest)
    if nth := parts.get("nth"):
        years = ordinal_of(nth)
        back = year_days(days.first.year - years, days.last.year - years)
        return stretch_of(back, f"{years} years back, no nearer day")
    latest = shift_units(days.last, "year", -1)
    return Stretch(None, latest, "the same day of an earlier year, which isn't named")


def resolve_event(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``the coup`` by its own date, else by the register of named times."""
    named = EVENTS.find(parts["event"])
    year = parts.get("year") or parts.get("year2")
    if parts.get("monthname"):
        dated = {**parts, "month": parts["monthname"], **({"year": year} if year else {})}
        return resolve_date(dated, view) if parts.get("day") else resolve_month(dated, view)
    if year:
        return stretch_of(year_days(int(year)), "in that year, no nearer day", is_counted=False)
    if named is None or named.earliest > view.anchor.latest:
        return Stretch(None, None, "a happening whose time isn't known")
    because = f"{named.name}, no nearer day than the register of named times has"
    return stretch_of(Days(named.earliest, named.latest), because, is_counted=False)


def _up_to_publication(first: date, because: str, view: Standpoint) -> Stretch:
    last = view.anchor.latest
    is_open = view.is_future or first > last or view.relation is Relation.BY
    return Stretch(first, None if is_open else last, because)


_BACKWARDS = ("earlier", "before", "prior")
