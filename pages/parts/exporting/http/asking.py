"""What a request may ask for; the same model is what OpenAPI says of it."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from starlette.datastructures import QueryParams

from geodata.exchange.exports.scope import Scope
from geodata.history import find_rules
from geodata.maps.happenings import AFTERGLOW_DAYS

MOST_ROWS = 10_000
LONGEST_QUERY = 2_000
"""Characters."""


class AskedWronglyError(ValueError):
    """A request asks for what can't be; says what was expected."""


def _to_day(text: object) -> date:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        msg = "expected year-month-day, such as 2024-11-01"
        raise ValueError(msg) from None


Day = Annotated[date, BeforeValidator(_to_day)]
_OPEN = {"format": "date"}


class Asked(BaseModel):
    """The query of a request."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: Day = Field(description="The day; a window’s last", json_schema_extra=_OPEN)
    since: Day | None = Field(
        None, alias="from", description="A window’s first day: all between it and as_of"
    )
    known_by: Day | None = Field(None, description="Only from articles published by this day")
    bbox: str | None = Field(
        None,
        description="west,south,east,north in degrees, WGS 84: only what touches it; what has no "
        "geometry is left out",
    )
    rules: str = Field("last-word", description="Key of a rule set, or fades-N", max_length=40)
    limit: int = Field(1_000, ge=1, le=MOST_ROWS, description="Rows at most")
    offset: int = Field(0, ge=0, description="Rows to pass over")

    @property
    def box(self) -> tuple[float, float, float, float] | None:
        """West, south, east, north in degrees.

        Raises
        ------
        AskedWronglyError
            When it is no such box.
        """
        if self.bbox is None:
            return None
        try:
            west, south, east, north = map(float, self.bbox.split(","))
        except ValueError:
            msg = f"bbox: {self.bbox!r}: expected four numbers, west,south,east,north"
            raise AskedWronglyError(msg) from None
        if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
            msg = (
                f"bbox: {self.bbox!r}: expected west <= east within -180 to 180 and south <= north "
                "within -90 to 90; longitude comes first"
            )
            raise AskedWronglyError(msg)
        return west, south, east, north

    def to_scope(self) -> Scope:
        """Return the scope of an export.

        Raises
        ------
        AskedWronglyError
            When there is no such rule set, or the days are in the wrong order.
        """
        try:
            return Scope(
                as_of=self.as_of,
                since=self.since,
                known_by=self.known_by,
                rules=find_rules(self.rules),
                afterglow_days=AFTERGLOW_DAYS,
            )
        except ValueError as error:
            raise AskedWronglyError(str(error)) from None


def read_query(query: QueryParams) -> Asked:
    """Read the query of a request.

    Raises
    ------
    AskedWronglyError
        With everything that is wrong with it.
    """
    names = [name for name, _ in query.multi_items()]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        msg = f"{', '.join(twice)}: given twice; expected once"
        raise AskedWronglyError(msg)
    if len(str(query)) > LONGEST_QUERY:
        msg = f"a query of {len(str(query)):,} characters: expected {LONGEST_QUERY:,} at most"
        raise AskedWronglyError(msg)
    try:
        return Asked.model_validate(dict(query))
    except ValidationError as error:
        faults = [_in_words(one["loc"], one["type"], one["msg"]) for one in error.errors()]
        raise AskedWronglyError("; ".join(faults)) from None


def _in_words(place: tuple[int | str, ...], kind: str, words: str) -> str:
    name = ".".join(map(str, place))
    if kind == "extra_forbidden":
        known = ", ".join(field.alias or name for name, field in Asked.model_fields.items())
        return f"{name}: no such parameter; expected {known}"
    return f"{name}: {words.removeprefix('Value error, ')}"
