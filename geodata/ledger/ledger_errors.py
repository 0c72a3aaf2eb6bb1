"""What a ledger says when something can't be done: the value, and what to do next."""

from collections.abc import Sequence

from geodata.ledger.entries import Entry
from geodata.model import Fault, day_in_words


class LedgerError(Exception):
    """A sentence for the user; every other error of the ledger is one of these."""


class ConflictError(LedgerError):
    """Something else stands under the same id."""


class RefusedError(LedgerError):
    """What was to be written isn't fit to be; nothing was.

    Parameters
    ----------
    sentence
        Why, and what to do next.
    faults
        What is wrong with the claims in it, all of it.
    """

    def __init__(self, sentence: str, faults: Sequence[Fault] = ()) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join([sentence, *map(str, self.faults)]))


class StaleReviewError(LedgerError):
    """Somebody else decided first.

    Parameters
    ----------
    newer
        What was decided since, oldest first: never empty.
    """

    def __init__(self, newer: Sequence[Entry]) -> None:
        self.newer = tuple(newer)
        self.entry = self.newer[0]
        """What won."""
        first = self.entry
        action = first.content.get("action", "review")
        why = f", because: {first.reason}" if first.reason else ""
        super().__init__(
            f"{first.author} was first: {action} of {first.subject} on "
            f"{day_in_words(first.at.date())} at {first.at:%H:%M:%S} UTC{why}. Nothing was "
            "written; look at that decision, then decide again."
        )


class ReadOnlyLedgerError(LedgerError):
    """The ledger can be read and not be written to."""


class FullLedgerError(LedgerError):
    """There is no room to write; what was acknowledged before stands."""


class BusyLedgerError(LedgerError):
    """Others have kept the ledger busy for longer than is sensible to wait."""


class DamagedLedgerError(LedgerError):
    """What is stored isn't what was written."""


class LedgerVersionError(LedgerError):
    """The ledger is of a version that this program doesn't know."""


class UnreachableLedgerError(LedgerError):
    """There is no ledger at that address, or none that lets this program in."""
