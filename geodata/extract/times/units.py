"""Times counted in units from publication: ``last week``, ``two months ago``, ``the past year``."""

from datetime import date

from geodata.extract.times.parts_of_spans import EARLIER, named_part, part_of, plain_part
from geodata.extract.times.spans import Days, clip_days, shift_days, shift_units, unit_days
from geodata.extract.times.stretches import Parts, Standpoint, Stretch, stretch_of
from geodata.extract.times.vocabulary import number_of
from geodata.extract.times.wording import said_day

_AT_LEAST = ("more than", "over", "at least")


def plain_unit(words: str) -> str:
    """Return a unit in the singular."""
    return words.lower().removesuffix("s")


def counted(count: int, unit: str) -> str:
    """Write a number of units: ``1 week``, ``3 days``."""
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def resolve_which(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``last week``, ``late this month``, ``the end of the year``, ``later this week``.

    Where publication is inferred, the units of all its possible days count.
    """
    unit = plain_unit(parts.get("period") or parts.get("unit") or "")
    which = " ".join((parts.get("which") or "this").lower().split())
    part = "end" if parts.get("ending") else plain_part(parts.get("part"))
    offset = {"last": -1, "this past": -1 if unit == "weekend" else 0, "next": 1}.get(which, 0)
    first = _unit_at(view.anchor.earliest, unit, offset, part).first
    last = _unit_at(view.anchor.latest, unit, offset, part).last
    named = named_part(part, f"{which} {unit}")
    if part in EARLIER and offset == 0:
        return _beside_publication(first, last, part, named, view)
    because = f"{named}, counted from publication"
    return stretch_of(_told_by_tense(first, last, view), because)


def _unit_at(day: date, unit: str, offset: int, part: str) -> Days:
    return part_of(unit_days(day, unit, offset), unit, part)


def _beside_publication(
    first: date, last: date, part: str, named: str, view: Standpoint
) -> Stretch:
    anchor = view.anchor
    if part == "earlier":
        days = clip_days(min(first, anchor.latest), min(last, anchor.latest))
        return stretch_of(days, f"{named}, before publication")
    days = clip_days(max(first, anchor.earliest), max(last, anchor.earliest))
    return stretch_of(days, f"{named}, after publication")


def _told_by_tense(first: date, last: date, view: Standpoint) -> Days:
    """Keep what the future leaves of days that publication cuts in two."""
    if view.is_future and first <= view.anchor.earliest <= last:
        return Days(view.anchor.earliest, last)
    return Days(first, last)


def resolve_past(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``the past week``; ``the past few weeks`` have no first day."""
    count, unit = number_of(parts.get("num") or _one_if_single(parts)), plain_unit(parts["units"])
    if count is None:
        return Stretch(
            None, view.anchor.latest, f"a number of {unit}s that isn't said, no first day"
        )
    first = shift_units(view.anchor.earliest, unit, -count)
    return stretch_of(Days(first, view.anchor.latest), f"{counted(count, unit)} up to publication")


def resolve_coming(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``the next three days``; ``the coming weeks`` have no last day."""
    count, unit = number_of(parts.get("num") or _one_if_single(parts)), plain_unit(parts["units"])
    if count is None:
        because = f"a number of {unit}s that isn't said, no last day"
        return Stretch(view.anchor.earliest, None, because)
    last = shift_units(view.anchor.latest, unit, count)
    return stretch_of(Days(view.anchor.earliest, last), f"{counted(count, unit)} from publication")


def _one_if_single(parts: Parts) -> str | None:
    return None if parts["units"].lower().endswith("s") else "one"


def resolve_ago(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``two weeks ago``: days are exact, longer units to half a unit either way."""
    count, unit = number_of(parts["num"]), plain_unit(parts["units"])
    anchor = view.anchor
    if count is None:
        return Stretch(None, anchor.latest, f"a number of {unit}s that isn't said, no first day")
    first = shift_units(anchor.earliest, unit, -count)
    last = shift_units(anchor.latest, unit, -count)
    about = " ".join((parts.get("about") or "").lower().split())
    if about.startswith(_AT_LEAST):
        because = f"{about} {counted(count, unit)} before publication: by {said_day(last)}"
        return Stretch(None, last, because)
    slack = _SLACK.get(unit, 0) or (1 if about else 0)
    days = Days(shift_days(first, -slack), min(shift_days(last, slack), anchor.latest))
    nearest = f", to {slack} days either way" if slack else ""
    return stretch_of(days, f"{counted(count, unit)} before publication{nearest}")


def resolve_weeks_ago(parts: Parts, view: Standpoint) -> Stretch:
    """Resolve ``months ago``, which has no first day."""
    return Stretch(None, view.anchor.latest, "before publication; how long before isn't said")


# Half a unit, in days: "two weeks ago" is rarely the fourteenth day before.
_SLACK = {"week": 3, "month": 15, "year": 183, "decade": 1826}
