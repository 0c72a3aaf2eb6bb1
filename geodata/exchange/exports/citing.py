"""How articles, data and rule sets are cited, and on what terms each may be used."""

import hashlib
from collections.abc import Sequence

from geodata.exchange.exports.scope import Scope
from geodata.exchange.exports.writable import to_writable
from geodata.ledger import Record
from geodata.model import Document, PublicationBasis, day_in_words

NOTICE = "Areas are schematic, not boundaries. Boundaries and names imply no endorsement."
LICENCES = (
    {"name": "MIT", "title": "Claims, registers and entries by hand: MIT, the Salween project"},
    {"name": "ODbL-1.0", "title": "Areas and outlines: ODbL 1.0, © OpenStreetMap contributors"},
    {"name": "CC-BY-4.0", "title": "Places: CC BY 4.0, GeoNames, where position_source says so"},
    {
        "name": "other-closed",
        "title": "Excerpts and articles: copyright of their publishers, quoted so that every claim "
        "can be checked; not licensed for reuse (see the column licence)",
    },
)
"""On what terms what is in an export may be used, as a data package has it."""


def cite_document(document: Document) -> str:
    """Cite an article: publisher, title, day, and where it is inferred the days it may be."""
    passport = document.passport
    words = to_writable(
        f"{passport.publisher or 'Publisher not shown'}, “{passport.title}”, "
    ) + day_in_words(passport.published_on)
    if passport.published_basis is PublicationBasis.STATED:
        return words
    first, last = map(day_in_words, (passport.published_earliest, passport.published_latest))
    return f"{words} (inferred; {first} to {last})"


def cite_export(scope: Scope, record: Record) -> str:
    """Cite what is exported, so that another can make it again: days, rules, and the record."""
    known = f", known by {day_in_words(scope.known_by)}" if scope.known_by else ""
    return (
        f"Salween: who held what in Myanmar’s war, {scope.days_in_words}{known}; rule set "
        f"{scope.rules_in_words}; {len(record.claims)} claims of {len(record.documents)} "
        f"articles, record {record_digest(record)[:16]}"
    )


def record_digest(record: Record) -> str:
    """Return the SHA-256 of the ids of all claims, which are hashes of their content."""
    return hashlib.sha256("\n".join(sorted(record.claims)).encode()).hexdigest()


def sources_of(record: Record, attributions: Sequence[str]) -> list[dict[str, str]]:
    """Return articles and data as the sources of a data package."""
    articles = [
        {"title": cite_document(one), "path": "documents.csv", "version": one.passport.sha256}
        for one in record.documents.values()
    ]
    return [*articles, *({"title": named} for named in attributions)]
