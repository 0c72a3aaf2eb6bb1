"""A record of a few claims in a few papers, with the real registers."""

from collections.abc import Iterable, Mapping

from geodata.history import build_record_tenures
from geodata.ledger import Record, read_record
from geodata.model import Claim, Document, Tenure
from tests.builders import day

SEEDS = read_record()
PUBLISHERS: Mapping[str, str | None] = {
    "one": "Daily",
    "other": "Weekly",
    "third": None,
    "again": "Daily",
    "fourth": None,
}


def paper(document_id: str, publisher: str | None) -> Document:
    """Make a document of a paper; its text doesn't matter."""
    base = next(iter(SEEDS.documents.values()))
    fields = {
        "document_id": document_id,
        "publisher": publisher,
        "published_on": day("2024-12-01"),
        "published_earliest": day("2024-12-01"),
        "published_latest": day("2024-12-01"),
    }
    return base.model_copy(update={"passport": base.passport.model_copy(update=fields)})


def record_of(*claims: Claim) -> Record:
    """Make a record of these claims."""
    return Record(
        documents={id_: paper(id_, name) for id_, name in PUBLISHERS.items()},
        claims={claim.id: claim for claim in claims},
        gazetteer=SEEDS.gazetteer,
        actors=SEEDS.actors,
    )


def last_of(tenures: Iterable[Tenure], subject_id: str) -> Tenure:
    """Return the open tenure of a subject."""
    return next(one for one in tenures if one.subject_id == subject_id and one.valid_to is None)


def told(subject_id: str, *claims: Claim) -> tuple[Tenure, Record]:
    """Return what stands of a subject after these claims, and their record."""
    record = record_of(*claims)
    return last_of(build_record_tenures(record), subject_id), record
