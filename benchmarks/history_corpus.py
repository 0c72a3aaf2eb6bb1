"""Made-up articles about who holds 330 townships: many claims, told in the order of a war."""

import hashlib
import random
from collections.abc import Iterator
from datetime import date, timedelta

from geodata.gazetteer import read_gazetteer
from geodata.model import (
    Aspect,
    Claim,
    DateInterval,
    Document,
    Excerpt,
    Kind,
    Part,
    Passport,
    Polarity,
    PublicationBasis,
    Role,
)

FIRST = date(2021, 2, 1)
DAYS = 1_600
A_DOCUMENT = 10
HOLDERS = ("junta", "mndaa", "tnla", "kia", "aa", "pdf")
PUBLISHERS = 40
SEED = 20240801
_LATE = 0.05
"""Share of documents that tell of days up to two years before."""
_WRONG = 0.1
"""Share of claims that name another holder than the made-up truth."""


def build_documents(count: int, seed: int = SEED) -> Iterator[tuple[Document, list[Claim]]]:
    """Yield articles with their claims, `count` claims in all, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311
    towns = sorted(read_gazetteer().townships)
    truth = {town: _holders(chance) for town in towns}
    for number in range(-(-count // A_DOCUMENT)):
        published = FIRST + timedelta(days=chance.randrange(DAYS))
        most_days = 730 if chance.random() < _LATE else 10
        told = [
            _tell(
                chance, town, truth[town], published - timedelta(days=chance.randrange(most_days))
            )
            for town in chance.choices(towns, k=min(A_DOCUMENT, count - number * A_DOCUMENT))
        ]
        yield _article(number, published, told, f"Paper {chance.randrange(PUBLISHERS)}")


def _holders(chance: random.Random) -> list[tuple[date, str]]:
    """Return who holds a township from when on: one to five, one after the other."""
    turns = sorted(chance.sample(range(DAYS), chance.randrange(5)))
    days = [FIRST - timedelta(days=800), *(FIRST + timedelta(days=turn) for turn in turns)]
    return [(day, chance.choice(HOLDERS)) for day in days]


def _tell(
    chance: random.Random, town: str, truth: list[tuple[date, str]], seen: date
) -> dict[str, object]:
    """Make what one sentence says of a township on about that day."""
    since, holder = max((one for one in truth if one[0] <= seen), default=truth[0])
    if chance.random() < _WRONG:
        holder = chance.choice(HOLDERS)
    width = chance.choice((0, 0, 0, 2, 6, 20))
    kind, aspect, value, role = Kind.CONTROL_CHANGE, Aspect.STATE, "held", Role.HOLDER
    if (seen - since).days < 30:
        aspect, value = Aspect.EVENT, "captured"
        seen = max(since, seen - timedelta(days=width))
    elif chance.random() < 0.3:
        kind, aspect, value, role = Kind.ATTACK, Aspect.EVENT, "ground", Role.ATTACKER
        holder = chance.choice(HOLDERS)
    return {
        "kind": kind,
        "aspect": aspect,
        "value": value,
        "actors": (Part(actor=holder, role=role),),
        "place_id": town,
        "when": DateInterval(
            earliest=seen - timedelta(days=width), latest=seen, phrase="these days", rule="made up"
        ),
        "polarity": Polarity.CLAIMED if chance.random() < 0.15 else Polarity.ASSERTED,
    }


def _article(
    number: int, published: date, told: list[dict[str, object]], publisher: str
) -> tuple[Document, list[Claim]]:
    document_id = f"made-up-{number:06}"
    sentences = [f"Sentence {place} of article {number} says so these days." for place in
                 range(len(told))]  # fmt: skip
    text = "\n".join(sentences)
    claims = [
        Claim(excerpt=_excerpt(document_id, text, sentence), **fields)
        for sentence, fields in zip(sentences, told, strict=True)
    ]
    passport = Passport(
        document_id=document_id,
        title=f"Article {number}",
        publisher=publisher,
        published_on=published,
        published_basis=PublicationBasis.STATED,
        published_reason="made up",
        published_earliest=published,
        published_latest=published,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        licence="made up",
        evidence_end=len(text),
    )
    return Document(passport=passport, text=text), claims


def _excerpt(document_id: str, text: str, sentence: str) -> Excerpt:
    start = text.index(sentence)
    return Excerpt(document_id=document_id, start=start, end=start + len(sentence), text=sentence)
