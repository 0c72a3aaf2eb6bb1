"""Where the clock stands: a day, a window or two days side by side, and what was known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from geodata.maps.days import from_day, to_day


class Mode(StrEnum):
    """What the clock shows: one day, a stretch of days, or two days side by side."""

    INSTANT = "instant"
    WINDOW = "window"
    COMPARE = "compare"


@dataclass(frozen=True)
class Moment:
    """The clock's value.

    Parameters
    ----------
    as_of
        The day shown; the window's last day, or the later of two days compared.
    mode
        What is shown.
    other
        The window's first day (in), or the earlier day compared; None for an instant.
    known_by
        Only what sources had published by that day counts; None counts everything.
    """

    as_of: date
    mode: Mode = Mode.INSTANT
    other: date | None = None
    known_by: date | None = None

    def __post_init__(self) -> None:
        """Refuse what no clock can show."""
        if (self.other is None) != (self.mode is Mode.INSTANT):
            msg = f"{self.mode} with the other day {self.other}: only an instant has none"
            raise ValueError(msg)
        if self.other and self.other > self.as_of:
            msg = f"the other day, {self.other}, is after {self.as_of}: expected it before"
            raise ValueError(msg)

    @property
    def is_of_two_days(self) -> bool:
        """Whether two days are compared."""
        return self.mode is Mode.COMPARE

    def within(self, first: date, last: date) -> "Moment":
        """Return the nearest moment whose days lie between ``first`` and ``last``, both in."""

        def near(day: date) -> date:
            return min(max(day, first), last)

        other = near(self.other) if self.other else None
        return Moment(near(self.as_of), self.mode, other, self.known_by)


def to_message(moment: Moment) -> dict[str, Any]:
    """Return the moment as the browser has it: days since 1970-01-01."""
    return {
        "mode": str(moment.mode),
        "day": to_day(moment.as_of),
        "other": to_day(moment.other),
        "known": to_day(moment.known_by),
    }


def from_message(message: Mapping[str, Any]) -> Moment:
    """Return the moment that the browser means."""

    def day(name: str) -> date | None:
        return None if message[name] is None else from_day(int(message[name]))

    return Moment(from_day(int(message["day"])), Mode(message["mode"]), day("other"), day("known"))
