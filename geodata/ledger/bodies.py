"""The bodies of entries: documents, claims with their readings, reviews, what was loaded."""

from functools import cached_property
from typing import cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from geodata.ledger.entries import Entry, EntryKind, Proposal, canonical_json
from geodata.ledger.lean import lean_decoder
from geodata.ledger.ledger_errors import DamagedLedgerError
from geodata.ledger.readings import Reading
from geodata.ledger.reviews import REVIEW, Accept, Reject, Retract, Review, Undo
from geodata.model import Claim, Document, Outline


class ClaimBody(BaseModel):
    """A claim as it was proposed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    claim: Claim
    reading: Reading | None = None
    """None where a person wrote the claim by hand."""


class CorpusBody(BaseModel):
    """A corpus that was loaded, so that it isn't again, nor an older one after it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: str
    """Of the program that it came with."""
    documents: tuple[str, ...]
    claims: tuple[str, ...]
    """Ids, sorted."""


class ImportBody(BaseModel):
    """What is brought in from another ledger; it stands right behind."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    entries: int
    """How many."""
    head: str
    """Hash of the other ledger's newest entry."""


class DatasetBody(BaseModel):
    """A file of somebody's dataset that was imported; its events lie beside the ledger."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    dataset: str
    """Id of the source, as events have it."""
    version: str | None
    file: str
    """Its name, without folders."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    rows: int = Field(ge=0)
    taken: int = Field(ge=0)
    elsewhere: int = Field(ge=0)
    """Rows of other countries, left out."""
    refused: int = Field(ge=0)
    removed: int = Field(ge=0)
    """Events of the source that are no more."""


Content = Document | ClaimBody | Review | CorpusBody | ImportBody | DatasetBody


def document_proposal(document: Document) -> Proposal:
    """Return the proposal of a document; its subject is its id."""
    return Proposal(document.id, 0, EntryKind.DOCUMENT, _dump(document))


def claim_proposal(claim: Claim, reading: Reading | None = None) -> Proposal:
    """Return the proposal of a claim; its subject is its id, a hash of its content."""
    body = _dump(ClaimBody(claim=claim, reading=reading))
    return Proposal(fresh_id(claim), 0, EntryKind.CLAIM, body)


def fresh_id(claim: Claim) -> str:
    """Return the id that a claim's content gives, whatever the claim itself remembers.

    A claim made from another by ``model_copy`` still remembers the other's.
    """
    of_content: cached_property[str] = vars(Claim)["id"]
    return of_content.func(claim)


def review_proposal(subject: str, seen: int, review: Review) -> Proposal:
    """Return the proposal of a review by somebody who has seen revision ``seen``."""
    return Proposal(subject, seen + 1, EntryKind.REVIEW, _dump(review))


def corpus_proposal(name: str, corpus: CorpusBody) -> Proposal:
    """Return the proposal that says a corpus was loaded."""
    return Proposal(name, 0, EntryKind.CORPUS, _dump(corpus))


def import_proposal(name: str, brought: ImportBody) -> Proposal:
    """Return the proposal that says what is brought in behind it."""
    return Proposal(name, 0, EntryKind.IMPORT, _dump(brought))


def dataset_proposal(name: str, dataset: DatasetBody) -> Proposal:
    """Return the proposal that says a dataset's file was imported."""
    return Proposal(name, 0, EntryKind.DATASET, _dump(dataset))


def read_content(entry: Entry) -> Content:
    """Read an entry's body.

    Raises
    ------
    DamagedLedgerError
        When it isn't what its kind says.
    """
    return read_body(entry.seq, entry.kind, entry.subject, entry.body)


def read_body(seq: int, kind: str, subject: str, body: str) -> Content:
    """Read a body as `read_content` does, from the columns of a row."""
    if kind == _REVIEW and body in SHARED:
        return SHARED[body]
    try:
        if kind == _CLAIM:
            proposed = ClaimBody.__pydantic_validator__.validate_json(body)
            # Hashing 100,000 claims anew takes longer than reading them; `ledger check` does.
            proposed.claim.__dict__["id"] = subject
            return cast(ClaimBody, proposed)
        if kind == _REVIEW:
            return REVIEW.validate_json(body)
        if kind in _PLAIN:
            return cast(Content, _PLAIN[kind].model_validate_json(body))
    except ValidationError as error:
        raise _unreadable(seq, kind, error) from error
    raise _unreadable(seq, kind, None)


def read_outlined(seq: int, kind: str, subject: str, body: str) -> Content | Outline:
    """Read a body as `read_body` does, but of a claim only what history needs.

    Nothing goes unnoticed by that: all of the body is held against its types.
    """
    if kind == _REVIEW and body in SHARED:
        return SHARED[body]
    if kind != _CLAIM:
        return read_body(seq, kind, subject, body)
    try:
        outline: Outline = _read_claim(body).claim
    except ValidationError as error:
        raise _unreadable(seq, kind, error) from error
    return outline


def _unreadable(seq: int, kind: str, error: ValidationError | None) -> DamagedLedgerError:
    where, why = "its kind", f"{kind!r} is of no kind that this program knows"
    if error is not None:
        first = error.errors()[0]
        where, why = ".".join(map(str, first["loc"])) or "its body", first["msg"]
    return DamagedLedgerError(
        f"Entry {seq} of the ledger can't be read as a {kind}: {where}: {why}. `python -m "
        "geodata ledger check` says what else is wrong."
    )


def _dump(body: BaseModel) -> str:
    return canonical_json(body.model_dump(mode="json"))


_read_claim = lean_decoder(ClaimBody)
# Plain strings: looking a member of an enumeration up takes as long as comparing it, twice.
_CLAIM, _REVIEW = str(EntryKind.CLAIM), str(EntryKind.REVIEW)

_PLAIN: dict[str, type[BaseModel]] = {
    EntryKind.DOCUMENT: Document,
    EntryKind.CORPUS: CorpusBody,
    EntryKind.IMPORT: ImportBody,
    EntryKind.DATASET: DatasetBody,
}
"""What is read as it is written, by kind."""

ACCEPTED = Accept()
"""What every plain acceptance is read as."""

SHARED: dict[str, Content] = {
    _dump(ACCEPTED): ACCEPTED,
    **{_dump(one): one for one in (Reject(), Retract(), Undo())},
}
"""Bodies that nearly all reviews have, and what they are read as."""
