"""What a process remembers of a ledger, so that each entry is read and decoded once."""

from datetime import datetime
from itertools import takewhile
from threading import Lock

from sqlalchemy import Connection, select

from geodata.ledger.bodies import read_outlined
from geodata.ledger.chain_reading import read_verified
from geodata.ledger.claim_states import ClaimStates, Folded, Kept
from geodata.ledger.entries import moment_text
from geodata.ledger.row_folding import fold_rows, refold
from geodata.ledger.states import States
from geodata.ledger.tables import ENTRIES
from geodata.model.pausing import without_collector


class Memory:
    """Entries with their bodies read, and the states they amount to; several threads may ask."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._lock = Lock()
        self._forget()

    def _forget(self) -> None:
        self._kept: list[Kept] = []
        self._by_subject: dict[str, tuple[Kept, ...]] = {}
        self._folded: Folded = {}
        self._claims = ClaimStates({}, self._folded)
        self._states = States({}, {}, {}, 0)

    def states(self, connection: Connection, at: datetime | None = None) -> States:
        """Return the states as they are, or were at a moment.

        Parameters
        ----------
        connection
            To read what is new.
        at
            Stop before the first entry from after this moment. What was imported later stands
            behind the entry that says so, however long ago it was said elsewhere.

        Raises
        ------
        DamagedLedgerError
            When an entry isn't as it was written.
        """
        with self._lock:
            try:
                if not self._still_holds(connection):
                    self._forget()
                self._read_new(connection)
            except BaseException:
                # Half of what is new is no state that the ledger ever had.
                self._forget()
                raise
            if at is None:
                return self._states
            kept, folded = self._kept.copy(), self._folded
        until = moment_text(at)
        # Written in one way, moments stand in the order of their letters.
        return fold_rows(takewhile(lambda one: one[0][5] <= until, kept), folded)

    def _still_holds(self, connection: Connection) -> bool:
        """Tell whether the newest entry remembered is still there, not another in its place."""
        if not self._kept:
            return True
        newest = self._kept[-1][0]
        query = select(ENTRIES.c.hash).where(ENTRIES.c.seq == newest[0])
        return bool(connection.execute(query).scalar() == newest[9])

    def _read_new(self, connection: Connection) -> None:
        changed: dict[str, tuple[Kept, ...]] = {}
        by_subject, told_of = self._by_subject, self._by_subject.get
        with without_collector():
            after = self._kept[-1][0] if self._kept else None
            for row in read_verified(connection, after):
                seq, subject, _, kind, _, _, _, body, _, _ = row
                one = (row, read_outlined(seq, kind, subject, body))
                self._kept.append(one)
                # A new tuple: states told before keep what was said by then.
                told = told_of(subject)
                changed[subject] = by_subject[subject] = (*told, one) if told else (one,)
            if changed:
                self._claims = self._claims.with_more(changed)
                head = self._kept[-1][0][0]
                self._states = refold(self._states, changed, self._claims, head)
