"""A sentence ready to be read: phrases, clauses, times, and where it stands in its text."""

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.extract import shapes
from geodata.extract.clauses import Clause
from geodata.extract.clausing import to_clauses
from geodata.extract.items import Item, itemize
from geodata.extract.lexicon import Lexicon
from geodata.extract.mentions import Mention
from geodata.extract.phrases import Phrase
from geodata.extract.phrasing import to_phrases
from geodata.extract.sentence_times import Times
from geodata.extract.sorts import Sort
from geodata.extract.times import TimeExpression
from geodata.extract.traits import BE, HAVE, MARK, MODAL, TIME

_TIME = frozenset({"time"})
_AUXILIARIES = BE | HAVE | MODAL


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence with everything that rules ask of it."""

    start: int
    end: int
    text: str
    """The whole text, folded."""
    lowered: str
    """The same in small letters."""
    items: Sequence[Item]
    phrases: Sequence[Phrase]
    clauses: Sequence[Clause]
    times: Times
    words: frozenset[str]
    """All its words, those of names too."""
    nouns: Sequence[Phrase]
    """Its noun phrases."""
    names: Sequence[Item]
    """Its names."""
    classes: frozenset[str]
    """Word classes of all its words."""
    sorts: frozenset[Sort]
    """What sorts of things it names."""

    @property
    def has_capitals(self) -> bool:
        """Whether its capitals tell names from other words, as they don't in a title."""
        unknown = [one for one in self.items if one.mention is None and not one.traits & MARK]
        titled = [one for one in unknown if one.verbs and self.text[one.start].isupper()]
        return bool(unknown) and len(titled) < 2

    def has_sort(self, sort: Sort) -> bool:
        """Tell whether it names something of a sort."""
        return sort in self.sorts

    def of_sort(self, *sorts: Sort) -> list[Item]:
        """Return its names of these sorts, in order."""
        if self.sorts.isdisjoint(sorts):
            return []
        return [one for one in self.names if one.sort in sorts]

    def after(self, noun: Phrase, preposition: str = "of") -> list[Phrase]:
        """Return the nouns that a preposition hangs on a noun: "the town *of Hsenwi*"."""
        at = noun.at + 1
        if not at:  # made by a rule, and stands nowhere
            return []
        if at >= len(self.phrases) or self.phrases[at].word != preposition:
            return []
        found: list[Phrase] = []
        for phrase in self.phrases[at + 1 :]:
            if phrase.shape is shapes.NOUN:
                found.append(phrase)
            elif phrase.word not in ("and", ",", "or"):
                break
        return found

    def has_word(self, *words: str) -> bool:
        """Tell whether one of these words stands in it."""
        return not self.words.isdisjoint(words)


def to_sentence(
    folded: str,
    lowered: str,
    span: tuple[int, int],
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
    lexicon: Lexicon,
) -> Sentence:
    """Cut a sentence into phrases and clauses.

    Parameters
    ----------
    folded, lowered
        The text, and the same in small letters.
    span
        The sentence's offsets.
    mentions, times
        Names and time expressions within it, in order. A name within a time expression
        ("the Tuesday meeting") is none.
    lexicon
        Word classes and verbs.
    """
    start, end = span
    if times:
        mentions = _outside(mentions, times)
    items = itemize(folded, lowered, start, end, mentions, lexicon)
    if times:
        items = _with_times(items, times, lowered)
    phrases = to_phrases(items)
    names = [one for one in items if one.mention is not None]
    return Sentence(
        start,
        end,
        folded,
        lowered,
        items,
        phrases,
        to_clauses(phrases),
        Times({one.start: one for one in times}),
        _words(items, names),
        [one for one in phrases if one.shape is shapes.NOUN],
        names,
        frozenset().union(*{one.classes for one in items}),
        frozenset([one.sort for one in names if one.sort is not None]),
    )


def _words(items: Sequence[Item], names: Sequence[Item]) -> frozenset[str]:
    words = {one.word for one in items if one.mention is None}
    for name in names:
        words.update(name.word.split())
    return frozenset(words)


def _before_auxiliaries(items: Sequence[Item]) -> int:
    """Return where a time goes that stands within a verb or noun, "is *now* held": before it."""
    at = len(items)
    if at and items[at - 1].word in ("the", "a", "an", "their", "its"):
        at -= 1  # "the Tuesday meeting"
    while at and items[at - 1].traits & _AUXILIARIES:
        at -= 1
    return at


def _outside(mentions: Sequence[Mention], times: Sequence[TimeExpression]) -> list[Mention]:
    """Return the names that lie in no time; both are in order, and so walked through once."""
    found: list[Mention] = []
    at, last = 0, len(times)
    for mention in mentions:
        while at < last and times[at].end <= mention.start:
            at += 1
        if at == last or mention.end <= times[at].start:
            found.append(mention)
    return found


def _with_times(items: list[Item], times: Sequence[TimeExpression], lowered: str) -> list[Item]:
    merged: list[Item] = []
    at, last = 0, len(times)
    placed = -1
    for item in items:
        start = item.start
        while at < last and start >= times[at].end:
            at += 1
        if at == last or start < times[at].start:
            merged.append(item)
        elif placed < at:
            first, end = times[at].start, times[at].end
            made = Item(first, end, lowered[first:end], _TIME, traits=TIME)
            merged.insert(_before_auxiliaries(merged), made)
            placed = at
    return merged
