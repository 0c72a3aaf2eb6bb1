"""A claim in the making: light, until it is known that it stays."""

from functools import lru_cache
from typing import TypedDict

import msgspec
from msgspec.structs import replace

from geodata.extract.placing import Candidate
from geodata.extract.times import Reading
from geodata.model import (
    Aspect,
    Claim,
    DateInterval,
    Excerpt,
    Kind,
    Part,
    Polarity,
    Role,
)


class Fields(TypedDict, total=False):
    """Fields of a draft that only some rules fill."""

    toponym: tuple[int, int] | None
    place_id: str | None
    project_id: str | None
    crossing_id: str | None
    candidates: tuple[Candidate, ...]
    scope: tuple[int, int] | None
    goods: tuple[int, int] | None


Parts = tuple[tuple[str, Role, str | None], ...]


class Draft(msgspec.Struct, frozen=True):
    """What a rule read in a sentence.

    Parameters
    ----------
    kind, value, aspect, polarity
        As of a claim.
    span
        Offsets of the excerpt.
    rule
        Name of the rule that read it.
    trigger
        Offsets of the word that it hangs on.
    when
        Its time, the rival reading with it.
    parts
        Actor, role and side of everybody concerned.
    toponym
        Offsets of the place's name.
    candidates
        What the name may mean.
    """

    kind: Kind
    value: str
    aspect: Aspect
    span: tuple[int, int]
    rule: str
    trigger: tuple[int, int]
    when: Reading
    polarity: Polarity = Polarity.ASSERTED
    parts: Parts = ()
    toponym: tuple[int, int] | None = None
    place_id: str | None = None
    project_id: str | None = None
    crossing_id: str | None = None
    candidates: tuple[Candidate, ...] = ()
    scope: tuple[int, int] | None = None
    goods: tuple[int, int] | None = None
    attribution: tuple[int, int] | None = None
    phrase: tuple[int, int] | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two drafts of one sentence the same."""
        subject = self.project_id or self.crossing_id or self.place_id or self.scope or self.toponym
        # An object once told as an event and once as a state is told twice.
        return (self.kind, self.value, self.aspect, subject, self.parts, self.span)

    def with_part(self, *parts: tuple[str, Role, str | None]) -> "Draft":
        """Return the same with more parts."""
        return replace(self, parts=(*self.parts, *parts))

    def to_claim(self, document_id: str, text: str) -> Claim:
        """Return the claim, its words cut from the document's own text."""

        def words(span: tuple[int, int] | None) -> str | None:
            return text[span[0] : span[1]] if span else None

        return Claim(
            kind=self.kind,
            aspect=self.aspect,
            value=self.value,
            excerpt=Excerpt(
                document_id=document_id,
                start=self.span[0],
                end=self.span[1],
                text=text[self.span[0] : self.span[1]],
            ),
            actors=tuple(_part(*one) for one in self.parts),
            toponym=words(self.toponym),
            place_id=self.place_id,
            project_id=self.project_id,
            crossing_id=self.crossing_id,
            when=_with_phrase(self.when.interval, words(self.phrase)),
            alternative=self.when.alternative,
            polarity=self.polarity,
            attribution=words(self.attribution),
            scope=words(self.scope),
            goods=words(self.goods),
        )


@lru_cache(maxsize=4096)
def _part(actor: str, role: Role, side: str | None) -> Part:
    """Return an actor's part; parts are few and never change, so claims share them."""
    return Part.model_construct(actor=actor, role=role, side=side)


def _with_phrase(interval: DateInterval, phrase: str | None) -> DateInterval:
    if interval.phrase == (phrase or ""):
        return interval
    return DateInterval(
        earliest=interval.earliest, latest=interval.latest, phrase=phrase or "", rule=interval.rule
    )
