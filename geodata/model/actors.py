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
    note: str = ""
