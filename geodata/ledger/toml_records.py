"""Split a TOML file into its ``[[claim]]`` records, keeping the lines they stand on.

The standard parser gives no line numbers and stops at the first syntax fault; a record
parsed by itself gives both, and one broken record doesn't hide the faults of the next.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata.model import Fault, parse_toml, read_text

_HEADER = "[[claim]]"


@dataclass(frozen=True)
class TomlRecord:
    """One record: its fields, and where it and each field stand."""

    file: str
    line: int
    source: str
    fields: dict[str, Any]

    def line_of(self, field: str) -> int:
        """Return the 1-based line of the file at which ``field`` is written."""
        found = re.search(rf"^\s*{re.escape(field)}\s*=", self.source, re.MULTILINE)
        if not field or not found:
            return self.line
        return self.line + self.source.count("\n", 0, found.end())


def split_records(path: Path) -> tuple[dict[str, Any], list[TomlRecord], list[Fault]]:
    """Return a file's head, its records, and the faults of those that aren't TOML."""
    faults: list[Fault] = []
    text = read_text(path, faults)
    if text is None:
        return {}, [], faults
    (_, head_source), *pieces = _pieces(text)
    head = parse_toml(head_source, path, faults)
    records = []
    for line, source in pieces:
        fields = parse_toml(source, path, faults, line=line)
        if fields is not None:
            records.append(TomlRecord(str(path), line, source, fields["claim"][0]))
    if head is not None:
        faults.extend(_faults_of_head(head, len(pieces), path))
    return head or {}, records, faults


def _faults_of_head(head: dict[str, Any], count: int, path: Path) -> Iterator[Fault]:
    # A record under any other heading would be passed over without a word.
    for name in head.keys() - {"document"}:
        expected = f"`document` alone before the first {_HEADER}"
        yield Fault(str(path), 1, f"{name} = …", expected)
    if not count:
        yield Fault(str(path), 0, "no claim", f"a record or more, each under a line {_HEADER}")


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the head, then each record, with the line it begins on."""
    begin = 1
    piece: list[str] = []
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        if line.strip() == _HEADER:
            yield begin, "".join(piece)
            begin, piece = number, []
        piece.append(line)
    yield begin, "".join(piece)
