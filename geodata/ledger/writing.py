"""One transaction of writing: entries are looked up, put behind the newest, and told apart."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from threading import Lock

from pydantic import ValidationError
from sqlalchemy import Connection, bindparam, insert, select

from geodata.ledger.bodies import ClaimBody, fresh_id, read_content
from geodata.ledger.chain_reading import entry_of, read_newest
from geodata.ledger.drafting import check_draft, check_excerpt, check_passport
from geodata.ledger.entries import Appended, Draft, Entry, EntryKind, Proposal, chain
from geodata.ledger.ledger_errors import (
    ConflictError,
    DamagedLedgerError,
    RefusedError,
    StaleReviewError,
)
from geodata.ledger.reviews import Amend, Undo
from geodata.ledger.states import Told, fold_document
from geodata.ledger.tables import ENTRIES
from geodata.model import Document

_AT_ONCE = 500
"""Subjects looked up by one query; SQLite takes only so many values."""

_OF_SUBJECTS = (
    select(ENTRIES)
    .where(ENTRIES.c.subject.in_(bindparam("subjects", expanding=True)))
    .order_by(ENTRIES.c.seq)
)
_INSERT = insert(ENTRIES)

_CLOCKS_DIFFER = timedelta(days=1)
"""By less than this; a moment further ahead is somebody's mistake, not to be followed."""


class Texts:
    """Texts of documents that a ledger has, which never change there; a few are remembered."""

    def __init__(self, most: int = 200) -> None:
        """Begin with none, and remember at most so many."""
        self._most = most
        self._texts: dict[str, str] = {}
        self._lock = Lock()

    def get(self, document_id: str) -> str | None:
        """Return a text, None where it isn't remembered."""
        return self._texts.get(document_id)

    def add(self, documents: Iterable[Document]) -> None:
        """Remember documents that are in the ledger for good; the longest remembered go."""
        with self._lock:
            self._texts.update((one.id, one.text) for one in documents)
            for old in list(self._texts)[: -self._most]:
                del self._texts[old]


class Writer:
    """Puts entries behind the newest one; whoever holds it has the ledger to themselves."""

    def __init__(self, connection: Connection, now: datetime, texts: Texts | None = None) -> None:
        """Begin behind what the ledger holds.

        Parameters
        ----------
        connection
            In a transaction that keeps every other writer out.
        now
            When what is put now was decided, unless its draft says otherwise.
        texts
            Remembered of this ledger; they needn't be read again.
        """
        self._connection = connection
        self._now = now
        self._newest = read_newest(connection)
        self._of: dict[str, list[Entry]] = {}
        self._documents: dict[str, Document] = {}
        self._new: list[Entry] = []
        self._texts = texts or Texts()

    @property
    def documents(self) -> Iterable[Document]:
        """The documents that were looked up or put; in the ledger once this is committed."""
        return self._documents.values()

    def entries_of(self, subject: str) -> Sequence[Entry]:
        """Return everything entered of a subject, oldest first; empty for an unknown one."""
        self.look_up([subject])
        return self._of[subject]

    def look_up(self, subjects: Iterable[str]) -> None:
        """Read the entries of many subjects, so that they need not be asked for one by one."""
        wanted = [one for one in dict.fromkeys(subjects) if one not in self._of]
        for begin in range(0, len(wanted), _AT_ONCE):
            some = wanted[begin : begin + _AT_ONCE]
            self._of.update({one: [] for one in some})
            for row in self._connection.execute(_OF_SUBJECTS, {"subjects": some}):
                entry = entry_of(row)
                self._of[entry.subject].append(entry)

    def document(self, document_id: str) -> Document | None:
        """Return a document as last amended; None where it isn't in the ledger."""
        if document_id not in self._documents:
            told = [Told(one, read_content(one)) for one in self.entries_of(document_id)]
            if not told or not isinstance(told[0].content, Document):
                return None
            self._documents[document_id] = fold_document(told)
        return self._documents[document_id]

    def _text_of(self, document_id: str) -> str | None:
        text = self._texts.get(document_id)
        if text is not None:
            return text
        found = self.document(document_id)
        return found.text if found else None

    def put(self, draft: Draft) -> Appended:
        """Put a draft behind the newest entry, unless it is there already.

        Raises
        ------
        ConflictError
            When something else stands under that document's id.
        StaleReviewError
            When the claim has been reviewed since the revision the draft follows.
        RefusedError
            When it refers to what isn't there, or isn't what its kind says.
        """
        check_draft(draft)
        proposal = draft.proposal
        known = self.entries_of(proposal.subject)
        if proposal.revision < len(known):
            self._check_same(draft, known)
            return Appended(known[proposal.revision], is_new=False)
        if proposal.revision > len(known):
            msg = (
                f"{proposal.subject}: revision {proposal.revision} can't come after "
                f"{len(known) - 1}: expected {len(known)}. Nothing was written."
            )
            raise RefusedError(msg)
        return Appended(self._chain(draft, known), is_new=True)

    def flush(self) -> None:
        """Hand what was put to the store; it stands once the transaction is committed."""
        if self._new:
            self._connection.execute(_INSERT, [entry.to_row() for entry in self._new])
            self._new.clear()

    def _chain(self, draft: Draft, known: Sequence[Entry]) -> Entry:
        proposal = draft.proposal
        at = draft.at or self._moment(known)
        entry = chain(proposal, draft.author, draft.reason, at, after=self._newest)
        self._check_content(entry, known)
        self._newest = entry
        self._of[proposal.subject].append(entry)
        self._documents.pop(proposal.subject, None)
        self._new.append(entry)
        return entry

    def _moment(self, known: Sequence[Entry]) -> datetime:
        """Return when something is written that follows ``known``: never before what it follows.

        A clock put back by a little must not mix up what was known when.
        """
        followed = [*known[-1:], *([self._newest] if self._newest else [])]
        soon = self._now + _CLOCKS_DIFFER
        return max([self._now, *(one.at for one in followed if one.at < soon)])

    def _check_same(self, draft: Draft, known: Sequence[Entry]) -> None:
        """Raise unless what stands there already says the same as the draft."""
        proposal, there = draft.proposal, known[draft.proposal.revision]
        if proposal.kind is EntryKind.REVIEW:
            said = (draft.author, draft.reason, draft.at, proposal.body)
            if said != (there.author, there.reason, there.at, there.body):
                raise StaleReviewError(known[proposal.revision :])
        elif proposal.kind is not there.kind:
            msg = (
                f"{proposal.subject} is the id of a {there.kind} already: expected another for "
                f"this {proposal.kind}. Nothing was written."
            )
            raise ConflictError(msg)
        # The same claim read by another rule is the same claim: the id is its content's hash.
        elif proposal.kind is EntryKind.DOCUMENT and proposal.body != there.body:
            self._check_same_document(proposal, there)

    def _check_same_document(self, proposal: Proposal, there: Entry) -> None:
        now = self.document(proposal.subject)
        if now is None or Document.model_validate_json(proposal.body) != now:
            msg = (
                f"Document {proposal.subject} is in the ledger with another text or passport, "
                f"since {there.at:%Y-%m-%d} by {there.author}: give this one an id of its own, "
                "or amend the passport of that one. Nothing was written."
            )
            raise ConflictError(msg)

    def _check_content(self, entry: Entry, known: Sequence[Entry]) -> None:
        try:
            content = read_content(entry)
        except (DamagedLedgerError, ValidationError) as error:
            raise RefusedError(str(error)) from error
        if isinstance(content, ClaimBody):
            cited = content.claim.excerpt.document_id
            text = self._text_of(cited)
            if text is None:
                msg = f"Claim {entry.subject} cites {cited}, which isn't in the ledger."
                raise RefusedError(msg)
            check_excerpt(content.claim, text)
            own = fresh_id(content.claim)
        elif isinstance(content, Document):
            check_passport(content.passport, content.text)
            own = content.id
        elif isinstance(content, Amend) and (amended := self.document(entry.subject)):
            check_passport(content.passport, amended.text)
            own = entry.subject
        else:
            own = entry.subject
        if own != entry.subject:
            msg = f"{entry.subject} isn't the id of this {entry.kind}: expected {own}."
            raise RefusedError(msg)
        if entry.kind is EntryKind.REVIEW:
            _check_fits(entry, known, isinstance(content, Amend), isinstance(content, Undo))


def _check_fits(entry: Entry, known: Sequence[Entry], is_amend: bool, is_undo: bool) -> None:
    """Refuse a review of what can't be reviewed like that."""
    kind = known[0].kind if known else None
    fits = {EntryKind.CLAIM: not is_amend, EntryKind.DOCUMENT: is_amend or is_undo}
    if kind is None or not fits.get(kind, False):
        what = f"a {kind}" if kind else "nothing in the ledger"
        msg = f"{entry.subject} is {what}: {entry.content['action']} doesn't fit it."
        raise RefusedError(msg)
