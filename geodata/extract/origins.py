"""Whether two claims rest on one origin: two voices that repeat a third are one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from geodata.model import Claim, Document

_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "s",
        "the",
        "to",
        "with",
        "new",
        "its",
        "their",
        "his",
        "her",
        "it",
        "they",
        "according",
        "said",
        "says",
        "told",
    ]
)
_ANYBODY = frozenset(
    [
        "analyst",
        "analysts",
        "activist",
        "activists",
        "aid",
        "eyewitness",
        "eyewitnesses",
        "local",
        "locals",
        "observer",
        "observers",
        "official",
        "officials",
        "people",
        "report",
        "reports",
        "resident",
        "residents",
        "source",
        "sources",
        "spokesman",
        "spokesperson",
        "spokeswoman",
        "villager",
        "villagers",
        "witness",
        "witnesses",
        "statement",
        "group",
        "groups",
        "media",
        "military",
        "some",
        "several",
        "experts",
        "expert",
        "many",
    ]
)
"""Words for whoever it may be: two articles with "residents" have two origins."""
_STATE_MEDIA = frozenset({"state", "regime", "junta", "run", "owned", "controlled", "official"})
_COPIED_WORDS = 12
"""So many words in a row are no coincidence."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of the document that a claim comes from.

    Parameters
    ----------
    document_id
        As excerpts call it.
    publisher
        None where the text doesn't show one.
    fingerprint
        The same for the same article (`geodata.corpus.fingerprints`); empty where unknown.
    """

    document_id: str
    publisher: str | None = None
    fingerprint: str = ""

    @classmethod
    def of(cls, document: Document, fingerprint: str = "") -> "Source":
        """Make it of a document with a passport."""
        return cls(document.id, document.passport.publisher, fingerprint)


def ties_between(one: Claim, other: Claim, sources: tuple[Source, Source]) -> tuple[str, ...]:
    """Say what ties two claims to one origin.

    Parameters
    ----------
    one, other
        Claims about one thing.
    sources
        Their documents, in the same order.

    Returns
    -------
    tuple of str
        Reasons. Empty where no words tie them: then they count as independent, which is
        not proof that they are.
    """
    return tuple(dict.fromkeys(_ties(one, other, sources)))


def _ties(one: Claim, other: Claim, sources: tuple[Source, Source]) -> Iterator[str]:
    ours, theirs = sources
    if ours.document_id == theirs.document_id:
        yield "both stand in one document"
        return
    if ours.fingerprint and ours.fingerprint == theirs.fingerprint:
        yield "it is the same article, published twice"
    if ours.publisher and ours.publisher == theirs.publisher:
        yield f"both were published by {ours.publisher}"
    for said, claim, source in ((one, other, theirs), (other, one, ours)):
        yield from _quotes(said, claim, source)
    mine, yours = origin_words(one.attribution), origin_words(other.attribution)
    if mine and yours and (mine <= yours or yours <= mine):
        yield f"both have it from one origin: “{one.attribution}”, “{other.attribution}”"
    if run := _copied(one.excerpt.text, other.excerpt.text):
        yield f"both use the same words: “{run}”"


def _quotes(said: Claim, claim: Claim, source: Source) -> Iterator[str]:
    """Yield how one claim names the origin of the other, or its publisher."""
    origin = origin_words(said.attribution)
    words = origin_words(said.excerpt.text, anybody=True)
    if source.publisher:
        publisher = origin_words(source.publisher, anybody=True)
        if publisher and (publisher <= origin or {"afp"} <= publisher & origin):
            yield f"one has it from {source.publisher}, who published the other"
    theirs = origin_words(claim.attribution)
    # One word, such as a country, may stand in a sentence without being its source.
    if not origin and len(theirs) >= 2 and theirs <= words:
        yield f"one names the source of the other: “{claim.attribution}”"


def origin_words(attribution: str | None, *, anybody: bool = False) -> frozenset[str]:
    """Return the words that tell an origin from others, folded; empty where none does.

    Parameters
    ----------
    attribution
        Who an article says it has something from, in its words.
    anybody
        Keep words that may mean anybody.

    Examples
    --------
    >>> sorted(origin_words("junta media")) == sorted(origin_words("state-run media"))
    True
    """
    words = {word.casefold() for word in _WORD.findall(attribution or "")} - _EMPTY
    if "media" in words and words & _STATE_MEDIA:
        words = {"state media"}
    return frozenset(words if anybody else words - _ANYBODY)


def _copied(one: str, other: str) -> str:
    """Return the first long run of words that both share; empty where there is none."""
    ours, theirs = _WORD.findall(one), _WORD.findall(other)
    runs = {
        tuple(map(str.casefold, theirs[at : at + _COPIED_WORDS]))
        for at in range(len(theirs) - _COPIED_WORDS + 1)
    }
    for at in range(len(ours) - _COPIED_WORDS + 1):
        run = ours[at : at + _COPIED_WORDS]
        if tuple(map(str.casefold, run)) in runs:
            return " ".join(run)
    return ""
