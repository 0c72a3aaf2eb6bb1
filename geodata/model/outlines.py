"""What history needs of a claim, whoever has read it."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from geodata.model.claims import Aspect, Kind, Polarity, Role


class CastOutline(Protocol):
    """An actor's part."""

    @property
    def actor(self) -> str:
        """Actor id."""

    @property
    def role(self) -> Role:
        """What the actor does."""


class DaysOutline(Protocol):
    """The days within which it was so; None is unknown."""

    @property
    def earliest(self) -> date | None:
        """First possible day."""

    @property
    def latest(self) -> date | None:
        """Last possible day."""


class ExcerptOutline(Protocol):
    """Where the sentence stands."""

    @property
    def document_id(self) -> str:
        """Of the article."""

    @property
    def start(self) -> int:
        """Offset of its first character."""


class Outline(Protocol):
    """A claim, or what was read of one more quickly: `Claim` is one itself."""

    @property
    def kind(self) -> Kind:
        """What it is about."""

    @property
    def aspect(self) -> Aspect:
        """Whether it tells of a change or of how things stood."""

    @property
    def value(self) -> str:
        """What is said, one of `VALUES`."""

    @property
    def polarity(self) -> Polarity:
        """How the source stands to it."""

    @property
    def actors(self) -> Sequence[CastOutline]:
        """Who does what, in the claim's order."""

    @property
    def when(self) -> DaysOutline:
        """The days it tells of."""

    @property
    def place_id(self) -> str | None:
        """A place, township or region of the gazetteer."""

    @property
    def project_id(self) -> str | None:
        """A project."""

    @property
    def crossing_id(self) -> str | None:
        """A crossing, or a group of them."""

    @property
    def excerpt(self) -> ExcerptOutline:
        """Where the sentence stands."""
