"""Who tells it: histories of some of the sources alone."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby

from geodata.ledger import Record
from geodata.model import Document


@dataclass(frozen=True, slots=True)
class Voice:
    """A publisher with its articles, or one article whose publisher isn't shown."""

    key: str
    """The id of its first document: short enough for an address, and none of a stranger's words
    beyond a file's name."""
    name: str
    """The publisher, or our own title of the article. A stranger's word: never markup."""
    document_ids: tuple[str, ...]


def voices_of(record: Record) -> list[Voice]:
    """Return who tells the record, by name; every document belongs to one voice."""
    ordered = sorted(record.documents.values(), key=_order)
    found = []
    for _, group in groupby(ordered, key=_publisher):
        documents = list(group)
        passport = documents[0].passport
        name = passport.publisher or passport.title
        found.append(Voice(documents[0].id, name, tuple(one.id for one in documents)))
    return sorted(found, key=lambda voice: (voice.name.casefold(), voice.key))


def told_by(record: Record, document_ids: Collection[str]) -> Record:
    """Return the record as these documents alone tell it; the registers stay whole."""
    return record.of_documents(document_ids)


def documents_of(voices: Iterable[Voice]) -> frozenset[str]:
    """Return the ids of all the documents of some voices."""
    return frozenset(id_ for voice in voices for id_ in voice.document_ids)


def _publisher(document: Document) -> tuple[str, str]:
    publisher = document.passport.publisher
    return (publisher.casefold(), "") if publisher else ("", document.id)


def _order(document: Document) -> tuple[str, str, str]:
    return (*_publisher(document), document.id)
