"""What a document is called: after its file, told apart by its content where it must be."""

import hashlib
import re
from dataclasses import replace

from geodata.corpus.source_texts import SourceText

_LONGEST = 80
_OTHER = re.compile(r"[^A-Za-z0-9._-]+")


def name_document(stem: str, content: str | bytes) -> str:
    """Return the id of a document: its file's stem, if that can stand in ids and addresses.

    Parameters
    ----------
    stem
        The file's name without its ending.
    content
        What tells it apart: eight digits of its hash follow where the name had to change.
    """
    slug = _OTHER.sub("-", stem).strip("-._")[:_LONGEST]
    return slug if slug == stem else f"{slug or 'document'}-{_digest(content)}"


def number_row(table: str, number: int) -> str:
    """Return the id of a table's row, numbered from 1: ``headlines-000017``."""
    return f"{table}-{number:06d}"


def name_apart(source: SourceText) -> SourceText:
    """Return the same source under an id that its text makes its own.

    For two files of one name in two folders: neither knows of the other.
    """
    return replace(source, document_id=f"{source.document_id}-{_digest(source.text)}")


def _digest(content: str | bytes) -> str:
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return hashlib.sha256(data).hexdigest()[:8]
