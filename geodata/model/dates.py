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
