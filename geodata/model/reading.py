"""Read files from strangers: whatever is wrong with one is a fault, never a crash."""

import csv
import io
import tomllib
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG
from typing import Any

from geodata.model.faults import Fault

FILE_MOST = 50_000_000
"""Bytes that a file of a corpus may have."""
DEEPEST = 50
"""Tables within tables that a file may have."""


def read_text(path: Path, faults: list[Fault]) -> str | None:
    """Read a text file in UTF-8, or add to ``faults`` why that can't be done.

    Line ends stay as they are; a byte order mark, as Windows editors write it, is left out.
    """
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode) or status.st_size > FILE_MOST:
            expected = f"a file of at most {FILE_MOST:,} bytes"
            value = f"{status.st_size:,} bytes" if S_ISREG(status.st_mode) else "no plain file"
            faults.append(Fault(str(path), 0, value, expected))
            return None
        content = path.read_bytes()
    except OSError as error:
        faults.append(Fault(str(path), 0, error.strerror or str(error), "a file that can be read"))
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        expected = "UTF-8; save the file in that encoding"
        faults.append(Fault(str(path), 0, f"byte {error.start} isn't UTF-8", expected))
        return None


def parse_toml(source: str, path: Path, faults: list[Fault], *, line: int = 1) -> Any:
    """Parse TOML, or add to ``faults`` what is wrong; ``line`` is where ``source`` begins."""
    try:
        parsed = tomllib.loads(source)
        if _is_deep(parsed):
            msg = f"more than {DEEPEST} tables within tables"
            raise ValueError(msg)
        return parsed
    except (ValueError, RecursionError) as error:
        words, _, where = str(error).partition(" (at ")
        number = where.removeprefix("line ").partition(",")[0]
        at = line + int(number) - 1 if number.isdigit() else line
        faults.append(Fault(str(path), at, words, "TOML, one `field = value` a line"))
        return None


def _is_deep(parsed: object) -> bool:
    """Tell without recursion, which is what too deep a value would exhaust wherever it goes."""
    level: list[Any] = [parsed]
    for _ in range(DEEPEST):
        inner = [list(one.values() if isinstance(one, dict) else one) for one in level]
        level = [one for some in inner for one in some if isinstance(one, (dict, list))]
    return bool(level)


def read_csv_rows(
    path: Path, columns: list[str], faults: list[Fault]
) -> Iterator[tuple[int, dict[str, str | None]]]:
    """Yield a table's rows with their 1-based lines; other columns than ``columns`` are a fault.

    As with `csv.DictReader`, surplus cells stand under None and missing ones are None.
    """
    text = read_text(path, faults)
    if text is None:
        return
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        if list(reader.fieldnames or ()) != columns:
            found = ",".join(reader.fieldnames or ())
            faults.append(Fault(str(path), 1, f"columns {found}", ",".join(columns)))
            return
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        faults.append(Fault(str(path), reader.line_num, str(error), "a CSV file"))
