"""Moments of the ledger: the last before a day, and the one at which it began."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from geodata.ledger.states import States
from geodata.model import day_in_words

_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Since:
    """A moment of the ledger.

    Parameters
    ----------
    at
        The ledger is read as it stood at this moment, what was entered then included. UTC.
    day
        The day that was asked for.
    is_beginning
        Whether the ledger began on that day or later: then it is read as it began.
    """

    at: datetime
    day: date
    is_beginning: bool

    @property
    def words(self) -> str:
        """Say it: ``the beginning of 3 Nov 2026 (UTC)``."""
        if self.is_beginning:
            return f"this ledger began, on {day_in_words(self.at.date())}"
        return f"the beginning of {day_in_words(self.day)} (UTC)"


def checked_moment(at: datetime | None) -> datetime | None:
    """Return a moment as it is, if it says where on Earth its hours are counted.

    Raises
    ------
    ValueError
        When it doesn't: read as local time it would mean another moment on each machine.
    """
    if at is not None and at.utcoffset() is None:
        msg = f"{at!r} has no time zone: expected a moment such as datetime(2026, 3, 1, tzinfo=UTC)"
        raise ValueError(msg)
    return at


def began_at(states: States) -> datetime | None:
    """Return when the first article came in, with everything entered in one go with it."""
    return min((entries[0].at for entries in states.document_entries.values()), default=None)


def since_day(day: date, began: datetime) -> Since:
    """Return the moment before a day, but never one before the ledger began.

    Parameters
    ----------
    day
        Everything entered from its first moment on is a change.
    began
        When the ledger did: what came in at once then is where changes are counted from.
    """
    if day <= began.date():
        return Since(began, day, is_beginning=True)
    return Since(datetime.combine(day, time(), UTC) - _TICK, day, is_beginning=False)
