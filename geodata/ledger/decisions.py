"""A decision, written where the ledger stands now or refused with the reason why."""

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.gazetteer import read_gazetteer
from geodata.ledger.bodies import ClaimBody, read_content, review_proposal
from geodata.ledger.checks import Known
from geodata.ledger.deciding import check_amendment, check_review
from geodata.ledger.entries import Draft, Entry
from geodata.ledger.ledger_errors import RefusedError, StaleReviewError
from geodata.ledger.reviews import Review, Undo
from geodata.ledger.states import ClaimState, Told, fold_claim
from geodata.ledger.writing import Writer
from geodata.registers import read_actors


@dataclass(frozen=True, slots=True)
class Decision:
    """A review of one subject, by somebody who has seen its revision ``seen``."""

    subject: str
    seen: int
    review: Review


Outcome = Entry | StaleReviewError | RefusedError
"""What became of a decision among many."""


def decide(writer: Writer, decision: Decision, author: str, reason: str) -> Entry:
    """Write a decision, or an amendment of a document, if nobody was first and it makes sense.

    Parameters
    ----------
    writer
        Of the transaction that the decision is part of.
    decision
        What is decided of which subject.
    author, reason
        Who and why, checked.

    Raises
    ------
    StaleReviewError
        When somebody decided since the revision that the author has seen.
    RefusedError
        When it makes no sense where the claim stands, or the claim can't stand so.
    """
    known = writer.entries_of(decision.subject)
    if not 0 <= decision.seen < len(known):
        msg = f"There is no revision {decision.seen} of {decision.subject} in the ledger."
        raise RefusedError(msg)
    if decision.seen < len(known) - 1:
        raise StaleReviewError(known[decision.seen + 1 :])
    state = state_of(writer, decision.subject)
    if state is None:
        document = writer.document(decision.subject)
        if document is None:
            msg = f"{decision.subject} is neither a claim nor a document: nothing to decide."
            raise RefusedError(msg)
        check_amendment(document, decision.review, _amended(known))
    else:
        cited = writer.document(state.claim.excerpt.document_id)
        if cited is None:
            msg = f"Claim {decision.subject} rests on a document that isn't in the ledger."
            raise RefusedError(msg)
        check_review(
            state, decision.review, author, cited, _known(), lambda id_: state_of(writer, id_)
        )
    proposal = review_proposal(decision.subject, decision.seen, decision.review)
    return writer.put(Draft(proposal, author, reason)).entry


def _amended(entries: Sequence[Entry]) -> int:
    count = 0
    for entry in entries[1:]:
        count = max(0, count - 1) if isinstance(read_content(entry), Undo) else count + 1
    return count


def state_of(writer: Writer, subject: str) -> ClaimState | None:
    """Return where a claim stands now; None where the subject is no claim."""
    told = [Told(one, read_content(one)) for one in writer.entries_of(subject)]
    return fold_claim(told) if told and isinstance(told[0].content, ClaimBody) else None


def _known() -> Known:
    return Known.of(read_gazetteer(), read_actors())
