"""The ledger: documents, claims and what was decided of them, added and never changed."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from geodata.ledger.addresses import ledger_url
from geodata.ledger.bodies import claim_proposal, document_proposal
from geodata.ledger.chain_reading import entry_of, read_rows
from geodata.ledger.deciding import checked_author, checked_reason
from geodata.ledger.decisions import Decision, Outcome, decide
from geodata.ledger.engines import Store
from geodata.ledger.entries import Appended, Draft, Entry, Proposal, Proposed
from geodata.ledger.ledger_errors import RefusedError, StaleReviewError
from geodata.ledger.memory import Memory
from geodata.ledger.moments import checked_moment
from geodata.ledger.opening import make_ready
from geodata.ledger.readings import Reading
from geodata.ledger.record import SEEDS
from geodata.ledger.reviews import Review
from geodata.ledger.states import States
from geodata.ledger.tables import ENTRIES
from geodata.ledger.writing import Texts, Writer
from geodata.model import Claim, Document


class Ledger:
    """A ledger that is open; any number of threads may use it, and processes open their own."""

    def __init__(self, store: Store) -> None:
        """Take a store whose tables are there; `open_ledger` sees to that."""
        self.store = store
        self._memory = Memory()
        self._texts = Texts()

    @property
    def where(self) -> str:
        """The address, as it may be shown: a password in it is hidden."""
        return self.store.where

    @property
    def is_read_only(self) -> bool:
        """Whether this account can read it and not write to it."""
        return self.store.is_read_only

    def head(self) -> int:
        """Return the number of the newest entry, 0 when there is none."""
        with self.store.reading() as connection:
            return connection.execute(select(func.max(ENTRIES.c.seq))).scalar() or 0

    def append(
        self,
        proposals: Iterable[Proposal],
        author: str,
        reason: str = "",
        at: datetime | None = None,
    ) -> list[Appended]:
        """Add documents, claims or reviews in one transaction: all of them or none.

        Parameters
        ----------
        proposals
            A document before its claims, a claim before its reviews.
        author, reason
            Of all of them.
        at
            When it was said, if not now.

        Returns
        -------
        list[Appended]
            One for each, in order; it is in the ledger for good when this returns.

        Raises
        ------
        LedgerError
            When one of them can't be added; nothing was.
        """
        name, words = checked_author(author), checked_reason(reason)
        return self.append_drafts([Draft(one, name, words, at) for one in proposals])

    def append_drafts(self, drafts: Sequence[Draft]) -> list[Appended]:
        """Add entries of several authors and times, as `append` does; any author may be named."""
        with self._writer() as writer:
            writer.look_up(draft.proposal.subject for draft in drafts)
            return [writer.put(draft) for draft in drafts]

    def propose(
        self,
        document: Document,
        claims: Sequence[tuple[Claim, Reading | None]],
        author: str,
        reason: str = "",
    ) -> Proposed:
        """Add a document and claims that rest on it, to wait for review.

        Parameters
        ----------
        document
            The article.
        claims
            Each with how a machine read it, or None where a person wrote it.
        author, reason
            Who brings them in, and why.

        Returns
        -------
        Proposed
            What was new and what was known.

        Raises
        ------
        ConflictError
            When another document has that id.
        RefusedError
            When an excerpt isn't in the document to the letter.
        """
        proposals = [claim_proposal(claim, reading) for claim, reading in claims]
        first, *others = self.append([document_proposal(document), *proposals], author, reason)
        return Proposed(first, tuple(others))

    def review(
        self, subject: str, seen: int, review: Review, author: str, reason: str = ""
    ) -> Entry:
        """Decide about a claim, or amend a document's passport.

        Parameters
        ----------
        subject
            Of the claim, or the document's id.
        seen
            The revision that the author has looked at.
        review
            What they decide.
        author, reason
            Who and why.

        Raises
        ------
        StaleReviewError
            When somebody decided since; it says who and what.
        RefusedError
            When it makes no sense where the claim stands, or the claim can't stand so.
        """
        name, words = checked_author(author), checked_reason(reason, review)
        with self._writer() as writer:
            return decide(writer, Decision(subject, seen, review), name, words)

    def review_many(
        self, decisions: Sequence[Decision], author: str, reason: str = ""
    ) -> list[Outcome]:
        """Decide about many in one transaction; each wins, or its author is told why not."""
        name = checked_author(author)
        outcomes: list[Outcome] = []
        with self._writer() as writer:
            writer.look_up(one.subject for one in decisions)
            for one in decisions:
                try:
                    words = checked_reason(reason, one.review)
                    outcomes.append(decide(writer, one, name, words))
                except (StaleReviewError, RefusedError) as error:
                    outcomes.append(error)
        return outcomes

    def entries(self, after: int = 0, at: datetime | None = None) -> Iterator[Entry]:
        """Yield the entries behind one, in order, as they are stored.

        Parameters
        ----------
        after
            Number of the entry before the first wanted.
        at
            Stop before the first from after this moment.

        Raises
        ------
        DamagedLedgerError
            At the first that can't be read; `states` also holds each against its hash.
        ValueError
            When the moment has no time zone.
        """
        checked_moment(at)
        with self.store.reading() as connection:
            for row in read_rows(connection, after):
                entry = entry_of(row)
                if at is not None and entry.at > at:
                    return
                yield entry

    def states(self, at: datetime | None = None) -> States:
        """Return where every document and claim stands, or stood at an earlier moment.

        Every entry is held against its hash when it is first read.

        Raises
        ------
        DamagedLedgerError
            When one isn't as it was written.
        ValueError
            When the moment has no time zone.
        """
        checked_moment(at)
        with self.store.reading() as connection:
            return self._memory.states(connection, at)

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    @contextmanager
    def _writer(self) -> Iterator[Writer]:
        with self.store.writing() as (connection, now):
            writer = Writer(connection, now, self._texts)
            yield writer
            writer.flush()
        self._texts.add(writer.documents)


def open_ledger(url: str | None = None, *, corpus: Path | None = SEEDS) -> Ledger:
    """Open a ledger, made if it isn't there, its tables as this program knows them.

    Parameters
    ----------
    url
        A file's path or a URL; None is `ledger_url`.
    corpus
        Folder of the corpus that is loaded if it, or a newer one, never was; None loads none.

    Raises
    ------
    LedgerError
        When it can't be opened; the sentence says why and what to do.
    FaultyInputError
        When the corpus has faults.
    """
    ledger = Ledger(Store(url or ledger_url()))
    try:
        make_ready(ledger.store, corpus)
    except BaseException:
        ledger.close()
        raise
    return ledger
