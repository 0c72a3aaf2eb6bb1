"""Documents and the excerpts that claims rest on."""

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class PublicationBasis(StrEnum):
    """How the day of publication is known."""

    STATED = "stated"
    INFERRED = "inferred"


class Passport(BaseModel):
    """Where a document comes from and how far it may be trusted about itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document_id: str
    title: str
    """Our own short title; the articles carry none."""
    publisher: str | None = None
    """Who published it, where the text shows it."""
    published_on: date
    published_basis: PublicationBasis
    published_reason: str
    """The words or the reasoning behind ``published_on``."""
    published_earliest: date
    published_latest: date
    """The days between which publication is certain; equal for a stated day."""
    language: str = "en"
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    licence: str
    evidence_start: int = 0
    evidence_end: int
    """Characters before the first and from the second on are not evidence."""

    @model_validator(mode="after")
    def _publication_in_order(self) -> Self:
        if not self.published_earliest <= self.published_on <= self.published_latest:
            msg = (
                f"published_on {self.published_on} is outside "
                f"{self.published_earliest} to {self.published_latest}"
            )
            raise ValueError(msg)
        return self


class Document(BaseModel):
    """An article, unaltered, with its passport."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    passport: Passport
    text: str

    @property
    def id(self) -> str:
        """The document's id, the stem of its file name."""
        return self.passport.document_id

    @property
    def evidence(self) -> str:
        """The part of the text that may be cited."""
        return self.text[self.passport.evidence_start : self.passport.evidence_end]


class Excerpt(BaseModel):
    """The exact words a claim rests on, in character offsets of the document."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document_id: str
    start: int = Field(ge=0)
    end: int
    text: str = Field(min_length=1)
