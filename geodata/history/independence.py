"""On how many origins an answer rests."""

from collections.abc import Iterable, Mapping
from itertools import combinations, product

from geodata.extract.origins import Source, ties_between
from geodata.model import Claim, Document

_MOST_CLAIMS = 4
"""Claims of one document that are compared with those of another."""
_MOST_DOCUMENTS = 24
"""Documents that are compared: beyond it, a count of origins says no more."""


def origins_of(
    claims: Iterable[Claim], documents: Mapping[str, Document]
) -> tuple[tuple[str, ...], ...]:
    """Return documents, those together that rest on one origin.

    Two documents have one origin where their publisher is the same, one quotes the other or
    both the same source, or they use the same words (`geodata.extract.origins`); or where
    neither shows its publisher, since they may be one's. Others that nothing ties count as
    independent, which is not proof that they are.

    Parameters
    ----------
    claims
        That say one thing.
    documents
        By id, for their publishers.

    Returns
    -------
    tuple of tuple of str
        Ids of documents, an inner tuple for each origin; sorted.
    """
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.excerpt.document_id, []).append(claim)
    ids = sorted(by_document)[:_MOST_DOCUMENTS]
    sources = {id_: Source.of(documents[id_]) if id_ in documents else Source(id_) for id_ in ids}
    together = {id_: {id_} for id_ in ids}
    for one, other in combinations(ids, 2):
        if together[one] is together[other]:
            continue
        pairs = product(by_document[one][:_MOST_CLAIMS], by_document[other][:_MOST_CLAIMS])
        both = (sources[one], sources[other])
        if _may_be_one(both) or any(ties_between(a, b, both) for a, b in pairs):
            joined = together[one] | together[other]
            together.update(dict.fromkeys(joined, joined))
    return tuple(sorted({tuple(sorted(group)) for group in together.values()}))


def _may_be_one(sources: tuple[Source, Source]) -> bool:
    return not any(source.publisher for source in sources)
