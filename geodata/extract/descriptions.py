"""Grounds told twice in one breath: by a name, and by what the named is."""

from collections.abc import Sequence

from geodata.extract import shapes
from geodata.extract.joints import is_comma
from geodata.extract.land import Ground, GroundKind
from geodata.extract.phrases import Phrase

_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}


def without_descriptions(found: list[Ground], phrases: Sequence[Phrase]) -> list[Ground]:
    """Return the grounds without those that only say what a named one is.

    Parameters
    ----------
    found
        Grounds that the nouns of one list mean.
    phrases
        Of the sentence.
    """
    if len(found) < 2 or all(one.kind is not GroundKind.NAMELESS for one in found):
        return found
    named = [one for one in found if one.kind is not GroundKind.NAMELESS and one.toponym]
    return [
        one
        for one in found
        if one.kind is not GroundKind.NAMELESS
        or not (_is_said_of(one.noun, named, phrases) or _is_counted_out(one.noun, named))
    ]


def _is_said_of(noun: Phrase, named: Sequence[Ground], phrases: Sequence[Phrase]) -> bool:
    """Tell "Tangyan, *a town* that …", which is the named one over again."""
    at = noun.at
    if at < 2 or not is_comma(phrases[at - 1]) or phrases[at - 2].shape is not shapes.NOUN:
        return False
    is_one = noun.head.has("town") and noun.items[0].word in ("a", "an", "the", "its", "their")
    return is_one and any(one.noun is phrases[at - 2] for one in named)


def _is_counted_out(noun: Phrase, named: Sequence[Ground]) -> bool:
    """Tell "*two towns* in Kayah, Mese and Shadaw": as many names follow as are counted."""
    numbers = [_NUMBERS[item.word] for item in noun.items if item.word in _NUMBERS]
    behind = [one for one in named if one.noun.start > noun.start]
    return noun.head.has("town") and bool(numbers) and numbers[0] == len(behind)
