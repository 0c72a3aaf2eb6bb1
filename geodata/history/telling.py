"""One subject's history, as it was told from publication to publication."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from geodata.history.agreement import Agreement
from geodata.history.rules import RuleSet
from geodata.history.sayings import Said, Word
from geodata.history.settling import faded, judge_of
from geodata.history.stretches import Layer, Stretch, stretches_above
from geodata.model import SubjectKind


class Told(Struct, gc=False):
    """A stretch, and the days of publication through which it was told so.

    ``known_from`` is in, ``known_until`` is out; None is no end.
    """

    stretch: Stretch
    known_from: date | None
    known_until: date | None = None


def tell(
    kind: SubjectKind, words: Iterable[Word], agreement: Agreement, rules: RuleSet
) -> list[Told]:
    """Tell one subject's history anew on each day on which something about it came out.

    Parameters
    ----------
    kind
        Of the subject.
    words
        All about it, in any order.
    agreement, rules
        By which they are heard.

    Returns
    -------
    list of Told
        By the first day known, then in order of time: together they cover, for every day of
        publication from the first on, all of time once.
    """
    teller = _Teller(kind, agreement, rules)
    by_publication = sorted(words, key=attrgetter("published"))
    for day, published in groupby(by_publication, key=attrgetter("published")):
        teller.publish(day, [word for word in published if rules.hears(word)])
    return teller.told


class _Change(NamedTuple):
    """Layers between two that hold what they held."""

    top: Layer
    """The topmost that may be new."""
    base: Layer | None
    """The one below them; None where there never was any."""
    end: date | None
    """First day of the one above them; None where none is above."""


class _Teller:
    """Hears publications in order, and hears again only what a new one puts in question."""

    def __init__(self, kind: SubjectKind, agreement: Agreement, rules: RuleSet) -> None:
        self.rules = rules
        self.judge = judge_of(kind, agreement)
        self.told: list[Told] = []
        self._days: list[date] = []
        self._words: list[list[Word]] = []
        self._said: list[Sequence[Said]] = []
        self._before: list[Layer] = []
        """What stood before each day was heard."""
        self._open: list[Told] = []
        """In order of time."""
        self._starts: list[date] = []
        """Of these; the first day of all, where nobody knows the day."""

    def publish(self, known_from: date, words: Sequence[Word]) -> None:
        """Take in what came out on a day after all earlier ones."""
        if words:
            first = min([self._insert(word) for word in words])
            change = self._hear_from(first, len({word.on for word in words}))
        else:
            change = None if self.told else _Change(self.judge.stretches.top, None, None)
        if change:
            self._retell(known_from, change)

    def _insert(self, word: Word) -> int:
        place = bisect_left(self._days, word.on)
        if place == len(self._days):
            self._before.append(self.judge.stretches.top)
        elif self._days[place] == word.on:
            self._words[place].append(word)
            self._said[place] = ()
            return place
        else:
            self._before.insert(place, self._before[place])
        self._days.insert(place, word.on)
        self._words.insert(place, [word])
        self._said.insert(place, ())
        return place

    def _hear_from(self, first: int, unheard: int) -> _Change | None:
        """Hear the days from one on, of which some are unheard, until all is as it was."""
        pile, hear, merge = self.judge.stretches, self.judge.hear, self.judge.merger.merge
        before, was = self._before, self.judge.stretches.top
        pile.top = before[first]
        for place in range(first, len(self._days)):
            top, old = pile.top, before[place]
            if not unheard and _goes_on_alike(old, top, was):
                pile.top = was
                return _put_below(old, top)
            if not self._said[place]:
                unheard -= 1
                self._said[place] = merge([word.said for word in sorted(self._words[place])])
            before[place] = top
            for said in self._said[place]:
                hear(said)
        return _Change(pile.top, _shared(was, pile.top) if self.told else None, None)

    def _retell(self, known_from: date, change: _Change) -> None:
        """Close what is told otherwise now, and open what is told instead."""
        top, base, end = change
        since = base.start if base else None
        first = bisect_left(self._starts, since or date.min)
        behind = bisect_left(self._starts, end) if end else len(self._starts)
        old = {one.stretch.start: one for one in self._open[first:behind]}
        now = []
        for stretch in faded(stretches_above(top, base, end), self.rules):
            one = old.get(stretch.start)
            if one and _shows_as(one.stretch, stretch):
                del old[stretch.start]
            else:
                one = Told(stretch, known_from)
                self.told.append(one)
            now.append(one)
        for gone in old.values():
            gone.known_until = known_from
        self._open[first:behind] = now
        self._starts[first:behind] = [one.stretch.start or date.min for one in now]


def _goes_on_alike(old: Layer, top: Layer, was: Layer) -> bool:
    """Whether hearing what comes next upon ``top`` again gives what it gave upon ``old``.

    Parameters
    ----------
    old, top
        What stood then before the next day, and what stands now.
    was
        What came of hearing all days that follow upon ``old``.
    """
    if old is top:
        return True
    if not (_is_alike(old, top) and _is_alike(old.below, top.below)):
        return False
    # No word looks further down than one layer below the top without taking the top away.
    while was.below and old.start and was.start and was.start > old.start:
        was = was.below
    return was is old


def _is_alike(one: Layer | None, other: Layer | None) -> bool:
    if one is None or other is None or one is other:
        return one is other
    return one.start == other.start and one.answer == other.answer


def _put_below(old: Layer, top: Layer) -> _Change | None:
    """Let all that lies upon ``old`` lie upon what is below ``top``, which is alike."""
    if old is top or top.below is None:
        return None
    change = _Change(top.below, _shared(old, top), top.start)
    old.below = top.below
    return change


def _shared(one: Layer, other: Layer) -> Layer:
    """Return the topmost layer that two piles share."""
    while one is not other:
        first, second = one.start or date.min, other.start or date.min
        if first >= second and one.below:
            one = one.below
        if second >= first and other.below:
            other = other.below
    return one


def _shows_as(one: Stretch, other: Stretch) -> bool:
    """Whether tenures made of two stretches that begin on one day would be equal."""
    mine, theirs = one.answer, other.answer
    return one.end == other.end and (
        mine is theirs
        or mine == theirs
        or (
            mine.shows_as(theirs)
            and mine.has_faded == theirs.has_faded
            and mine.last_evidence_on == theirs.last_evidence_on
        )
    )
