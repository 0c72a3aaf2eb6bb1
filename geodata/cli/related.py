"""``related``: what documents tell of one thing, and where they contradict each other."""

import argparse
import json
from collections.abc import Iterator
from typing import Any

from geodata.cli.records import read_asked
from geodata.corpus.fingerprints import fingerprint
from geodata.extract.contradictions import Contradiction
from geodata.extract.linking import Group, Relations, relate
from geodata.extract.origins import Source
from geodata.ledger import Record
from geodata.model import Claim, Document


def run(options: argparse.Namespace) -> int:
    """Print what several documents tell, on how many origins it rests, and what contradicts."""
    record = read_asked(options)
    relations = relate_record(record)
    if options.format == "json":
        print(json.dumps(to_record(relations), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_in_words(record, relations)))
    return 0


def relate_record(record: Record) -> Relations:
    """Relate all claims of a record."""
    return relate(
        record.claims.values(),
        sources=[_to_source(document) for document in record.documents.values()],
        actors=record.actors,
        gazetteer=record.gazetteer,
    )


def _to_source(document: Document) -> Source:
    passport = document.passport
    words = fingerprint(document.text, passport.evidence_start, passport.evidence_end)
    return Source.of(document, words)


def to_record(relations: Relations) -> dict[str, Any]:
    """Return groups and contradictions as plain values."""
    return {
        "groups": [_group_record(relations, group) for group in relations.groups],
        "contradictions": [
            {
                "conflict": str(one.conflict),
                "one": list(one.one),
                "other": list(one.other),
                "reason": one.reason,
                "settled": one.settled or None,
            }
            for one in relations.contradictions
        ],
    }


def _group_record(relations: Relations, group: Group) -> dict[str, Any]:
    earliest, latest = group.when.earliest, group.when.latest
    origins = relations.origins_of(group)
    return {
        "earliest": earliest and earliest.isoformat(),
        "latest": latest and latest.isoformat(),
        "documents": list(group.documents),
        "origins": [list(one) for one in origins],
        "are_independent": len(origins) > 1,
        "claims": [_claim_record(claim) for claim in group.claims],
        "pairs": [
            {
                "one": pair.one.id,
                "other": pair.other.id,
                "reasons": list(pair.reasons),
                "are_independent": pair.are_independent,
                "ties": list(pair.ties),
            }
            for pair in relations.pairs_of(group)
        ],
    }


def _claim_record(claim: Claim) -> dict[str, Any]:
    return {
        "claim_id": claim.id,
        "document_id": claim.excerpt.document_id,
        "kind": str(claim.kind),
        "value": claim.value,
        "start": claim.excerpt.start,
        "end": claim.excerpt.end,
        "excerpt": claim.excerpt.text,
    }


def _in_words(record: Record, relations: Relations) -> Iterator[str]:
    count = len(relations.groups)
    yield f"Told by several documents: {count} thing{'' if count == 1 else 's'}."
    for group in relations.groups:
        yield from _group_in_words(relations, group)
    yield ""
    yield f"Contradictions: {len(relations.contradictions)}."
    for one in relations.contradictions:
        yield from _contradiction_in_words(record, one)


def _group_in_words(relations: Relations, group: Group) -> Iterator[str]:
    origins = relations.origins_of(group)
    first = group.claims[0]
    yield ""
    yield f"{first.kind}, {group.when}: {len(group.documents)} documents, {_voices(len(origins))}"
    for claim in group.claims:
        yield f"  {_quoted(claim)}"
    said: dict[str, None] = {}
    for pair in relations.pairs_of(group):
        said.update(dict.fromkeys((*pair.reasons, *(f"not independent: {t}" for t in pair.ties))))
    yield from (f"    {reason}" for reason in said)


def _voices(origins: int) -> str:
    if origins == 1:
        return "one origin: corroborated, yet not independently"
    return f"{origins} origins, as far as their words tell"


def _contradiction_in_words(record: Record, one: Contradiction) -> Iterator[str]:
    yield ""
    yield f"{one.conflict}: {one.reason}"
    for claim_id in (*one.one, *one.other):
        yield f"  {_quoted(record.claims[claim_id])}"


def _quoted(claim: Claim) -> str:
    words = " ".join(claim.excerpt.text.split())
    return f"{claim.excerpt.document_id} {claim.excerpt.start}–{claim.excerpt.end}: “{words}”"
