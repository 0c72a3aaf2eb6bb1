"""What the browser answers of the clock, taken only as a whole and only if it can be."""

from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from geodata.maps.days import to_day
from pages.parts.timeline.moment import Mode, Moment, from_message
from pages.parts.told import LONGEST_WORD

_FIRST, _LAST = to_day(date.min), to_day(date.max)
_MOST = 2**53
"""JavaScript counts no further."""

Day = Annotated[int, Field(strict=True, ge=_FIRST, le=_LAST)]
Count = Annotated[int, Field(strict=True, ge=0, le=_MOST)]
Word = Annotated[str, Field(strict=True, max_length=LONGEST_WORD)]


class Clicked(BaseModel):
    """What was clicked, as the browser has it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    kind: Word
    id: Word
    nonce: Word = ""


class Answer(BaseModel):
    """A moment and a selection, with how much of the page's asking the browser had heard.

    Days are counted from 1970-01-01.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    sequence: Count
    order: Count
    choice: Count
    mode: Mode
    day: Day
    other: Day | None
    known: Day | None
    selected: Clicked | None

    @model_validator(mode="after")
    def _can_be_shown(self) -> Self:
        _ = self.moment  # Raises for days that no clock can show.
        return self

    @property
    def moment(self) -> Moment:
        """The moment that the browser means."""
        return from_message({**self.model_dump(), "mode": str(self.mode)})


def read_answer(value: object) -> Answer | None:
    """Return an answer, None where a browser sent nothing or what can't be one."""
    try:
        return Answer.model_validate(value)
    except (ValidationError, RecursionError):
        return None
