"""The sides of an answer: what its claims say, and which say it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from geodata.history.agreement import Agreement
from geodata.history.phrases import listed, status_in_words
from geodata.history.sayings import Act, Said
from geodata.history.settling import GROUND
from geodata.history.status import says_the_same
from geodata.model import Condition, SubjectKind


class Matter(StrEnum):
    """What a side says something about."""

    HOLDER = "holder"
    LOSS = "loss"
    PRESSURE = "pressure"
    HALT = "halt"
    STATUS = "status"


_GROUND_SAID = {
    Matter.HOLDER: "Held by {names}",
    Matter.LOSS: "Lost by {names}",
    Matter.PRESSURE: "Attacked by {names}",
    Matter.HALT: "Attacks halted by {names}",
}


@dataclass(frozen=True, slots=True)
class Side:
    """Claims that say one thing."""

    matter: Matter
    condition: str
    actors: tuple[str, ...]
    """Who holds, lost, attacks or halts it; none where the claims name nobody."""
    claims: tuple[str, ...]
    """Ids, in the order of the answer's."""

    def heading(self, actor_name: Callable[[str], str]) -> str:
        """Say what it says: ``Held by MNDAA``.

        Parameters
        ----------
        actor_name
            Name to show for an actor id.
        """
        names = listed(self.actors, actor_name) or "nobody named"
        if self.matter is Matter.STATUS:
            by = f" by {names}" if self.actors and self.condition != "trade_ceased" else ""
            return f"{status_in_words(self.condition).capitalize()}{by}"
        return _GROUND_SAID[self.matter].format(names=names)


def sides_of(
    kind: SubjectKind, words: Iterable[tuple[str, Said]], agreement: Agreement
) -> tuple[Side, ...]:
    """Sort an answer's claims by what they say; a broad name joins the narrower it covers.

    Parameters
    ----------
    kind
        Of the subject.
    words
        Id of each claim, and what it says.
    agreement
        Whether two names may mean the same.
    """
    sides: list[Side] = []
    for claim_id, said in words:
        one = _side(kind, claim_id, said)
        for place, side in enumerate(sides):
            if _is_one(side, one, said, agreement):
                actors = agreement.narrower(side.actors, one.actors)
                claims = (*side.claims, claim_id)
                sides[place] = Side(side.matter, side.condition, actors, claims)
                break
        else:
            sides.append(one)
    return tuple(sides)


def _side(kind: SubjectKind, claim_id: str, said: Said) -> Side:
    claims = (claim_id,)
    if said.act is Act.PRESS:
        return Side(Matter.PRESSURE, "", said.pressing, claims)
    if said.act is Act.EASE:
        return Side(Matter.HALT, "", said.pressing, claims)
    if kind not in GROUND:
        return Side(Matter.STATUS, said.condition, said.holders or said.pressing, claims)
    if said.condition == Condition.UNKNOWN:
        return Side(Matter.LOSS, "", said.previous, claims)
    if not said.holders:
        return Side(Matter.PRESSURE, "", said.pressing, claims)
    return Side(Matter.HOLDER, "", said.holders, claims)


def _is_one(side: Side, one: Side, said: Said, agreement: Agreement) -> bool:
    if side.matter is not one.matter:
        return False
    if side.matter is Matter.STATUS:
        is_same = says_the_same((side.condition, *said.holders), said, agreement)
        return is_same and agreement.same(side.actors, one.actors)
    return agreement.same(side.actors, one.actors) and bool(side.actors) == bool(one.actors)
