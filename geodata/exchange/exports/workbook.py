"""Tables as one workbook, a sheet each."""

from pathlib import Path

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from geodata.exchange.exports.columns import TABLES
from geodata.exchange.exports.reading_note import note_lines
from geodata.exchange.exports.tables import Tables
from geodata.exchange.exports.writable import texts_of

LONGEST_CELL = 32_767
"""Characters that a spreadsheet's cell can hold."""
_WIDTHS = {"excerpt": 80, "answer": 40, "summary": 40, "meaning": 80}
_USUAL_WIDTH = 18
_BOLD = Font(bold=True)


class TooLongError(ValueError):
    """A text is longer than a cell of a workbook may be."""


def write_workbook(tables: Tables, folder: Path) -> None:
    """Write ``salween.xlsx``: what it is, the tables, and what their columns mean.

    Texts are cells of text whatever they begin with, and stay so when somebody edits them.

    Raises
    ------
    TooLongError
        When a text is longer than a cell may be; names the row.
    """
    check_lengths(tables)
    book = Workbook(write_only=True)
    _add_note(book.create_sheet("Read me"), tables)
    for name, frame in tables.frames.items():
        _add_table(book.create_sheet(name), frame.drop(columns="geometry", errors="ignore"))
    meanings = [(name, one.name, one.meaning) for name, of in TABLES.items() for one in of]
    _add_table(
        book.create_sheet("columns"), pd.DataFrame(meanings, columns=["table", "column", "meaning"])
    )
    book.save(folder / "salween.xlsx")


def _add_note(sheet: WriteOnlyWorksheet, tables: Tables) -> None:
    sheet.column_dimensions["A"].width = 120
    for line in filter(None, note_lines(tables)):
        sheet.append([_cell(sheet, line)])


def _add_table(sheet: WriteOnlyWorksheet, frame: pd.DataFrame) -> None:
    sheet.freeze_panes = "A2"
    for number, name in enumerate(frame.columns, start=1):
        width = _WIDTHS.get(name, _USUAL_WIDTH)
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(frame.columns))}{len(frame) + 1}"
    sheet.append([_cell(sheet, name, is_head=True) for name in frame.columns])
    for row in frame.itertuples(index=False):
        sheet.append([_cell(sheet, value) for value in row])


def _cell(sheet: WriteOnlyWorksheet, value: object, *, is_head: bool = False) -> Cell:
    cell: Cell = WriteOnlyCell(sheet)
    if isinstance(value, str):
        _put_text(cell, value)
    elif not pd.isna(value):  # type: ignore[call-overload]
        cell.value = value
    if is_head:
        cell.font = _BOLD
    return cell


def _put_text(cell: Cell, text: str) -> None:
    cell.value = text
    cell.data_type = "s"
    # The sign that tells a spreadsheet to keep it a text when somebody edits the cell.
    cell.quotePrefix = True


def check_lengths(tables: Tables) -> None:
    """Refuse tables with a text that no cell holds.

    Before anything is written, for a book half written can't be thrown away.

    Raises
    ------
    TooLongError
        With the table and the text's beginning.
    """
    for name, frame in tables.frames.items():
        for text in frame[texts_of(frame)].to_numpy().ravel():
            if len(text) > LONGEST_CELL:
                msg = (
                    f"{name}: a text of {len(text):,} characters, beginning {text[:40]!r}: a cell "
                    f"of a workbook holds {LONGEST_CELL:,}; choose CSV, which holds all of it"
                )
                raise TooLongError(msg)
