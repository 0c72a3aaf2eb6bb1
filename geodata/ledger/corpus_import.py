"""Bring a corpus's articles and claims into a ledger that may know some of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from geodata.ledger.authors import CORPUS_AUTHOR
from geodata.ledger.bodies import claim_proposal, document_proposal, review_proposal
from geodata.ledger.entries import Draft, Proposal
from geodata.ledger.record import Record
from geodata.ledger.reviews import Accept
from geodata.ledger.states import ClaimState, States, Status
from geodata.ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What became of a corpus.

    Parameters
    ----------
    added, known
        Numbers of entries that are new, and of documents and claims that were there already.
    decided_otherwise
        Ids of its claims that don't stand here, for somebody decided so.
    """

    added: int
    known: int
    decided_otherwise: tuple[str, ...]


def import_record(ledger: Ledger, record: Record, reason: str) -> BroughtIn:
    """Add a corpus's documents, and its claims as accepted, in one transaction.

    Nothing is taken back, and nobody's decision is overruled.

    Parameters
    ----------
    ledger
        Gets them.
    record
        The corpus.
    reason
        Where it comes from, in words.

    Raises
    ------
    ConflictError
        When the ledger has one of its documents with another text or passport.
    LedgerError
        When the ledger can't be written to.
    """
    states = ledger.states()
    told = _told_by(states)
    drafts = [
        Draft(one, CORPUS_AUTHOR, reason)
        for one in (*_documents(record, states), *_claims(record, told))
    ]
    if drafts:
        ledger.append_drafts(drafts)
    known = [id_ for id_ in record.claims if id_ in told]
    return BroughtIn(
        len(drafts),
        len(record.documents.keys() & states.documents.keys()) + len(known),
        tuple(id_ for id_ in known if not _stands(id_, told[id_])),
    )


def _told_by(states: States) -> dict[str, ClaimState]:
    """Return states by claim id: as proposed, as edited, and of the parts of what was split.

    What was edited here comes back from a corpus under the id of its new content.
    """
    told = dict(states.claims)
    for state in states.claims.values():
        for claim in (state.claim, *state.parts):
            told.setdefault(claim.id, state)
    return told


def _documents(record: Record, states: States) -> Iterator[Proposal]:
    for document in record.documents.values():
        if states.documents.get(document.id) != document:
            yield document_proposal(document)


def _claims(record: Record, told: Mapping[str, ClaimState]) -> Iterator[Proposal]:
    for claim in record.claims.values():
        state = told.get(claim.id)
        if state is None:
            yield claim_proposal(claim)
            yield review_proposal(claim.id, 0, Accept())
        elif state.status is Status.WAITING:
            yield review_proposal(state.subject, state.revision, Accept())


def _stands(claim_id: str, state: ClaimState) -> bool:
    """Tell whether a claim stands once the corpus is in: it was waiting, or stood so before."""
    standing = {one.id for one in state.standing_claims()}
    return state.status is Status.WAITING or claim_id in standing
