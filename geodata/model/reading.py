"""Read files from strangers: whatever is wrong with one is a fault, never a crash."""

import csv
import io
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geodata.model.faults import Fault


def read_text(path: Path, faults: list[Fault]) -> str | None:
    """Read a text file in UTF-8, or add to ``faults`` why that can't be done.

    Line ends stay as they are; a byte order mark, as Windows editors write it, is left out.
    """
    try:
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
        return tomllib.loads(source)
    except (ValueError, RecursionError) as error:
        words, _, where = str(error).partition(" (at ")
        number = where.removeprefix("line ").partition(",")[0]
        at = line + int(number) - 1 if number.isdigit() else line
        faults.append(Fault(str(path), at, words, "TOML, one `field = value` a line"))
        return None


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
