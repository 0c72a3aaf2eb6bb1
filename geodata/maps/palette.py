"""Colours and patterns of the actors, the same on maps, legends and panels."""

from dataclasses import dataclass
from typing import Literal

Pattern = Literal["plain", "dots", "rows", "grid"]


@dataclass(frozen=True)
class Ink:
    """How one actor is drawn.

    Parameters
    ----------
    colour
        Six-digit hex, chosen to stay apart under red-green and blue-yellow blindness.
    pattern
        ``plain`` for one actor; collectives, whose members nobody names, carry a texture,
        so that colour is never the only sign.
    """

    colour: str
    pattern: Pattern = "plain"


INKS: dict[str, Ink] = {
    "junta": Ink("#a3914a"),
    "mndaa": Ink("#d55e00"),
    "tnla": Ink("#009e73"),
    "aa": Ink("#0072b2"),
    "kia": Ink("#56b4e9"),
    "uwsa": Ink("#cc79a7"),
    "ndaa": Ink("#f0d000"),
    "pdf": Ink("#7a4a3a"),
    "brotherhood-alliance": Ink("#832db6", "rows"),
    "resistance-groups": Ink("#ffa90e", "dots"),
    "rebel-groups": Ink("#e88a6a", "dots"),
    "anti-regime-armies": Ink("#5b7fae", "grid"),
    "ethnic-armies": Ink("#6fae9f", "grid"),
    "china": Ink("#bd1f01"),
}
"""Okabe and Ito's set for the armed groups, Petroff's for alliances and collectives.

References
----------
Okabe, M. and Ito, K. (2008), "Color Universal Design".
Petroff, M. (2021), "Accessible Color Sequences for Data Visualization", arXiv:2107.02270.
"""

UNKNOWN = Ink("#8b8f96", "dots")
"""For an actor without a colour of its own, and for ground nobody speaks of."""


def ink_of(actor_id: str) -> Ink:
    """Return the actor's ink, or grey dots for one that has none of its own."""
    return INKS.get(actor_id, UNKNOWN)
