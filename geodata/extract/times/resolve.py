"""From an expression to the days it means."""

from collections.abc import Callable

from msgspec.structs import replace

from geodata.extract.times import after_another, dates_in_words, months_and_years, units, weekdays
from geodata.extract.times.expressions import Anchor, Reading, Relation, TimeExpression
from geodata.extract.times.relations import in_relation
from geodata.extract.times.stretches import Parts, Standpoint, Stretch
from geodata.extract.times.wording import said
from geodata.model.dates import DateInterval


def resolve_time(
    expression: TimeExpression,
    anchor: Anchor,
    *,
    is_future: bool = False,
    context: DateInterval | None = None,
) -> Reading:
    """Read the days that an expression means.

    Parameters
    ----------
    expression
        What `find_times` found.
    anchor
        When the text was published.
    is_future
        Whether the sentence tells of what is to come (``will``, ``is due to``); else the past
        is meant.
    context
        The time spoken of before, from which ``the following month`` counts and which may give
        a missing year.

    Returns
    -------
    Reading
        With both ends inclusive and open ends as None. Without a context, words that count
        from one say no more than tense does.
    """
    is_next = (is_future or _is_scheduled(expression)) and expression.relation is not Relation.SINCE
    view = Standpoint(anchor, is_next, context, expression.relation)
    stretch = _stretch(expression, view)
    placed = in_relation(expression, stretch, view)
    start = (
        _inner(expression.first, view) if expression.last and expression.first else placed.begins
    )
    begins = _interval(start, expression, anchor) if start else None
    rival = placed.stretch.rival
    return Reading(
        _interval(placed.stretch, expression, anchor),
        _interval(rival, expression, anchor) if rival else None,
        begins,
    )


def _is_scheduled(expression: TimeExpression) -> bool:
    """Tell whether ``for`` before a day says that it was to come: ``scheduled for Sept. 5``."""
    return expression.rule in _SCHEDULED and expression.parts.get("lead", "").lower() == "for"


def _stretch(expression: TimeExpression, view: Standpoint) -> Stretch:
    if expression.last is not None and expression.first is not None:
        return _from_to(expression.first, expression.last, view)
    if expression.first is not None:
        inner = _inner(expression.first, view)
        if expression.rule == "length":
            return after_another.resolve_stay(expression.parts, view, inner)
        if expression.rule == "event":
            return inner
        counted_from = DateInterval(earliest=inner.earliest, latest=inner.latest)
        return _RESOLVERS[expression.rule](expression.parts, replace(view, context=counted_from))
    return _RESOLVERS[expression.rule](expression.parts, view)


def _inner(expression: TimeExpression, view: Standpoint) -> Stretch:
    return _stretch(expression, replace(view, relation=Relation.AT))


def _from_to(first: TimeExpression, last: TimeExpression, view: Standpoint) -> Stretch:
    """Join two times; the second is the one that doesn't end before the first begins."""
    start, end = _inner(first, view), _inner(last, view)
    if start.earliest and end.latest and end.latest < start.earliest:
        end = _inner(last, replace(view, is_future=True))
    if start.earliest and end.latest and end.latest < start.earliest:
        return replace(start, rival=None)
    because = f"from {start.because} until {end.because}"
    return Stretch(start.earliest, end.latest, because, None, start.is_counted or end.is_counted)


def _interval(stretch: Stretch, expression: TimeExpression, anchor: Anchor) -> DateInterval:
    rule = stretch.because
    if anchor.is_inferred and stretch.is_counted:
        rule = f"{rule}; publication is inferred, {said(anchor.earliest, anchor.latest)}"
    return DateInterval(
        earliest=stretch.earliest, latest=stretch.latest, phrase=expression.text, rule=rule
    )


def _now(parts: Parts, view: Standpoint) -> Stretch:
    return Stretch(view.anchor.earliest, view.anchor.latest, "told as present, at publication")


def _recently(parts: Parts, view: Standpoint) -> Stretch:
    return Stretch(None, view.anchor.latest, "before publication, without a first day")


def _soon(parts: Parts, view: Standpoint) -> Stretch:
    return Stretch(view.anchor.earliest, None, "after publication, without a last day")


_RESOLVERS: dict[str, Callable[[Parts, Standpoint], Stretch]] = {
    "after_event": after_another.resolve_after_event,
    "ago": units.resolve_ago,
    "anniversary": after_another.resolve_anniversary,
    "coming": units.resolve_coming,
    "date": dates_in_words.resolve_date,
    "day_word": weekdays.resolve_day_word,
    "days": dates_in_words.resolve_days,
    "decade": months_and_years.resolve_decade,
    "event": after_another.resolve_event,
    "iso": dates_in_words.resolve_iso,
    "length": after_another.resolve_length,
    "long_ago": units.resolve_weeks_ago,
    "month": months_and_years.resolve_month,
    "months": months_and_years.resolve_months,
    "neighbour": after_another.resolve_neighbour,
    "now": _now,
    "offset": after_another.resolve_offset,
    "ordinal_day": dates_in_words.resolve_ordinal_day,
    "past": units.resolve_past,
    "quarter": months_and_years.resolve_quarter,
    "recent": _recently,
    "recently": _recently,
    "same": after_another.resolve_same,
    "season": months_and_years.resolve_season,
    "since": after_another.resolve_then,
    "slashed": dates_in_words.resolve_slashed,
    "soon": _soon,
    "then": after_another.resolve_then,
    "weekday": weekdays.resolve_weekday,
    "weekdays": weekdays.resolve_weekdays,
    "weekend": weekdays.resolve_weekend,
    "which": units.resolve_which,
    "year": months_and_years.resolve_year,
    "years": months_and_years.resolve_years,
}
_SCHEDULED = frozenset({"date", "days", "month", "months", "weekday", "weekdays"})
RULES = frozenset(_RESOLVERS)
"""The rules that can be resolved; a test holds them against the wordings."""
