"""The days that words mean before their preposition is weighed, and what they count from."""

from collections.abc import Callable, Mapping
from datetime import date

import msgspec
from msgspec.structs import replace

from geodata.extract.times.expressions import Anchor, Relation
from geodata.extract.times.spans import Days, month_last
from geodata.extract.times.wording import said
from geodata.model.dates import DateInterval

Parts = Mapping[str, str]
_YEARS_BACK = 9
_A_YEAR = 366


class Stretch(msgspec.Struct, frozen=True):
    """The days that words mean, with open ends as None.

    Parameters
    ----------
    earliest, latest
        Both inclusive.
    because
        How they follow from the words.
    rival
        The other reading that the words allow.
    is_counted
        Whether they depend on when the text was published.
    """

    earliest: date | None
    latest: date | None
    because: str
    rival: "Stretch | None" = None
    is_counted: bool = True


class Standpoint(msgspec.Struct, frozen=True):
    """What words are read from: publication, tense, what was spoken of before."""

    anchor: Anchor
    is_future: bool
    context: DateInterval | None
    relation: Relation

    def unknown(self, because: str) -> Stretch:
        """Return what tense alone allows, where the words allow no more."""
        if self.is_future:
            return Stretch(self.anchor.earliest, None, because)
        return Stretch(None, self.anchor.latest, because)

    def bounded_context(self) -> Days | None:
        """Return the days spoken of before, if both their ends are known."""
        context = self.context
        if context is None or context.earliest is None or context.latest is None:
            return None
        return Days(context.earliest, context.latest)


def stretch_of(days: Days, because: str, *, is_counted: bool = True) -> Stretch:
    """Return days as a stretch, with the days said behind the reason."""
    return Stretch(*days, f"{because}: {said(*days)}", None, is_counted)


def in_missing_year(
    days_in: Callable[[int], Days | None], view: Standpoint, named: str, *, keeps_rival: bool
) -> Stretch:
    """Find the year that words without one mean.

    Past words mean the last such days that began by publication, future ones the next. Where
    what was spoken of before lies in another year and holds such days, they are meant.

    Parameters
    ----------
    days_in
        The days in a year, or None where it has none (29 February).
    view
        Publication, tense and context.
    named
        The words, for the reason.
    keeps_rival
        Whether the other year remains a reading even if nothing speaks for it.
    """
    before = _last_by(days_in, view.anchor.latest)
    after = _next_from(days_in, view.anchor.earliest)
    if view.is_future:
        return _chosen(after, before, f"{named}, the next from publication on", view, named)
    if view.relation is Relation.UNTIL:
        return _nearest(before, after, view, named)
    spoken = _within_context(days_in, view)
    if spoken is not None and spoken != before:
        told = f"{named} of the year spoken of before"
        return _chosen(spoken, before, told, view, named)
    rival = _last_by(days_in, before.first, is_before=True) if before and keeps_rival else None
    return _chosen(before, rival, f"{named}, the last by publication", view, named)


def _chosen(
    days: Days | None, rival: Days | None, because: str, view: Standpoint, named: str
) -> Stretch:
    if days is None:
        return view.unknown(f"no year has a {named}")
    stretch = stretch_of(days, because)
    if rival is None or rival == days:
        return stretch
    return replace(stretch, rival=stretch_of(rival, f"{named} of another year"))


def _nearest(before: Days | None, after: Days | None, view: Standpoint, named: str) -> Stretch:
    if before is None or after is None:
        return _chosen(before or after, None, f"the only {named}", view, named)
    day = view.anchor.likely
    is_after_nearer = abs((after.last - day).days) <= abs((day - before.last).days)
    nearer, other = (after, before) if is_after_nearer else (before, after)
    return _chosen(nearer, other, f"{named}, the nearest to publication", view, named)


def _last_by(
    days_in: Callable[[int], Days | None], day: date, *, is_before: bool = False
) -> Days | None:
    for year in range(day.year, max(day.year - _YEARS_BACK, 0), -1):
        days = days_in(year)
        if days is not None and (days.first < day or (days.first == day and not is_before)):
            return days
    return None


def _next_from(days_in: Callable[[int], Days | None], day: date) -> Days | None:
    for year in range(max(day.year - 1, 1), min(day.year + _YEARS_BACK, 10_000)):
        days = days_in(year)
        if days is not None and days.last >= day:
            return days
    return None


def _within_context(days_in: Callable[[int], Days | None], view: Standpoint) -> Days | None:
    context = view.bounded_context()
    if context is None or (context.last - context.first).days > _A_YEAR:
        return None
    first, last = context.first.replace(day=1), month_last(context.last)
    for year in range(last.year, first.year - 1, -1):
        days = days_in(year)
        if days is not None and first <= days.first and days.last <= last:
            return days
    return None
