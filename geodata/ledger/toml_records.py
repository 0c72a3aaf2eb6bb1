"""Split a TOML file into its ``[[claim]]`` records, keeping the lines they stand on.

The standard parser gives no line numbers and stops at the first syntax fault; a record
parsed by itself gives both, and one broken record doesn't hide the faults of the next.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata.model import Fault

_HEADER = "[[claim]]"
_LINE = re.compile(r"line (\d+)")


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
    pieces = list(_pieces(path.read_text(encoding="utf-8")))
    head = _parse(path, *pieces[0], faults) or {}
    records = []
    for line, source in pieces[1:]:
        fields = _parse(path, line, source, faults)
        if fields is not None:
            record = fields["claim"][0]
            records.append(TomlRecord(str(path), line, source, record))
    return head, records, faults


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


def _parse(path: Path, line: int, source: str, faults: list[Fault]) -> dict[str, Any] | None:
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        at = line + int(found.group(1)) - 1 if found else line
        faults.append(Fault(str(path), at, str(error), "TOML, one `field = value` a line"))
        return None
