"""A claim that no rule read: a person chooses the words, and what they say."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geodata.corpus.folding import fold
from geodata.corpus.sentences import split_sentences
from geodata.corpus.source_texts import PublicationDates, SourceText
from geodata.extract.drafts import Draft
from geodata.extract.items import Item
from geodata.extract.mentions import Mention
from geodata.extract.placing import Placing, place
from geodata.extract.reading import Candidate
from geodata.extract.sorts import Sort
from geodata.extract.times import Anchor, Reading, Shape, TimeExpression, find_times, resolve_time
from geodata.gazetteer import read_gazetteer
from geodata.model import VALUES, Aspect, DateInterval, Kind

WORDS_MOST = 2_000
"""Characters that a claim may rest on: more are more than one thing said."""

_RULE = "by hand"
_STATES = frozenset(
    {
        (Kind.CONTROL_CHANGE, "held"),
        (Kind.CONTROL_CHANGE, "encircled"),
        (Kind.CONTROL_CHANGE, "contested"),
        (Kind.CROSSING_STATUS, "open"),
        (Kind.CROSSING_STATUS, "restricted"),
        (Kind.PROJECT_STATUS, "planned"),
        (Kind.PROJECT_STATUS, "operating"),
        (Kind.PROJECT_STATUS, "stalled"),
        (Kind.PROJECT_STATUS, "encircled"),
        (Kind.PROJECT_STATUS, "at_risk"),
    }
)
_NO_DAY = frozenset({Shape.DURATION, Shape.VAGUE, Shape.ANNIVERSARY, Shape.FOLLOWING})
_NEXT_WORD = re.compile(r"\s+(\w+)")

Span = tuple[int, int]


class NotMadeError(ValueError):
    """Why no claim can be made of these words, and what to do, in a sentence."""


@dataclass(frozen=True, slots=True)
class Made:
    """Words that a person chose, by their offsets, and what they are held to say."""

    start: int
    end: int
    kind: Kind
    value: str

    @property
    def key(self) -> str:
        """What a candidate of these words goes by."""
        same = repr((self.start, self.end, str(self.kind), self.value))
        return f"hand-{hashlib.sha256(same.encode()).hexdigest()[:12]}"


class ByHand(Candidate):
    """A candidate that a person made."""

    @property
    def why(self) -> tuple[str, ...]:
        """Say what a person chose, and how time and place were proposed."""
        first = self.claim.excerpt.start
        start, end = (one - first for one in self.draft.trigger)
        words = self.claim.excerpt.text[start:end]
        reasons = Candidate.why.fget(self) if Candidate.why.fget else ()
        return (f"“{words}” was chosen by a person: no rule read it", *reasons[1:])


def is_by_hand(rule: str) -> bool:
    """Tell whether a candidate was made by a person rather than read by a rule."""
    return rule.startswith(_RULE)


def to_made(source: SourceText, asked: Mapping[str, object]) -> Made:
    """Return what a browser asks to have made a claim of.

    Parameters
    ----------
    source
        The article.
    asked
        ``words`` of the article, ``says`` as ``kind:value``, and ``near``: about where the words
        stand, if that is known.

    Raises
    ------
    NotMadeError
        When the words aren't in the article's evidence, or nobody can tell which are meant.
    """
    kind, _, value = str(asked.get("says")).partition(":")
    if kind not in set(Kind) or value not in VALUES[Kind(kind)]:
        msg = "Nothing was made: choose what the words say."
        raise NotMadeError(msg)
    start, end = _find(source, str(asked.get("words") or ""), asked.get("near"))
    return Made(start, end, Kind(kind), value)


def _find(source: SourceText, words: str, near: object) -> Span:
    if not words.strip():
        msg = "Nothing was made: select words in the text, choose a sentence, or paste some."
        raise NotMadeError(msg)
    told = f"“{' '.join(words.split())[:80]}”"
    if len(words) > WORDS_MOST:
        msg = f"{told} and on: {len(words):,} characters, at most {WORDS_MOST:,}; choose fewer."
        raise NotMadeError(msg)
    pattern = r"\s+".join(map(re.escape, fold(words).split()))
    found = [one.span() for one in re.finditer(pattern, fold(source.text))]
    if not found:
        msg = f"{told} isn’t in this article: expected its own words, to the letter."
        raise NotMadeError(msg)
    cited = [one for one in found if _is_evidence(source, one)]
    if not cited:
        msg = f"{told} is no evidence in this article: choose words of its sentences."
        raise NotMadeError(msg)
    if len(cited) > 1 and type(near) is not int:
        msg = f"{told} stands here {len(cited)} times: add words until one place is meant."
        raise NotMadeError(msg)
    return min(cited, key=lambda one: abs(one[0] - near) if isinstance(near, int) else 0)


def _is_evidence(source: SourceText, span: Span) -> bool:
    start, end = span
    is_within = source.evidence_start <= start and end <= source.evidence_end
    return is_within and not any(start < last and first < end for first, last in source.furniture)


def sentences_of(source: SourceText) -> list[Span]:
    """Return the sentences that may be cited."""
    spans = split_sentences(fold(source.text), source.evidence_start, source.evidence_end)
    return [one for one in spans if _is_evidence(source, one)]


def make_candidate(source: SourceText, mentions: Sequence[Mention], made: Made) -> ByHand:
    """Make a candidate of words that a person chose.

    Time and place are proposed where the words leave no choice; who takes part is left open.

    Parameters
    ----------
    source
        A text whose day of publication is known.
    mentions
        The names in it.
    made
        The words, and what they say.
    """
    span = _excerpt(source, (made.start, made.end))
    aspect = Aspect.STATE if (made.kind, made.value) in _STATES else Aspect.EVENT
    when, phrase = _time_in(source, span, made, aspect)
    named = _only(mentions, made, span, Sort.PLACE)
    placing = _placing(source.text, named, mentions, span) if named else Placing(None, ())
    draft = Draft(
        kind=made.kind,
        value=made.value,
        aspect=aspect,
        span=span,
        rule=f"{_RULE}, {made.kind.replace('_', ' ')}",
        trigger=(made.start, made.end),
        when=when,
        phrase=phrase,
        toponym=(named.start, named.end) if named else None,
        place_id=placing.place_id,
        candidates=placing.candidates,
        project_id=_registered(mentions, made, span, Kind.PROJECT_STATUS, Sort.PROJECT),
        crossing_id=_registered(mentions, made, span, Kind.CROSSING_STATUS, Sort.CROSSING),
    )
    return ByHand(draft.to_claim(source.document_id, source.text), draft)


def _excerpt(source: SourceText, words: Span) -> Span:
    """Return the sentences that hold the words; the words alone where that is too much."""
    touched = [one for one in sentences_of(source) if one[0] < words[1] and words[0] < one[1]]
    start = min([words[0], *(first for first, _ in touched)])
    end = max([words[1], *(last for _, last in touched)])
    return (start, end) if end - start <= WORDS_MOST else words


def _time_in(
    source: SourceText, span: Span, made: Made, aspect: Aspect
) -> tuple[Reading, Span | None]:
    found = [one for one in find_times(fold(source.text), *span) if one.shape not in _NO_DAY]
    chosen = _one_of(found, made)
    if chosen is None or source.dates is None:
        rule = "by hand: nobody has said yet which time is meant"
        return Reading(DateInterval(rule=rule)), None
    reading = resolve_time(chosen, _anchor(source.dates))
    is_beginning = chosen.shape is Shape.SINCE and aspect is Aspect.EVENT
    if is_beginning and reading.begins:
        reading = Reading(reading.begins, reading.alternative)
    return reading, (chosen.start, chosen.end)


def _one_of(found: Sequence[TimeExpression], made: Made) -> TimeExpression | None:
    inside = [one for one in found if made.start <= one.start and one.end <= made.end]
    few = inside or found
    return few[0] if len(few) == 1 else None


def _anchor(dates: PublicationDates) -> Anchor:
    return Anchor(dates.likely, dates.earliest, dates.latest)


def _only(mentions: Sequence[Mention], made: Made, span: Span, sort: Sort) -> Mention | None:
    """Return the one name of a sort: among the chosen words, else in their sentence."""
    for first, last in ((made.start, made.end), span):
        named = [one for one in mentions if one.sort is sort and first <= one.start < one.end]
        named = [one for one in named if one.end <= last]
        if named:
            return named[0] if len({one.ids for one in named}) == 1 else None
    return None


def _placing(text: str, named: Mention, mentions: Sequence[Mention], span: Span) -> Placing:
    following = _NEXT_WORD.match(text, named.end)
    beside = [one for one in mentions if span[0] <= one.start and one.end <= span[1]]
    context = {id_ for one in beside if one != named for id_ in one.place_ids}
    item = Item(named.start, named.end, text[named.start : named.end].lower(), mention=named)
    return place(item, following.group(1).lower() if following else "", context, read_gazetteer())


def _registered(
    mentions: Sequence[Mention], made: Made, span: Span, kind: Kind, sort: Sort
) -> str | None:
    named = _only(mentions, made, span, sort) if made.kind is kind else None
    return named.ids[0] if named and len(named.ids) == 1 else None
