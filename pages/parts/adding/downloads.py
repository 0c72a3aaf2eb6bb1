"""What is read, handed out as files."""

import io
import json
import zipfile

from geodata.extract.json_lines import to_line
from geodata.extract.reading import Candidate
from geodata.ledger import Known, Record
from geodata.ledger.seed_writing import to_claims_toml, to_document, to_passport_toml
from pages.parts.adding.articles import Article
from pages.parts.adding.edits import LABELS, apply


def to_json_lines(article: Article) -> str:
    """Return the kept candidates as ``python -m geodata read`` writes them.

    Each has ``adjusted`` besides: the names of the fields that a person set.
    """
    lines = []
    for key, candidate in article.kept.items():
        edit = article.edit(key)
        adjusted = Candidate(apply(candidate.claim, edit).claim, candidate.draft)
        line = to_line(adjusted, article.source.dates)
        by_hand = json.dumps([LABELS[name] for name in edit.changes])
        lines.append(f'{line[:-1]}, "adjusted": {by_hand}}}\n')
    return "".join(lines)


def to_toml(article: Article, record: Record) -> str:
    """Return the kept claims as a file for ``seeds/claims``."""
    known = Known.of(record.gazetteer, record.actors)
    document = to_document(article.source, article.is_given)
    return to_claims_toml(document, article.claims(), known)


def to_seeds(article: Article, record: Record) -> bytes:
    """Return article, passport and claims as a zip that is unpacked in ``seeds``."""
    document = to_document(article.source, article.is_given)
    files = {
        f"articles/{document.id}.txt": document.text,
        f"articles/{document.id}.toml": to_passport_toml(document),
        f"claims/{document.id}.toml": to_toml(article, record),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            # One time for all: the same article gives the same bytes.
            archive.writestr(zipfile.ZipInfo(name), text.encode())
    return packed.getvalue()
