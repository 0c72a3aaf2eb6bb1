"""Claims: what a sentence says was so, never what was so."""

import hashlib
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Literal

import msgspec
from pydantic import BaseModel, ConfigDict, Field

from geodata.model.dates import DateInterval
from geodata.model.documents import Excerpt


class Kind(StrEnum):
    """What a claim is about."""

    CONTROL_CHANGE = "control_change"
    PROJECT_STATUS = "project_status"
    CROSSING_STATUS = "crossing_status"
    MEETING = "meeting"
    ATTACK = "attack"
    AGREEMENT = "agreement"
    EXERCISE = "exercise"
    ARMS = "arms"
    STATEMENT = "statement"


class Aspect(StrEnum):
    """Whether the sentence tells of a change or of how things stood."""

    EVENT = "event"
    """Happened within the interval; begins a tenure (``captured``, ``closed``)."""
    STATE = "state"
    """Was so on a day of the interval; its beginning is unknown (``rebel-held``)."""


class Polarity(StrEnum):
    """How the source stands to what it says."""

    ASSERTED = "asserted"
    CLAIMED = "claimed"
    """Said by a party to the matter, or hedged (``reportedly``, ``it's believed``)."""
    DENIED = "denied"
    PLANNED = "planned"


class Role(StrEnum):
    """What an actor does in a claim."""

    HOLDER = "holder"
    PREVIOUS_HOLDER = "previous_holder"
    ATTACKER = "attacker"
    TARGET = "target"
    ENCIRCLER = "encircler"
    PARTY = "party"
    """Of a meeting, agreement or exercise; ``side`` tells the two sides apart."""
    PRESENT = "present"
    CLOSER = "closer"
    AFFECTED = "affected"
    SUPPLIER = "supplier"
    RECIPIENT = "recipient"
    BACKER = "backer"
    OPERATOR = "operator"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    MEDIATOR = "mediator"
    SUBJECT = "subject"


VALUES: dict[Kind, frozenset[str]] = {
    Kind.CONTROL_CHANGE: frozenset(
        {"captured", "held", "encircled", "contested", "lost", "retreating"}
    ),
    Kind.PROJECT_STATUS: frozenset(
        {"planned", "operating", "stalled", "seized", "encircled", "at_risk", "resumption_sought"}
    ),
    Kind.CROSSING_STATUS: frozenset({"open", "closed", "restricted", "trade_ceased"}),
    Kind.MEETING: frozenset({"met", "visited", "invited", "talks", "announced"}),
    Kind.ATTACK: frozenset({"ground", "air_strike", "explosive", "clash", "offensive", "halt"}),
    Kind.AGREEMENT: frozenset({"agreed", "ceasefire", "cooperation", "reached", "broken"}),
    Kind.EXERCISE: frozenset({"live_fire", "joint_training"}),
    Kind.ARMS: frozenset({"purchase", "supply", "production", "transit", "training"}),
    Kind.STATEMENT: frozenset(
        {
            "call",
            "warning",
            "demand",
            "promise",
            "protest",
            "vow",
            "thanks",
            "denial",
            "assessment",
            "background",
        }
    ),
}
"""The values each kind may take; the loader refuses any other."""


class Part(BaseModel):
    """An actor's part in a claim."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    actor: str
    """Actor id, from the register of actors."""
    role: Role
    side: Literal["a", "b"] | None = None
    """Which side of the table, for meetings and agreements."""


_encode = msgspec.json.Encoder(order="sorted").encode


class Claim(BaseModel):
    """What one sentence says, with the sentence.

    The id is a hash of the content, so a claim never changes: a correction is another
    claim.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    aspect: Aspect
    value: str
    excerpt: Excerpt
    actors: tuple[Part, ...] = ()
    toponym: str | None = None
    """The place as written in the excerpt or its document."""
    place_id: str | None = None
    """A place, township or region of the gazetteer; a region stays a region."""
    project_id: str | None = None
    crossing_id: str | None = None
    when: DateInterval
    alternative: DateInterval | None = None
    """A rival reading of the time, where the words allow one."""
    polarity: Polarity = Polarity.ASSERTED
    attribution: str | None = None
    """Who the article says it has this from, in its words."""
    event: str | None = None
    """A slug shared by claims, also of different articles, about one happening."""
    direction: str | None = None
    goods: str | None = None
    scope: str | None = None
    """For a crossing: which way, what is stopped, which crossings or groups are meant."""
    note: str | None = None

    @cached_property
    def id(self) -> str:
        """Sixteen hex digits of the SHA-256 of the claim's content."""
        # Ids are made of JSON as Python's own module writes it, with spaces behind its marks.
        content = msgspec.json.format(_encode(self.model_dump()), indent=0)
        return hashlib.sha256(content).hexdigest()[:16]

    def actors_as(self, *roles: Role) -> tuple[str, ...]:
        """Return the ids of the actors that have one of ``roles``, in the claim's order."""
        return tuple(part.actor for part in self.actors if part.role in roles)


class ClaimRecord(BaseModel):
    """A claim as written in a seed file: flat, one field a line, so that diffs read well."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    aspect: Aspect
    value: str
    excerpt: str = Field(min_length=1)
    start: int = Field(ge=0)
    end: int
    actors: tuple[Part, ...] = ()
    toponym: str | None = None
    place_id: str | None = None
    project_id: str | None = None
    crossing_id: str | None = None
    earliest: date | None = None
    latest: date | None = None
    phrase: str = ""
    rule: str = Field(min_length=1)
    alternative_earliest: date | None = None
    alternative_latest: date | None = None
    alternative_rule: str | None = None
    polarity: Polarity = Polarity.ASSERTED
    attribution: str | None = None
    event: str | None = None
    direction: str | None = None
    goods: str | None = None
    scope: str | None = None
    note: str | None = None
