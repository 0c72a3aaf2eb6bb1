"""What a word can be, as bits: the cutting of phrases asks it of every word many times over."""

from collections.abc import Collection, Iterable

MARK = 1 << 0
"""Punctuation."""
DETERMINER = 1 << 1
PREPOSITION = 1 << 2
CONJUNCTION = 1 << 3
RELATIVE = 1 << 4
PRONOUN = 1 << 5
ADVERB = 1 << 6
TIME = 1 << 7
BE = 1 << 8
HAVE = 1 << 9
DO = 1 << 10
MODAL = 1 << 11
NEGATION = 1 << 12
NAME = 1 << 13
"""A name that is on record."""
NOUN_TOO = 1 << 14
"""A verb form that is as often a noun: "attack", "trade"."""
BASE = 1 << 15
S = 1 << 16
PAST = 1 << 17
PARTICIPLE = 1 << 18
ING = 1 << 19
PLAIN = 1 << 20
"""A noun or adjective, for all that its form says."""

CAPITAL = 1 << 21
"""Written with a capital; of words that the lexicon doesn't have: perhaps a name."""

STAYING = 1 << 22
"""A form of "remain" or "stay"."""

AUXILIARY = BE | HAVE | DO | MODAL | NEGATION
VERB = BASE | S | PAST | PARTICIPLE | ING
_NEVER_PLAIN = (
    MARK | DETERMINER | PREPOSITION | CONJUNCTION | ADVERB | PRONOUN | TIME | BE | HAVE | MODAL
    | NEGATION | NAME
)  # fmt: skip
_CLASSES = {
    "determiner": DETERMINER,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "relative": RELATIVE,
    "pronoun": PRONOUN,
    "adverb": ADVERB,
    "time": TIME,
    "be": BE,
    "have": HAVE,
    "do": DO,
    "modal": MODAL,
    "negation": NEGATION,
    "noun_too": NOUN_TOO,
    "staying": STAYING,
}
_FORMS = {"base": BASE, "s": S, "past": PAST, "participle": PARTICIPLE, "ing": ING}
_WITHIN_WORDS = frozenset("'$%&€£#@")


def traits_of(word: str, classes: Collection[str] = (), forms: Iterable[str] = ()) -> int:
    """Return a word's traits as bits.

    Parameters
    ----------
    word
        Small letters.
    classes
        Its word classes, as in the lexicon.
    forms
        What verb forms it may be: ``base``, ``s``, ``past``, ``participle``, ``ing``.

    Examples
    --------
    >>> traits_of("the", ["determiner"]) == DETERMINER
    True
    """
    traits = 0 if word[0].isalnum() or word[0] in _WITHIN_WORDS else MARK
    for name in classes:
        traits |= _CLASSES.get(name, 0)
    for form in forms:
        traits |= _FORMS[form]
    is_third_person = traits & S and not traits & NOUN_TOO
    return traits if traits & _NEVER_PLAIN or is_third_person else traits | PLAIN
