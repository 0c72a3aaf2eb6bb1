"""What was said of one subject, and what an answer rests on."""

from datetime import date
from enum import IntEnum

from msgspec import Struct

MOST_CLAIMS = 24
"""Claims kept of each part of an answer: beyond it, the newest stand for the rest."""


class Act(IntEnum):
    """What a word does, in the order in which words about one day are heard."""

    STATE = 0
    EVENT = 1
    """After the states of its day: held in the morning, captured by the evening."""
    EASE = 2
    PRESS = 3
    """Last: fighting reported on the day of a halt says that the halt didn't hold."""


_EVENT = Act.EVENT


# Structs, not data classes: a corpus makes hundreds of thousands, in a tenth of the time, and
# the collector of cycles needn't walk over them. None ever holds one that holds it.
class Basis(Struct, frozen=True, gc=False):
    """The claims that one part of an answer rests on."""

    opening: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    is_asserted: bool = False
    """Whether anybody but a party to the matter says so."""
    seen_on: date | None = None
    """Last day that these claims speak of."""
    event_on: date | None = None
    """Last day of the event among them, where one is told."""
    documents: tuple[str, ...] = ()
    """Which say it for the last of these days."""

    @property
    def claims(self) -> tuple[str, ...]:
        """All of them, the opening ones first."""
        return self.opening + self.later

    def confirmed(self, said: "Said", *, is_asserted: bool) -> "Basis":
        """Return the basis with more claims that say the same."""
        latest, seen_on = said.latest, self.seen_on
        return Basis(
            self.opening,
            (self.later + said.claims)[-MOST_CLAIMS:],
            self.is_asserted or is_asserted,
            seen_on if seen_on and seen_on > latest else latest,
            latest if said.act is _EVENT else self.event_on,
            said.documents,
        )


NOBODY_SAYS = Basis()


class Said(Struct, frozen=True, gc=False):
    """Words that were heard on one day and say one thing."""

    act: Act
    earliest: date | None
    latest: date
    surely_from: date | None
    """No word of it tells of an earlier day than this; None where one may."""
    condition: str
    """`Condition` for ground, a status for projects and crossings."""
    holders: tuple[str, ...]
    previous: tuple[str, ...]
    """Who held before a change, where a claim says so."""
    pressing: tuple[str, ...]
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    is_asserted: bool
    via: str | None = None
    """Crossing group it was said of, when heard on behalf of a member."""
    camps: tuple["Said", ...] = ()
    """What contradicts each other, where it isn't one thing."""

    @property
    def basis(self) -> Basis:
        """What an answer that begins with this rests on."""
        event_on = self.latest if self.act is _EVENT else None
        return Basis(self.claims, (), self.is_asserted, self.latest, event_on, self.documents)

    @property
    def is_within_days(self) -> bool:
        """Whether it happened within a known interval longer than a day."""
        known = self.act is Act.EVENT and self.earliest is not None
        return known and self.earliest != self.latest


class Word(Struct, frozen=True, order=True, gc=False):
    """One claim's word about one subject. Words sort in the order in which they are heard."""

    on: date
    """Day on which it is heard: an attack's first possible day, else the last."""
    act: Act
    claim_id: str
    group: str
    """Of crossings, where it was said of one; else empty."""
    published: date
    """Day on which the document that says it came out."""
    is_event: bool
    """Whether the sentence tells of something that happened, not of how things stood."""
    said: Said
