"""How a machine came to read a claim; kept beside it, so that a reviewer sees why."""

from collections.abc import Mapping
from typing import Self

from pydantic import BaseModel, ConfigDict

from geodata.ledger.submissions import PlaceCandidate, SentCandidate, Span


class Reading(BaseModel):
    """Which rule read a claim, from which words, and what a person adjusted before sending it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    """The same whenever the same words are read by the same rule."""
    rule: str
    trigger: Span
    """The words that made the rule look, in characters of the document."""
    place_candidates: tuple[PlaceCandidate, ...] = ()
    why: tuple[str, ...] = ()
    changes: Mapping[str, str] = {}
    """What a person set, by field; what isn't in here the machine read."""
    read_as: Mapping[str, str] = {}
    """What the machine had read in these fields, in words."""

    @classmethod
    def of_candidate(cls, candidate: SentCandidate) -> Self:
        """Return the reading of a candidate that is sent to review."""
        return cls(**{name: getattr(candidate, name) for name in cls.model_fields})
