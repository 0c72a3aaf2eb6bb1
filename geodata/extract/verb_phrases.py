"""Verb phrases: auxiliaries, adverbs and the verb, its voice and its tense."""

from collections.abc import Sequence
from functools import lru_cache

from geodata.extract import shapes
from geodata.extract.items import Item
from geodata.extract.lexicon import VerbForm, words_of
from geodata.extract.neighbours import has_infinitive, is_base
from geodata.extract.phrases import Phrase
from geodata.extract.traits import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    ING,
    NAME,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    STAYING,
    TIME,
    VERB,
)
from geodata.extract.verb_or_noun import is_verb

MAY_BEGIN = AUXILIARY | VERB | ADVERB
_TRAFFIC = frozenset({"trade", "traffic", "business", "commerce", "export", "import", "freight"})
_OPENING = frozenset({"open", "reopen", "close", "shut"})
_COMING = frozenset({"grind", "come", "bring"})
_TENSES = (
    ("present", frozenset({"is", "are", "am", "'re"})),
    ("past", frozenset({"was", "were", "had"})),
    ("perfect", frozenset({"has", "have", "'ve"})),
)
_FORMS = ((PAST, "past"), (PARTICIPLE, "participle"), (ING, "ing"))

_READY = words_of("verb_phrases", "ready")
"""What may stand between "is" and "to travel"."""


_COUNTING = frozenset({"both", "all", "each", '"'})


class VerbEnds:
    """Where the verb phrases of a sentence end; a noun asks before the verb, and once is enough."""

    __slots__ = ("_ends", "_items")

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._ends: dict[int, int] = {}

    def at(self, index: int) -> int:
        """Return where the verb phrase that begins at an index ends, 0 where none does."""
        end = self._ends.get(index)
        if end is None:
            end = self._ends[index] = verb_end(self._items, index)
        return end


def verb_end(items: Sequence[Item], at: int) -> int:
    """Return where the verb phrase that begins here ends, 0 where none does."""
    is_to = items[at].word == "to"
    if not (items[at].traits & MAY_BEGIN or is_to):
        return 0
    if is_to and 0 < at < len(items) - 1 and _is_noun_after_to(items, at + 1):
        return 0
    index = at
    has_auxiliary = False
    while index < len(items):
        item = items[index]
        traits = item.traits
        if traits & (NAME | TIME):
            break
        if traits & AUXILIARY or (item.word == "to" and _is_before_base(items, index)):
            # "have" and "do" and "be" may be the verb itself.
            has_auxiliary = True
        elif not (traits & ADVERB and (has_auxiliary or not traits & PREPOSITION)) and not (
            has_auxiliary and _may_stand_between(items, index)
        ):
            is_head = item.verbs and (
                has_auxiliary or (not traits & PREPOSITION and is_verb(items, index))
            )
            if is_head:
                return _absorb_chain(items, index + 1)
            break
        index += 1
    if not has_auxiliary:
        return 0
    while index > at and items[index - 1].traits & ADVERB:
        index -= 1
    return index


def _is_before_base(items: Sequence[Item], index: int) -> bool:
    return index + 1 < len(items) and is_base(items[index + 1])


def _may_stand_between(items: Sequence[Item], index: int) -> bool:
    """Tell what may stand between an auxiliary and its verb: "is *ready* to", "have *both* met"."""
    item = items[index]
    return (
        (item.word in _READY and has_infinitive(items, index))
        or _is_unknown_participle(item)
        or (item.word in _COUNTING and _has_verb(items, index + 1))
    )


def _has_verb(items: Sequence[Item], at: int) -> bool:
    while at < len(items) and items[at].traits & ADVERB:
        at += 1
    return at < len(items) and bool(items[at].verbs)


def _is_unknown_participle(item: Item) -> bool:
    return not item.verbs and not item.classes and len(item.word) > 4 and item.word.endswith("ed")


def _absorb_chain(items: Sequence[Item], index: int) -> int:
    """Take in "to" and the verb after it, "vowed to retake": the last is the head."""
    while (
        index + 1 < len(items)
        and items[index].word == "to"
        and items[index + 1].traits & BASE
        and not _length_of_to_have(items, index)
        and not _is_noun_after_to(items, index + 1)
    ):
        index += 2
    if index < len(items) and items[index].verbs:
        is_staying = items[index - 1].traits & STAYING
        is_participle = items[index].traits & PARTICIPLE
        if items[index - 1].word in ("been", "being") or (is_staying and is_participle):
            index += 1
    return index + _length_of_to_have(items, index)


def _length_of_to_have(items: Sequence[Item], index: int) -> int:
    """Return how many words of "to have taken" or "to be taken" stand here."""
    if index + 2 >= len(items) or items[index].word != "to" or not items[index + 2].verbs:
        return 0
    following = items[index : index + 3]
    is_have = following[1].word == "have"
    is_be = bool(following[1].traits & BE) and index + 3 < len(items)
    return 3 if is_have or is_be else 0


def _is_noun_after_to(items: Sequence[Item], index: int) -> bool:
    """Tell "fell to rebels" and "talks to end" apart by what follows."""
    if items[index].word in _TRAFFIC and any(
        one.lemma in _OPENING for one in items[index - 2].verbs
    ):
        return True  # "reopens to trade"
    is_halt = items[index].word in ("halt", "standstill")
    return items[index].mention is not None or (
        is_halt and any(one.lemma in _COMING for one in items[index - 2].verbs)
    )


def to_verb(items: Sequence[Item], at: int, end: int) -> Phrase:
    """Return the verb phrase between two indexes, with its voice and tense."""
    run = items[at:end]
    head = _head_of(run)
    others = [one for one in run if one is not head] if len(run) > 1 else []
    is_being = any(one.traits & _BEING for one in others)
    return Phrase(
        shapes.VERB,
        run,
        head,
        is_passive=bool(head.traits & PARTICIPLE)
        and (is_being or _is_followed_by_doer(items, end)),
        form=_form_of([one.word for one in others], head),
        lemmas=_lemmas_of(head.verbs) or (head.word,),
        before=tuple([one.word for one in others if one.start < head.start]),
    )


_BEING = BE | STAYING


def _head_of(run: Sequence[Item]) -> Item:
    last = run[-1]
    if last.verbs or _is_unknown_participle(last):
        return last
    return next((one for one in reversed(run) if one.verbs), last)


@lru_cache(maxsize=4096)
def _lemmas_of(verbs: tuple[VerbForm, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.lemma for one in verbs))


def _is_followed_by_doer(items: Sequence[Item], end: int) -> bool:
    index = end
    while index < len(items) and items[index].traits & ADVERB and items[index].word != "by":
        index += 1
    return index < len(items) and items[index].word == "by"


def _form_of(words: Sequence[str], head: Item) -> str:
    """Return the form: what auxiliaries say, then "to", then the verb's own."""
    for form, auxiliaries in _TENSES if words else ():
        if not auxiliaries.isdisjoint(words):
            return form
    if words and words[-1] == "to":
        return "infinitive"
    if "having" in words:
        return "ing"
    for trait, form in _FORMS:
        if head.traits & trait:
            return form
    return "present"
