"""The real corpus, read once: documents and every reviewed claim."""

from collections.abc import Callable
from pathlib import Path

import pytest

from geodata.corpus import read_documents
from geodata.gazetteer import read_gazetteer
from geodata.ledger import Known, read_claims
from geodata.model import Claim, Document
from geodata.registers import read_actors

SEEDS = Path(__file__).resolve().parents[2] / "seeds"

FindClaims = Callable[..., list[Claim]]


@pytest.fixture(scope="session")
def documents() -> dict[str, Document]:
    """Give the five articles by the number their ids begin with."""
    return {key[:3]: document for key, document in read_documents(SEEDS).items()}


@pytest.fixture(scope="session")
def claims() -> tuple[Claim, ...]:
    """Give every claim of the corpus."""
    gazetteer = read_gazetteer()
    known = Known(
        places={*gazetteer.places, *gazetteer.townships, *gazetteer.regions},
        actors=read_actors(),
        projects=gazetteer.projects,
        crossings=gazetteer.crossings,
    )
    return tuple(read_claims(SEEDS, read_documents(SEEDS), known).values())


@pytest.fixture(scope="session")
def find(claims: tuple[Claim, ...]) -> FindClaims:
    """Give `find(article, **fields)`: the claims of one article that have these fields."""

    def find_claims(article: str = "", **fields: object) -> list[Claim]:
        return [
            claim
            for claim in claims
            if claim.excerpt.document_id.startswith(article)
            and all(getattr(claim, field) == value for field, value in fields.items())
        ]

    return find_claims
