"""Write a record as a corpus: the files of ``seeds``, in text that diffs well."""

import os
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from geodata.corpus import read_documents
from geodata.corpus.identities import name_document
from geodata.ledger.checks import Known
from geodata.ledger.record import Record
from geodata.ledger.seed_claims import read_claims
from geodata.ledger.seed_writing import faults_of_claim, to_claims_toml, to_passport_toml
from geodata.model import Claim, Document, Fault, FaultyInputError


@dataclass
class Written:
    """What became of the files of a corpus, each by its path within the folder."""

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    """Claims of articles of which none stands any more."""
    strange: list[str] = field(default_factory=list)
    """Files of articles that the record doesn't hold; they were left as they are."""


def write_corpus(folder: Path, record: Record) -> Written:
    """Write articles, passports and claims; what says the same already is left as it is.

    So remarks that somebody wrote into a file stay until what it says changes.

    Parameters
    ----------
    folder
        Gets ``articles/`` and ``claims/``; made if it isn't there.
    record
        What stands.

    Raises
    ------
    FaultyInputError
        When an article's id can't be the name of a file, or a claim can't stand in a corpus;
        nothing is written then.
    OSError
        When the folder can't be written to.
    """
    files = _files_of(record)
    said = _Said.read(folder, Known.of(record.gazetteer, record.actors))
    result = Written()
    for name, (content, document, claims) in files.items():
        path = folder / name
        if said.is_same(path, content, document, claims):
            continue
        _write(path, content.encode())
        result.written.append(name)
    _clear(folder, record, set(files), result)
    return result


_File = tuple[str, Document, list[Claim]]
"""A file's content, and what it says."""


def _files_of(record: Record) -> dict[str, _File]:
    known = Known.of(record.gazetteer, record.actors)
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in record.claims.values():
        by_document[claim.excerpt.document_id].append(claim)
    files: dict[str, _File] = {}
    faults: list[Fault] = []
    for id_, document in sorted(record.documents.items()):
        claims = by_document[id_]
        if name_document(id_, "") != id_:
            expected = "letters, digits, dots and dashes, for it names the files"
            faults.append(Fault("ledger", 0, f"document {id_!r}", expected))
            continue
        files[f"articles/{id_}.txt"] = (document.text, document, claims)
        files[f"articles/{id_}.toml"] = (to_passport_toml(document), document, claims)
        for claim in claims:
            faults += _not_ready(claim, document, known)
        if claims:
            written = to_claims_toml(document, claims, known)
            files[f"claims/{id_}.toml"] = (written, document, claims)
    if faults:
        raise FaultyInputError(faults)
    return files


def _not_ready(claim: Claim, document: Document, known: Known) -> Iterator[Fault]:
    for fault in faults_of_claim(claim, document, known):
        expected = f"{fault.expected}; edit or retract claim {claim.id} first"
        yield Fault(document.id, 0, fault.value, expected)


@dataclass
class _Said:
    """What the files that are there say, as far as they can be read."""

    documents: dict[str, Document]
    claims: dict[str, set[str]]
    """Ids, by document."""

    @classmethod
    def read(cls, folder: Path, known: Known) -> "_Said":
        documents: dict[str, Document] = {}
        claims: dict[str, set[str]] = defaultdict(set)
        try:
            documents = read_documents(folder)
            for claim in read_claims(folder, documents, known).values():
                claims[claim.excerpt.document_id].add(claim.id)
        except FaultyInputError:
            # What can't be read says nothing: it is written anew.
            return cls(documents, defaultdict(set))
        return cls(documents, claims)

    def is_same(self, path: Path, content: str, document: Document, claims: list[Claim]) -> bool:
        if path.parent.name == "claims":
            # In whatever order somebody wrote them.
            return path.is_file() and self.claims[document.id] == {one.id for one in claims}
        if path.suffix == ".toml":
            return self.documents.get(document.id) == document
        return path.is_file() and path.read_bytes() == content.encode()


def _clear(folder: Path, record: Record, names: set[str], result: Written) -> None:
    for kind in ("articles", "claims"):
        for path in sorted((folder / kind).glob("*")):
            name = f"{kind}/{path.name}"
            if name in names:
                continue
            if kind == "claims" and path.stem in record.documents:
                path.unlink()
                result.removed.append(name)
            else:
                result.strange.append(name)


def _write(path: Path, content: bytes) -> None:
    """Put a file in its place at once: nobody sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        part = Path(file.name)
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            part.chmod(0o644)
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
