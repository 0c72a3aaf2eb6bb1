"""Letters of a printed map: which fonts of this machine have them, and words as plain words."""

import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

from matplotlib import font_manager
from matplotlib.ft2font import FT2Font
from matplotlib.patheffects import withStroke

LATIN = "DejaVu Sans"
"""Comes with matplotlib; has no Burmese and no Chinese."""
_OTHERS = (
    "Noto Sans Myanmar", "Padauk", "Pyidaungsu", "Myanmar Text", "Myanmar Sangam MN", "Myanmar MN",
    "Noto Sans CJK SC", "Noto Serif CJK SC", "Source Han Sans SC",
    "Microsoft YaHei", "SimSun", "PingFang SC", "Heiti SC", "WenQuanYi Zen Hei",
)  # fmt: skip
"""Fonts that systems bring along for them, the better first."""


@cache
def families() -> tuple[str, ...]:
    """Return the fonts to write with: the first that has a letter draws it."""
    installed = set(font_manager.get_font_names())
    return (LATIN, *(name for name in _OTHERS if name in installed))


def missing_letters(texts: Iterable[str]) -> set[str]:
    """Return the letters of some texts that no font of `families` has."""
    wanted = {sign for text in texts for sign in text if _is_drawn(sign)}
    return wanted - _known_letters()


def words_of_missing(texts: Iterable[str]) -> str:
    """Say that a font is missing and how to get one; empty where none is."""
    missing = missing_letters(texts)
    if not missing:
        return ""
    names = {unicodedata.name(sign, "unnamed").split()[0].capitalize() for sign in missing}
    return (
        f"No font of this machine has the letters of {', '.join(sorted(names))}: the picture shows "
        "empty boxes. Install Noto Sans Myanmar or Noto Sans CJK SC, then export again."
    )


def plain(**style: Any) -> dict[str, Any]:
    """Return the style of a text: words stay words, never formulas; fonts by letter."""
    return {"parse_math": False, "family": list(families()), **style}


def halo() -> list[withStroke]:
    """Return the light edge that keeps a name legible on any ground."""
    return [withStroke(linewidth=1.6, foreground="#faf8f4")]


@cache
def _known_letters() -> frozenset[str]:
    known: set[str] = set()
    for family in families():
        path = font_manager.findfont(family, fallback_to_default=False)
        known.update(map(chr, FT2Font(path).get_charmap()))
    return frozenset(known)


def _is_drawn(sign: str) -> bool:
    return unicodedata.category(sign)[0] not in "CZ"
