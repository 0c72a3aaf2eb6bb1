"""Rows of the ledger folded into states, quickly where there are 100,000 of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from geodata.ledger.bodies import ACCEPTED, ClaimBody, Content
from geodata.ledger.chain_reading import Row, entry_of
from geodata.ledger.entries import Trail
from geodata.ledger.states import ClaimState, States, Status, Told, fold_claim, fold_document
from geodata.model import Document

Kept = tuple[Row, Content]
"""A row with its body read."""


def fold_rows(kept: Iterable[Kept]) -> States:
    """Fold rows, in their order, as `geodata.ledger.states.fold` folds entries."""
    by_subject: dict[str, list[Kept]] = {}
    head = 0
    for one in kept:
        row, _ = one
        head = row[0]
        by_subject.setdefault(row[1], []).append(one)
    return refold(States({}, {}, {}, 0), by_subject, head)


def refold(states: States, kept: Mapping[str, Sequence[Kept]], head: int) -> States:
    """Return the states with some subjects folded anew, each from all its rows."""
    documents, claims = dict(states.documents), dict(states.claims)
    document_entries = dict(states.document_entries)
    for subject, of_subject in kept.items():
        first = of_subject[0][1]
        if isinstance(first, ClaimBody):
            claims[subject] = _plain(of_subject, first) or fold_claim(_told(of_subject))
        elif isinstance(first, Document):
            documents[subject] = fold_document(_told(of_subject))
            document_entries[subject] = Trail([row for row, _ in of_subject])
    return States(documents, claims, document_entries, head)


def _told(kept: Sequence[Kept]) -> list[Told]:
    return [Told(entry_of(row), content) for row, content in kept]


def _plain(kept: Sequence[Kept], body: ClaimBody) -> ClaimState | None:
    """Return the state of a claim that waits or was just accepted, as nearly all are."""
    first, count = kept[0][0], len(kept)
    if count > 1 and (count > 2 or kept[1][1] is not ACCEPTED):
        return None
    proposed_at = datetime.fromisoformat(first[5])
    if count == 1:
        rows = (first,)
        return ClaimState(
            first[1], body.claim, Status.WAITING, first[2], Trail(rows), first[4], proposed_at,
            body.reading,
        )  # fmt: skip
    then = kept[1][0]
    return ClaimState(
        first[1], body.claim, Status.ACCEPTED, then[2], Trail((first, then)), first[4], proposed_at,
        body.reading, (), None, (), then[4], datetime.fromisoformat(then[5]), then[6],
    )  # fmt: skip
