"""Actors are told apart, also by those who see fewer colours."""

from collections.abc import Callable

import pytest

from geodata.maps.palette import INKS, UNKNOWN, ink_of


def test_an_actor_without_a_colour_is_grey_and_dotted() -> None:
    assert ink_of("somebody") is UNKNOWN


# Viénot, Brettel and Mollon (1999), on linear RGB.
DEUTAN = ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0))
PROTAN = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
ARMED = ("junta", "mndaa", "tnla", "aa", "kia", "uwsa", "ndaa", "pdf")
See = Callable[[tuple[float, float, float]], tuple[float, float, float]]


def linear(colour: str) -> tuple[float, float, float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def seen_through(matrix: tuple[tuple[float, ...], ...]) -> See:
    def see(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
        red, green, blue = (
            max(0.0, sum(weight * value for weight, value in zip(row, rgb, strict=True)))
            for row in matrix
        )
        return red, green, blue

    return see


def lab(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    red, green, blue = rgb
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("matrix", [DEUTAN, PROTAN], ids=["deutan", "protan"])
def test_armed_groups_stay_apart_for_the_colour_blind(
    matrix: tuple[tuple[float, ...], ...],
) -> None:
    see = seen_through(matrix)
    seen = {name: lab(see(linear(INKS[name].colour))) for name in ARMED}
    apart = {
        (one, other): sum((a - b) ** 2 for a, b in zip(seen[one], seen[other], strict=True)) ** 0.5
        for one in ARMED
        for other in ARMED
        if one < other
    }
    nearest = min(apart, key=lambda pair: apart[pair])
    assert apart[nearest] >= 11, (nearest, apart[nearest])
