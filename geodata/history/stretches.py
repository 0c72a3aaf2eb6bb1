"""Answers through time, before they become tenures."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from geodata.model import Condition, SubjectKind, Tenure

MOST_CLAIMS = 24
"""Claims kept of each part of an answer: beyond it, the newest stand for the rest."""


@dataclass(frozen=True, slots=True)
class Basis:
    """The claims that one part of an answer rests on."""

    opening: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    is_asserted: bool = False
    """Whether anybody but a party to the matter says so."""
    seen_on: date | None = None
    """Last day that these claims speak of."""

    @property
    def claims(self) -> tuple[str, ...]:
        """All of them, the opening ones first."""
        return self.opening + self.later

    def confirmed(self, claims: tuple[str, ...], *, is_asserted: bool, seen_on: date) -> "Basis":
        """Return the basis with more claims that say the same."""
        return Basis(
            opening=self.opening,
            later=(self.later + claims)[-MOST_CLAIMS:],
            is_asserted=self.is_asserted or is_asserted,
            seen_on=max(seen_on, self.seen_on or seen_on),
        )


NOBODY_SAYS = Basis()


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands after a word has been heard."""

    condition: str = Condition.UNKNOWN
    holders: tuple[str, ...] = ()
    basis: Basis = NOBODY_SAYS
    """Of the holders, or of the status."""
    pressing: tuple[str, ...] = ()
    pressed: Basis = NOBODY_SAYS
    """Of those that press."""
    is_disputed: bool = False
    """Whether claims about one day name different holders."""
    via: str | None = None

    @property
    def claims(self) -> tuple[str, ...]:
        """Every claim it rests on, once."""
        return tuple(dict.fromkeys(self.basis.claims + self.pressed.claims))

    @property
    def is_claimed(self) -> bool:
        """Whether some part of it is only a party's word."""
        parts = [part for part in (self.basis, self.pressed) if part.claims]
        return not all(part.is_asserted for part in parts)

    @property
    def is_pressed(self) -> bool:
        """Whether somebody, named or not, fights for it or surrounds it."""
        is_quiet = self.condition not in (Condition.CONTESTED, Condition.ENCIRCLED)
        return bool(self.pressed.claims) and not is_quiet

    @property
    def shown(self) -> tuple[object, ...]:
        """What a reader sees of it: answers that show the same are one answer."""
        return (self.condition, self.holders, self.pressing, self.via, self.is_claimed, self.claims)

    @property
    def last_evidence_on(self) -> date | None:
        """Last day that its claims speak of."""
        days = [day for day in (self.basis.seen_on, self.pressed.seen_on) if day]
        return max(days, default=None)


@dataclass
class Stretches:
    """Answers in order of the day they begin on; the first began nobody knows when."""

    items: list[tuple[date | None, Answer]] = field(default_factory=lambda: [(None, Answer())])

    @property
    def last(self) -> Answer:
        """The answer that stands."""
        return self.items[-1][1]

    def begin(self, start: date, answer: Answer) -> None:
        """Let ``answer`` stand from ``start`` on, over whatever stood there."""
        while self.items[-1][0] is not None and self.items[-1][0] >= start:
            self.items.pop()
        if answer.shown != self.last.shown:
            self.items.append((start, answer))

    def to_tenures(self, kind: SubjectKind, subject_id: str) -> Iterable[Tenure]:
        """Say it in tenures: in order, without gap or overlap, the last one open."""
        ends = [start for start, _ in self.items[1:]]
        for (start, answer), end in zip(self.items, [*ends, None], strict=True):
            yield Tenure(
                subject_kind=kind,
                subject_id=subject_id,
                valid_from=start,
                valid_to=end,
                condition=str(answer.condition),
                holders=answer.holders,
                pressing=answer.pressing,
                via=answer.via,
                is_claimed=answer.is_claimed,
                claims=answer.claims,
                last_evidence_on=answer.last_evidence_on,
            )
