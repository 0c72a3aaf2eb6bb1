"""What joins phrases: commas, "and", and descriptions behind the described."""

from collections.abc import Sequence

from geodata.extract import shapes, sorts
from geodata.extract.phrases import Phrase
from geodata.extract.traits import ADVERB

JOINTS = frozenset({"and", "or", "&", "nor", "as well as"})


def is_passed_over(phrase: Phrase) -> bool:
    """Tell what stands between phrases without parting them: times, quotes, adverbs."""
    return phrase.shape is shapes.TIME or (
        phrase.shape is shapes.MARK
        and (phrase.word in ('"', "(", ")") or bool(phrase.head.traits & ADVERB))
    )


def is_described(phrase: Phrase) -> bool:
    """Tell a description, "the capital …", "a town …", from another thing in a list."""
    if phrase.shape is not shapes.NOUN:
        return False
    first = phrase.items[0]
    return first.word in ("the", "a", "an", "its", "their") or (
        phrase.head.mention is None and (phrase.head.has("town") or phrase.head.has("title"))
    )


def is_alike(one: Phrase, other: Phrase) -> bool:
    """Tell "TNLA, PDF" and "Minbya, Kyauktaw" from "In Lashio, the TNLA"."""
    return one.head.mention is not None and one.head.sort is other.head.sort


def is_headline_list(phrases: Sequence[Phrase], index: int) -> bool:
    """Tell the joint by comma of a headline, "TNLA, PDF capture Mogok", up to a noun."""
    is_list = index >= 2 and index % 2 == 0 and all(map(is_comma, phrases[1:index:2]))
    if not is_list or any(one.shape is not shapes.NOUN for one in phrases[0:index:2]):
        return False
    first, second = phrases[index - 2], phrases[index]
    is_unknown = (
        len(second.items) == 1 and not second.head.classes and first.head.sort is sorts.PLACE
    )
    is_and_more = first.head.sort is sorts.ACTOR and second.head.has("force")
    return is_alike(first, second) or is_unknown or (is_and_more and len(second.items) == 1)


def goes_on(phrase: Phrase) -> bool:
    """Tell a comma, a bracket or "and", behind which what went before goes on."""
    return phrase.word in (",", ")") or (
        phrase.shape is shapes.CONJUNCTION and phrase.word in JOINTS
    )


def joins(phrase: Phrase) -> bool:
    """Tell "and", "or" and their like."""
    return phrase.word in JOINTS and phrase.shape is shapes.CONJUNCTION


def is_comma(phrase: Phrase) -> bool:
    """Tell a comma."""
    return phrase.word == "," and phrase.shape is shapes.MARK


def is_comma_or_joint(phrase: Phrase) -> bool:
    """Tell a comma, "and", "or" and their like."""
    word = phrase.word
    return (word == "," and phrase.shape is shapes.MARK) or (
        word in JOINTS and phrase.shape is shapes.CONJUNCTION
    )


def before_joint(phrases: Sequence[Phrase], index: int) -> int:
    """Return the index of what stands before the joints that end at an index."""
    while index >= 0 and is_comma_or_joint(phrases[index]):
        index -= 1
    return index


def is_named(noun: Phrase) -> bool:
    """Tell a noun that holds a name on record."""
    for item in noun.items:  # noqa: SIM110  # asked of every noun, and this is the faster way
        if item.mention is not None:
            return True
    return False


def is_comma_at(phrases: Sequence[Phrase], at: int) -> bool:
    """Tell whether a comma stands at an index."""
    return at < len(phrases) and is_comma(phrases[at])
