"""Which words of a sentence a candidate rests on: what, where, when, who, and who says so."""

from collections.abc import Iterator
from typing import Any

from geodata.extract.mentions import Mention
from geodata.extract.reading import Candidate
from geodata.extract.sorts import Sort
from geodata.ledger import Record
from geodata.registers import holders_of, read_offices
from pages.parts.adding.articles import Article


def spans_of(article: Article, candidate: Candidate, record: Record) -> Iterator[list[Any]]:
    """Yield the words that a candidate rests on, each with a label."""
    draft = candidate.draft
    yield [*draft.trigger, "what"]
    for span, label in (
        (draft.toponym, "where"),
        (draft.phrase, "when"),
        (draft.attribution, "says who"),
        (draft.scope if not draft.toponym else None, "ground"),
        (draft.goods, "goods"),
    ):
        if span:
            yield [*span, label]
    for part in candidate.claim.actors:
        found = _words_of(part.actor, article, candidate, record)
        if found:
            yield [found.start, found.end, part.role.replace("_", " ")]


def _words_of(
    actor_id: str, article: Article, candidate: Candidate, record: Record
) -> Mention | None:
    """Return the actor's name in the sentence, the nearest to what is said; None by pronoun."""
    first, last = candidate.draft.span
    inside = [one for one in article.mentions if first <= one.start and one.end <= last]
    named = [one for one in inside if actor_id in _ids_of(one, article)]
    if not named:
        # "MNDAA leader Peng Daxun" acts for the group: his words stand for it.
        named = [
            one
            for one in inside
            if one.sort is Sort.ACTOR
            and any(record.actors[id_].member_of == actor_id for id_ in one.ids)
        ]
    return min(named, key=lambda one: abs(one.start - candidate.draft.trigger[0]), default=None)


def _ids_of(mention: Mention, article: Article) -> set[str]:
    dates = article.source.dates
    if mention.sort is Sort.OFFICE and dates:
        offices = read_offices()
        return {
            holder
            for office in mention.ids
            for holder in holders_of(offices, office, dates.earliest, dates.latest)
        }
    return set(mention.ids) if mention.sort is Sort.ACTOR else set()
