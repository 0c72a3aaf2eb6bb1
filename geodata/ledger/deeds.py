"""What was done to claims and documents, deed by deed: by whom, when, and to what effect."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geodata.ledger.bodies import read_content
from geodata.ledger.entries import Entry
from geodata.ledger.reviews import REVIEW, Amend, Edit, Merge, Reject, Retract, Review, Split, Undo
from geodata.ledger.states import ClaimState, States, Told, fold_claim
from geodata.model import Claim, Document, Passport

_ACCEPTED = '{"action":"accept"}'


@dataclass(frozen=True, slots=True)
class Deed:
    """One review of a claim or a document, with what was so before it and after it.

    Parameters
    ----------
    entry
        Who, when and why.
    review
        What was done.
    document_id
        The article that it is about.
    before, after
        The claim's states; None for a deed done to a document.
    passports
        The document's, before and after; None for a deed done to a claim.
    undone
        What was taken back; None unless the review is an undo.
    """

    entry: Entry
    review: Review
    document_id: str
    before: ClaimState | None = None
    after: ClaimState | None = None
    passports: tuple[Passport, Passport] | None = None
    undone: Review | None = None

    @property
    def claim(self) -> Claim | None:
        """The claim as it was before; None for a document."""
        return self.before.claim if self.before else None

    def had_stood(self, *, needs_second: bool = False) -> bool:
        """Whether what it was done to counted on the map; a document always does."""
        return self.before is None or self.before.stands(needs_second=needs_second)


def deeds_of(states: States, since: States | None = None) -> list[Deed]:
    """Return every review, the newest first.

    Parameters
    ----------
    states
        Of a ledger.
    since
        The same ledger's at an earlier moment: only what was done since then.
    """
    claims, documents = (since.claims, since.document_entries) if since else ({}, {})
    found: list[Deed] = []
    for id_, state in states.claims.items():
        there = len(claims[id_].entries) if id_ in claims else 1
        if len(state.entries) > there:
            found += list(deeds_of_claim(state))[there - 1 :]
    for id_, entries in states.document_entries.items():
        there = len(documents.get(id_, entries[:1]))
        if len(entries) > there:
            found += list(_deeds_of_document(id_, entries))[there - 1 :]
    return sorted(found, key=lambda one: one.entry.seq, reverse=True)


def deeds_of_claim(state: ClaimState) -> Iterator[Deed]:
    """Yield the reviews of a claim, the oldest first."""
    told = [Told(entry, read_content(entry)) for entry in state.entries]
    standing: list[Review] = []
    before = fold_claim(told[:1])
    for place, (entry, _) in enumerate(told[1:], start=2):
        review = REVIEW.validate_json(entry.body)
        after = fold_claim(told[:place])
        undone = _take_back(standing, review)
        document_id = before.claim.excerpt.document_id
        yield Deed(entry, review, document_id, before, after, undone=undone)
        before = after


def _take_back(standing: list[Review], review: Review) -> Review | None:
    """Keep the reviews that hold; return the one that an undo takes back."""
    if isinstance(review, Undo):
        return standing.pop() if standing else None
    standing.append(review)
    return None


def _deeds_of_document(document_id: str, entries: Sequence[Entry]) -> Iterator[Deed]:
    first = Document.model_validate_json(entries[0].body)
    passports = [first.passport]
    standing: list[Review] = []
    for entry in entries[1:]:
        review = REVIEW.validate_json(entry.body)
        before = passports[-1]
        undone = _take_back(standing, review)
        if isinstance(review, Amend):
            passports.append(review.passport)
        elif undone:
            passports.pop()
        change = (before, passports[-1])
        yield Deed(entry, review, document_id, passports=change, undone=undone)


def corrections_of(states: States, *, needs_second: bool = False) -> list[Deed]:
    """Return what was corrected, the newest first.

    That is every edit, retraction, undo and amendment, and every rejection, merging and
    splitting of a claim that had stood. A first acceptance or rejection corrects nothing.

    Parameters
    ----------
    states
        Of a ledger.
    needs_second
        Whether a claim needs a second opinion to stand.
    """
    found: list[Deed] = []
    for state in states.claims.values():
        # Most claims were accepted once and never touched again.
        if any(entry.body != _ACCEPTED for entry in state.entries[1:]):
            found += (one for one in deeds_of_claim(state) if _corrects(one, needs_second))
    for id_, entries in states.document_entries.items():
        found += _deeds_of_document(id_, entries)
    return sorted(found, key=lambda one: one.entry.seq, reverse=True)


def _corrects(deed: Deed, needs_second: bool) -> bool:
    if isinstance(deed.review, Edit | Retract | Undo | Amend):
        return True
    had_stood = deed.had_stood(needs_second=needs_second)
    return isinstance(deed.review, Reject | Merge | Split) and had_stood
