"""Whether two names may mean one actor, and whether two actors are at war."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from geodata.model import Actor, ActorKind
from geodata.model.actors import Side
from geodata.registers import side_of

_CAMPS = {
    Side.REGIME: "regime",
    Side.REGIME_ALIGNED: "regime",
    Side.RESISTANCE: "against it",
    Side.ETHNIC_ARMED: "against it",
}
_GOVERNS = {"junta": "myanmar"}
"""Where a visit "to Myanmar" is told elsewhere as one to those who govern it."""
_MAY_BE_MEANT = frozenset({ActorKind.ARMED_GROUP, ActorKind.ALLIANCE, ActorKind.COLLECTIVE})
_WIDE = frozenset({ActorKind.STATE, ActorKind.MILITARY, ActorKind.COLLECTIVE})


@dataclass(frozen=True)
class Kinship:
    """Answers from the register of actors, each worked out once.

    Parameters
    ----------
    actors
        Register of actors by id. An actor that isn't in it is like itself alone.
    """

    actors: Mapping[str, Actor]
    _known: dict[tuple[str, str], bool] = field(default_factory=dict)
    _groups: dict[str, frozenset[str]] = field(default_factory=dict)

    def may_be_one(self, one: str, other: str) -> bool:
        """Tell whether one name may stand for the other: a person for the person's group."""
        if one == other:
            return True
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = self._covers(one, other) or self._covers(other, one)
        return self._known[pair]

    def agree(self, ones: Iterable[str], others: Iterable[str]) -> bool:
        """Tell whether everybody of the shorter list may be somebody of the longer."""
        few, many = sorted((tuple(ones), tuple(others)), key=len)
        return all(any(self.may_be_one(one, other) for other in many) for one in few)

    def are_enemies(self, one: str, other: str) -> bool:
        """Tell whether one is of the regime's camp and the other fights it."""
        camps = {self._camp(one), self._camp(other)}
        return None not in camps and len(camps) == 2

    def is_wide(self, actor_id: str) -> bool:
        """Tell whether so many things are told of an actor that it marks none of them out."""
        actor = self.actors.get(actor_id)
        return actor is not None and actor.kind in _WIDE

    def name_of(self, actor_id: str) -> str:
        """Return the short name, or the id of an actor that isn't in the register."""
        actor = self.actors.get(actor_id)
        return actor.short_name if actor else actor_id

    def _covers(self, broad: str, narrow: str) -> bool:
        if broad in self._groups_of(narrow):
            return True
        wide, slim = self.actors.get(broad), self.actors.get(narrow)
        if not wide or not slim or wide.kind is not ActorKind.COLLECTIVE:
            return False
        return slim.kind in _MAY_BE_MEANT and self._camp(broad) == self._camp(narrow) is not None

    def _groups_of(self, actor_id: str) -> frozenset[str]:
        if actor_id not in self._groups:
            found: set[str] = set()
            group = self._group_of(actor_id)
            while group and group not in found:
                found.add(group)
                group = self._group_of(group)
            self._groups[actor_id] = frozenset(found)
        return self._groups[actor_id]

    def _group_of(self, actor_id: str) -> str | None:
        actor = self.actors.get(actor_id)
        return (actor.member_of if actor else None) or _GOVERNS.get(actor_id)

    def _camp(self, actor_id: str) -> str | None:
        side = side_of(actor_id, self.actors)
        return _CAMPS.get(side) if side else None
