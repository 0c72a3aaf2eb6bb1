"""Answers that stand no longer than their evidence is fresh."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from geodata.history.stretches import Answer, Stretch
from geodata.model import Condition


def fade(stretches: Iterable[Stretch], after_days: int) -> Iterator[Stretch]:
    """Let every answer give way to the unknown so many days after its last evidence.

    Parameters
    ----------
    stretches
        Of one subject.
    after_days
        The day of fading is the day of the last evidence plus this; from it on the answer is
        unknown, until the next stretch.

    Yields
    ------
    Stretch
        Still without gap or overlap. What faded keeps the claims it rested on.
    """
    for stretch in stretches:
        start, end, answer = stretch.start, stretch.end, stretch.answer
        fades_on = _fades_on(answer, after_days)
        if fades_on is None or (end is not None and end <= fades_on):
            yield stretch
            continue
        if start is None or start < fades_on:
            yield Stretch(start, fades_on, answer)
            start = fades_on
        yield Stretch(start, end, _faded(answer))


def _fades_on(answer: Answer, after_days: int) -> date | None:
    seen_on = answer.last_evidence_on
    # On the days that a claim itself gives for an event, its evidence is of that very day.
    if seen_on is None or answer.is_dated or answer.condition == Condition.UNKNOWN:
        return None
    return seen_on + timedelta(days=after_days)


def _faded(answer: Answer) -> Answer:
    return replace(answer, condition=Condition.UNKNOWN, holders=(), pressing=(), has_faded=True)
