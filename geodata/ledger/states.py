"""What was decided of each claim: its entries folded, without any store behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from geodata.ledger.authors import CORPUS_AUTHOR, is_same_person
from geodata.ledger.bodies import ClaimBody, Content
from geodata.ledger.entries import Entry
from geodata.ledger.ledger_errors import DamagedLedgerError
from geodata.ledger.readings import Reading
from geodata.ledger.reviews import Accept, Amend, Edit, Merge, Reject, Retract, Second, Split, Undo
from geodata.model import Claim, Document


class Status(StrEnum):
    """Where a claim stands."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    RETRACTED = "retracted"
    MERGED = "merged"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class ClaimState:
    """A claim with everything that was decided of it, up to some moment.

    Two states are equal when they say the same, wherever in the chain their entries stand.
    """

    subject: str
    """The id of the claim as it was proposed; it stays, whatever is edited."""
    claim: Claim
    """Its content now: the edited one, where it was edited."""
    status: Status
    revision: int
    """The newest; a review names it as what its author has seen."""
    entries: Sequence[Entry] = field(compare=False, repr=False)
    """The proposal and every review of it, oldest first."""
    proposed_by: str
    proposed_at: datetime
    reading: Reading | None = None
    parts: tuple[Claim, ...] = ()
    """For `Status.SPLIT`: the claims that stand in its place."""
    merged_into: str | None = None
    edited_fields: tuple[str, ...] = ()
    decided_by: str | None = None
    """Who took the decision that holds now; None while it waits."""
    decided_at: datetime | None = None
    reason: str = ""
    """Of that decision."""
    seconded_by: tuple[str, ...] = ()
    disputed_by: tuple[str, ...] = ()

    def stands(self, *, needs_second: bool = False) -> bool:
        """Tell whether it counts on the map.

        Parameters
        ----------
        needs_second
            Whether somebody else than who decided must have agreed; what the corpus brings
            was reviewed before it came, and needs nobody more.
        """
        if self.status not in (Status.ACCEPTED, Status.SPLIT):
            return False
        return not needs_second or bool(self.seconded_by) or self.decided_by == CORPUS_AUTHOR

    def standing_claims(self, *, needs_second: bool = False) -> tuple[Claim, ...]:
        """Return the claims that stand for it on the map: none, itself, or its parts."""
        if not self.stands(needs_second=needs_second):
            return ()
        return self.parts if self.status is Status.SPLIT else (self.claim,)


@dataclass(frozen=True, slots=True)
class States:
    """Everything in a ledger as it stood at some moment."""

    documents: dict[str, Document]
    """By id, with their passports as last amended."""
    claims: Mapping[str, ClaimState]
    """By subject."""
    document_entries: dict[str, Sequence[Entry]] = field(compare=False, repr=False)
    """By document id: how it came in, and what was amended."""
    head: int = field(compare=False)
    """The newest entry that was taken into account."""

    def subject_of(self, claim_id: str) -> str | None:
        """Return the subject whose claim, as proposed or as it is now, has this id."""
        if claim_id in self.claims:
            return claim_id
        edited = (one for one in self.claims.values() if one.edited_fields or one.parts)
        return next(
            (
                one.subject
                for one in edited
                if claim_id in {one.claim.id, *(part.id for part in one.parts)}
            ),
            None,
        )


class Told(NamedTuple):
    """An entry with its body read."""

    entry: Entry
    content: Content


class _Frame(NamedTuple):
    """What one review left; the next lies on top of it, and an undo takes the top away."""

    status: Status
    claim: Claim
    decision: Entry | None = None
    parts: tuple[Claim, ...] = ()
    merged_into: str | None = None
    edited_fields: tuple[str, ...] = ()
    seconded_by: tuple[str, ...] = ()
    disputed_by: tuple[str, ...] = ()


_LEFT_BY: dict[type, Status] = {
    Accept: Status.ACCEPTED,
    Edit: Status.ACCEPTED,
    Reject: Status.REJECTED,
    Retract: Status.RETRACTED,
    Merge: Status.MERGED,
    Split: Status.SPLIT,
}


def fold_claim(told: Sequence[Told]) -> ClaimState:
    """Fold a claim's proposal and the reviews of it, oldest first, into its state.

    Raises
    ------
    DamagedLedgerError
        When the first isn't a claim, or another isn't a review of one.
    """
    first, body = told[0]
    if not isinstance(body, ClaimBody):
        msg = f"Entry {first.seq} is a {first.kind}: expected the claim that was proposed."
        raise DamagedLedgerError(msg)
    frames = [_Frame(Status.WAITING, body.claim)]
    for entry, content in told[1:]:
        if not isinstance(content, Undo):
            frames.append(_reviewed(frames[-1], entry, content))
        elif len(frames) > 1:
            frames.pop()
    top = frames[-1]
    decision = top.decision
    return ClaimState(
        first.subject,
        top.claim,
        top.status,
        told[-1].entry.revision,
        tuple(entry for entry, _ in told),
        first.author,
        first.at,
        body.reading,
        top.parts,
        top.merged_into,
        top.edited_fields,
        decision.author if decision else None,
        decision.at if decision else None,
        decision.reason if decision else "",
        top.seconded_by,
        top.disputed_by,
    )


def _reviewed(top: _Frame, entry: Entry, content: Content) -> _Frame:
    if isinstance(content, Second):
        return _with_opinion(top, entry.author, content.agrees)
    status = _LEFT_BY.get(type(content))
    if status is None:
        msg = f"Entry {entry.seq} is no review of a claim, though it is entered as one."
        raise DamagedLedgerError(msg)
    left = _Frame(status, top.claim, entry, edited_fields=top.edited_fields)
    if isinstance(content, Edit):
        fields = tuple(dict.fromkeys((*top.edited_fields, *content.fields)))
        return left._replace(claim=content.claim, edited_fields=fields)
    if isinstance(content, Merge):
        return left._replace(merged_into=content.into)
    return left._replace(parts=content.claims) if isinstance(content, Split) else left


def _with_opinion(top: _Frame, author: str, agrees: bool) -> _Frame:
    """Count an author's newest opinion, and that alone."""
    others = [
        tuple(one for one in names if not is_same_person(one, author))
        for names in (top.seconded_by, top.disputed_by)
    ]
    others[0 if agrees else 1] += (author,)
    return top._replace(seconded_by=others[0], disputed_by=others[1])


def fold_document(told: Sequence[Told]) -> Document:
    """Fold a document and the amendments of it, oldest first, into how it stands.

    Raises
    ------
    DamagedLedgerError
        When the first isn't a document, or another isn't a review of one.
    """
    first, document = told[0]
    if not isinstance(document, Document):
        msg = f"Entry {first.seq} is a {first.kind}: expected the document that was proposed."
        raise DamagedLedgerError(msg)
    passports = [document.passport]
    for entry, content in told[1:]:
        if isinstance(content, Amend):
            passports.append(content.passport)
        elif isinstance(content, Undo):
            # The first came with the document and is nobody's amendment.
            del passports[max(1, len(passports) - 1) :]
        else:
            msg = f"Entry {entry.seq} is no review of a document, though it is entered as one."
            raise DamagedLedgerError(msg)
    if passports[-1] is document.passport:
        return document
    return Document(passport=passports[-1], text=document.text)
