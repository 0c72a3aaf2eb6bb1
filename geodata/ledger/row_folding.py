"""Rows of the ledger folded into states, quickly where there are 100,000 of them."""

from collections.abc import Iterable, Mapping, Sequence

from geodata.ledger.claim_states import ClaimStates, Folded, Kept, told_of
from geodata.ledger.entries import EntryKind, Trail
from geodata.ledger.states import States, fold_document
from geodata.model import Document

_DOCUMENT = str(EntryKind.DOCUMENT)


def fold_rows(kept: Iterable[Kept], folded: Folded) -> States:
    """Fold rows, in their order, into the states of all documents and claims."""
    by_subject: dict[str, list[Kept]] = {}
    head = 0
    for one in kept:
        row, _ = one
        head = row[0]
        by_subject.setdefault(row[1], []).append(one)
    return refold(
        States({}, {}, {}, 0), by_subject, ClaimStates({}, folded).with_more(by_subject), head
    )


def refold(
    states: States, kept: Mapping[str, Sequence[Kept]], claims: ClaimStates, head: int
) -> States:
    """Return the states with some subjects folded anew.

    Parameters
    ----------
    states
        As they were.
    kept
        All rows of each subject of which something new was said.
    claims
        Where all claims stand now.
    head
        The newest entry.
    """
    documents, document_entries = dict(states.documents), dict(states.document_entries)
    for subject, of_subject in kept.items():
        if of_subject[0][0][3] == _DOCUMENT:
            said = of_subject[0][1]
            if len(of_subject) > 1 or not isinstance(said, Document):
                said = fold_document(told_of(of_subject))
            documents[subject] = said
            document_entries[subject] = Trail([row for row, _ in of_subject])
    return States(documents, claims, document_entries, head)
