"""Which of a sentence's times tells when a clause was."""

from collections.abc import Sequence

from geodata.extract import shapes
from geodata.extract.clauses import Clause
from geodata.extract.joints import joins
from geodata.extract.phrases import Phrase
from geodata.extract.sentence_times import Times
from geodata.extract.times import Shape as TimeShape
from geodata.extract.times import TimeExpression

OF_NO_DAY = frozenset({TimeShape.DURATION, TimeShape.ANNIVERSARY})
"""Shapes that by themselves date nothing."""

_DATELINE = 4
_WIDE = frozenset({TimeShape.YEAR, TimeShape.MONTH, TimeShape.RELATIVE, TimeShape.SEASON})
_DAYS = frozenset({TimeShape.DAY, TimeShape.WEEKDAY})
_WITHIN = ("in ", "within ")


def choose_time(
    clause: Clause | None, phrases: Sequence[Phrase], times: Times
) -> TimeExpression | None:
    """Return the time that tells when a clause was: its own, its sentence's, or none."""
    if not times.found:
        return None
    anniversary = _anniversary_before(clause, phrases, times)
    if anniversary is not None:
        return anniversary
    own = range(clause.begin, clause.end) if clause else range(0)
    inside = [times.of(phrases[at]) for at in own if phrases[at].shape is shapes.TIME]
    usable = [one for one in inside if one is not None and not _is_of_no_day(one)]
    everywhere = [
        (at, times.of(phrase))
        for at, phrase in enumerate(phrases)
        if phrase.shape is shapes.TIME and not _is_of_dateline(phrases, at)
    ]
    if usable:
        first = everywhere[0] if everywhere else None
        is_leading = first is not None and clause is not None and first[0] < clause.begin
        is_leading = is_leading and not _has_verb(phrases, first, clause)
        if is_leading and first is not None and first[1]:
            is_since = usable[0].shape is TimeShape.SINCE and first[1].shape not in OF_NO_DAY
            is_sharper = usable[0].shape in _WIDE and first[1].shape in _DAYS
            return first[1] if is_since or is_sharper else usable[0]
        return usable[0]
    return _from_elsewhere(clause, phrases, everywhere)


def _from_elsewhere(
    clause: Clause | None,
    phrases: Sequence[Phrase],
    everywhere: Sequence[tuple[int, TimeExpression | None]],
) -> TimeExpression | None:
    for at, expression in everywhere:
        if expression is None or _is_of_no_day(expression):
            continue
        if clause is None or at < clause.at or not _is_of_another(phrases, clause, at):
            return expression
        if expression.shape is TimeShape.SINCE and _goes_on(phrases, clause, at):
            return expression
    return None


def _is_of_no_day(expression: TimeExpression) -> bool:
    """Tell what dates nothing: a length, or the adjective of "the ongoing fighting"."""
    return expression.shape in OF_NO_DAY or expression.text == "ongoing"


def _goes_on(phrases: Sequence[Phrase], clause: Clause, at: int) -> bool:
    """Tell "has bombed the town where it is based, *since July*": cut off, it is the perfect's."""
    return clause.verb.form == "perfect" and phrases[at - 1].word == ","


def _has_verb(
    phrases: Sequence[Phrase],
    first: tuple[int, TimeExpression | None] | None,
    clause: Clause | None,
) -> bool:
    if first is None or clause is None:
        return False
    return any(one.shape is shapes.VERB for one in phrases[first[0] : clause.begin])


def _is_of_dateline(phrases: Sequence[Phrase], at: int) -> bool:
    """Tell the day of "NAYPYITAW, Dec. 5 - …", which dates the report, from what it tells."""
    is_early = at <= _DATELINE and at + 1 < len(phrases)
    return is_early and phrases[at + 1].word == "-" and phrases[0].shape is shapes.NOUN


def _anniversary_before(
    clause: Clause | None, phrases: Sequence[Phrase], times: Times
) -> TimeExpression | None:
    """Return "the anniversary of" right before what a clause is about."""
    if clause is None:
        return None
    for phrase in phrases[max(0, clause.begin - 2) : clause.begin]:
        expression = times.of(phrase) if phrase.shape is shapes.TIME else None
        if expression is not None and expression.shape is TimeShape.ANNIVERSARY:
            return expression
    return None


def _is_of_another(phrases: Sequence[Phrase], clause: Clause, at: int) -> bool:
    """Tell whether another verb stands between a clause and a time behind it."""
    return any(
        phrase.shape is shapes.VERB and not joins(phrases[phrase.at - 1])
        for phrase in phrases[clause.at + 1 : at]
    )


def find_span(
    clause: Clause | None, phrases: Sequence[Phrase], times: Times
) -> TimeExpression | None:
    """Return the length within which a clause's doing was done: "took 57 outposts *in a week*"."""
    own = phrases[clause.begin : clause.end] if clause else ()
    for phrase in own:
        found = times.of(phrase) if phrase.shape is shapes.TIME else None
        if found and found.shape is TimeShape.DURATION and found.text.startswith(_WITHIN):
            return found
    return None
