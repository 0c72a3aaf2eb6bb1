"""One subject's history, as it was told from publication to publication."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from geodata.history.agreement import Agreement
from geodata.history.rules import RuleSet
from geodata.history.sayings import Said, Word
from geodata.history.settling import faded, judge_of
from geodata.history.stretches import Layer, Stretch, stretches_above
from geodata.model import SubjectKind


@dataclass(slots=True)
class Told:
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

    def publish(self, known_from: date, words: Sequence[Word]) -> None:
        """Take in what came out on a day after all earlier ones."""
        was = self.judge.stretches.top
        if words:
            self._hear_from(min([self._insert(word) for word in words]))
        if words or not self.told:
            self._retell(known_from, was)

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

    def _hear_from(self, first: int) -> None:
        judge = self.judge
        judge.stretches.top = self._before[first]
        for place in range(first, len(self._days)):
            if not self._said[place]:
                words = sorted(self._words[place])
                self._said[place] = judge.merger.merge([word.said for word in words])
            self._before[place] = judge.stretches.top
            for said in self._said[place]:
                judge.hear(said)

    def _retell(self, known_from: date, was: Layer) -> None:
        """Close what is told otherwise now, and open what is told instead."""
        now = self.judge.stretches.top
        base = _shared(was, now) if self.told else None
        since = base.start if base else None
        old: dict[date | None, Told] = {}
        while self._open and _is_since(self._open[-1].stretch.start, since):
            one = self._open.pop()
            old[one.stretch.start] = one
        for stretch in faded(stretches_above(now, base), self.rules):
            before = old.get(stretch.start)
            if before and _shows_as(before.stretch, stretch):
                self._open.append(old.pop(stretch.start))
            else:
                told = Told(stretch, known_from)
                self.told.append(told)
                self._open.append(told)
        for gone in old.values():
            gone.known_until = known_from


def _shared(one: Layer, other: Layer) -> Layer:
    """Return the topmost layer that two piles share."""
    while one is not other:
        first, second = one.start or date.min, other.start or date.min
        if first >= second and one.below:
            one = one.below
        if second >= first and other.below:
            other = other.below
    return one


def _is_since(start: date | None, since: date | None) -> bool:
    return since is None or (start is not None and start >= since)


def _shows_as(one: Stretch, other: Stretch) -> bool:
    """Whether tenures made of two stretches that begin on one day would be equal."""
    mine, theirs = one.answer, other.answer
    return one.end == other.end and (
        mine is theirs
        or (
            mine.shows_as(theirs)
            and mine.has_faded == theirs.has_faded
            and mine.last_evidence_on == theirs.last_evidence_on
        )
    )
