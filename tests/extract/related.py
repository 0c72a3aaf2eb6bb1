"""Relate claims for a test: short words for what was joined and what contradicts."""

from collections.abc import Iterable

from geodata.extract.linking import Relations, relate
from geodata.extract.origins import Source
from geodata.gazetteer import read_gazetteer
from geodata.model import Aspect, Claim, Kind
from geodata.registers import read_actors
from tests.builders import claim


def related(claims: Iterable[Claim], sources: Iterable[Source] = ()) -> Relations:
    return relate(claims, sources=sources, actors=read_actors(), gazetteer=read_gazetteer())


def joined(relations: Relations) -> list[set[str]]:
    """Return the documents of each group."""
    return [set(group.documents) for group in relations.groups]


def conflicts(relations: Relations) -> list[str]:
    return [str(one.conflict) for one in relations.contradictions]


def met(document_id: str, when: str, *people: str, value: str = "met", **fields: str) -> Claim:
    """Make the claim that people of two sides met, the first on side a."""
    sides = ("a", *("b" for _ in people[1:]))
    parties = [f"{one}:party:{side}" for one, side in zip(people, sides, strict=True)]
    return claim(
        Kind.MEETING, value, when, *parties, aspect=Aspect.EVENT, document_id=document_id, **fields
    )


def bought(document_id: str, when: str, text: str, **fields: str) -> Claim:
    """Make the claim that the regime bought arms of China, in these words."""
    return claim(
        Kind.ARMS, "purchase", when, "china:supplier", "junta:recipient",
        aspect=Aspect.EVENT, document_id=document_id, text=text, **fields,
    )  # fmt: skip
