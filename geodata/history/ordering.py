"""Which of two words that contradict each other tells of the later time, if that can be told."""

from datetime import timedelta
from enum import Enum

from geodata.history.sayings import Act, Basis, Said

NEAR = timedelta(days=3)
"""Two articles this near each other can't be ordered by the days on which they saw a place."""


class Order(Enum):
    """How a word lies to the evidence that stands."""

    LATER = "later"
    EARLIER = "earlier"
    """It may tell of the time before a dated change, and contradicts nothing."""
    UNTOLD = "untold"
    """Either may have been first: the two contradict each other."""


def order_of(said: Said, basis: Basis, *, takes_over: bool = False) -> Order:
    """Say how a word that contradicts an answer lies to it in time.

    Parameters
    ----------
    said
        Heard after all of the answer's evidence.
    basis
        The answer's evidence.
    takes_over
        Whether the word itself names the answer's holder as the one before.
    """
    if basis.seen_on is None or takes_over:
        return Order.LATER
    if said.act is Act.EVENT:
        overlaps = bool(basis.event_on and said.earliest and said.earliest < basis.event_on)
        return Order.UNTOLD if overlaps else Order.LATER
    first = said.surely_from
    if first and basis.event_on and first < basis.event_on:
        return Order.EARLIER
    if first and first < basis.seen_on:
        return Order.UNTOLD
    is_near = said.latest - basis.seen_on <= NEAR
    return Order.UNTOLD if is_near and are_others(said, basis) else Order.LATER


def are_others(said: Said, basis: Basis) -> bool:
    """Whether no document says both."""
    return not set(said.documents) & set(basis.documents)
