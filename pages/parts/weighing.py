"""How claims are weighed on a page: by which rule set, and as told by whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geodata.history import LAST_WORD_STANDS, RULE_SETS, Voice

_BETWEEN = "~"
"""Between the parts of an address: it stays as it is where others become %2C."""


@dataclass(frozen=True)
class Weighing:
    """A rule set, and the sources that are heard.

    Parameters
    ----------
    rules
        Key of a rule set.
    sources
        Ids of articles, each for the voice it belongs to, in order; empty for all of them.
    """

    rules: str = LAST_WORD_STANDS.key
    sources: tuple[str, ...] = ()

    def within(self, voices: Iterable[Voice]) -> "Weighing":
        """Return the same without voices that aren't there; of all voices, none is named."""
        there = list(voices)
        # A newer article may come first by its id, and the voice goes by another key then.
        heard = tuple(
            sorted(one.key for one in there if not {*one.document_ids}.isdisjoint(self.sources))
        )
        return Weighing(self.rules, () if len(heard) == len(there) else heard)


USUAL = Weighing()
"""By the last word, all sources heard."""


def heard(weighing: Weighing, voices: Iterable[Voice]) -> list[Voice]:
    """Return the voices that are singled out; none where all are heard."""
    return [one for one in voices if not {*one.document_ids}.isdisjoint(weighing.sources)]


def to_words(weighing: Weighing) -> str:
    """Return rule set and sources as an address has them, the sides of a comparison too."""
    return _BETWEEN.join((weighing.rules, *weighing.sources))


def sources_to_words(sources: Iterable[str]) -> str | None:
    """Return sources as an address has them; None for all."""
    return _BETWEEN.join(sources) or None


@dataclass(frozen=True)
class Asked:
    """What an address asks for, and in our own words what of it can't be."""

    weighing: Weighing
    faults: tuple[str, ...] = ()


def read_words(rules: str | None, sources: str | None, voices: Sequence[Voice]) -> Asked:
    """Read a rule set and sources from an address; what can't be is left out and said.

    Parameters
    ----------
    rules
        Key of a rule set; None for the usual one.
    sources
        Ids of documents: each stands for the voice that it belongs to. None for all.
    voices
        Those of the record.
    """
    faults = []
    key = rules or LAST_WORD_STANDS.key
    if key not in RULE_SETS:
        # The address itself is never shown, for Streamlit would read it as Markdown.
        expected = ", ".join(RULE_SETS)
        faults.append(
            f"The link names a rule set that there isn’t: expected one of {expected}. "
            f"Showing “{LAST_WORD_STANDS.name}”."
        )
        key = LAST_WORD_STANDS.key
    asked = [one for one in (sources or "").split(_BETWEEN) if one]
    found = {one: voice.key for voice in voices for one in (voice.key, *voice.document_ids)}
    if any(one not in found for one in asked):
        faults.append("The link names a source that isn’t in this record; it is left out.")
    keys = tuple(dict.fromkeys(found[one] for one in asked if one in found))
    return Asked(Weighing(key, keys).within(voices), tuple(faults))


def read_side(words: str, voices: Sequence[Voice]) -> Asked:
    """Read the other side of a comparison, as `to_words` writes it."""
    rules, _, sources = words.partition(_BETWEEN)
    return read_words(rules, sources, voices)
