"""A sentence as items: words with their classes, names in one piece each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from geodata.extract.lexicon import Lexicon, VerbForm, Word, unknown_word
from geodata.extract.mentions import Mention
from geodata.extract.sorts import Sort
from geodata.extract.traits import ADVERB, CAPITAL, NAME, traits_of

_TOKEN = re.compile(
    # Most words come first, by letters that begin none of the others, or by not being of them.
    r"(\s*+)([b-eg-ko-qs-tv-z]\w*+(?![.'])"
    r"|(?!(?:as|at|up|more|fewer|less|no|re|n)\b)[aflmnru]\w*+(?![.'])"
    r"|\d[\d,.]*\d(?:st|nd|rd|th)?|re-\w{3,}|as well as\b"
    r"|(?:more|fewer|less) than\b(?= \S*\d|[^,.]{0,12} (?:hundred|thousand|dozen|half))"
    r"|no\.(?= ?\d)|(?:gen|col|lt|maj|brig|capt|adm|sgt|dr|mr|mrs|ms)\.(?= )"
    r"|at least\b|up to\b(?= \d)|n't\b|'(?:s|re|ve|ll|d)\b"
    r"|\w++(?:\.\w++)++\.?|(?=\w++')[^\W_]+(?=n't\b)|\w++|[^\w\s])"
)
_NO_CLASSES: frozenset[str] = frozenset()
_NO_VERBS: tuple[VerbForm, ...] = ()
_UNKNOWN, _MARK = unknown_word("unknown"), unknown_word(",")
_NAME_LIKE = Word(frozenset(), (), _UNKNOWN.traits | CAPITAL)
_ADVERB = Word(frozenset({"adverb"}), (), ADVERB)
_SHORTEST_ADVERB = 6
_SHORTEST_PAST = 4


@dataclass(slots=True, eq=False)
class Item:
    """A word, a punctuation mark, or a name of one or more words.

    Parameters
    ----------
    start, end
        Offsets into the text.
    word
        Small letters; of a name, all its words.
    classes
        Word classes, from the lexicon.
    verbs
        What verb forms it may be.
    traits
        What it can be, as bits of `geodata.extract.traits`.
    mention
        The name, where it is one.
    ids
        What the name may be the name of.
    sort
        What sort of thing it is the name of.
    """

    start: int
    end: int
    word: str
    classes: frozenset[str] = _NO_CLASSES
    verbs: tuple[VerbForm, ...] = _NO_VERBS
    traits: int = 0
    mention: Mention | None = None
    ids: tuple[str, ...] = ()
    sort: Sort | None = None

    def has(self, name: str) -> bool:
        """Tell whether the word is of this class."""
        return name in self.classes


def itemize(
    folded: str,
    lowered: str,
    start: int,
    end: int,
    mentions: Sequence[Mention],
    lexicon: Lexicon,
) -> list[Item]:
    """Return the items of a sentence, in order.

    Parameters
    ----------
    folded, lowered
        The text, and the same in small letters, offset for offset.
    start, end
        The sentence.
    mentions
        The names within it, in order.
    lexicon
        Word classes and verbs.
    """
    items: list[Item] = []
    begin = start
    for mention in mentions:
        first, last, sort, ids = mention[:4]
        _add_words(items, folded, lowered, (begin, first), lexicon)
        word = lowered[first:last]
        items.append(Item(first, last, word, _NO_CLASSES, _NO_VERBS, NAME, mention, ids, sort))
        begin = last
    _add_words(items, folded, lowered, (begin, end), lexicon)
    return items


@lru_cache(maxsize=8192)
def _other(word: str, first: str) -> Word:
    """Return the entry of a word that the lexicon doesn't have, by its ending and first letter."""
    if word.endswith("ed") and len(word) > _SHORTEST_PAST and first.islower():
        return _past(word)
    if first.isupper():
        return _NAME_LIKE
    if word.endswith("ly") and len(word) > _SHORTEST_ADVERB:
        return _ADVERB
    if word[0].isalnum():
        return _UNKNOWN
    return _MARK if unknown_word(word).traits == _MARK.traits else _UNKNOWN


def _past(word: str) -> Word:
    """Return the entry of a verb that the lexicon doesn't have: "the loss *shocked* them"."""
    forms = (VerbForm(word, "participle"), VerbForm(word, "past"))
    return Word(frozenset(), forms, traits_of(word, (), ("participle", "past")))


def _add_words(
    items: list[Item], folded: str, lowered: str, span: tuple[int, int], lexicon: Lexicon
) -> None:
    known = lexicon.words.get
    last = span[0]
    # Spaces and words cover the text without a gap, so that their lengths give the offsets.
    for space, word in _TOKEN.findall(lowered, *span):
        first = last + len(space)
        last = first + len(word)
        initial = folded[first]
        entry = known(word) or _other(word, initial)
        traits = entry.traits | CAPITAL if initial.isupper() else entry.traits
        items.append(Item(first, last, word, entry.classes, entry.verbs, traits))
