"""Dates that say how sure they are."""

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator


class DateInterval(BaseModel):
    """The days within which something happened or was seen to be so.

    Both ends are inclusive. Equal ends are a known day; a missing end is unknown, never
    a guess. A day is never invented: ``late July`` stays 21 to 31 July.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    earliest: date | None = None
    """First possible day, or None where the source gives no lower bound."""
    latest: date | None = None
    """Last possible day, or None where the source gives no upper bound."""
    phrase: str = ""
    """The source's own words for the time, empty where tense alone gave it."""
    rule: str = ""
    """How the interval follows from the phrase, in words."""

    @model_validator(mode="after")
    def _ends_in_order(self) -> Self:
        if self.earliest and self.latest and self.earliest > self.latest:
            msg = f"{self.earliest} is after {self.latest}: expected earliest <= latest"
            raise ValueError(msg)
        return self

    @property
    def is_a_day(self) -> bool:
        """Whether both ends are the same known day."""
        return self.earliest is not None and self.earliest == self.latest

    def __str__(self) -> str:
        """Say it as a person would: ``23 Jul 2024``, ``21–31 Jul 2024``, ``by 1 Nov 2024``."""
        if self.earliest and self.latest:
            return _span(self.earliest, self.latest)
        if self.latest:
            return f"by {day_in_words(self.latest)}"
        if self.earliest:
            return f"{day_in_words(self.earliest)} or later"
        return "day unknown"


def day_in_words(day: date) -> str:
    """Write a day as ``3 Jul 2024``, the same in every locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _span(first: date, last: date) -> str:
    if first == last:
        return day_in_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_in_words(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {day_in_words(last)}"
    return f"{day_in_words(first)} – {day_in_words(last)}"
