"""The corpus that comes with the program, brought into a ledger and kept in step with it."""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version as installed_version
from pathlib import Path

from sqlalchemy import Connection, select

from geodata.ledger.authors import CORPUS_AUTHOR
from geodata.ledger.bodies import (
    CorpusBody,
    claim_proposal,
    corpus_proposal,
    document_proposal,
    read_content,
    review_proposal,
)
from geodata.ledger.chain_reading import entry_of
from geodata.ledger.entries import Draft, EntryKind, Proposal, canonical_json
from geodata.ledger.ledger_errors import ConflictError
from geodata.ledger.record import read_record
from geodata.ledger.reviews import Accept, Amend, Retract
from geodata.ledger.states import ClaimState, Status, Told, fold_claim
from geodata.ledger.tables import ENTRIES
from geodata.ledger.writing import Writer
from geodata.model import Claim, Document

_PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


@dataclass(frozen=True)
class Corpus:
    """Articles and reviewed claims, as one version of the program brings them."""

    documents: dict[str, Document]
    claims: Mapping[str, Claim]
    version: str
    """Of the program."""

    @property
    def name(self) -> str:
        """The subject under which a ledger notes that it was loaded: a hash of its content."""
        content = [
            [one.model_dump(mode="json") for _, one in sorted(self.documents.items())],
            sorted(self.claims),
        ]
        digest = hashlib.sha256(canonical_json(content).encode()).hexdigest()
        return f"corpus-{digest[:16]}"

    @property
    def body(self) -> CorpusBody:
        """What a ledger notes of it."""
        return CorpusBody(
            version=self.version,
            documents=tuple(sorted(self.documents)),
            claims=tuple(sorted(self.claims)),
        )

    @property
    def reason(self) -> str:
        """Why its entries are made."""
        return f"{self.name} of Salween {self.version}"


def program_version() -> str:
    """Return the program's version."""
    if _PROJECT.is_file():
        with _PROJECT.open("rb") as file:
            return str(tomllib.load(file)["project"]["version"])
    return installed_version("salween")


def read_corpus(seeds: Path) -> Corpus:
    """Read and validate a corpus.

    Raises
    ------
    FaultyInputError
        With every fault in it.
    """
    record = read_record(seeds)
    return Corpus(record.documents, record.claims, program_version())


def is_loaded(connection: Connection, corpus: Corpus) -> bool:
    """Tell whether a ledger has had this corpus, or has one of a later program.

    An older program that shares the ledger thus doesn't take back what a newer one brought.
    """
    query = select(ENTRIES).where(ENTRIES.c.kind == str(EntryKind.CORPUS))
    noted = [entry_of(row) for row in connection.execute(query.order_by(ENTRIES.c.seq))]
    if any(entry.subject == corpus.name for entry in noted):
        return True
    return bool(noted) and _order(noted[-1].content["version"]) > _order(corpus.version)


def load_corpus(connection: Connection, writer: Writer, corpus: Corpus) -> None:
    """Bring a ledger to what a corpus says, never against a person's decision.

    New documents and claims come in, accepted; passports are amended; claims that the corpus
    had and has no more are retracted, where it was the corpus that accepted them.

    Raises
    ------
    ConflictError
        When the ledger has one of its documents with another text.
    """
    earlier = _claims_of_newest(connection)
    writer.look_up([*corpus.documents, *corpus.claims, *earlier])
    for document in corpus.documents.values():
        _put(writer, corpus, _of_document(writer, document))
    for claim in corpus.claims.values():
        if not writer.entries_of(claim.id):
            _put(writer, corpus, [claim_proposal(claim)])
        _put(writer, corpus, _acceptance(writer, claim))
    for subject in sorted(earlier - corpus.claims.keys()):
        _put(writer, corpus, _retraction(writer, subject))
    _put(writer, corpus, [corpus_proposal(corpus.name, corpus.body)])


def _put(writer: Writer, corpus: Corpus, proposals: Iterable[Proposal]) -> None:
    for one in proposals:
        writer.put(Draft(one, CORPUS_AUTHOR, corpus.reason))


def _of_document(writer: Writer, document: Document) -> Iterator[Proposal]:
    there = writer.document(document.id)
    if there is None:
        yield document_proposal(document)
    elif there.text != document.text:
        msg = (
            f"Document {document.id} is in the ledger with another text than the corpus has: "
            "excerpts rest on it, so neither can be changed. Give the corpus's article an id of "
            "its own. Nothing was written."
        )
        raise ConflictError(msg)
    elif there != document:
        seen = len(writer.entries_of(document.id)) - 1
        yield review_proposal(document.id, seen, Amend(passport=document.passport))


def _acceptance(writer: Writer, claim: Claim) -> Iterator[Proposal]:
    state = _state(writer, claim.id)
    waits = state.status is Status.WAITING
    if waits or (state.status is Status.RETRACTED and state.decided_by == CORPUS_AUTHOR):
        yield review_proposal(claim.id, state.revision, Accept())


def _retraction(writer: Writer, subject: str) -> Iterator[Proposal]:
    state = _state(writer, subject)
    if state.status is Status.ACCEPTED and state.decided_by == CORPUS_AUTHOR:
        yield review_proposal(subject, state.revision, Retract())


def _state(writer: Writer, subject: str) -> ClaimState:
    told = [Told(one, read_content(one)) for one in writer.entries_of(subject)]
    return fold_claim(told)


def _claims_of_newest(connection: Connection) -> frozenset[str]:
    query = select(ENTRIES).where(ENTRIES.c.kind == str(EntryKind.CORPUS))
    row = connection.execute(query.order_by(ENTRIES.c.seq.desc()).limit(1)).first()
    return frozenset(entry_of(row).content["claims"]) if row else frozenset()


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))
