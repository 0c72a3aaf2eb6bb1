"""Actors: who holds, fights, meets, closes and says."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class ActorKind(StrEnum):
    """What sort of actor it is."""

    STATE = "state"
    MILITARY = "military"
    ARMED_GROUP = "armed_group"
    ALLIANCE = "alliance"
    COLLECTIVE = "collective"
    """Words for many at once (``resistance groups``); never resolved to a member."""
    PARTY = "party"
    ORGANISATION = "organisation"
    PERSON = "person"


class Side(StrEnum):
    """On whose side of the war an actor stands."""

    REGIME = "regime"
    RESISTANCE = "resistance"
    """Forces formed against the regime since the coup, and words for all who fight it."""
    ETHNIC_ARMED = "ethnic_armed"
    """Armed groups of peoples, older than the coup, at war with the regime or under ceasefire."""
    CHINA = "china"
    REGIME_ALIGNED = "regime_aligned"
    """Parties and armed groups beside the regime that aren't its own forces."""
    NEUTRAL = "neutral"
    OTHER = "other"
    """Who takes no part in the war, and whose side sources don't agree on."""


class Actor(BaseModel):
    """Someone a claim names, under one id however the sources spell it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    actor_id: str
    name: str
    short_name: str
    """What fits on a map: ``MNDAA``, ``Soe Win``."""
    kind: ActorKind
    variants: tuple[str, ...] = ()
    member_of: str | None = None
    """Actor id of the state, group or organisation it belongs to."""
    side: Side | None = None
    """Its own side; None leaves it to what it is a member of."""
    surname: str = ""
    """By which a person is called after the first mention; empty for names that have none."""
    note: str = ""
