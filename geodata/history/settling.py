"""What the words about one subject come to, under a rule set."""

from collections.abc import Iterable
from typing import Protocol

from geodata.history.agreement import Agreement
from geodata.history.fading import fade
from geodata.history.ground import Ground
from geodata.history.merging import Merger
from geodata.history.rules import RuleSet
from geodata.history.sayings import Said, Word
from geodata.history.status import Status
from geodata.history.stretches import Stretch, Stretches
from geodata.model import SubjectKind

GROUND = frozenset({SubjectKind.PLACE, SubjectKind.TOWNSHIP, SubjectKind.REGION})
"""Kinds of subject that somebody holds."""


class Judge(Protocol):
    """Whoever hears what is said of one subject, day by day, and says what stands."""

    stretches: Stretches
    merger: Merger

    def hear(self, said: Said) -> None:
        """Take in what was said on the next day."""


def judge_of(kind: SubjectKind, agreement: Agreement) -> Judge:
    """Return a judge who has heard nothing yet."""
    return Ground(agreement) if kind in GROUND else Status(agreement)


def settle(
    kind: SubjectKind, words: Iterable[Word], agreement: Agreement, rules: RuleSet
) -> list[Stretch]:
    """Say what stood when: in order, without gap or overlap.

    A subject of which the rule set hears no word is unknown throughout.
    """
    judge = judge_of(kind, agreement)
    hear, merge = judge.hear, judge.merger.merge
    heard = sorted(filter(rules.hears, words))
    count, first = len(heard), 0
    while first < count:
        day, behind = heard[first].on, first + 1
        while behind < count and heard[behind].on == day:
            behind += 1
        if behind == first + 1:
            hear(heard[first].said)
        else:
            for said in merge([word.said for word in heard[first:behind]]):
                hear(said)
        first = behind
    return faded(judge.stretches.stretches(), rules)


def faded(stretches: Iterable[Stretch], rules: RuleSet) -> list[Stretch]:
    """Let answers fade where the rule set says so."""
    if rules.fades_after_days is None:
        return list(stretches)
    return list(fade(stretches, rules.fades_after_days))
