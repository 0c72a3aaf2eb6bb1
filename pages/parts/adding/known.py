"""Articles that the ledger has already, told by their words and not by their names."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from geodata.corpus.source_texts import SourceText
from geodata.corpus.sources import read_pasted
from geodata.extract.source_reading import article_of
from geodata.model import Document


def article_name(source: SourceText) -> str:
    """Return what an article goes by: a hash of its words, with the day if it is short.

    Parameters
    ----------
    source
        Under whatever id; a short text, such as a headline, may come again on another day.
    """
    return article_of(source).replace(" ", "-")


def known_articles(documents: Iterable[Document]) -> Mapping[str, str]:
    """Return the ids of documents by fingerprint, whole and without what isn't evidence."""
    return {
        fingerprint: document.id
        for document in documents
        for fingerprint in _fingerprints(document.text, document.evidence)
    }


def known_as(source: SourceText, documents: Mapping[str, Document]) -> str | None:
    """Return the id under which an article is known, by its words and not by its name.

    A headline of another day is another text.
    """
    id_ = known_articles(documents.values()).get(source.fingerprint)
    if id_ is None or source.dates is None:
        return id_
    is_long = article_of(source) == source.fingerprint
    is_same_day = documents[id_].passport.published_on == source.dates.likely
    return id_ if is_long or is_same_day else None


@lru_cache(maxsize=20_000)
def _fingerprints(*texts: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(read_pasted(one).fingerprint for one in texts))
