"""Word classes and verb forms, from the rule files."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from geodata.extract.traits import traits_of

RULES = Path(__file__).parent / "rules"

_SHORT = 5
_VOWELS = "aeiou"
_STAYING = frozenset({"remain", "stay"})
_HISSING = ("s", "x", "z", "ch", "sh", "o")


class VerbForm(NamedTuple):
    """One reading of a word as a verb: ``captured`` is past and participle of ``capture``."""

    lemma: str
    form: str
    """``base``, ``s``, ``past``, ``participle`` or ``ing``."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the lexicon knows it: its classes, its verb forms, its traits as bits."""

    classes: frozenset[str]
    verbs: tuple[VerbForm, ...]
    traits: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in small letters; phrases of markers by kind."""

    words: Mapping[str, Word]
    markers: Mapping[str, str]
    """What the words right before a verb say of it, by these words: ``planned``, ``unreal``,
    ``denied`` or ``realised``."""
    hedges: frozenset[str]
    """Words by which a source keeps its distance: "reportedly", "claimed"."""
    marking: frozenset[str]
    """The words that markers and hedges begin with."""


def build_lexicon(data: Mapping[str, Any], lemmas: Iterable[str]) -> Lexicon:
    """Build the lexicon from the table of words, with verbs the rules ask about.

    Parameters
    ----------
    data
        As in ``rules/words.toml``.
    lemmas
        Base forms of verbs beyond the common ones.
    """
    classes: dict[str, set[str]] = defaultdict(set)
    for table in ("classes", "nouns"):
        for name, words in data[table].items():
            for word in words.split():
                classes[word].add(name)
    classes["as well as"].add("conjunction")
    for words in ("more than", "fewer than", "less than", "at least", "up to"):
        classes[words].add("determiner")
    irregular = _irregular(data["inflection"]["irregular"])
    doubled = frozenset(data["inflection"]["doubled"].split())
    verbs: dict[str, set[VerbForm]] = defaultdict(set)
    for lemma in {*data["verbs"]["common"].split(), *lemmas}:
        for form, word in inflect(lemma, irregular, doubled):
            verbs[word].add(VerbForm(lemma, form))
            if lemma.startswith("re") and len(lemma) > _SHORT:
                verbs["re-" + word[2:]].add(VerbForm(lemma, form))
        if lemma.endswith("el"):  # "travelled" in Britain, "traveled" in America
            for form, word in inflect(lemma, irregular, frozenset({lemma})):
                verbs[word].add(VerbForm(lemma, form))
    markers = {
        phrase: kind
        for kind in ("unreal", "sought", "planned", "denied", "realised")
        for phrase in _phrases(data["unreal"][kind])
    }
    hedges = _phrases(data["unreal"]["hedged"])
    marking = frozenset(phrase.split()[0] for phrase in (*markers, *hedges))
    return Lexicon(_to_words(classes, verbs), markers, hedges, marking)


def _to_words(
    classes: Mapping[str, set[str]], verbs: Mapping[str, set[VerbForm]]
) -> dict[str, Word]:
    nouns_too = words_of("neighbours", "nouns_too")
    words = {}
    for word in classes.keys() | verbs.keys():
        names = frozenset(classes.get(word, ()))
        forms = sorted(verbs.get(word, ()), key=lambda one: (one.lemma, one.form))
        marks = ["noun_too"] if word in nouns_too else []
        if any(one.lemma in _STAYING for one in forms):
            marks.append("staying")
        traits = traits_of(word, [*names, *marks], [one.form for one in forms])
        words[word] = Word(names, tuple(forms), traits)
    return words


def unknown_word(word: str) -> Word:
    """Return the entry of a word or mark that the lexicon doesn't have."""
    return Word(frozenset(), (), traits_of(word))


def _irregular(words: str) -> dict[str, tuple[str, str]]:
    table = {}
    for entry in words.split("|"):
        base, past, participle = entry.split()
        table[base] = (past, participle)
    return table


def _phrases(words: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in words.split("|"))


def inflect(
    lemma: str, irregular: Mapping[str, tuple[str, str]], doubled: frozenset[str]
) -> list[tuple[str, str]]:
    """Return ``(form, word)`` for each form of a verb.

    Examples
    --------
    >>> dict(inflect("seize", {}, frozenset()))["ing"]
    'seizing'
    """
    past, participle = irregular.get(lemma, ("", ""))
    stem = lemma + lemma[-1] if lemma in doubled else lemma
    is_consonant_y = bool(re.search(rf"[^{_VOWELS}]y$", lemma))
    if is_consonant_y:
        third, regular = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third = lemma + ("es" if lemma.endswith(_HISSING) else "s")
        regular = stem + ("d" if lemma.endswith("e") else "ed")
    ending = lemma[:-2] + "y" if lemma.endswith("ie") else stem
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe", "ie")):
        ending = lemma[:-1]
    return [
        ("base", lemma),
        ("s", third),
        ("past", past or regular),
        ("participle", participle or regular),
        ("ing", ending + "ing"),
    ]


@cache
def read_rules(name: str) -> dict[str, Any]:
    """Return one rule file by its name without ending."""
    with (RULES / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def words_of(rule: str, name: str) -> frozenset[str]:
    """Return one of the sets of words that a rule asks for.

    Parameters
    ----------
    rule
        Table of ``rules/sets.toml``, named after the file that asks.
    name
        The set.
    """
    return frozenset(read_rules("sets")[rule][name].split())
