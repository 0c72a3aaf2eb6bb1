"""Whether two words about a holder can both be true."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from geodata.model import Actor, ActorKind

_MAY_BE_MEANT = frozenset({ActorKind.ARMED_GROUP, ActorKind.ALLIANCE, ActorKind.COLLECTIVE})


@dataclass(frozen=True)
class Agreement:
    """Judge whether names of different breadth contradict each other.

    ``Rebel-held`` and ``captured by the MNDAA`` agree; ``rebel-held`` and ``held by the
    regime`` don't. A broad word never becomes a narrow one: it only fails to contradict it.

    Parameters
    ----------
    actors
        Register of actors by id. An actor that isn't in it agrees with itself alone.
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    _same: dict[tuple[tuple[str, ...], tuple[str, ...]], bool] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What was compared once isn't compared again."""
    _without: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _covers: dict[tuple[str, str], bool] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def covers(self, broad: str, narrow: str) -> bool:
        """Whether whoever says ``broad`` may mean ``narrow``."""
        known = self._covers.get((broad, narrow))
        if known is None:
            known = self._covers[broad, narrow] = self._may_mean(broad, narrow)
        return known

    def _may_mean(self, broad: str, narrow: str) -> bool:
        if broad == narrow or broad in self._memberships(narrow):
            return True
        wide, slim = self.actors.get(broad), self.actors.get(narrow)
        if not wide or not slim or wide.kind is not ActorKind.COLLECTIVE:
            return False
        return slim.kind in _MAY_BE_MEANT

    def same(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether the shorter list is covered by the longer; nobody agrees with anybody."""
        if one == other:
            return True
        known = self._same.get((one, other))
        if known is None:
            few, many = sorted((one, other), key=len)
            known = all(any(self._meet(a, b) for b in many) for a in few)
            self._same[one, other] = known
        return known

    def narrower(self, standing: tuple[str, ...], said: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names to go by after ``said``: the new ones, unless merely broader."""
        if not said or said == standing:
            return standing
        is_broader = bool(standing) and all(
            any(self.covers(broad, narrow) and broad != narrow for narrow in standing)
            for broad in said
        )
        return standing if is_broader else said

    def joined(self, standing: tuple[str, ...], said: Sequence[str]) -> tuple[str, ...]:
        """Return ``standing`` and those of ``said`` that aren't merely broader names for it."""
        new = [a for a in said if not any(self.covers(a, one) for one in standing)]
        return tuple(dict.fromkeys((*standing, *new))) if new else standing

    def without(self, actors: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
        """Return ``actors`` less those that may be one of ``others``."""
        if not actors or not others:
            return actors
        left = self._without.get((actors, others))
        if left is None:
            left = tuple([a for a in actors if not any(self._meet(a, b) for b in others)])
            self._without[actors, others] = left
        return left

    def _meet(self, one: str, other: str) -> bool:
        return self.covers(one, other) or self.covers(other, one)

    def _memberships(self, actor_id: str) -> set[str]:
        found: set[str] = set()
        actor = self.actors.get(actor_id)
        while actor and actor.member_of and actor.member_of not in found:
            found.add(actor.member_of)
            actor = self.actors.get(actor.member_of)
        return found
