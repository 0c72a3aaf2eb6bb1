"""Whether what a verb says happened: asserted, claimed, planned, denied, or not at all."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from geodata.extract import shapes
from geodata.extract.clauses import Clause
from geodata.extract.lexicon import Lexicon, words_of
from geodata.extract.phrases import Phrase
from geodata.extract.traits import PARTICIPLE, PAST, S
from geodata.model import Polarity

_LONGEST = 4
"""Words that a marker has at most."""

_REACH = 4
"""So many words before a verb may bear on it, across the phrase before: "an attempt to take"."""


class Standing(msgspec.Struct, frozen=True):
    """How the sentence stands to what its verb says.

    ``is_real`` is False where it says that it did not happen and need not have been planned.
    """

    polarity: Polarity
    is_real: bool = True
    is_sought: bool = False
    """Whether somebody asks another for it."""
    is_purpose: bool = False
    """Whether it is what something is done for: "forms a team to revive"."""

    @property
    def is_wanted(self) -> bool:
        """Whether somebody means to do it, asks for it or works towards it."""
        return self.is_planned or self.is_sought or self.is_purpose

    @property
    def is_planned(self) -> bool:
        """Whether somebody means to do it himself."""
        return self.polarity is Polarity.PLANNED and not self.is_real and not self.is_sought


_UNREAL = Standing(Polarity.DENIED, is_real=False)
"""Not so, or not known to be: failed, feared, denied, possible."""


def standing_of(clause: Clause, phrases: Sequence[Phrase], lexicon: Lexicon) -> Standing:
    """Read the markers before a verb.

    Returns
    -------
    Standing
        The nearest marker counts: "vowed to" plans, "failed to" undoes, "managed to" asserts.
    """
    is_infinitive = clause.verb.form == "infinitive"
    if is_infinitive and (
        _is_ranked(clause, phrases) or _is_caused(clause, phrases) or is_timed(clause, phrases)
    ):
        return Standing(Polarity.ASSERTED)
    if phrases[-1].word == "?" and phrases[0].shape is shapes.VERB:
        return _UNREAL  # "Has the AA captured Ann?"
    if _is_wanted(clause, phrases):
        return Standing(Polarity.PLANNED, is_real=False, is_sought=True)
    if _is_conditional(clause, phrases):
        return _UNREAL
    reported = _reported_by(clause, phrases)
    if reported is not None:
        return reported
    return _by_markers(clause, phrases, lexicon)


def _by_markers(clause: Clause, phrases: Sequence[Phrase], lexicon: Lexicon) -> Standing:
    words = _words_before(clause, phrases)
    hedged = False
    if not lexicon.marking.isdisjoint(words):
        hedged = not lexicon.hedges.isdisjoint(_runs(words))
        for end in range(len(words), 0, -1):
            for begin in range(max(0, end - _LONGEST), end):
                kind = lexicon.markers.get(" ".join(words[begin:end]))
                if kind:
                    return _to_standing(kind, hedged, clause)
    if clause.verb.form == "infinitive":
        return _PURPOSE
    return _CLAIMED if hedged else _ASSERTED


_ASSERTED, _CLAIMED = Standing(Polarity.ASSERTED), Standing(Polarity.CLAIMED)
_PURPOSE = Standing(Polarity.DENIED, is_real=False, is_purpose=True)
_RANKS = words_of("polarity", "ranks")


def _is_ranked(clause: Clause, phrases: Sequence[Phrase]) -> bool:
    """Tell "the first town to fall to them", which fell, from "a plan to take the town"."""
    before = phrases[clause.at - 1] if clause.at else None
    if before is None or before.shape is not shapes.NOUN or before.head.has("force"):
        return False
    if clause.at > 2 and phrases[clause.at - 2].word == "of":
        # "the second of the army's 14 commands to fall"
        whole = phrases[clause.at - 3]
        if whole.word in _RANKS or _ORDINAL.fullmatch(whole.word):
            return True
    return any(item.word in _RANKS or _ORDINAL.fullmatch(item.word) for item in before.items)


def _is_caused(clause: Clause, phrases: Sequence[Phrase]) -> bool:
    """Tell "fighting forces the plant to close" from "asks the plant to close"."""
    before = [one for one in phrases[: clause.at] if one.shape is shapes.VERB][-1:]
    is_own = len(clause.verb.items) == _TO_AND_VERB
    return is_own and any(
        not one.is_passive and set(one.lemmas) & _CAUSING and _SUPPOSING.isdisjoint(one.before)
        for one in before
    )


def is_timed(clause: Clause, phrases: Sequence[Phrase]) -> bool:
    """Tell "it took them eleven days *to seize* the town", which they did."""
    near = phrases[max(0, clause.at - _REACH) : clause.at]
    at = next((i for i, one in enumerate(near) if one.shape is shapes.VERB), None)
    if at is None or "take" not in near[at].lemmas or near[at].form not in ("past", "perfect"):
        return False
    return any(_is_stretch(one) for one in near[at + 1 :])


def _is_stretch(phrase: Phrase) -> bool:
    is_time = phrase.shape is shapes.TIME or phrase.shape is shapes.NOUN
    return is_time and phrase.items[-1].word.rstrip("s").endswith(
        ("hour", "day", "week", "month", "year", "fortnight")
    )


def _is_wanted(clause: Clause, phrases: Sequence[Phrase]) -> bool:
    """Tell "wants the dam restarted": a participle behind what is wanted."""
    before = phrases[clause.begin - 1] if 0 < clause.begin < clause.at else None
    is_bare = len(clause.verb.items) == 1 and bool(clause.verb.head.traits & PARTICIPLE)
    return (
        is_bare and before is not None and before.shape is shapes.VERB and "want" in before.lemmas
    )


_SUPPOSING = frozenset({"will", "would", "could", "may", "might", "can", "to", "not"})
_TO_AND_VERB = 2
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def _is_conditional(clause: Clause, phrases: Sequence[Phrase]) -> bool:
    before = phrases[clause.begin - 1] if clause.begin else None
    if before is None:
        return False
    # "before Lashio falls", which it hasn't; "before Lashio fell", which it has.
    is_ahead = before.word in ("before", "until", "till") and clause.verb.form == "present"
    is_open = before.word == "when" and bool({"will", "'ll"} & set(clause.verb.before))
    return is_ahead or is_open or before.word in ("if", "unless", "whether")


_DENYING = frozenset({"deny", "dismiss", "reject", "doubt", "refute"})
_REPORTS = frozenset({"report", "reports", "claim", "claims", "news", "posts"})
_FALSE = words_of("polarity", "false")
_RUMOURS = words_of("polarity", "rumours")
_CAUSING = words_of("polarity", "causing")
_HOPING = frozenset({"hope", "fear", "doubt", "want", "wish", "expect", "deny"})
_FEARING = words_of("polarity", "fearing")


def _reported_by(clause: Clause, phrases: Sequence[Phrase]) -> Standing | None:
    """Read the verb before "that": "deny that Rathedaung has fallen"."""
    at = clause.begin - 1
    if at >= 0 and phrases[at].shape is shapes.VERB and at < clause.at - 1:
        # "Traders hope Muse will open": the same without "that".
        is_hoped = set(phrases[at].lemmas) & _HOPING and clause.verb.form != "infinitive"
        return _UNREAL if is_hoped else None
    if at > 0 and phrases[at].word == "that" and _is_rumour(phrases, at):
        return _UNREAL
    if at < 1 or phrases[at].word != "that" or phrases[at - 1].shape is not shapes.VERB:
        return None
    lemmas = set(phrases[at - 1].lemmas)
    return _UNREAL if lemmas & (_DENYING | _FEARING) else None


def _is_rumour(phrases: Sequence[Phrase], at: int) -> bool:
    """Tell "fears that …" and "reports on social media that … are untrue" from "reports that …"."""
    if phrases[at - 1].word in _RUMOURS:
        return True
    told = [one.word for one in phrases[:at] if one.shape is not shapes.VERB]
    is_false = "truth" in told or any(
        item.word in _FALSE for one in phrases[at:] for item in one.items
    )
    return is_false and not _REPORTS.isdisjoint(told)


def _runs(words: tuple[str, ...]) -> Iterator[str]:
    for begin in range(len(words)):
        for end in range(begin + 1, min(len(words), begin + _LONGEST) + 1):
            yield " ".join(words[begin:end])


def _to_standing(kind: str, hedged: bool, clause: Clause) -> Standing:
    if kind == "realised":
        return Standing(Polarity.CLAIMED if hedged else Polarity.ASSERTED)
    if kind == "planned":
        return Standing(Polarity.PLANNED, is_real=False)
    if kind == "sought":
        return Standing(Polarity.PLANNED, is_real=False, is_sought=True)
    return _UNREAL


def _words_before(clause: Clause, phrases: Sequence[Phrase]) -> tuple[str, ...]:
    """Return the words that bear on the verb: its own, and of the phrases right before it."""
    words = list(clause.verb.before)
    index = clause.at - 1
    reach = _REACH
    # A finite verb stands for itself: "fighters *from* the PDF seized" is no "prevented from".
    is_bare = not words and not clause.verb.head.traits & (S | PAST)
    needs_more = is_bare or words[:1] == ["to"] or clause.verb.form in ("ing", "infinitive")
    while needs_more and index >= 0 and reach > 0:
        phrase = phrases[index]
        if phrase.shape in (shapes.MARK, shapes.RELATIVE, shapes.CONJUNCTION):
            break
        taken = [item.word for item in phrase.items][-reach:]
        words = taken + words
        reach -= len(taken)
        index -= 1
        if phrase.shape is shapes.VERB:
            break
    return tuple(words)
