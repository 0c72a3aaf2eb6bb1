"""Items to phrases: nouns with what they hold, verbs with voice and markers, the rest as is."""

from collections.abc import Sequence

from geodata.extract import shapes
from geodata.extract.items import Item
from geodata.extract.neighbours import is_about, is_noun_like, starts_noun, word_before
from geodata.extract.noun_phrases import to_noun
from geodata.extract.phrases import Phrase
from geodata.extract.shapes import Shape
from geodata.extract.traits import (
    ADVERB,
    BE,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    MARK,
    MODAL,
    NAME,
    PLAIN,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    TIME,
    VERB,
)
from geodata.extract.verb_or_noun import is_verb
from geodata.extract.verb_phrases import MAY_BEGIN, VerbEnds, to_verb

_WHOLE = frozenset({"all", "every", "everything", "none", "nothing", "nowhere", "any"})
_SUBORDINATES = frozenset({"as", "after", "before", "since", "until", "till", "once"})


def to_phrases(items: Sequence[Item]) -> list[Phrase]:
    """Return the phrases of a sentence, in order; every item is in exactly one."""
    phrases: list[Phrase] = []
    openers: list[Phrase] = []
    verbs = VerbEnds(items)
    at, last = 0, len(items)
    while at < last:
        phrase, at = _next_phrase(items, at, verbs)
        phrase.at = len(phrases)
        phrases.append(phrase)
        if (phrase.word in _SUBORDINATES and phrase.shape is shapes.PREPOSITION) or (
            phrase.word == "but" and phrase.shape is shapes.CONJUNCTION
        ):
            openers.append(phrase)
    for phrase in openers:
        if phrase.word == "but":
            phrase.shape = shapes.PREPOSITION if _excepts(phrases, phrase.at) else phrase.shape
        elif _opens_clause(phrases, phrase.at + 1):
            phrase.shape = shapes.CONJUNCTION
    return phrases


def _excepts(phrases: Sequence[Phrase], at: int) -> bool:
    """Tell the "but" of "all of its towns but Loikaw" from one that opens a clause."""
    if phrases[at + 1 : at + 2] and phrases[at + 1].shape is not shapes.NOUN:
        return False
    for phrase in reversed(phrases[:at]):
        if phrase.shape in (shapes.VERB, shapes.CONJUNCTION, shapes.MARK):
            return False
        if phrase.shape is shapes.NOUN and phrase.items[0].word in _WHOLE:
            return True
    return False


def _opens_clause(phrases: Sequence[Phrase], at: int) -> bool:
    """Tell "after the TNLA took it" from "after the battle"."""
    if at >= len(phrases) or phrases[at].shape is not shapes.NOUN:
        return False
    at += 1
    while at < len(phrases):
        phrase = phrases[at]
        if phrase.shape is shapes.VERB:
            is_finite = phrase.form not in ("ing", "infinitive", "participle")
            return is_finite and not (phrase.is_passive and len(phrase.items) == 1)
        if phrase.shape is shapes.PREPOSITION and at + 1 < len(phrases):
            at += 2
        elif (
            phrase.shape is shapes.TIME
            or phrase.word in ("and", "or")
            or (phrase.shape is shapes.NOUN and phrases[at - 1].word in ("and", "or"))
        ):
            at += 1
        else:
            return False
    return False


def _next_phrase(items: Sequence[Item], at: int, verbs: VerbEnds) -> tuple[Phrase, int]:
    item = items[at]
    traits = item.traits
    if traits & _ALONE:
        return Phrase(shapes.TIME if traits & TIME else shapes.MARK, (item,), item), at + 1
    if not traits & NAME:
        end = verbs.at(at) if traits & MAY_BEGIN or item.word == "to" else 0
        if end:
            return to_verb(items, at, end), end
        shape = _shape_of_word(items, at) if traits & _JOINTS else shapes.NOUN
        if shape is not shapes.NOUN:
            return Phrase(shape, (item,), item), at + 1
    noun, end = to_noun(items, at, verbs)
    if traits & ADVERB and all(one.traits & _ADVERB_OR_PLAIN == ADVERB for one in noun.items):
        noun.shape = shapes.MARK  # "back", "later": no noun at all
    return noun, end


_ALONE = TIME | MARK
_ADVERB_OR_PLAIN = ADVERB | PLAIN


_SAYING = frozenset(
    {"say", "tell", "claim", "report", "announce", "confirm", "deny", "add", "note"}
)
_JOINTS = RELATIVE | CONJUNCTION | PREPOSITION
_MAYBE_JOINTS = frozenset({"so", "once", "since", "as"})
_MAYBE_MARKS = frozenset({"like", "off", "up", "down", "out", "over"})


def _brings_verb(items: Sequence[Item], at: int) -> bool:
    """Tell "the KIA that took Mansi" and "a town that had fallen": a verb follows a noun's that."""
    if not at or at + 1 >= len(items) or not is_noun_like(items[at - 1]) or items[at - 1].verbs:
        return False
    following = items[at + 1].traits
    is_auxiliary = bool(following & (BE | HAVE | MODAL)) and not following & NAME
    return is_auxiliary or (bool(following & VERB) and is_verb(items, at + 1))


def _is_told(items: Sequence[Item], at: int) -> bool:
    """Tell "said on Sunday that troops …": what is said follows."""
    before = word_before(items, at)
    return before is not None and any(one.lemma in _SAYING for one in before.verbs)


def _shape_of_word(items: Sequence[Item], at: int) -> Shape:
    item = items[at]
    traits = item.traits
    following = items[at + 1] if at + 1 < len(items) else None
    if not traits & _JOINTS or is_about(items, at):
        return shapes.NOUN
    shape = shapes.NOUN
    if item.word == "that" and _brings_verb(items, at):
        shape = shapes.RELATIVE
    elif item.word == "that" and following and starts_noun(following) and not following.traits & BE:
        # "that the army took" opens a clause; "that town" is a noun.
        is_clause = following.traits & (DETERMINER | PRONOUN | NAME) or _is_told(items, at)
        shape = shapes.CONJUNCTION if is_clause else shapes.NOUN
    elif traits & RELATIVE and item.word != "what":
        shape = shapes.RELATIVE
    elif traits & CONJUNCTION and item.word not in _MAYBE_JOINTS:
        shape = shapes.CONJUNCTION
    elif traits & PREPOSITION:
        is_sure = item.word not in _MAYBE_MARKS or (following and starts_noun(following))
        shape = shapes.PREPOSITION if is_sure else shapes.MARK
    elif traits & CONJUNCTION:
        shape = shapes.CONJUNCTION
    return shape
