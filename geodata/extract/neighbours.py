"""What the words beside a word say of it."""

from collections.abc import Sequence

from geodata.extract.items import Item
from geodata.extract.lexicon import words_of
from geodata.extract.traits import (
    ADVERB,
    BASE,
    CONJUNCTION,
    DETERMINER,
    MARK,
    MODAL,
    NAME,
    PLAIN,
    PREPOSITION,
    PRONOUN,
    TIME,
)

_STARTS_NO_NOUN = PREPOSITION | CONJUNCTION | MARK | MODAL
_NOT_LIKE_NOUNS = DETERMINER | PREPOSITION | ADVERB | MARK
_NAMED_OBJECT = NAME | DETERMINER | PRONOUN
_NUMBERS = words_of("neighbours", "numbers")
_ABOUT = frozenset({"over", "about", "around"})


def starts_noun(item: Item) -> bool:
    """Tell whether a noun phrase may begin with a word."""
    return not item.traits & _STARTS_NO_NOUN


def is_base(item: Item) -> bool:
    """Tell whether a word may stand behind "to" as a verb."""
    return bool(item.traits & BASE) or item.word in ("be", "have")


def has_infinitive(items: Sequence[Item], index: int) -> bool:
    """Tell "China plans to reopen" from "China plans"."""
    following = items[index + 1 : index + 3]
    return len(following) == 2 and following[0].word == "to" and is_base(following[1])


def is_noun_like(item: Item) -> bool:
    """Tell whether a word may be the end of a subject."""
    return not item.traits & _NOT_LIKE_NOUNS


def is_plain_noun(item: Item) -> bool:
    """Tell whether nothing in its form keeps a word from being a noun without an article."""
    return bool(item.traits & PLAIN)


def takes_object(after: Item | None) -> bool:
    """Tell whether what stands behind a word may be its object."""
    return after is not None and (
        bool(after.traits & (_NAMED_OBJECT | PLAIN)) or after.word.isdigit()
    )


def takes_named_object(after: Item | None) -> bool:
    """Tell whether what stands behind a word is an object by its article or its name."""
    return takes_object(after) and not (after is not None and after.traits & PLAIN)


def word_before(items: Sequence[Item], index: int) -> Item | None:
    """Return the word before, past times and adverbs."""
    at = index - 1
    while at >= 0 and (
        items[at].traits & TIME or items[at].traits & (ADVERB | PREPOSITION) == ADVERB
    ):
        at -= 1
    return items[at] if at >= 0 else None


def is_about(items: Sequence[Item], index: int) -> bool:
    """Tell "over 100 towns" from "over to them"."""
    return (
        items[index].word in _ABOUT
        and index + 1 < len(items)
        and (items[index + 1].word[0].isdigit() or items[index + 1].word in _NUMBERS)
    )
