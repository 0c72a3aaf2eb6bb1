"""Sides: on whose an actor stands, where it says so itself or its group does."""

from collections.abc import Mapping

from geodata.model import Actor
from geodata.model.actors import Side


def side_of(actor_id: str, actors: Mapping[str, Actor]) -> Side | None:
    """Return the side an actor is on: its own, or else that of what it is a member of.

    Parameters
    ----------
    actor_id
        Whose side.
    actors
        The register, as `read_actors` gives it.

    Returns
    -------
    Side or None
        None where neither the actor nor anything it belongs to has one, and for an id that
        isn't in the register.

    Examples
    --------
    >>> from geodata.registers import read_actors
    >>> side_of("peng-daxun", read_actors())
    <Side.ETHNIC_ARMED: 'ethnic_armed'>
    """
    seen: set[str] = set()
    actor = actors.get(actor_id)
    while actor and actor.actor_id not in seen:
        if actor.side:
            return actor.side
        seen.add(actor.actor_id)
        actor = actors.get(actor.member_of or "")
    return None
