"""From text to time expressions."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from geodata.extract.times.expressions import Relation, Shape, TimeExpression
from geodata.extract.times.gate import WORD_STARTS, find_run, find_telling
from geodata.extract.times.grammar import SCANNER, WORDINGS
from geodata.extract.times.leads import relation_of

_SHAPES = {
    Relation.SINCE: Shape.SINCE,
    Relation.FROM: Shape.SINCE,
    Relation.UNTIL: Shape.UNTIL,
    Relation.BY: Shape.BY,
    Relation.BEFORE: Shape.BEFORE,
    Relation.AFTER: Shape.AFTER,
}
_TO = re.compile(r"\s?-\s?|,?\s{1,2}(?:(?:to|and)\s{1,2})?")
_STARTED = re.compile(
    r"[^.;:!?\n]{0,60}?\s(?:started|starting|starts|began|beginning|begins|from)\s{1,2}"
)
_DATED = frozenset({"date", "iso", "month", "weekday", "year", "slashed", "event"})
_RANGES = frozenset({"days", "months", "weekdays", "years"})
_PLAIN = (Relation.AT, Relation.FROM)


def find_times(folded: str, start: int = 0, end: int | None = None) -> list[TimeExpression]:
    """Find every time that a text words.

    Parameters
    ----------
    folded
        The text, its typography folded (`geodata.corpus.folding.fold`).
    start, end
        The part of it to search, in characters; to its end by default.

    Returns
    -------
    list of TimeExpression
        In the order of the text and not overlapping; each is the first wording of the grammar
        that fits where it starts, and longer wordings come first there.
    """
    stop = len(folded) if end is None else end
    found: list[TimeExpression] = []
    for match in scan_runs(folded, start, stop):
        expression = _expression(folded, match, stop)
        if expression is None:
            continue
        joined = _joined(folded, found[-1], expression) if found else None
        if joined is None:
            found.append(expression)
        else:
            found[-1] = joined
    return found


def scan_runs(folded: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """Try the grammar at the words where a time may begin, and behind each time found."""
    at = start
    for telling in find_telling(folded, start, stop):
        if telling < at:
            continue
        run = find_run(folded, telling, at, stop)
        if run is None:
            return
        at = run.end()
        for word in WORD_STARTS.finditer(folded, run.start(), at):
            if match := SCANNER.match(folded, word.start(), stop):
                at = match.end()
                yield match
                break


def _expression(folded: str, match: re.Match[str], stop: int) -> TimeExpression | None:
    wording = WORDINGS[int((match.lastgroup or "w0")[1:])]
    again = wording.pattern.match(folded, match.start(), stop)
    if again is None:
        return None
    parts = {name: words for name, words in again.groupdict().items() if words}
    relation = relation_of(parts.get("lead"))
    shape = wording.shape
    if shape not in (Shape.DURATION, Shape.ANNIVERSARY):
        shape = _SHAPES.get(relation, shape)
    if wording.rule in _RANGES and relation is Relation.FROM:
        relation, shape = Relation.AT, wording.shape
    if wording.rule == "since":
        relation = Relation.SINCE
    return TimeExpression(
        again.start(), again.end(), again[0], shape, wording.rule, relation, parts
    )


def _joined(
    folded: str, before: TimeExpression, expression: TimeExpression
) -> TimeExpression | None:
    """Join two times that the words make one, or return None."""
    if expression.start - before.end > 70:
        return None
    between = folded[before.end : expression.start]
    if before.last is None and before.relation is Relation.FROM and _leads_to(between, expression):
        return _spanning(folded, before, expression, Shape.SPAN, last=expression)
    is_dated = expression.rule in _DATED and expression.relation in _PLAIN
    if before.first is not None or not is_dated:
        return None
    if before.rule == "length" and _STARTED.fullmatch(_with_lead(between, expression)):
        return _spanning(folded, before, expression, Shape.SPAN)
    is_event = before.rule == "event" and "year" not in before.parts
    if between == " " and (is_event or _counts_from_another(before)):
        return _spanning(folded, before, expression, before.shape)
    return None


def _leads_to(between: str, expression: TimeExpression) -> bool:
    if _TO.fullmatch(between) is None:
        return False
    has_word = between.strip(" ,\n") != ""
    return has_word if expression.relation is Relation.AT else expression.relation is Relation.UNTIL


def _with_lead(between: str, expression: TimeExpression) -> str:
    """Return the words before a time, with ``starting`` if its own lead says so."""
    lead = expression.parts.get("lead", "").lower()
    return f"{between}{lead} " if expression.relation is Relation.FROM else between


def _counts_from_another(expression: TimeExpression) -> bool:
    return expression.rule == "offset" and expression.parts.get("after", "") in ("after", "before")


def _spanning(
    folded: str,
    before: TimeExpression,
    expression: TimeExpression,
    shape: Shape,
    *,
    last: TimeExpression | None = None,
) -> TimeExpression:
    return replace(
        before,
        end=expression.end,
        text=folded[before.start : expression.end],
        shape=shape,
        first=before if last else expression,
        last=last,
    )
