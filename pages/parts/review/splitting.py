"""Splitting a claim that was read as one thing and says several: the parts, until it is decided."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from geodata.ledger import Known, Record
from geodata.ledger.reviews import Split
from geodata.ledger.seed_writing import faults_of_claim
from geodata.ledger.states import ClaimState, Status
from geodata.model import Claim
from pages.parts.adding.cards import ScoredPlace, claim_data, headline_of
from pages.parts.adding.edits import LABELS, Edit, Outcome
from pages.parts.review.parts import TOPONYM, WORDS, Changes, Whole, alike
from pages.parts.review.visit import ReviewVisit
from pages.parts.standing import Standing

PARTS_MOST = 12
"""More things are hardly said by one sentence."""
BEGIN, SET, MORE, LESS, STOP = "split-begin", "split-set", "split-more", "split-less", "split-stop"
DRAFTING = (BEGIN, SET, MORE, LESS, STOP)
"""Operations that write nothing."""


def can_split(state: ClaimState) -> bool:
    """Tell whether a claim can be split as it stands: one that waits, or is accepted."""
    return state.status in (Status.WAITING, Status.ACCEPTED)


def whole_of(state: ClaimState, standing: Standing) -> Whole:
    """Return the claim with what its parts are read against."""
    gazetteer = standing.record.gazetteer
    return Whole(state.subject, state.claim, standing.document_of(state), gazetteer)


@dataclass(frozen=True)
class Splitting:
    """A claim and the parts that it is being split into."""

    whole: Whole
    parts: Sequence[Changes]
    record: Record

    @cached_property
    def outcomes(self) -> Sequence[Outcome]:
        """Each part's claim, and why something that was set can't be."""
        return [self.whole.part(one) for one in self.parts]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that would stand in its place."""
        return tuple(one.claim for one in self.outcomes)

    def faults(self) -> Iterator[str]:
        """Say what keeps the parts from standing, each with its number."""
        known = Known.of(self.record.gazetteer, self.record.actors)
        for number, one in enumerate(self.outcomes, start=1):
            for words in one.faults.values():
                yield f"part {number}: {words}"
            if "value" not in one.faults:
                for fault in faults_of_claim(one.claim, self.whole.document, known):
                    yield f"part {number}: {fault.value}: expected {fault.expected}"
        if same := alike(self.claims):
            yield f"parts {same[0]} and {same[1]} say the same: change one of them, or take it away"

    def data(self, places: Sequence[ScoredPlace]) -> list[dict[str, Any]]:
        """Return what the browser shows of each part; ``places`` are those of the reading."""
        return [self._part_data(changes, places) for changes in self.parts]

    def _part_data(self, changes: Changes, places: Sequence[ScoredPlace]) -> dict[str, Any]:
        base, _ = self.whole.base(changes)
        outcome = self.whole.part(changes)
        edit = Edit({name: one for name, one in changes.items() if name in LABELS})
        card = claim_data(base, edit, self.record, places=places)
        own = {
            "kind": str(base.kind),
            WORDS: changes.get(WORDS, base.excerpt.text),
            TOPONYM: changes.get(TOPONYM, base.toponym or ""),
        }
        return {
            **card,
            "fields": {**card["fields"], **own},
            "faults": dict(outcome.faults),
            "headline": headline_of(outcome.claim, self.record),
        }


def draft(
    visit: ReviewVisit, standing: Standing, key: str, operation: Mapping[str, object]
) -> None:
    """Do something to the parts of a claim that is being split, without writing it down."""
    state, do = standing.states.claims[key], operation.get("do")
    parts = visit.splits.get(key)
    if do == BEGIN and parts is None and can_split(state):
        # What was changed already isn't lost: it is where the parts begin.
        visit.splits[key] = (dict(visit.edit(key).changes),) * 2
    elif do == STOP:
        visit.splits.pop(key, None)
    elif parts is None:
        return
    elif do == MORE and len(parts) < PARTS_MOST:
        visit.splits[key] = (*parts, parts[-1])
    else:
        _change(visit, whole_of(state, standing), key, operation)


def _change(visit: ReviewVisit, whole: Whole, key: str, operation: Mapping[str, object]) -> None:
    parts, at = list(visit.splits[key]), operation.get("part")
    if not isinstance(at, int) or isinstance(at, bool) or not 0 <= at < len(parts):
        return
    if operation.get("do") == SET:
        parts[at] = whole.changed(parts[at], operation.get("fields"))
    elif operation.get("do") == LESS and len(parts) > 2:
        del parts[at]
    visit.splits[key] = tuple(parts)


def review_of(visit: ReviewVisit, standing: Standing, key: str) -> Split | None:
    """Return the split to write down; None, and why it can't be, is said."""
    parts = visit.splits.get(key)
    if not parts:
        return None
    splitting = Splitting(whole_of(standing.states.claims[key], standing), parts, standing.record)
    if fault := next(splitting.faults(), None):
        visit.say(f"Nothing was written: {fault}.", is_bad=True)
        return None
    return Split(claims=splitting.claims)
