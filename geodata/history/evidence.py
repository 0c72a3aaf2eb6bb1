"""What speaks for an answer, and what against it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from geodata.history.agreement import Agreement
from geodata.history.rules import LAST_WORD_STANDS, RuleSet
from geodata.history.sayings import Said, Word
from geodata.history.sides import Matter, Side, sides_of
from geodata.history.stances import Stance, covers, is_before, stance_of, stance_of_denial
from geodata.history.words import (
    Subject,
    collect_words,
    read_said,
    share_with_members,
    subject_of,
)
from geodata.ledger import Record
from geodata.model import Claim, Condition, Polarity, Tenure

_MOST_OLDER = 3
"""Of what was said otherwise before, only the newest is of use."""


class Against(StrEnum):
    """In what way a claim speaks against an answer."""

    DENIED = "denied"
    RIVAL = "rival"
    LOST = "lost"
    OUTWEIGHED = "outweighed"
    BEFORE = "before"
    UNHEARD = "unheard"
    OLDER = "older"

    @property
    def reason(self) -> str:
        """What such a claim does, in words: ``denies it``."""
        return _REASONS[self]


_GRAVITY = tuple(Against)
_REASONS = {
    Against.DENIED: "denies it",
    Against.RIVAL: "says otherwise of days that this answer covers",
    Against.LOST: "says that the holder lost it on days that this answer covers",
    Against.OUTWEIGHED: "says otherwise, but is only a party’s claim against what others assert",
    Against.BEFORE: "says otherwise of days that begin before this answer does: it may tell of "
    "the time before",
    Against.UNHEARD: "says otherwise, and isn’t heard under this rule set",
    Against.OLDER: "said otherwise before: the last word before this answer",
}


@dataclass(frozen=True, slots=True)
class Counter:
    """A claim that speaks against an answer, and in what way."""

    claim_id: str
    against: Against

    @property
    def reason(self) -> str:
        """Say in words how it speaks against it."""
        return self.against.reason


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer and what against it, as ids of claims."""

    supporting: tuple[str, ...] = ()
    """What the answer rests on. Where it is contested, the sides speak against each other."""
    sides: tuple[Side, ...] = ()
    """The same claims by what they say: one side where all say the same."""
    agreeing: tuple[str, ...] = ()
    """What agrees, and isn't counted: it tells the same again, or the rule set doesn't hear it."""
    against: tuple[Counter, ...] = ()
    """Gravest first."""
    is_disputed: bool = False
    """Whether sides that can't both be right are shown beside each other."""


@dataclass(frozen=True)
class Witnesses:
    """All that a record's claims say, by subject, ready to be asked about any answer."""

    claims: Mapping[str, Claim]
    words: Mapping[Subject, list[Word]]
    denials: Mapping[Subject, list[tuple[str, Said]]]
    agreement: Agreement
    rules: RuleSet = field(default=LAST_WORD_STANDS)

    @classmethod
    def of(cls, record: Record, rules: RuleSet = LAST_WORD_STANDS) -> "Witnesses":
        """Read every claim of a record once.

        Parameters
        ----------
        record
            As known by the day that answers are for (`Record.known_by`).
        rules
            Those that the answers follow.
        """
        published = record.published_on
        words = collect_words(record.claims, published, known_by=None, subject_kind=record.kind_of)
        shared = share_with_members(words, record.gazetteer.crossing_groups())
        denials: dict[Subject, list[tuple[str, Said]]] = {}
        for id_, claim in record.claims.items():
            subject = subject_of(claim, record.kind_of)
            if subject and claim.polarity is Polarity.DENIED:
                said = read_said(id_, claim, published[claim.excerpt.document_id])
                if said:
                    denials.setdefault(subject, []).append((id_, said))
        return cls(record.claims, shared, denials, Agreement(record.actors), rules)

    def evidence_of(self, tenure: Tenure) -> Evidence:
        """Return what speaks for a tenure of this record and what against it."""
        subject = (tenure.subject_kind, tenure.subject_id)
        words = sorted(self.words.get(subject, ()))
        says = {word.claim_id: word.said for word in words}
        resting = ((id_, says[id_]) for id_ in tenure.claims if id_ in says)
        others = [word for word in words if word.claim_id not in set(tenure.claims)]
        counters = [*self._denied(tenure, subject), *self._contrary(tenure, others)]
        sides = sides_of(tenure.subject_kind, resting, self.agreement)
        is_contested = tenure.condition in (Condition.CONTESTED, Condition.ENCIRCLED)
        return Evidence(
            supporting=tenure.claims,
            sides=sides,
            agreeing=tuple(
                word.claim_id
                for word in others
                if covers(tenure, word.said) and self._stance(tenure, word) is Stance.AGREES
            ),
            against=tuple(sorted(counters, key=lambda one: _GRAVITY.index(one.against))),
            is_disputed=is_contested and _contradict(sides),
        )

    def _stance(self, tenure: Tenure, word: Word) -> Stance:
        return stance_of(word.said, tenure, self.agreement)

    def _denied(self, tenure: Tenure, subject: Subject) -> Iterator[Counter]:
        for claim_id, said in self.denials.get(subject, ()):
            stance = stance_of_denial(said, tenure, self.agreement)
            if stance is Stance.OPPOSES and covers(tenure, said):
                yield Counter(claim_id, Against.DENIED)

    def _contrary(self, tenure: Tenure, words: Sequence[Word]) -> Iterator[Counter]:
        contrary = [word for word in words if self._stance(tenure, word) is Stance.OPPOSES]
        for word in contrary:
            if covers(tenure, word.said):
                yield Counter(word.claim_id, self._against(tenure, word))
        older = [word for word in contrary if is_before(word.said, tenure)][-_MOST_OLDER:]
        yield from (Counter(one.claim_id, Against.OLDER) for one in older)

    def _against(self, tenure: Tenure, word: Word) -> Against:
        said, since = word.said, tenure.valid_from
        if not self.rules.hears(word):
            return Against.UNHEARD
        if not said.is_asserted and not tenure.is_claimed:
            return Against.OUTWEIGHED
        if said.earliest and since and said.earliest < since:
            return Against.BEFORE
        return Against.LOST if not said.holders else Against.RIVAL


def _contradict(sides: Sequence[Side]) -> bool:
    """Whether two say who holds it, or how it stands; or that its holder has lost it."""
    return sum(one.matter in (Matter.HOLDER, Matter.STATUS, Matter.LOSS) for one in sides) > 1


def evidence_of(tenure: Tenure, record: Record, *, rules: RuleSet = LAST_WORD_STANDS) -> Evidence:
    """Return what speaks for a tenure and what against it.

    For many tenures of one record, `Witnesses` reads its claims once.

    Parameters
    ----------
    tenure
        Built from the record under the same rules.
    record
        As known by the day that the tenure is for (`Record.known_by`).
    rules
        Those that the tenure follows.
    """
    return Witnesses.of(record, rules).evidence_of(tenure)
