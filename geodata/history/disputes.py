"""What becomes of words that contradict each other."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from msgspec.structs import replace

from geodata.history.ordering import Order, order_of
from geodata.history.sayings import Basis, Said
from geodata.history.stretches import Answer, Camp
from geodata.model import Condition


class Outcome(Enum):
    """What a word does to the answer that stands."""

    NOTHING = "nothing"
    """It may tell of an earlier time, or weighs less."""
    CONFIRMS = "confirms"
    CHANGES = "changes"
    """It is later than all that speaks against it: another answer begins."""
    SETTLES = "settles"
    """It is later than all but one side of a dispute, and speaks for this one."""
    DISPUTES = "disputes"
    """Nobody can tell which came first: the sides stand beside each other."""


class Weighed(NamedTuple):
    """An outcome, and the sides that are left: one where it settles, all where it disputes."""

    outcome: Outcome
    camps: tuple[Camp, ...] = ()


Agrees = Callable[[tuple[str, ...], Said], bool]
Says = Callable[[Said], tuple[str, ...]]


def camps_of(said: Said) -> tuple[Camp, ...]:
    """Return the sides of what was said for one day: one where nothing contradicts."""
    return tuple(Camp(one.holders, one.basis) for one in said.camps or (said,))


def weigh(
    said: Said, sides: Sequence[Camp], agrees: Agrees, takes_over: Agrees, says: Says
) -> Weighed:
    """Weigh a word against an answer.

    Parameters
    ----------
    said
        The word; it may have sides itself.
    sides
        Of the answer that stands: one where nothing contradicts.
    agrees
        Whether a side and a word say the same.
    takes_over
        Whether a word itself names a side as the one before.
    says
        What a word would stand for as a side of its own.
    """
    words = said.camps or (said,)
    matched = [side for side in sides if any(agrees(side.said, word) for word in words)]
    others = [
        (side, order_of(said, side.basis, takes_over=takes_over(side.said, said)))
        for side in sides
        if side not in matched
    ]
    if not others and not said.camps:
        return Weighed(Outcome.CONFIRMS)
    rivals = [(side, order) for side, order in others if order is not Order.LATER]
    if rivals and not matched and _is_nothing(said, rivals):
        return Weighed(Outcome.NOTHING)
    if said.is_asserted:
        rivals = [(side, order) for side, order in rivals if side.basis.is_asserted]
    if not rivals and not matched:
        return Weighed(Outcome.CHANGES)
    if not rivals and not said.camps and len(matched) == 1:
        return Weighed(Outcome.SETTLES, tuple(matched))
    left = [side for side in sides if side in matched or side in [one for one, _ in rivals]]
    return Weighed(Outcome.DISPUTES, _joined(left, words, agrees, says))


def _is_nothing(said: Said, rivals: Sequence[tuple[Camp, Order]]) -> bool:
    is_outweighed = not said.is_asserted and any(side.basis.is_asserted for side, _ in rivals)
    return is_outweighed or all(order is Order.EARLIER for _, order in rivals)


def _joined(
    sides: Sequence[Camp], words: Sequence[Said], agrees: Agrees, says: Says
) -> tuple[Camp, ...]:
    camps = list(sides)
    for word in words:
        for place, camp in enumerate(camps):
            if agrees(camp.said, word):
                basis = camp.basis.confirmed(word, is_asserted=word.is_asserted)
                camps[place] = Camp(camp.said, basis)
                break
        else:
            camps.append(Camp(says(word), word.basis))
    return tuple(camps)


def confirmed(said: Said, standing: Answer, holders: tuple[str, ...]) -> Basis:
    """Return what an answer rests on after a word that says the same, by these names."""
    if said.holders == holders == standing.holders:
        return standing.basis.confirmed(said, is_asserted=said.is_asserted)
    is_by_name = set(said.holders) == set(holders)
    basis = standing.basis.confirmed(said, is_asserted=said.is_asserted and is_by_name)
    if set(holders) != set(standing.holders):
        # Who said "rebels" hasn't said "MNDAA".
        basis = replace(basis, is_asserted=said.is_asserted)
    return basis


def disputed(camps: Sequence[Camp], holders: tuple[str, ...]) -> Answer:
    """Return the answer that shows all sides, with the claims of all."""
    bases = [camp.basis for camp in camps]
    days = [basis.seen_on for basis in bases if basis.seen_on]
    basis = Basis(
        opening=tuple(dict.fromkeys(id_ for one in bases for id_ in one.claims)),
        is_asserted=all(one.is_asserted for one in bases),
        seen_on=max(days, default=None),
        documents=tuple(dict.fromkeys(id_ for one in bases for id_ in one.documents)),
    )
    return Answer(Condition.CONTESTED, holders, basis, camps=tuple(camps))


def dispute_begins_on(said: Said, standing_since: date | None) -> date:
    """Return the first day on which both sides may be right, as far as it is told."""
    first = said.surely_from or said.latest
    return min(said.latest, max(first, standing_since or first))
