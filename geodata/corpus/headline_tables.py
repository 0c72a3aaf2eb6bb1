"""Tables of short texts: a row a document, with its own day; never loaded whole."""

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import IO

from geodata.corpus.assembling import GIVEN, assemble
from geodata.corpus.decoding import decode, refuse_by_content
from geodata.corpus.identities import name_document, number_row
from geodata.corpus.source_texts import Extract, PublicationDates, Refusal, SourceText
from geodata.corpus.stated_days import read_cell
from geodata.corpus.table_columns import Columns, find_columns, find_delimiter
from geodata.model import Fault, FaultyInputError

LINE_MOST = 1_000_000
"""Characters that one line of a table may have."""
HEADER_MOST = 100_000
"""Characters that the row of names may have."""
FAULTS_MOST = 1_000
"""Faults that are listed; those beyond are counted."""

_SAMPLE = 65_536
_NAME_COLUMNS = "write the columns' names into the first row, one of them for the texts"
_DAY_EXPECTED = "a day with its year, best as 2024-07-23"


@dataclass(slots=True)
class _FaultLog:
    """The faults of a table, as many as can be listed."""

    path: Path
    faults: list[Fault]
    left_out: int = 0

    def add(self, line: int, value: str, expected: str) -> None:
        if len(self.faults) < FAULTS_MOST:
            self.faults.append(Fault(str(self.path), line, value, expected))
        else:
            self.left_out += 1

    def close(self) -> None:
        if self.left_out:
            value = f"{self.left_out:,} more faults"
            expected = "a table whose first faults are mended; then read it again"
            self.faults.append(Fault(str(self.path), 0, value, expected))


def read_table(
    path: Path, published: date | None, refuse: Refusal, faults: list[Fault] | None = None
) -> Iterator[SourceText]:
    """Yield a table's rows as documents, numbered from 1, the bad ones left out.

    Parameters
    ----------
    path
        A CSV file with names in its first row; what parts the columns is found out.
    published
        The day of rows that give none.
    refuse
        Makes the error about this file.
    faults
        Where to put the faults of rows. Without it they are raised together after the
        last row, so that the good ones are never lost.

    Raises
    ------
    UnreadableSourceError
        For a table without a column of texts, or that isn't a table.
    FaultyInputError
        After the last row, with the faults of rows, if there is no ``faults`` to put
        them into.
    """
    log = _FaultLog(path, [] if faults is None else faults)
    encoding, notes = _find_encoding(path, refuse)
    table = name_document(path.stem, path.stem)
    with path.open(encoding=encoding, errors="surrogateescape", newline="") as file:
        for number, extract, day in _read_rows(file, published, refuse, log):
            told = replace(extract, notes=(*notes, *extract.notes))
            yield assemble(number_row(table, number), told, day)
    log.close()
    if faults is None and log.faults:
        raise FaultyInputError(log.faults)


def _find_encoding(path: Path, refuse: Refusal) -> tuple[str, tuple[str, ...]]:
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    refuse_by_content(sample, refuse)
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16", ()
    # The sample may end inside a character, but never inside a line.
    whole_lines = sample[: sample.rfind(b"\n") + 1] or sample[:-4]
    try:
        whole_lines.decode("utf-8")
    except UnicodeDecodeError:
        _, notes = decode(whole_lines, refuse)
        return notes[0].rpartition("read as ")[2].partition(",")[0], notes
    return "utf-8-sig", ()


def _read_rows(
    file: IO[str], published: date | None, refuse: Refusal, log: _FaultLog
) -> Iterator[tuple[int, Extract, date | None]]:
    lines = _read_lines(file, refuse)
    header = next(lines, "")
    if len(header) > HEADER_MOST:
        raise refuse(f"a first row of {len(header):,} characters", "names", _NAME_COLUMNS)
    delimiter = find_delimiter(header)
    columns = find_columns(next(csv.reader([header], delimiter=delimiter), []), refuse)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number = 0
    while True:
        line = reader.line_num + 2
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            number += 1
            expected = "a table's row: cells with quotes inside are quoted, and quotes doubled"
            log.add(line, f"row {number}: {error}", expected)
            continue
        if not any(map(str.strip, row)):
            continue
        number += 1
        read = _read_row(row, columns, published, line, number, log)
        if read:
            yield number, *read


def _read_lines(file: IO[str], refuse: Refusal) -> Iterator[str]:
    number = 0
    while line := _read_line(file, number + 1, refuse):
        number += 1
        yield line


def _read_line(file: IO[str], number: int, refuse: Refusal) -> str:
    try:
        line = file.readline(LINE_MOST + 1)
    except UnicodeError as error:
        next_step = "save the table as UTF-8"
        raise refuse(f"undecodable bytes after line {number - 1}", str(error), next_step) from None
    if len(line) > LINE_MOST:
        found = f"a line of more than {LINE_MOST:,} characters (line {number})"
        raise refuse(found, "a table of short texts", "put long articles into files of their own")
    return line


def _read_row(
    row: list[str],
    columns: Columns,
    published: date | None,
    line: int,
    number: int,
    log: _FaultLog,
) -> tuple[Extract, date | None] | None:
    """Read one row, or log everything that is wrong with it."""
    problems = []
    if len(row) > len(columns.names):
        value = f"row {number} has {len(row)} cells"
        problems.append((value, f"{len(columns.names)}, as the first row; quote cells with commas"))
    text = _cell(row, columns.text)
    name = columns.names[columns.text]
    if not text.strip():
        problems.append((f"row {number}, column {name}: empty", "a text"))
    elif broken := _find_broken(text):
        problems.append((f"row {number}, column {name}: {broken}", "UTF-8, as the rest"))
    dates, day_problem = _read_dates(row, columns, published, number)
    problems += day_problem
    for value, expected in problems:
        log.add(line, value, expected)
    if problems:
        return None
    title = _cell(row, columns.title).strip() or None
    publisher = _cell(row, columns.publisher).strip() or None
    return Extract(text, int(text[0] == "\ufeff"), title, publisher, dates), published


def _read_dates(
    row: list[str], columns: Columns, published: date | None, number: int
) -> tuple[PublicationDates | None, list[tuple[str, str]]]:
    if columns.day is None:
        return None, []
    name, cell = columns.names[columns.day].strip("\ufeff "), _cell(row, columns.day).strip()
    if not cell:
        if published:
            return PublicationDates.of_day(published, GIVEN), []
        return None, [(f"row {number}, column {name}: empty", _DAY_EXPECTED)]
    day, fault = read_cell(cell)
    if day is None:
        return None, [(f"row {number}, column {name}: {cell[:80]!r}, {fault}", _DAY_EXPECTED)]
    return PublicationDates.of_day(day, f"column {name} says {cell}"), []


def _cell(row: list[str], at: int | None) -> str:
    return row[at] if at is not None and at < len(row) else ""


def _find_broken(text: str) -> str:
    """Return in words the first byte that couldn't be decoded; such stand in as surrogates."""
    byte = next((ord(sign) for sign in text if "\udc80" <= sign <= "\udcff"), 0)
    return f"byte 0x{byte - 0xDC00:02X} isn't UTF-8" if byte else ""
