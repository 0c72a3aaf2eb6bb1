"""Read a table of text, block by block, trusting neither its size nor its encoding."""

import codecs
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow as pa
from pyarrow import csv

from geodata.exchange.imports.faults import FaultLog, refuse

LARGEST_BYTES = 4_000_000_000
"""Of a file: some five million rows of ACLED's."""
_BLOCK_BYTES = 24_000_000
"""More than any row of a dataset has; it bounds the memory that a block takes."""
_ARROW_TEXT = pd.ArrowDtype(pa.string())
_MAGIC = (
    (b"PK\x03\x04", "a zip archive or a workbook", "unpack it, or save the sheet as CSV UTF-8"),
    (b"PAR1", "a Parquet file", "save it as CSV, or import the CSV that it was made of"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"SQLite format 3", "a database or GeoPackage", "export its table as CSV"),
    (b"<", "XML or HTML, perhaps a page that says why a download failed", "download it again"),
    (b"{", "JSON", "download the CSV"),
)
FEATURES = (b"{", b"SQLite format 3")
"""How GeoJSON and a GeoPackage begin."""


@dataclass(frozen=True)
class Header:
    """The names of a table's columns, and whether they stand in its first row."""

    names: tuple[str, ...]
    is_in_file: bool
    separator: str


def read_header(path: Path, encoding: str, order: Sequence[str]) -> Header:
    """Read the names of a table's columns, which a file may lack where their order is known.

    Raises
    ------
    FaultyInputError
        The file isn't there, is too big, or no table.
    """
    check_file(path)
    with path.open(encoding=_python_name(encoding), errors="replace", newline="") as file:
        first = file.readline(_BLOCK_BYTES)
    separator = max(",;\t", key=first.count)
    cells = _split(path, first, separator)
    known = {name.lower() for name in order}
    if order and len(cells) == len(order) and not known & {cell.lower() for cell in cells}:
        return Header(tuple(order), is_in_file=False, separator=separator)
    names = tuple(cell.lower() for cell in cells)
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise refuse(path, f"columns named twice: {', '.join(twice)}", "every name once")
    return Header(names, is_in_file=True, separator=separator)


def _split(path: Path, line: str, separator: str) -> list[str]:
    """Return the cells of a line."""
    names = {f"f{number}": pa.string() for number in range(line.count(separator) + 1)}
    try:
        table = csv.read_csv(
            pa.BufferReader(line.encode()),
            read_options=csv.ReadOptions(autogenerate_column_names=True),
            parse_options=csv.ParseOptions(delimiter=separator),
            convert_options=csv.ConvertOptions(column_types=names),
        )
    except pa.ArrowInvalid as error:
        raise refuse(path, f"first row: {error}", "the names of columns") from error
    return [str(one[0].as_py() or "").strip() for one in table.itercolumns()]


def read_blocks(
    path: Path, header: Header, encoding: str, wanted: Sequence[str], log: FaultLog
) -> Iterator[pd.DataFrame]:
    """Yield the rows of a table as text, indexed by their number, which begins at 1.

    Parameters
    ----------
    path, header, encoding
        The table.
    wanted
        Columns to read.
    log
        Gets the rows that have too many or too few cells.

    Raises
    ------
    FaultyInputError
        A row is longer than a block, or the file is no table.
    """
    broken: list[int] = []

    def skip(row: csv.InvalidRow) -> str:
        number = row.number - (1 if header.is_in_file else 0)
        broken.append(number)
        log.seen += 1
        found = f"{row.actual_columns} cells"
        log.add(
            number, found, f"{row.expected_columns}; quote cells that hold {header.separator!r}"
        )
        return "skip"

    try:
        with csv.open_csv(
            path,
            read_options=csv.ReadOptions(
                column_names=list(header.names), skip_rows=1 if header.is_in_file else 0,
                block_size=_BLOCK_BYTES, encoding=encoding, use_threads=False,
            ),
            parse_options=csv.ParseOptions(
                delimiter=header.separator, newlines_in_values=True, invalid_row_handler=skip
            ),
            convert_options=csv.ConvertOptions(
                column_types=dict.fromkeys(header.names, pa.string()), include_columns=list(wanted),
                null_values=[""], strings_can_be_null=True,
            ),
        ) as blocks:  # fmt: skip
            done = 0
            for block in blocks:
                log.seen += len(block)
                numbers = _number(done, len(block), broken)
                done = numbers[-1] if numbers else done
                frame = block.to_pandas(types_mapper=lambda _: _ARROW_TEXT)
                frame.index = pd.Index(numbers, name="row")
                yield frame
    except pa.ArrowInvalid as error:
        raise refuse(path, str(error)[:200], "a table of text, its cells quoted") from error


def _number(done: int, rows: int, broken: Sequence[int]) -> list[int]:
    """Return the numbers of rows, those of broken ones left out."""
    skipped = {one for one in broken if one > done}
    found: list[int] = []
    number = done
    while len(found) < rows:
        number += 1
        if number not in skipped:
            found.append(number)
    return found


def check_encoding(path: Path, encoding: str | None) -> str:
    """Return the encoding of a file, having read it to its end.

    Parameters
    ----------
    path
        The file.
    encoding
        What the user says it is; None is UTF-8, or UTF-16 where the file begins so.

    Raises
    ------
    FaultyInputError
        With the line and the byte that isn't in this encoding; nothing is guessed.
    """
    check_file(path)
    with path.open("rb") as file:
        head = file.read(4)
        is_16 = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        name = encoding or ("utf-16" if is_16 else "utf-8")
        try:
            decoder = codecs.getincrementaldecoder(name)()
        except LookupError:
            expected = "the name of one, such as utf-8, windows-1252 or gb18030"
            raise refuse(path, f"encoding {name!r}", expected) from None
        file.seek(0)
        lines = 1
        while chunk := file.read(1 << 20):
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError as error:
                line = lines + chunk[: error.start].count(b"\n")
                value = f"line {line}: byte 0x{error.object[error.start]:02X}"
                expected = f"{name} to the end; save it so, or name its own by --encoding"
                raise refuse(path, value, expected) from None
            lines += chunk.count(b"\n")
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            expected = f"{name} to the end; download it again"
            raise refuse(path, "ends within a character", expected) from None
    return name


def _python_name(encoding: str) -> str:
    return "utf-8-sig" if encoding == "utf-8" else encoding


def check_file(path: Path, *, takes_features: bool = False) -> None:
    """Refuse a file that isn't there, is too big, or begins as something else than a table.

    Parameters
    ----------
    path
        The file.
    takes_features
        Whether GeoJSON and GeoPackages will do.

    Raises
    ------
    FaultyInputError
        With what it is, and what to do.
    """
    if not path.is_file():
        raise refuse(path, "no such file", "a file that was downloaded")
    size = path.stat().st_size
    if not 0 < size <= LARGEST_BYTES:
        raise refuse(path, f"{size:,} bytes", f"1 to {LARGEST_BYTES:,}; split it by years")
    with path.open("rb") as file:
        head = file.read(64).removeprefix(codecs.BOM_UTF8).lstrip()
    for magic, what, then in _MAGIC:
        if head.startswith(magic) and not (takes_features and magic in FEATURES):
            raise refuse(path, what, f"a table as CSV; {then}")
