"""``score``: hold what the machine reads against what people read."""

import argparse

from geodata.cli.errors import check_seeds
from geodata.cli.tables import lay_out
from geodata.extract.reading import Reader, read_reader
from geodata.extract.scoring import TABLE_HEAD, Score, score, to_rows
from geodata.extract.times import Anchor
from geodata.ledger import Record, read_record
from geodata.model import Claim, Document, Kind

_KINDS = tuple(kind for kind in Kind if kind is not Kind.STATEMENT)


def run(options: argparse.Namespace) -> int:
    """Print precision and recall by kind, and with ``--why`` what was missed or made up."""
    check_seeds(options.seeds)
    record = read_record(options.seeds)
    result = score_record(record)
    print("\n".join(lay_out([TABLE_HEAD, *to_rows(result, _KINDS)])))
    if options.why:
        for title, claims in (("Missed", result.missed), ("Not by hand", result.surplus)):
            print(f"\n{title}:")
            for claim in claims:
                print(f"  {_in_a_line(claim)}")
    return 0


def score_record(record: Record) -> Score:
    """Read every document of a record by machine, and score it against the hand-read claims."""
    reader = read_reader()
    machine = [
        claim for document in record.documents.values() for claim in read_document(reader, document)
    ]
    hand = [claim for claim in record.claims.values() if claim.kind is not Kind.STATEMENT]
    return score(hand, machine, record.actors)


def read_document(reader: Reader, document: Document) -> list[Claim]:
    """Return the machine's claims of a document with a passport."""
    passport = document.passport
    anchor = Anchor(passport.published_on, passport.published_earliest, passport.published_latest)
    candidates = reader.read(
        document.text,
        anchor,
        document_id=document.id,
        start=passport.evidence_start,
        end=passport.evidence_end,
    )
    return [one.claim for one in candidates]


def _in_a_line(claim: Claim) -> str:
    subject = claim.project_id or claim.crossing_id or claim.place_id or claim.scope or "–"
    actors = ", ".join(f"{part.role} {part.actor}" for part in claim.actors)
    words = claim.excerpt.text if len(claim.excerpt.text) < 90 else claim.excerpt.text[:89] + "…"
    return (
        f"{claim.kind} {claim.value} ({claim.aspect}, {claim.polarity}) {subject} "
        f"[{claim.when}] {actors} «{words}»"
    )
