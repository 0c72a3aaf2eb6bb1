"""What a time expression is, and what a reading of one says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import msgspec

from geodata.model.dates import DateInterval


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day a text was published, from which its times are counted.

    Parameters
    ----------
    likely
        The likeliest day; weekdays count from it.
    earliest, latest
        Bounds, both inclusive; equal to ``likely`` where the day is stated.

    Raises
    ------
    ValueError
        When the days aren't in order.
    """

    likely: date
    earliest: date
    latest: date

    def __post_init__(self) -> None:
        """Refuse days that aren't in order."""
        if not self.earliest <= self.likely <= self.latest:
            msg = (
                f"publication {self.earliest}, {self.likely}, {self.latest}: expected "
                "earliest <= likely <= latest; put the days in order"
            )
            raise ValueError(msg)

    @classmethod
    def on(cls, day: date) -> "Anchor":
        """Return the anchor of a text whose day of publication is stated."""
        return cls(day, day, day)

    @property
    def is_inferred(self) -> bool:
        """Whether the day of publication is a span rather than a day."""
        return self.earliest != self.latest


class Shape(StrEnum):
    """What sort of time an expression names."""

    DAY = "day"
    SPAN = "span"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    WEEKDAY = "weekday"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    RELATIVE = "relative"
    """Counted from publication: ``last week``, ``two months ago``."""
    DURATION = "duration"
    """A length without a place of its own: ``for a week``, ``in three days``."""
    NOW = "now"
    VAGUE = "vague"
    ANNIVERSARY = "anniversary"
    FOLLOWING = "following"
    """Counted from a time named before: ``the following month``, ``two days later``."""


class Relation(StrEnum):
    """How the words before a time bear on it."""

    AT = "at"
    SINCE = "since"
    FROM = "from"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    AROUND = "around"
    WEEK_OF = "week of"
    WEEK_ENDING = "week ending"


class TimeExpression(msgspec.Struct, frozen=True):
    """A time as a text words it.

    ``rule``, ``relation``, ``parts``, ``first`` and ``last`` are what `resolve_time` needs;
    other code reads the span, the text and the shape.
    """

    start: int
    end: int
    text: str
    shape: Shape
    rule: str = ""
    relation: Relation = Relation.AT
    parts: Mapping[str, str] = msgspec.field(default_factory=dict)
    first: "TimeExpression | None" = None
    """The time that this one begins at or is counted from, where the words join two."""
    last: "TimeExpression | None" = None
    """The time that this one ends at, in ``from X to Y``."""


class Reading(msgspec.Struct, frozen=True):
    """The days an expression means.

    Parameters
    ----------
    interval
        The days within which what is told of lies, with the expression's text as phrase and
        the reason as rule.
    alternative
        The rival reading, where the words allow one.
    begins
        When it began, for ``since X`` and ``from X to Y``.
    """

    interval: DateInterval
    alternative: DateInterval | None = None
    begins: DateInterval | None = None
