"""A patch of painted ground, and whether it is painted as it should be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

SIDE = 16
"""Pixels along each side of a patch."""
NEAR = 14
"""So far off in any channel is still the same colour: a canvas rounds what is not opaque."""
FAINT = 8
"""An alpha (of 255) below which nothing is painted."""


@dataclass(frozen=True)
class Paint:
    """How ground is to look: a family of fill, its colours (six-digit hex) and its alpha.

    ``plain``, ``textured`` (a collective's), ``contested`` (rising stripes), ``changed``
    (falling bands) or ``unknown`` (sparse dots on nothing).
    """

    family: str
    colours: tuple[str, ...]
    alpha: float = 1

    def fainter(self, share: float) -> "Paint":
        return replace(self, alpha=self.alpha * share)


class Patch:
    """Pixels of a square of canvas, as red, green, blue and alpha."""

    def __init__(self, values: Sequence[int]) -> None:
        self.pixels = [tuple(values[at : at + 4]) for at in range(0, len(values), 4)]

    def share(self, colour: str) -> float:
        """Return the share of pixels that are of a colour."""
        rgb = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
        near = [
            one
            for one in self.pixels
            if one[3] >= FAINT
            and all(abs(a - b) <= NEAR for a, b in zip(one[:3], rgb, strict=True))
        ]
        return len(near) / len(self.pixels)

    @property
    def empty_share(self) -> float:
        return sum(one[3] < FAINT for one in self.pixels) / len(self.pixels)

    @property
    def alpha(self) -> float:
        """Return the alpha of most pixels, 1 for opaque."""
        alphas = sorted(one[3] for one in self.pixels)
        return alphas[len(alphas) // 2] / 255

    @property
    def is_rising(self) -> bool:
        """Whether its stripes rise to the right."""
        return self._unlike(1, -1) < self._unlike(1, 1)

    def _unlike(self, right: int, down: int) -> int:
        total = 0
        for y in range(1, SIDE - 1):
            for x in range(SIDE - 1):
                here, there = (
                    self.pixels[y * SIDE + x],
                    self.pixels[(y + down) * SIDE + x + right],
                )
                total += sum(abs(a - b) for a, b in zip(here[:3], there[:3], strict=True))
        return total


def mismatch(patch: Patch, paint: Paint) -> str:
    """Return what is wrong with a patch, empty where it is painted as it should be."""
    shares = [patch.share(colour) for colour in paint.colours]
    told = f"{paint}: shares {shares}, alpha {patch.alpha:.2f}, empty {patch.empty_share:.2f}"
    if paint.family == "unknown":
        return "" if patch.empty_share > 0.5 else told
    if abs(patch.alpha - paint.alpha) > 0.02:
        return told
    if paint.family == "plain":
        return "" if shares[0] == 1 else told
    if paint.family == "textured":
        return "" if shares[0] >= 0.4 else told
    is_hatched = min(shares) >= 0.15 and sum(shares) >= 0.5
    is_right = patch.is_rising == (paint.family == "contested")
    return "" if is_hatched and is_right else told
