"""Write what the seeds folder holds: an article's passport, and its claims."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from geodata.corpus.source_texts import SourceText
from geodata.ledger.checks import Known, faults_of_record
from geodata.ledger.toml_records import TomlRecord
from geodata.model import Claim, Document, Fault, Passport, PublicationBasis

_LICENCE = (
    "Copyright of its publisher; the text shows no licence. Kept unaltered so that readers can "
    "verify every excerpt; not licensed for reuse, and not under this project's licence."
)
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_TITLE_MOST = 90
# Signs that TOML doesn't take raw, and those that end a line for Python and not for TOML.
_ESCAPED = str.maketrans({one: f"\\u{ord(one):04X}" for one in "\x7f\x85\u2028\u2029"})
_Value = str | int | date | list[dict[str, str]]


def to_document(source: SourceText, is_given: bool) -> Document:
    """Return a source as a document of the corpus, its passport made from what is known.

    Parameters
    ----------
    source
        With a day of publication.
    is_given
        Whether a person gave that day, and not the text: it then counts as inferred.

    Raises
    ------
    ValueError
        When the source has no day, or no words to cite.
    """
    dates = source.dates
    if dates is None:
        msg = f"{source.document_id} has no day of publication: expected one; say when it was"
        raise ValueError(msg)
    passport = Passport(
        document_id=source.document_id,
        title=title_of(source),
        publisher=source.publisher,
        published_on=dates.likely,
        published_basis=PublicationBasis.INFERRED if is_given else PublicationBasis.STATED,
        published_reason=dates.basis,
        published_earliest=dates.earliest,
        published_latest=dates.latest,
        language=source.language,
        sha256=hashlib.sha256(source.text.encode()).hexdigest(),
        licence=_LICENCE,
        evidence_start=source.evidence_start,
        evidence_end=source.evidence_end,
    )
    return Document(passport=passport, text=source.text)


def title_of(source: SourceText) -> str:
    """Return a source's own title, else the beginning of its first line that is no caption.

    Characters that turn the direction of writing are left out: a title stands in one line with
    day and publisher, which they would turn as well. The text keeps them.
    """
    title = (source.title or next(_own_lines(source), "")).translate(_TURNING).strip()
    title = title or source.document_id
    return title if len(title) <= _TITLE_MOST else f"{title[: _TITLE_MOST - 1]}…"


def _own_lines(source: SourceText) -> Iterator[str]:
    at = source.evidence_start
    others = (*source.captions, *source.furniture, *source.datelines)
    while at < source.evidence_end:
        end = source.text.find("\n", at, source.evidence_end)
        end = source.evidence_end if end < 0 else end
        # What is left of the line behind a dateline is its own.
        start = max((last for first, last in others if first <= at < last), default=at)
        if words := " ".join(source.text[start:end].split()):
            yield words
        at = end + 1


def to_passport_toml(document: Document) -> str:
    """Return a document's passport as the file that lies beside its text."""
    return "".join(_lines(document.passport.model_dump()))


def to_claims_toml(document: Document, claims: Iterable[Claim], known: Known) -> str:
    """Return claims as the file that `geodata.ledger.read_claims` reads.

    What may not enter the record as it is, a change of control of a place still open, say,
    stands at the end, as comments, with everything that is wrong with it.

    Parameters
    ----------
    document
        What the claims rest on.
    claims
        In the order wanted; of two that are the same, the first is written.
    known
        The ids that a claim may name.
    """
    ready, open_ = [], []
    for claim in {claim.id: claim for claim in claims}.values():
        fields = to_fields(claim)
        source = "".join(["[[claim]]\n", *_lines(fields)])
        faults = _faults(fields, document, known)
        if faults:
            reasons = "".join(f"# {_plain(one.value)}: {_plain(one.expected)}\n" for one in faults)
            open_.append(reasons + "".join(f"# {line}\n" for line in source.split("\n") if line))
        else:
            ready.append(source)
    head = f"document = {_quoted(document.id)}\n"
    note = ["# Not ready for the record; mend what stands above each.\n"] if open_ else []
    return "\n".join([head, *ready, *note, *open_])


def faults_of_claim(claim: Claim, document: Document, known: Known) -> list[Fault]:
    """Say everything that keeps a claim from standing in the record.

    Parameters
    ----------
    claim
        As it is to stand.
    document
        Its article; the excerpt and every word must be there.
    known
        The ids that a claim may name.
    """
    return _faults(to_fields(claim), document, known)


def _faults(fields: dict[str, Any], document: Document, known: Known) -> list[Fault]:
    record = TomlRecord("claims", 0, "", fields)
    return faults_of_record(record, document, known)[1]


def _plain(words: str) -> str:
    return " ".join(words.split())


def to_fields(claim: Claim) -> dict[str, Any]:
    """Return a claim flat, as seeds have it, without the fields that say nothing."""
    other = claim.alternative
    fields = {
        "kind": str(claim.kind),
        "aspect": str(claim.aspect),
        "value": claim.value,
        "excerpt": claim.excerpt.text,
        "start": claim.excerpt.start,
        "end": claim.excerpt.end,
        "actors": [_part(part.actor, str(part.role), part.side) for part in claim.actors],
        "toponym": claim.toponym,
        "place_id": claim.place_id,
        "project_id": claim.project_id,
        "crossing_id": claim.crossing_id,
        "earliest": claim.when.earliest,
        "latest": claim.when.latest,
        "phrase": claim.when.phrase,
        "rule": claim.when.rule or "the text gives no time for it",
        "alternative_earliest": other and other.earliest,
        "alternative_latest": other and other.latest,
        "alternative_rule": other and other.rule,
        "polarity": str(claim.polarity),
        "attribution": claim.attribution,
        "event": claim.event,
        "direction": claim.direction,
        "goods": claim.goods,
        "scope": claim.scope,
        "note": claim.note,
    }
    return {name: value for name, value in fields.items() if value not in (None, [])}


def _part(actor: str, role: str, side: str | None) -> dict[str, str]:
    return {"actor": actor, "role": role, **({"side": side} if side else {})}


def _lines(fields: dict[str, Any]) -> Iterator[str]:
    for name, value in fields.items():
        if value is not None:
            yield f"{name} = {_to_toml(value)}\n"


def _to_toml(value: _Value) -> str:
    if isinstance(value, list):
        parts = [
            ", ".join(f"{key} = {_quoted(one)}" for key, one in part.items()) for part in value
        ]
        return "[" + ", ".join(f"{{ {part} }}" for part in parts) + "]"
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, int) else _quoted(str(value))


def _quoted(text: str) -> str:
    """Quote a string: what JSON escapes TOML understands as well."""
    return json.dumps(text, ensure_ascii=False).translate(_ESCAPED)
