"""Answers through time, before they become tenures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from msgspec import Struct

from geodata.history.sayings import NOBODY_SAYS, Basis
from geodata.model import Condition, SubjectKind, Tenure

_PRESSED = (Condition.CONTESTED, Condition.ENCIRCLED)


class Camp(Struct, frozen=True, gc=False):
    """One side of a contradiction: who says so, and what."""

    said: tuple[str, ...]
    """Its holders; of projects and crossings its status, and whoever is named with it."""
    basis: Basis


class Answer(Struct, frozen=True, gc=False):
    """What stands after a word has been heard."""

    condition: str = Condition.UNKNOWN
    holders: tuple[str, ...] = ()
    basis: Basis = NOBODY_SAYS
    """Of the holders, or of the status."""
    pressing: tuple[str, ...] = ()
    pressed: Basis = NOBODY_SAYS
    """Of those that press."""
    camps: tuple[Camp, ...] = ()
    """The sides, where claims contradict each other."""
    lost_by: tuple[str, ...] = ()
    """Who is said to have lost it, where nobody is named since."""
    via: str | None = None
    is_dated: bool = False
    """Whether a claim itself gives the days through which it stands, as those of an event."""
    has_faded: bool = False
    """Whether it stood until its evidence grew too old for the rule set."""

    @property
    def claims(self) -> tuple[str, ...]:
        """Every claim it rests on, once."""
        own = self.basis.opening + self.basis.later
        if self.pressed is NOBODY_SAYS and len(own) == 1:
            return own
        return tuple(dict.fromkeys(own + self.pressed.opening + self.pressed.later))

    @property
    def is_claimed(self) -> bool:
        """Whether some part of it is only a party's word."""
        held, pressed = self.basis, self.pressed
        if not held.is_asserted and (held.opening or held.later):
            return True
        return not pressed.is_asserted and bool(pressed.opening or pressed.later)

    @property
    def is_pressed(self) -> bool:
        """Whether somebody, named or not, fights for it or surrounds it."""
        pressed = self.pressed
        if pressed is NOBODY_SAYS or not (pressed.opening or pressed.later):
            return False
        return self.condition in _PRESSED

    def shows_as(self, other: "Answer") -> bool:
        """Whether a reader sees no difference: answers that show the same are one answer."""
        return (
            not self._has_heard_more(other)
            and self.condition == other.condition
            and self.holders == other.holders
            and self.pressing == other.pressing
            and self.via == other.via
            and self.claims == other.claims
            and self.is_claimed == other.is_claimed
        )

    def _has_heard_more(self, other: "Answer") -> bool:
        """Whether its newest claim is none of the other's: so it is after nearly every word."""
        mine, theirs = self.basis, other.basis
        newest = mine.later[-1:] or mine.opening[-1:]
        if not newest or newest[0] in theirs.later or newest[0] in theirs.opening:
            return False
        pressed = other.pressed
        return newest[0] not in pressed.opening and newest[0] not in pressed.later

    @property
    def last_evidence_on(self) -> date | None:
        """Last day that its claims speak of."""
        held, pressed = self.basis.seen_on, self.pressed.seen_on
        return max(held, pressed) if held and pressed else held or pressed


class Stretch(Struct, frozen=True, gc=False):
    """One answer and its days: ``start`` is in, ``end`` is out, None where nobody knows."""

    start: date | None
    end: date | None
    answer: Answer


class Layer(Struct, eq=False, gc=False):
    """An answer, from its first day on, upon those before it.

    Nobody ever changes an answer or its day, so that whoever keeps the top of a pile keeps
    what it was when it was the top; what is below may be exchanged for what is told anew.
    """

    start: date | None
    answer: Answer
    below: "Layer | None" = None


BOTTOM = Layer(None, Answer())
"""Nobody knows, since nobody knows when."""


@dataclass
class Stretches:
    """Answers in order of the day they begin on; the first began nobody knows when."""

    top: Layer = BOTTOM

    @property
    def last(self) -> Answer:
        """The answer that stands."""
        return self.top.answer

    def begin(self, start: date, answer: Answer) -> None:
        """Let ``answer`` stand from ``start`` on, over whatever stood there."""
        top = self.top
        while top.below is not None and top.start is not None and top.start >= start:
            top = top.below
        self.top = top if answer.shows_as(top.answer) else Layer(start, answer, top)

    def stretches(self) -> Iterator[Stretch]:
        """Yield what stood when: in order, without gap or overlap, the last one open."""
        return iter(stretches_above(self.top, None))


def stretches_above(top: Layer, base: Layer | None, end: date | None = None) -> list[Stretch]:
    """Return what stood when, from the first day of ``base`` on, until ``end``.

    Parameters
    ----------
    top, base
        The last that stood, and the first of interest below it; None is the very first.
    end
        First day on which ``top`` stood no more; None where it still does.
    """
    found: list[Stretch] = []
    layer: Layer | None = top
    while layer is not None:
        found.append(Stretch(layer.start, end, layer.answer))
        end = layer.start
        layer = None if layer is base else layer.below
    found.reverse()
    return found


def to_tenure(stretch: Stretch, kind: SubjectKind, subject_id: str) -> Tenure:
    """Say a stretch of one subject as a tenure."""
    answer = stretch.answer
    return Tenure(
        subject_kind=kind,
        subject_id=subject_id,
        valid_from=stretch.start,
        valid_to=stretch.end,
        condition=str(answer.condition),
        holders=answer.holders,
        pressing=answer.pressing,
        via=answer.via,
        is_claimed=answer.is_claimed,
        has_faded=answer.has_faded,
        claims=answer.claims,
        last_evidence_on=answer.last_evidence_on,
    )
