"""By which rules a payload's answers were weighed, and as told by whom, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.history import LAST_WORD_STANDS, RuleSet

_MOST_NAMES = 3
_LONGEST_NAME = 48
_TOLD_BY = "as told by"
ALL_SOURCES = "all sources"
"""Beside a side that hears some of them."""


@dataclass(frozen=True)
class Weighed:
    """What stands behind answers besides the claims: the rule set and the choice of sources.

    Parameters
    ----------
    rules
        The rule set.
    told_by
        Names of the sources that were heard; empty where all were.
    """

    rules: RuleSet = LAST_WORD_STANDS
    told_by: tuple[str, ...] = ()

    def to_payload(self) -> dict[str, str]:
        """Return ``rules`` and ``told``, in words; a name is a stranger's: show it as text."""
        return {"rules": rules_in_words(self.rules), "told": told_in_words(self.told_by)}

    def beside(self, other: "Weighed") -> str:
        """Say only that in which it differs from the other side of a comparison."""
        ours, theirs = self.to_payload(), other.to_payload()
        rules = "" if ours["rules"] == theirs["rules"] else ours["rules"]
        told = "" if ours["told"] == theirs["told"] else ours["told"] or ALL_SOURCES
        return ", ".join(filter(None, (rules, told))) or ours["rules"]

    def label_beside(self, other: "Weighed") -> str:
        """Say the same as a label or the beginning of a sentence does."""
        words = self.beside(other)
        return words[0].upper() + words[1:] if words.startswith(_TOLD_BY) else f"By {words}"

    def __str__(self) -> str:
        """Say it as captions do: “last word stands” 1.0, as told by AFP only."""
        return ", ".join(filter(None, self.to_payload().values()))


USUALLY = Weighed()
"""By the last word, all sources heard."""


def rules_in_words(rules: RuleSet) -> str:
    """Cite a rule set by name and version."""
    return f"“{rules.name}” {rules.version}"


def told_in_words(names: Sequence[str]) -> str:
    """Say whose word counts; empty where everybody's does."""
    if not names:
        return ""
    short = [_shortened(name) for name in names[:_MOST_NAMES]]
    if len(names) > _MOST_NAMES:
        short[-1:] = [f"{len(names) - _MOST_NAMES + 1} others"]
    listed = " and ".join(filter(None, (", ".join(short[:-1]), short[-1])))
    return f"{_TOLD_BY} {listed} only"


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
