"""Noun phrases: what belongs to one noun, and which word of it is the head."""

from collections.abc import Sequence

from geodata.extract import shapes
from geodata.extract.items import Item
from geodata.extract.lexicon import words_of
from geodata.extract.neighbours import is_about
from geodata.extract.phrases import Phrase
from geodata.extract.traits import (
    ADVERB,
    BE,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    MARK,
    MODAL,
    NAME,
    NEGATION,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    TIME,
    VERB,
)
from geodata.extract.verb_phrases import VerbEnds

_ARTICLES = words_of("noun_phrases", "articles")
_ENDS_NOUN = TIME | CONJUNCTION | BE | HAVE | MODAL | NEGATION
_MAY_END = TIME | MARK | PRONOUN | RELATIVE | PREPOSITION | _ENDS_NOUN | VERB | ADVERB | DETERMINER
_NO_HEADS = frozenset({")", "(", "'s", "'", "no.", "no"})
DIRECTIONS = words_of("noun_phrases", "directions")
"""Behind a noun they say where it lies: "villages *west* of Hsihseng"."""
_UNITS = words_of("noun_phrases", "units")
_ACRONYM_LENGTH = 8


def to_noun(items: Sequence[Item], at: int, verbs: VerbEnds) -> tuple[Phrase, int]:
    """Return the noun phrase that begins at an item, and where it ends."""
    end, last = at, len(items)
    while end < last:
        item = items[end]
        traits = item.traits
        # Most words can only go on; the others are looked at.
        is_open = traits & NAME or not (traits & _MAY_END or item.word[0] == "'")
        if not is_open and not _continues(items, at, end, verbs):
            break
        end += 1
    if end == at:
        end += 1
    if end < last and items[end].word == "(":
        end = _absorb_acronym(items, end)
    run = items[at:end]
    return Phrase(_NOUN, run, _head_of(run)), end


_NOUN = shapes.NOUN


def _continues(items: Sequence[Item], at: int, index: int, verbs: VerbEnds) -> bool:
    item = items[index]
    traits = item.traits
    if item.word[0] == "'" or traits & MARK:
        return _is_mark_within(items, at, index)
    is_behind = index > at and items[index - 1].word == "-" and items[index - 1].end == item.start
    if is_behind or (traits & (PREPOSITION | ADVERB) and _is_hyphened(items, index)):
        return True
    if traits & _ENDS_NOUN or (traits & PREPOSITION and not is_about(items, index)):
        return False
    return index == at or _goes_on_within(items, index, verbs)


def _is_hyphened(items: Sequence[Item], index: int) -> bool:
    """Tell "off-take" and "on-site" from a preposition."""
    return (
        index + 2 < len(items)
        and items[index + 1].word == "-"
        and items[index].end == items[index + 1].start
        and items[index + 1].end == items[index + 2].start
    )


def _is_mark_within(items: Sequence[Item], at: int, index: int) -> bool:
    """Tell marks within a noun, "the junta's" and "junta-held", from those that end it."""
    item, before = items[index], items[index - 1]
    if item.word == "'s":
        return not before.traits & PRONOUN
    if item.word == "'":
        return True
    is_inside = item.word == "-" and at < index < len(items) - 1
    return is_inside and before.end == item.start and items[index + 1].start == item.end


def _goes_on_within(items: Sequence[Item], index: int, verbs: VerbEnds) -> bool:
    item = items[index]
    if item.traits & (PRONOUN | RELATIVE):
        return False
    if item.traits & ADVERB and items[index - 1].traits & PRONOUN:
        return False  # "lost it again"
    if item.word in _ARTICLES and not items[index - 1].traits & DETERMINER:
        return False
    if item.word == "back" and _is_behind_noun(items, index):
        return False  # "Muse trade zone *back* to normal"
    return not (item.traits & (VERB | ADVERB) and verbs.at(index))


def _is_behind_noun(items: Sequence[Item], index: int) -> bool:
    before = items[index - 1]
    return bool(before.traits & NAME) or not before.traits & (DETERMINER | MARK)


def _absorb_acronym(items: Sequence[Item], end: int) -> int:
    """Take in "(MNDAA)" after the name it stands for."""
    if end + 2 < len(items) and items[end].word == "(" and items[end + 2].word == ")":
        inside, named = items[end + 1], items[end - 1]
        if inside.mention and named.mention and set(inside.ids) & set(named.ids):
            return end + 3
        is_short = inside.end - inside.start <= _ACRONYM_LENGTH
        if not inside.mention and is_short and inside.traits & CAPITAL:
            return end + 3
    return end


def _head_of(run: Sequence[Item]) -> Item:
    if len(run) == 1:
        return run[0]
    if run[-1].word == ")":
        opened = max((i for i, one in enumerate(run) if one.word == "("), default=0)
        run = run[:opened] or run
    for index in range(len(run) - 1, -1, -1):
        item = run[index]
        word = item.word
        if item.traits & ADVERB or word in _NO_HEADS:
            continue
        is_number = index and word[0].isdigit() and _is_unit(run[index - 1])
        if not is_number and not (index and word in DIRECTIONS):
            return item
    return run[-1]


def _is_unit(item: Item) -> bool:
    """Tell "Battalion 5" and "Battalion No. 5", which a number only tells apart."""
    return item.word.rsplit(maxsplit=1)[-1] in _UNITS
