"""Read reviewed claims from diffable text, and say everything that is wrong at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from geodata.ledger.checks import Known, faults_of_record
from geodata.ledger.toml_records import TomlRecord, split_records
from geodata.model import (
    Claim,
    ClaimRecord,
    DateInterval,
    Document,
    Excerpt,
    Fault,
    FaultyInputError,
)


@dataclass
class _Reading:
    """What has been read so far, and what is wrong with it."""

    claims: dict[str, Claim]
    faults: list[Fault]


def read_claims(seeds: Path, documents: Mapping[str, Document], known: Known) -> dict[str, Claim]:
    """Read every ``claims/*.toml`` and check it against documents, gazetteer and registers.

    Parameters
    ----------
    seeds
        Directory that holds ``claims/``.
    documents
        By id; excerpts are checked against their texts.
    known
        The ids that a claim may name.

    Returns
    -------
    dict[str, Claim]
        By claim id, in the order written.

    Raises
    ------
    FaultyInputError
        With every fault of every file, each with file, line, value and what was expected.
    """
    reading = _Reading({}, [])
    folder = seeds / "claims"
    if not folder.is_dir():
        expected = "a folder with a file of claims for each article"
        reading.faults.append(Fault(str(folder), 0, "no such folder", expected))
    for path in sorted(folder.glob("*")):
        if path.suffix == ".toml":
            _read_file(path, documents, known, reading)
        else:
            reading.faults.append(Fault(str(path), 0, path.name, "a name that ends in .toml"))
    if reading.faults:
        raise FaultyInputError(reading.faults)
    return reading.claims


def _read_file(
    path: Path, documents: Mapping[str, Document], known: Known, reading: _Reading
) -> None:
    head, records, faults = split_records(path)
    reading.faults.extend(faults)
    document = documents.get(str(head.get("document")))
    if document is None and (head or not faults):
        expected = f"`document =` one of {', '.join(sorted(documents)) or 'no documents'}"
        reading.faults.append(Fault(str(path), 1, f"document = {head.get('document')!r}", expected))
    if document is None:
        return
    for record in records:
        _read_record(record, document, known, reading)


def _read_record(record: TomlRecord, document: Document, known: Known, reading: _Reading) -> None:
    fields, faults = faults_of_record(record, document, known)
    reading.faults.extend(faults)
    if fields is None or faults:
        return
    claim = _to_claim(fields, document.id)
    if claim.id in reading.claims:
        fault = Fault(record.file, record.line, f"claim {claim.id}", "each claim once; drop one")
        reading.faults.append(fault)
    reading.claims[claim.id] = claim


def _to_claim(fields: ClaimRecord, document_id: str) -> Claim:
    alternative = None
    if fields.alternative_earliest or fields.alternative_latest:
        alternative = DateInterval(
            earliest=fields.alternative_earliest,
            latest=fields.alternative_latest,
            phrase=fields.phrase,
            rule=fields.alternative_rule or "",
        )
    same = fields.model_dump(
        include={
            "kind", "aspect", "value", "toponym", "place_id", "project_id", "crossing_id",
            "polarity", "attribution", "event", "direction", "goods", "scope", "note",
        }
    )  # fmt: skip
    return Claim(
        **same,
        actors=fields.actors,
        excerpt=Excerpt(
            document_id=document_id, start=fields.start, end=fields.end, text=fields.excerpt
        ),
        when=DateInterval(
            earliest=fields.earliest, latest=fields.latest, phrase=fields.phrase, rule=fields.rule
        ),
        alternative=alternative,
    )
