"""How far an answer may be relied on, by a rule that says its reasons; never a bare number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from geodata.history.evidence import Against, Evidence, evidence_of
from geodata.history.independence import origins_of
from geodata.history.rules import LAST_WORD_STANDS, RuleSet
from geodata.history.status import CHANGING
from geodata.ledger import Record
from geodata.model import Aspect, Claim, Condition, Polarity, SubjectKind, Tenure


class Grade(StrEnum):
    """How well an answer is supported."""

    WELL_SUPPORTED = "well supported"
    SUPPORTED = "supported"
    THIN = "thin"
    DISPUTED = "disputed"
    NOBODY_SAYS = "nobody says"


class Directness(IntEnum):
    """How a source stands to what it says, the most direct last."""

    CLAIMED = 0
    """A party to the matter says so, or it is hedged."""
    PASSED_ON = 1
    """The source has it from somebody else."""
    OWN_WORD = 2
    """The source says so itself."""


class Sharpness(IntEnum):
    """How narrow a claim's days are, the narrowest last."""

    LONGER = 0
    MONTH = 1
    WEEK = 2
    DAY = 3


CONFIDENCE_SENTENCES = (
    "**Well supported**: two or more sources of independent origin say so, at least one of them "
    "in its own words, and at least one to within a week.",
    "**Supported**: two or more independent sources assert it; or one does, in its own words and "
    "to within a week. What is said of a whole region, or of a group of crossings, is supported "
    "at best.",
    "**Thin**: everything less. One source that has it from somebody else, one that can't say "
    "when, or nobody but a party to the matter.",
    "**Disputed**: claims contradict each other about these days, or somebody denies it.",
    "**Nobody says**: no claim speaks of it, or what was said has faded under the rule set.",
    "Two articles count as one source where they have one publisher, quote each other or the "
    "same origin, or share a run of words, and where neither shows its publisher: they may be "
    "one’s. What nothing else ties counts as independent, which is no proof that it is.",
    "How old the evidence is counts apart: it is told beside the grade, and drawn as fading.",
)
"""The rule in words, in Markdown of our own."""

_WORDS_OF_DIRECTNESS = {
    Directness.CLAIMED: "only a party to the matter says so",
    Directness.PASSED_ON: "told on the word of others",
    Directness.OWN_WORD: "said by a source in its own words",
}
_WORDS_OF_SHARPNESS = {
    Sharpness.LONGER: "no sentence dates it to within a month",
    Sharpness.MONTH: "dated to within a month",
    Sharpness.WEEK: "dated to within a week",
    Sharpness.DAY: "dated to the day",
}
_WORDS_OF_BREADTH = {
    SubjectKind.TOWNSHIP: "said of the township as a whole",
    SubjectKind.REGION: "said of the region as a whole, of no town in it",
}
_CONTRARY = (Against.RIVAL, Against.LOST)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True)
class Confidence:
    """A grade, and what it rests on."""

    grade: Grade
    reasons: tuple[str, ...]
    """In words, one for each component: sources, directness, precision, and what speaks against."""
    origins: tuple[tuple[str, ...], ...] = ()
    """Ids of the documents, together where they have one origin."""

    @property
    def sentence(self) -> str:
        """Say it in words, as in ``Thin: one source; dated to within a month``."""
        words = str(self.grade).capitalize()
        return f"{words}: {'; '.join(self.reasons)}." if self.reasons else f"{words}."


def confidence_in(
    tenure: Tenure,
    record: Record,
    evidence: Evidence | None = None,
    *,
    rules: RuleSet = LAST_WORD_STANDS,
) -> Confidence:
    """Grade an answer by the sources, directness and precision of the claims it rests on.

    Parameters
    ----------
    tenure
        Built from the record under ``rules``.
    record
        As known by the day that the tenure is for.
    evidence
        For and against it; worked out where None.
    rules
        Those that the tenure follows.
    """
    if tenure.condition == Condition.UNKNOWN or not tenure.claims:
        return Confidence(Grade.NOBODY_SAYS, _why_unknown(tenure))
    found = evidence or evidence_of(tenure, record, rules=rules)
    claims = [record.claims[id_] for id_ in tenure.claims if id_ in record.claims]
    origins = origins_of(claims, record.documents)
    directness = max(map(_directness, claims), default=Directness.CLAIMED)
    sharpness = max(map(_sharpness, claims), default=Sharpness.LONGER)
    reasons = (
        _sources_in_words(origins),
        _WORDS_OF_DIRECTNESS[directness],
        _aspects_in_words(claims),
        _time_in_words(tenure, sharpness),
        _breadth_in_words(tenure, record),
        *_against_in_words(found),
    )
    grade = _grade(tenure, found, len(origins), directness, sharpness)
    return Confidence(grade, tuple(filter(None, reasons)), origins)


def _grade(
    tenure: Tenure, found: Evidence, origins: int, directness: Directness, sharpness: Sharpness
) -> Grade:
    is_between = tenure.condition in (Condition.CHANGED_HANDS, CHANGING)
    is_opposed = any(one.against in (Against.DENIED, *_CONTRARY) for one in found.against)
    if (found.is_disputed and not is_between) or is_opposed:
        return Grade.DISPUTED
    if tenure.is_claimed or directness is Directness.CLAIMED:
        return Grade.THIN
    is_sharp, is_direct = sharpness >= Sharpness.WEEK, directness is Directness.OWN_WORD
    if origins >= 2:
        is_broad = tenure.subject_kind is SubjectKind.REGION or tenure.via is not None
        is_well = is_sharp and is_direct and not is_broad
        return Grade.WELL_SUPPORTED if is_well else Grade.SUPPORTED
    return Grade.SUPPORTED if is_sharp and is_direct else Grade.THIN


def _directness(claim: Claim) -> Directness:
    if claim.polarity is Polarity.CLAIMED:
        return Directness.CLAIMED
    return Directness.PASSED_ON if claim.attribution else Directness.OWN_WORD


def _sharpness(claim: Claim) -> Sharpness:
    first, last = claim.when.earliest, claim.when.latest
    if first is None or last is None:
        return Sharpness.LONGER
    return _sharpness_of(first, last)


def _sharpness_of(first: date, last: date) -> Sharpness:
    days = (last - first).days + 1
    if days == 1:
        return Sharpness.DAY
    if days <= 7:
        return Sharpness.WEEK
    return Sharpness.MONTH if days <= 31 else Sharpness.LONGER


def _why_unknown(tenure: Tenure) -> tuple[str, ...]:
    if tenure.has_faded:
        return ("the last evidence is too old for this rule set",)
    return ("the last claim doesn’t say who holds it",) if tenure.claims else ()


def _sources_in_words(origins: Sequence[Sequence[str]]) -> str:
    documents = sum(map(len, origins))
    if len(origins) > 1:
        return f"{_number(len(origins))} independent sources"
    if documents > 1:
        return f"one source, as far as can be told, in {_number(documents)} articles"
    return "one source"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _aspects_in_words(claims: Iterable[Claim]) -> str:
    has_event = any(claim.aspect is Aspect.EVENT for claim in claims)
    return "the event itself is told" if has_event else "told as how things stood"


def _time_in_words(tenure: Tenure, sharpness: Sharpness) -> str:
    if tenure.condition in (Condition.CHANGED_HANDS, CHANGING):
        return "the day of the change isn’t told"
    return _WORDS_OF_SHARPNESS[sharpness]


def _breadth_in_words(tenure: Tenure, record: Record) -> str:
    if tenure.via:
        return f"said of {record.name_of(tenure.via)}, not of this crossing by itself"
    return _WORDS_OF_BREADTH.get(tenure.subject_kind, "")


def _against_in_words(found: Evidence) -> tuple[str, ...]:
    words = []
    if found.is_disputed:
        words.append("claims contradict each other")
    if any(one.against is Against.DENIED for one in found.against):
        words.append("it is denied")
    if any(one.against in _CONTRARY for one in found.against):
        words.append("a sentence about these days says otherwise")
    if any(one.against is Against.OUTWEIGHED for one in found.against):
        words.append("a party claims otherwise")
    return tuple(words)
