"""Reviews: what people decide about claims and documents."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from geodata.model import Claim, Passport


class _Action(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Accept(_Action):
    """The sentence says so."""

    action: Literal["accept"] = "accept"


class Edit(_Action):
    """The sentence says so, read in this way; it counts as accepted."""

    action: Literal["edit"] = "edit"
    claim: Claim
    """The claim as it is to stand, whole."""
    fields: tuple[str, ...] = Field(min_length=1)
    """Names of the fields that were edited."""


class Reject(_Action):
    """The sentence doesn't say so; needs a reason."""

    action: Literal["reject"] = "reject"


class Retract(_Action):
    """Take back what was accepted, or withdraw what waits; needs a reason."""

    action: Literal["retract"] = "retract"


class Merge(_Action):
    """The same thing is told twice by one document: the other claim stands for both."""

    action: Literal["merge"] = "merge"
    into: str
    """Subject of the other claim."""


class Split(_Action):
    """The sentence says several things; these stand in the claim's place."""

    action: Literal["split"] = "split"
    claims: tuple[Claim, ...] = Field(min_length=2)


class Second(_Action):
    """A second opinion, by somebody else than who decided."""

    action: Literal["second"] = "second"
    agrees: bool


class Undo(_Action):
    """Take back the newest review, decision or opinion, that isn't taken back yet."""

    action: Literal["undo"] = "undo"


class Amend(_Action):
    """Correct a document's passport; its text stays, for excerpts rest on it."""

    action: Literal["amend"] = "amend"
    passport: Passport


Review = Annotated[
    Accept | Edit | Reject | Retract | Merge | Split | Second | Undo | Amend,
    Field(discriminator="action"),
]

REVIEW: TypeAdapter[Review] = TypeAdapter(Review)
"""Reads a review from its JSON."""

NEEDS_REASON = (Reject, Retract)
DECISIONS = (Accept, Edit, Reject, Retract, Merge, Split)
"""What settles a claim; a second opinion and an undo refer to one of these."""
