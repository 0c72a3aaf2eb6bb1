"""What speaks for an answer and what against it, under headings; and how far to rely on it."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from geodata.history import (
    Confidence,
    Evidence,
    Matter,
    RuleSet,
    Side,
    confidence_in,
    evidence_of,
)
from geodata.ledger import Record, names_of
from geodata.model import Claim, Condition, SubjectKind, Tenure
from pages.parts.reader.dossier import Group

ActorName = Callable[[str], str]

_RIVAL = (Matter.HOLDER, Matter.LOSS, Matter.STATUS)
"""What sides can contradict each other about; fighting goes with either."""
_SIDES = ("On one side", "On the other")
_AND = "And"


@dataclass(frozen=True)
class WeighedAnswer:
    """The claims of an answer, for and against, and the grade that follows."""

    groups: tuple[Group, ...]
    confidence: Confidence

    @property
    def confidence_in_words(self) -> tuple[str, str]:
        """Return the grade, and the reasons for it."""
        return str(self.confidence.grade).capitalize(), "; ".join(self.confidence.reasons)


def weigh_answer(
    record: Record, claims: Collection[Claim], answer: Tenure, rules: RuleSet
) -> WeighedAnswer:
    """Sort the claims about a subject by what they say of its answer.

    Parameters
    ----------
    record
        As known by the day of the answer.
    claims
        All of the record that are about the subject, its group's and its seat's among them.
    answer
        Of one day, under ``rules``.
    """
    # Of a large record only these few have a word in it: nothing else has to be read.
    said_of_it = replace(record, claims={claim.id: claim for claim in claims})
    evidence = evidence_of(answer, said_of_it, rules=rules)
    confidence = confidence_in(answer, said_of_it, evidence, rules=rules)
    return WeighedAnswer(tuple(_groups(answer, evidence, names_of(record.actors))), confidence)


def _groups(answer: Tenure, evidence: Evidence, name_of: ActorName) -> Iterator[Group]:
    told: set[str] = set()
    for group in (*_supporting(answer, evidence, name_of), *_others(evidence)):
        claims = tuple(id_ for id_ in group.claims if id_ not in told)
        told |= set(claims)
        if claims:
            yield replace(group, claims=claims)


def _supporting(answer: Tenure, evidence: Evidence, name_of: ActorName) -> Iterator[Group]:
    """Give each side a heading of its own; where they contradict each other, opposite ones."""
    rivals = iter(_SIDES)
    for side in evidence.sides:
        if evidence.is_disputed:
            lead = next(rivals, _AND) if side.matter in _RIVAL else _AND
        else:
            lead = "Too old to count" if answer.has_faded else "Evidence for"
        yield Group(f"{lead}: {_heading(answer, side, name_of)}", side.claims)
    yield Group("Evidence for", evidence.supporting)


def _heading(answer: Tenure, side: Side, name_of: ActorName) -> str:
    # Whoever fights in a region, or leaves it, holds no region by that.
    is_of_region = answer.subject_kind is SubjectKind.REGION and side.matter is Matter.HOLDER
    if is_of_region and answer.condition != Condition.HELD:
        return f"forces of {' and '.join(map(name_of, side.actors))} in it"
    words = side.heading(name_of)
    return words[0].lower() + words[1:]


def _others(evidence: Evidence) -> Iterator[Group]:
    for against, counters in groupby(evidence.against, key=lambda one: one.against):
        claims = tuple(one.claim_id for one in counters)
        yield Group(f"Evidence against: {against.reason}", claims)
    yield Group("Agrees, and isn’t counted", evidence.agreeing)
