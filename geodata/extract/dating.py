"""When a claim was so: the time its clause names, or what tense and memory allow."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from geodata.extract import shapes
from geodata.extract.clauses import Clause
from geodata.extract.memory import Memory
from geodata.extract.phrases import Phrase
from geodata.extract.sentence_times import Times
from geodata.extract.time_choice import OF_NO_DAY, choose_time, find_span
from geodata.extract.times import Reading, TimeExpression, resolve_time
from geodata.extract.times import Shape as TimeShape
from geodata.model import DateInterval

_DAYS = frozenset({TimeShape.DAY, TimeShape.WEEKDAY})


def date_event(
    clause: Clause | None,
    phrases: Sequence[Phrase],
    times: Times,
    memory: Memory,
    *,
    is_future: bool = False,
) -> Reading:
    """Date something that happened.

    The time in its clause counts, then one at the head of the sentence, then one anywhere in
    it; without any it was before publication, since when nobody says.
    """
    # Several rules ask of one clause; in a list that shares a verb, each member has its own time.
    key = (clause.at, clause.begin, clause.end, is_future) if clause else (-1, 0, 0, is_future)
    found = times.events.get(key)
    if found is None:
        found = _date_event(clause, phrases, times, memory, is_future=is_future)
        times.events[key] = found
    return found


def _date_event(
    clause: Clause | None,
    phrases: Sequence[Phrase],
    times: Times,
    memory: Memory,
    *,
    is_future: bool,
) -> Reading:
    expression = choose_time(clause, phrases, times)
    if expression is not None:
        reading = _read(expression, times, memory, is_future=is_future)
        return _at_beginning(reading) if expression.shape is TimeShape.SINCE else reading
    if memory.pair_when and _speaks_of_meeting(phrases):
        return Reading(memory.pair_when, None, None)
    span = find_span(clause, phrases, times) if memory.when and not is_future else None
    if span is not None:
        return times.read(span, memory)
    if is_future:
        return Reading(
            DateInterval(
                earliest=memory.anchor.earliest,
                rule="after publication; no day is given",
            ),
            None,
            None,
        )
    return Reading(_told_as_past(memory.anchor.latest), None, None)


@lru_cache(maxsize=1024)
def _told_as_past(latest: date) -> DateInterval:
    rule = "told as past: before publication; how long before isn't said"
    return DateInterval(latest=latest, rule=rule)


def _at_beginning(reading: Reading) -> Reading:
    """Return when that began which has been so "since Tuesday"."""
    begins, told = reading.begins, reading.interval
    if begins is None:
        return reading
    interval = DateInterval(
        earliest=begins.earliest, latest=begins.latest, phrase=told.phrase, rule=told.rule
    )
    return Reading(interval, reading.alternative, begins)


def _read(expression: TimeExpression, times: Times, memory: Memory, *, is_future: bool) -> Reading:
    """Read a time; "a day later" counts from a day of the same sentence, else of one before."""
    if expression.text.endswith(("later", "after", "earlier")):
        before = [one for one in times.found.values() if one.end <= expression.start]
        days = [one for one in before if one.shape in _DAYS]
        if days:
            context = times.read(days[-1], memory).interval
            return resolve_time(expression, memory.anchor, is_future=is_future, context=context)
    return times.read(expression, memory, is_future=is_future)


def date_state(
    clause: Clause | None, phrases: Sequence[Phrase], times: Times, memory: Memory
) -> Reading:
    """Date how things stood: at the time the sentence tells of, else when it was published."""
    expression = choose_time(clause, phrases, times)
    if expression is not None and (
        _is_of_since(clause, phrases, expression)
        or _is_told_apart(clause, phrases, times, expression)
    ):
        return Reading(told_as_present(memory), None, None)
    if expression is not None and expression.shape not in (TimeShape.SINCE, *OF_NO_DAY):
        reading = times.read(expression, memory)
        if reading.interval.earliest and reading.interval.latest:
            return reading
    if memory.pair_when and expression is None and _speaks_of_meeting(phrases):
        return Reading(memory.pair_when, None, None)
    return Reading(told_as_present(memory), None, None)


def _is_of_since(
    clause: Clause | None, phrases: Sequence[Phrase], expression: TimeExpression
) -> bool:
    """Tell "has been so *since* its capture on Monday": so it is still."""
    if clause is None:
        return False
    between = phrases[clause.at + 1 :]
    return any(one.word == "since" for one in between if one.start < expression.start)


def _is_told_apart(
    clause: Clause | None, phrases: Sequence[Phrase], times: Times, expression: TimeExpression
) -> bool:
    """Tell "though it said on Friday that it would stop, the fighting continues": it does now."""
    if clause is None or clause.verb.form != "present":
        return False
    before = [one for one in phrases[: clause.begin] if times.of(one) is expression]
    return bool(before) and any(
        one.shape is shapes.VERB for one in phrases[before[0].at : clause.begin]
    )


def _speaks_of_meeting(phrases: Sequence[Phrase]) -> bool:
    """Tell whether a sentence tells its time by "the meeting" of the one before."""
    return any(
        phrase.head.word in ("meeting", "talks", "visit")
        and phrase.items[0].word in ("the", "their")
        and len(phrase.items) <= 2
        for phrase in phrases
        if phrase.shape is shapes.NOUN
    )


def told_as_present(memory: Memory) -> DateInterval:
    """Return the days on which the text may have been published."""
    return _told_as_present(memory.anchor.earliest, memory.anchor.latest)


@lru_cache(maxsize=1024)
def _told_as_present(earliest: date, latest: date) -> DateInterval:
    inferred = "" if earliest == latest else ", inferred to lie within these days"
    rule = f"told as present: so on the day of publication{inferred}"
    return DateInterval(earliest=earliest, latest=latest, rule=rule)
