"""What was so on a day, as told by another: all places at once, in milliseconds."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from threading import Lock
from typing import Self

from geodata.history.agreement import Agreement
from geodata.history.editions import Edition
from geodata.history.planes import Plane, newest
from geodata.history.rules import LAST_WORD_STANDS, RuleSet
from geodata.history.sayings import Word
from geodata.history.settling import settle
from geodata.history.telling import tell
from geodata.history.tenures import NO_ACTORS, NO_GROUPS
from geodata.history.words import Subject, SubjectKindOf, collect_words, share_with_members
from geodata.model import Actor, Claim, Outline, Tenure
from geodata.model.pausing import without_collector

_MOST_PLANES = 12
"""Planes kept: five rule sets by two clocks, and a few of other days of fading."""


class History:
    """Answers for any day, by both clocks, under any rule set.

    Claims are read once. A rule set is settled when it is first asked for, and told anew
    from publication to publication when somebody first asks what was known by a day. May be
    asked by several threads.

    Parameters
    ----------
    words
        By subject, as `collect_words` gives them.
    agreement
        Whether two names may mean the same.
    """

    def __init__(self, words: Mapping[Subject, Sequence[Word]], agreement: Agreement) -> None:
        self._words = {subject: words[subject] for subject in sorted(words)}
        self._agreement = agreement
        self._planes: OrderedDict[tuple[str, bool], Plane] = OrderedDict()
        self._lock = Lock()

    @classmethod
    def of(
        cls,
        claims: Iterable[Claim] | Mapping[str, Outline],
        published_on: Mapping[str, date],
        *,
        subject_kind: SubjectKindOf,
        crossing_groups: Mapping[str, Sequence[str]] = NO_GROUPS,
        actors: Mapping[str, Actor] = NO_ACTORS,
    ) -> Self:
        """Read claims; the parameters are those of `build_tenures`.

        Raises
        ------
        ValueError
            When a claim's document has no day of publication.
        """
        with without_collector():
            words = collect_words(claims, published_on, known_by=None, subject_kind=subject_kind)
            return cls(share_with_members(words, crossing_groups), Agreement(actors))

    def as_of(
        self, when: date, known_by: date | None = None, rules: RuleSet = LAST_WORD_STANDS
    ) -> list[Tenure]:
        """Return every subject's answer for a day.

        Parameters
        ----------
        when
            Day that the answers are about.
        known_by
            Only from documents published on or before this day; None takes all.
        rules
            How claims are weighed.

        Returns
        -------
        list of Tenure
            By kind and id of the subject; those that nobody had spoken of by then are left out.
        """
        return self._plane(rules, is_told=known_by is not None).as_of(when, known_by)

    def tenures(
        self, known_by: date | None = None, rules: RuleSet = LAST_WORD_STANDS
    ) -> list[Tenure]:
        """Return the whole history as told by a day, as `build_tenures` does."""
        return self._plane(rules, is_told=known_by is not None).told_by(known_by)

    def editions(self, rules: RuleSet = LAST_WORD_STANDS) -> list[Edition]:
        """Return every history that was told, as `build_editions` does."""
        plane = self._plane(rules, is_told=True)
        return [
            Edition(plane.tenure(row), told.known_from, told.known_until)
            for row, told in enumerate(plane.told)
        ]

    def _plane(self, rules: RuleSet, *, is_told: bool) -> Plane:
        key = (rules.title, is_told)
        with self._lock:
            plane = self._planes.get(key)
            if plane is None:
                build = self._told if is_told else self._newest
                with without_collector():
                    plane = self._planes[key] = build(rules)
            self._planes.move_to_end(key)
            while len(self._planes) > _MOST_PLANES:
                self._planes.popitem(last=False)
        return plane

    def _newest(self, rules: RuleSet) -> Plane:
        return Plane(
            row
            for subject, words in self._words.items()
            for row in newest(subject, settle(subject[0], words, self._agreement, rules))
        )

    def _told(self, rules: RuleSet) -> Plane:
        return Plane(
            (subject, told)
            for subject, words in self._words.items()
            for told in tell(subject[0], words, self._agreement, rules)
        )
