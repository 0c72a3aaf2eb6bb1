"""Whether a word that may be either is a verb where it stands: "attacks", "trade", "control"."""

from collections.abc import Sequence

from geodata.extract import sorts
from geodata.extract.items import Item
from geodata.extract.lexicon import words_of
from geodata.extract.neighbours import (
    has_infinitive,
    is_about,
    is_noun_like,
    is_plain_noun,
    takes_named_object,
    takes_object,
    word_before,
)
from geodata.extract.traits import (
    ADVERB,
    CONJUNCTION,
    DETERMINER,
    ING,
    MARK,
    NAME,
    NOUN_TOO,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    TIME,
    VERB,
    S,
)

_GOING_ON = frozenset({"keep", "start", "begin", "stop", "continue", "resume", "finish"})
_RANKS = words_of("polarity", "ranks")
_PARTICLES = frozenset({"over", "back", "off", "up", "down"})
_COUNTED = words_of("verb_or_noun", "counted")
_MOVING = frozenset({"advancing", "attacking", "retreating", "fleeing", "invading", "opposing"})
_OPENING = frozenset({"the", "since", "after", "before", "until", "that", "as"})
_TELLING = DETERMINER | RELATIVE | PRONOUN | PREPOSITION | CONJUNCTION


def is_verb(items: Sequence[Item], index: int) -> bool:
    """Tell whether a word that has verb forms is a verb, by its neighbours."""
    item = items[index]
    before = word_before(items, index)
    after = items[index + 1] if index + 1 < len(items) else None
    is_loose = after is not None and (after.word == "only" or after.word in _PARTICLES)
    if is_loose and index + 2 < len(items) and takes_object(items[index + 2]):
        after = items[index + 2]  # "holds only the airport", "wins back Hsihseng"
    if before is None or before.traits & MARK:
        return _is_verb_at_start(item, before, after)
    if before.traits & _TELLING or before.word == "'s":
        told = _by_word_before(items, index, before, after)
        if told is not None:
            return told
    if item.traits & NOUN_TOO:
        if has_infinitive(items, index):
            return before.mention is not None
        return _is_verb_and_noun(items, index, before, after)
    if item.traits & (PAST | PARTICIPLE):
        return _is_past(item, before, after)
    return _is_present(item, before, after)


def _by_word_before(
    items: Sequence[Item], index: int, before: Item, after: Item | None
) -> bool | None:
    """Let articles, relatives and prepositions decide, where they can."""
    traits = items[index].traits
    told: bool | None = None
    is_noun_too = bool(traits & NOUN_TOO)
    if before.word == "that" and is_noun_like(items[max(0, index - 2)]) and index > 1:
        # "the group that took Mansi"
        told = takes_named_object(after) if is_noun_too else traits & VERB != ING
    elif before.word == "'s" or (before.traits & DETERMINER and not _stands_alone(items, index)):
        told = False
    elif before.traits & (RELATIVE | PRONOUN) or (before.traits & DETERMINER and traits & PAST):
        told = True
    elif before.traits & PREPOSITION and items[index].word in _MOVING:
        told = takes_named_object(after)  # "to advancing troops"
    elif before.traits & PREPOSITION:
        takes = takes_named_object(after) if is_noun_too else takes_object(after)
        told = traits & VERB == ING and takes
    elif before.traits & CONJUNCTION:
        told = takes_named_object(after) if is_noun_too else True
    return told


def _is_past(item: Item, before: Item, after: Item | None) -> bool:
    if item.word == "ground":
        return after is not None and after.word == "to"  # "ground to a halt", "broke ground"
    is_plain = after is not None and is_plain_noun(after)
    if before.verbs and not before.traits & (NAME | NOUN_TOO) and is_plain:
        return False  # "administers captured town"
    # "newly captured towns": an adjective; "rebels captured towns": a verb.
    return not is_plain or is_noun_like(before)


def _is_present(item: Item, before: Item, after: Item | None) -> bool:
    if item.traits & S:
        return True
    if item.traits & ING and before.word in _RANKS:
        return False  # "last remaining base"
    if item.traits & ING:
        is_going_on = any(one.lemma in _GOING_ON for one in before.verbs)
        is_followed = after is not None and bool(after.traits & PREPOSITION)
        return is_going_on or takes_object(after) or is_followed
    is_adjective = item.word == "complete" and after is not None and after.word == "control"
    return not is_adjective and (_is_plural(before) or bool(before.traits & (NAME | TIME)))


def _is_plural(item: Item) -> bool:
    is_plural = item.word.endswith("s") and item.traits & (S | NOUN_TOO) != S
    return is_plural or item.word in ("men", "police", "people", "women")


def _is_verb_and_noun(items: Sequence[Item], index: int, before: Item, after: Item | None) -> bool:
    """Tell "rebels attack towns" and "fighting halts work" from "air attacks" and "trade gate"."""
    item = items[index]
    is_third = bool(item.traits & S) and before.mention is not None
    is_led_on = after is not None and (after.word in _PARTICLES or after.word == "again")
    if is_led_on and item.traits & S:
        return is_noun_like(before)  # "army hands back Lashio", "trade flows again"
    if _is_said_of_place(items, index, after) or _is_in_relative(items, index):
        return True
    if after is not None and (after.word == "that" or (after.verbs and not is_third)):
        return False
    if not takes_object(after) or _is_round(items, index + 1):
        return False
    if before.mention is not None:
        is_place = before.mention.sort is sorts.PLACE
        return takes_named_object(after) if is_place else True
    return _is_plural(before) or (bool(item.traits & S) and is_plain_noun(before))


def _is_round(items: Sequence[Item], at: int) -> bool:
    """Tell the "around" of "army posts around Lashio", where nothing is counted."""
    return items[at].word in ("around", "about") and not is_about(items, at)


def _is_in_relative(items: Sequence[Item], index: int) -> bool:
    """Tell "Paletwa, which the AA *controls*, is quiet": the verb of a relative."""
    at = index - 1
    while at > 0 and items[at].traits & (NAME | DETERMINER | ADVERB | TIME):
        at -= 1
    return at < index - 1 and bool(items[at].traits & RELATIVE) and items[at].word != "that"


def _is_said_of_place(items: Sequence[Item], index: int, after: Item | None) -> bool:
    """Tell "Chipwi, Tsawlaw *fall* to the KIA" and "Lashio *returns* to junta control"."""
    before = items[index - 1]
    is_place = before.mention is not None and before.mention.sort is sorts.PLACE
    is_list = index > 1 and items[index - 2].word in (",", "and", "&")
    is_free = after is None or bool(after.traits & (PREPOSITION | ADVERB | TIME | MARK))
    is_to = after is not None and after.word in ("to", "into", "under", "from")
    return is_place and ((is_to and bool(items[index].traits & S)) or (is_list and is_free))


def _stands_alone(items: Sequence[Item], index: int) -> bool:
    """Tell "the two discussed" from "two captured towns"."""
    at = index - 1
    while at > 0 and items[at].traits & ADVERB:
        at -= 1
    is_counted = items[at].word in _COUNTED
    return is_counted and (
        at == 0
        or items[at - 1].word in _OPENING
        or bool(items[at - 1].traits & (MARK | CONJUNCTION))
    )


def _is_verb_at_start(item: Item, before: Item | None, after: Item | None) -> bool:
    if before is not None and before.word == "-":
        return True
    if item.traits & NOUN_TOO and not (before is not None and takes_object(after)):
        return False
    if item.traits & S and not item.traits & NOUN_TOO and before is not None:
        is_led_on = after is not None and bool(after.traits & (PREPOSITION | ADVERB | VERB))
        return is_led_on or takes_object(after)
    if item.traits & (ING | PAST | PARTICIPLE):
        return after is not None and not (is_plain_noun(after) and before is None)
    return before is not None and takes_object(after)
