"""Names on record that an unplaced toponym looks like: hints for the reviewer, never a place."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from geodata.corpus.folding import fold
from geodata.gazetteer import read_gazetteer

_MOST = 3
_LEAST = 80.0
"""Likeness in percent below which a name is no hint: "Pyinlebu" is 93 % "Pinlebu"."""
_KINDS = (" township", " town", " village", " city", "the ")


@dataclass(frozen=True, slots=True)
class Hint:
    """A place on record with a name like the toponym.

    Parameters
    ----------
    place_id, name
        The place, and which of its names is meant.
    score
        Likeness of 0 to 1: one less the share of letters that differ.
    """

    place_id: str
    name: str
    score: float


@lru_cache(maxsize=4096)
def place_hints(toponym: str) -> tuple[Hint, ...]:
    """Return up to three places whose names look like a toponym, the likest first.

    Parameters
    ----------
    toponym
        As written in the text; no register has it.

    Examples
    --------
    >>> place_hints("Pyinlebu")[0].place_id
    'pinlebu'

    References
    ----------
    Likeness is the normalised indel similarity of ``rapidfuzz.fuzz.ratio``.
    """
    names = _names()
    found = process.extract(
        _plain(toponym), names.keys(), scorer=fuzz.ratio, score_cutoff=_LEAST, limit=4 * _MOST
    )
    hints: dict[str, Hint] = {}
    for key, score, _ in found:
        for place_id, name in names[key]:
            hints.setdefault(place_id, Hint(place_id, name, round(score / 100, 2)))
    return tuple(hints.values())[:_MOST]


def _plain(name: str) -> str:
    plain = fold(name).lower()
    for words in _KINDS:
        plain = plain.removesuffix(words).removeprefix(words)
    return "".join(letter for letter in plain if letter.isalnum())


@lru_cache(maxsize=1)
def _names() -> Mapping[str, list[tuple[str, str]]]:
    """Return the names of all places, small and without spaces, with whose they are.

    A township of its seat's name isn't listed beside it.
    """
    gazetteer = read_gazetteer()
    names: dict[str, list[tuple[str, str]]] = {}
    for rows in (gazetteer.places, gazetteer.townships, gazetteer.regions):
        for place_id, row in rows.items():
            for name in (row.name, *row.variants):
                owners = names.setdefault(_plain(name), [])
                if not owners:
                    owners.append((place_id, name))
    names.pop("", None)
    return names
