"""What is sent to review beside a claim: who stands behind each part of it, a rule or a person."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from geodata.model import Claim

Span = tuple[int, int]


class PlaceCandidate(BaseModel):
    """A place that the toponym may mean, from 0 to 1, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    place_id: str
    score: float
    reasons: tuple[str, ...]


class SentCandidate(BaseModel):
    """A candidate claim, with who stands behind each part of it: a rule or a person."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    """The same whenever the same words are read by the same rule."""
    claim: Claim
    """As it is to be reviewed, adjustments in."""
    rule: str
    trigger: Span
    place_candidates: tuple[PlaceCandidate, ...] = ()
    why: tuple[str, ...] = ()
    changes: Mapping[str, str] = {}
    """What a person set, by field; what isn't in here the machine read."""
    read_as: Mapping[str, str] = {}
    """What the machine had read in these fields, in words."""
    set_aside: bool = False
    """A person held it to be no claim; kept, so that nobody has to find that again."""
