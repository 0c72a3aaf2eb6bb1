"""The two that are measured: our reading, and spaCy's blank English pipeline."""

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from geodata.extract.batches import Batch, read_batch
from geodata.extract.names import read_names
from geodata.extract.reading import read_reader

ReadFile = Callable[[Path], int]
"""Reads one file and returns how much it found."""


class MissingReaderError(RuntimeError):
    """A reader isn't installed; says which and what to do."""


def build_ours() -> ReadFile:
    """Return our reading of a file: text, day, fingerprint, names, times, claims, JSON."""
    read_reader()

    def read(path: Path) -> int:
        (document,) = read_batch(Batch((path,))).documents
        return len(document.lines)

    return read


def build_spacy() -> ReadFile:
    """Return spaCy's: sentences, and entities by the same names; their offsets as JSON.

    Raises
    ------
    MissingReaderError
        Where spaCy isn't installed.
    """
    try:
        spacy: Any = import_module("spacy")
    except ImportError as error:
        msg = "spaCy isn't installed: `pip install spacy`, then measure again"
        raise MissingReaderError(msg) from error
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": "NAME", "pattern": name} for name in all_names()])

    def read(path: Path) -> int:
        document = pipeline(path.read_text(encoding="utf-8"))
        lines = [
            json.dumps({"sentence": at, "start": one.start_char, "end": one.end_char})
            for at, sentence in enumerate(document.sents)
            for one in sentence.ents
        ]
        return len(lines)

    return read


def all_names() -> list[str]:
    """Return every name that our automaton knows."""
    return sorted(read_names()._automaton.keys())


READERS: dict[str, Callable[[], ReadFile]] = {"ours": build_ours, "spaCy": build_spacy}
