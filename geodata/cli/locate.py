"""``locate``: where words stand in an article, as a record ready to be filled in."""

import argparse
import json
import re
from collections.abc import Iterable, Mapping

from geodata.cli.errors import CommandError, check_seeds
from geodata.corpus import read_documents
from geodata.model import Aspect, Document, Kind

_QUOTES = str.maketrans("’‘“”", "''\"\"")
_AROUND = 40


def run(options: argparse.Namespace) -> int:
    """Print the offsets of every occurrence, each with a record to paste."""
    check_seeds(options.seeds)
    document = _find_document(read_documents(options.seeds), options.document)
    spans = find_words(document.text, options.words)
    if not spans:
        msg = f"{options.words!r} doesn't stand in {document.id}: expected words of its text"
        raise CommandError(msg)
    for start, end in spans:
        print("\n".join(_occurrence(document, start, end)))
    return 0


def find_words(text: str, words: str) -> list[tuple[int, int]]:
    """Return start and end, in characters, of every occurrence of ``words``.

    Where they don't stand exactly so, capitals, the shape of quotes and the kind of
    space are overlooked, so that what is typed finds what is printed.
    """
    if not words.strip():
        return []
    exact = [found.span() for found in re.finditer(re.escape(words), text)]
    if exact:
        return exact
    pattern = r"\s+".join(re.escape(word.translate(_QUOTES)) for word in words.split())
    plain = text.translate(_QUOTES)
    return [found.span() for found in re.finditer(pattern, plain, re.IGNORECASE)]


def _find_document(documents: Mapping[str, Document], wanted: str) -> Document:
    found = (
        [wanted] if wanted in documents else [id_ for id_ in documents if id_.startswith(wanted)]
    )
    if len(found) != 1:
        msg = f"{wanted!r} is {'none' if not found else 'more than one'} of the articles"
        raise CommandError(
            f"{msg}: expected one of {', '.join(documents) or 'them, but none is there'}"
        )
    return documents[found[0]]


def _occurrence(document: Document, start: int, end: int) -> Iterable[str]:
    before = document.text[max(0, start - _AROUND) : start].replace("\n", " ")
    after = document.text[end : end + _AROUND].replace("\n", " ")
    excerpt = document.text[start:end]
    yield f"# {document.id}, {start} to {end}: …{before}[{excerpt!r}]{after}…"
    passport = document.passport
    if start < passport.evidence_start or end > passport.evidence_end:
        yield f"# Not evidence: that ends at {passport.evidence_end}; no claim may rest on it."
    yield "[[claim]]"
    yield f'kind = ""  # {", ".join(Kind)}'
    yield f'aspect = ""  # {" or ".join(Aspect)}'
    yield 'value = ""'
    yield f"excerpt = {_toml_string(excerpt)}"
    yield f"start = {start}"
    yield f"end = {end}"
    yield 'actors = []  # { actor = "…", role = "…" }'
    yield '# toponym = "" as written; place_id, project_id, crossing_id = "" ids of the gazetteer'
    yield "# earliest = and latest = a day each; leave out what the words don't give"
    yield 'phrase = ""  # the words that give the time'
    yield 'rule = ""  # how the days follow from them'
    yield ""


def _toml_string(text: str) -> str:
    # JSON's escapes are TOML's too, but TOML wants DEL escaped as well.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
