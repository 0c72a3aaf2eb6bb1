"""Tenures: what followed from the claims, for how long, and why."""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class SubjectKind(StrEnum):
    """What a tenure is about."""

    PLACE = "place"
    TOWNSHIP = "township"
    REGION = "region"
    PROJECT = "project"
    CROSSING = "crossing"


class Condition(StrEnum):
    """How control of ground stood."""

    HELD = "held"
    CONTESTED = "contested"
    ENCIRCLED = "encircled"
    CHANGED_HANDS = "changed_hands"
    """Between two claims, on a day nobody names."""
    UNKNOWN = "unknown"


class Tenure(BaseModel):
    """A stretch of days through which the answer, and the claims behind it, stay the same.

    Days are half-open: ``valid_from`` is in, ``valid_to`` is out. ``None`` is an unknown
    start (``valid_from``) or an end that has not come (``valid_to``).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    subject_kind: SubjectKind
    subject_id: str
    valid_from: date | None
    valid_to: date | None
    condition: str
    """A `Condition` for ground; a project or crossing status otherwise, or ``unknown``."""
    holders: tuple[str, ...] = ()
    """Actor ids. Two for ground that changed hands: before, then after."""
    pressing: tuple[str, ...] = ()
    """Actor ids that attack or encircle; for a crossing, who closed it."""
    via: str | None = None
    """Id of the group the claims speak of, where the answer is inherited from it."""
    is_claimed: bool = False
    """True where only a party to the matter says so."""
    has_faded: bool = False
    """True where an answer stood until its evidence grew too old for the rule set."""
    claims: tuple[str, ...] = ()
    """Ids of the claims it rests on."""
    last_evidence_on: date | None = None
    """Latest day any of these claims speaks of."""
