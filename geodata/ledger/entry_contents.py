"""What entries say, held against what was said before them: documents, claims, reviews."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from geodata.ledger.authors import is_same_person
from geodata.ledger.bodies import ClaimBody, CorpusBody, DatasetBody, ImportBody
from geodata.ledger.checks import Known, find_unknown, find_wrong_excerpt
from geodata.ledger.entries import Entry, EntryKind, canonical_json
from geodata.ledger.reviews import (
    NEEDS_REASON,
    REVIEW,
    Amend,
    Edit,
    Merge,
    Review,
    Second,
    Split,
    Undo,
)
from geodata.ledger.seed_writing import to_fields
from geodata.ledger.states import ClaimState, Status, Told, fold_claim
from geodata.model import Claim, ClaimRecord, Document, Passport, faults_of

Found = tuple[str, str]
"""What was found, and what was expected."""


@dataclass
class Contents:
    """What has been said so far, by which the next is judged.

    Parameters
    ----------
    known
        The ids that a claim may name.
    """

    known: Known
    documents: dict[str, list[Document]] = field(default_factory=lambda: defaultdict(list))
    """By id, with every passport it had, the one that holds last."""
    claims: dict[str, list[Told]] = field(default_factory=dict)
    """By claim id: the claim and the reviews of it."""

    def prove(self, entry: Entry) -> Iterator[Found]:
        """Yield what is wrong with an entry's body, and remember what it says."""
        try:
            said = json.loads(entry.body)
            if canonical_json(said) != entry.body:
                yield "body is JSON of another make", "sorted keys, no spaces, no key twice"
        except (ValueError, RecursionError) as error:
            yield f"body isn't JSON ({error})", "a JSON object; take it from a backup or an export"
            return
        prove = {
            EntryKind.DOCUMENT: self._document,
            EntryKind.CLAIM: self._claim,
            EntryKind.REVIEW: self._review,
            EntryKind.CORPUS: self._corpus,
            EntryKind.IMPORT: self._import,
            EntryKind.DATASET: self._dataset,
        }[entry.kind]
        try:
            yield from prove(entry, said)
        except ValidationError as error:
            for fault in faults_of(error, "", lambda _: 0):
                yield f"{entry.kind}: {fault.value}", fault.expected

    def prove_standing(self) -> Iterator[tuple[Entry, Found]]:
        """Yield what the claims that stand or wait now name that nobody knows, with the entry.

        Registers change and entries don't: what was retracted or edited since may name what
        it did.
        """
        states = {subject: fold_claim(told) for subject, told in self.claims.items()}
        for subject, told in self.claims.items():
            state = states[subject]
            if _is_in_ring(state, states):
                value = f"merged into {state.merged_into!r}, which is merged into it by now"
                yield told[-1].entry, (value, "one of the two to stand; undo one of the merges")
            if state.status in (Status.WAITING, Status.ACCEPTED, Status.SPLIT):
                for claim in state.parts or (state.claim,):
                    for _, value, expected in find_unknown(_flat(claim), self.known):
                        then = "edit, reject or retract the claim"
                        yield told[-1].entry, (value, f"{expected}; {then}")

    def _corpus(self, entry: Entry, said: Any) -> Iterator[Found]:
        corpus = CorpusBody.model_validate(said)
        for what, ids, there in (
            ("document", corpus.documents, self.documents),
            ("claim", corpus.claims, self.claims),
        ):
            for id_ in ids:
                if id_ not in there:
                    yield f"{what} {id_!r} of the corpus", "an earlier entry that holds it"

    def _import(self, _entry: Entry, said: Any) -> Iterator[Found]:
        ImportBody.model_validate(said)
        yield from ()

    def _dataset(self, _entry: Entry, said: Any) -> Iterator[Found]:
        dataset = DatasetBody.model_validate(said)
        if dataset.rows != dataset.taken + dataset.elsewhere + dataset.refused:
            yield f"{dataset.rows} rows", "as many as were taken, left out and refused"

    def _document(self, entry: Entry, said: Any) -> Iterator[Found]:
        document = Document.model_validate(said)
        self.documents[entry.subject].append(document)
        if document.id != entry.subject:
            yield f"document_id = {document.id!r}", f"{entry.subject!r}, what the entry is about"
        yield from find_wrong_passport(document.passport, document.text)

    def _claim(self, entry: Entry, said: Any) -> Iterator[Found]:
        body = ClaimBody.model_validate(said)
        self.claims.setdefault(entry.subject, [Told(entry, body)])
        if body.claim.id != entry.subject:
            yield f"a claim whose content has the id {body.claim.id}", f"{entry.subject}"
        yield from self._wrong_claim(body.claim)

    def _review(self, entry: Entry, said: Any) -> Iterator[Found]:
        review = REVIEW.validate_python(said)
        if isinstance(review, NEEDS_REASON) and not entry.reason:
            yield f"{review.action} without a reason", "the words why"
        if entry.subject in self.documents:
            yield from self._review_of_document(entry, review)
        elif entry.subject in self.claims:
            yield from self._review_of_claim(entry, review)
        else:
            expected = "a claim or document that an earlier entry holds"
            yield f"{review.action} of {entry.subject!r}", expected

    def _review_of_document(self, entry: Entry, review: Review) -> Iterator[Found]:
        passports = self.documents[entry.subject]
        if isinstance(review, Amend):
            passport = review.passport
            passports.append(Document(passport=passport, text=passports[0].text))
            if passport.document_id != entry.subject:
                yield f"document_id = {passport.document_id!r}", f"{entry.subject!r}"
            yield from find_wrong_passport(passport, passports[0].text)
        elif isinstance(review, Undo):
            # An undo of nothing left takes nothing back.
            del passports[max(1, len(passports) - 1) :]
        else:
            yield f"{review.action} of a document", "amend, or an undo of one"

    def _review_of_claim(self, entry: Entry, review: Review) -> Iterator[Found]:
        told = self.claims[entry.subject]
        if isinstance(review, Amend):
            yield "amend of a claim", "a review of claims, such as edit"
            return
        yield from self._wrong_step(entry, review, told)
        told.append(Told(entry, review))
        parts = review.claims if isinstance(review, Split) else ()
        for claim in (review.claim,) if isinstance(review, Edit) else parts:
            document_id = _document_of(told)
            if claim.excerpt.document_id != document_id:
                yield (
                    f"{review.action} with words of {claim.excerpt.document_id!r}",
                    f"words of {document_id!r}, on which the claim rests",
                )
            yield from self._wrong_claim(claim)

    def _wrong_step(self, entry: Entry, review: Review, told: list[Told]) -> Iterator[Found]:
        """Hold a review against the state it found."""
        if isinstance(review, Second):
            decided_by = fold_claim(told).decided_by
            if decided_by is None:
                yield "a second opinion on what nobody has decided", "a decision before it"
            elif is_same_person(decided_by, entry.author):
                yield f"a second opinion by {entry.author!r}", "one by another than who decided"
        if isinstance(review, Undo) and len(told) == 1:
            yield "undo with nothing to take back", "a review before it"
        if isinstance(review, Merge):
            yield from self._wrong_merge(entry, review.into, told)

    def _wrong_merge(self, entry: Entry, into: str, told: list[Told]) -> Iterator[Found]:
        other = self.claims.get(into)
        if other is None or into == entry.subject:
            yield f"merged into {into!r}", "another claim, which an earlier entry holds"
        elif _document_of(other) != _document_of(told):
            yield f"merged into {into!r} of another document", "a claim of the same document"

    def _wrong_claim(self, claim: Claim) -> Iterator[Found]:
        documents = self.documents.get(claim.excerpt.document_id)
        if not documents:
            expected = "a document that an earlier entry holds; add the article first"
            yield f"document_id = {claim.excerpt.document_id!r}", expected
            return
        for _, value, expected in find_wrong_excerpt(_flat(claim), documents[-1]):
            yield value, expected


def _is_in_ring(state: ClaimState, states: Mapping[str, ClaimState]) -> bool:
    """Tell whether the claims into which one is merged lead back to it."""
    seen: set[str] = set()
    into = state.merged_into
    while into is not None and into in states and into not in seen and into != state.subject:
        seen.add(into)
        into = states[into].merged_into
    return into == state.subject


def _flat(claim: Claim) -> ClaimRecord:
    return ClaimRecord.model_construct(**{**to_fields(claim), "actors": claim.actors})


def find_wrong_passport(passport: Passport, text: str) -> Iterator[Found]:
    """Yield where a passport isn't that of a text: its hash, and the bounds of what is evidence."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    if passport.sha256 != digest:
        yield f"sha256 = {passport.sha256}", f"{digest}, that of the text"
    if not 0 <= passport.evidence_start < passport.evidence_end <= len(text):
        value = f"evidence {passport.evidence_start} to {passport.evidence_end}"
        yield value, f"offsets within 0 to {len(text)}, start first"


def _document_of(told: list[Told]) -> str:
    """Return the id of the document that a claim rests on."""
    proposed = told[0].content
    return proposed.claim.excerpt.document_id if isinstance(proposed, ClaimBody) else ""
