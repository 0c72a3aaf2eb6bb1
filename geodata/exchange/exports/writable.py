"""Texts that any file can hold, and cells that no spreadsheet runs."""

import re

import pandas as pd

_FORMULA_SIGNS = "=+-@＝＋－＠\t\r\n"
_BEFORE_SIGNS = " '\"\u00a0\ufeff"
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Control characters, halves of pairs and non-characters: XML can't hold them, UTF-8 not all."""
_PICTURES = 0x2400
"""Where Unicode keeps the pictures of the control characters: ␀ for NUL."""


def to_writable(text: str) -> str:
    r"""Return a text with every sign that some file format can't hold written as its picture.

    Every format of an export then holds the same text. Line ends become ``\n``, for XML and
    spreadsheets read all others as that.

    Examples
    --------
    >>> to_writable("held\x00 by\r\nthem")
    'held␀ by\nthem'
    """
    return _UNWRITABLE.sub(_picture, text.replace("\r\n", "\n").replace("\r", "\n"))


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code == 0x7F:
        return "␡"
    return chr(_PICTURES + code) if code < 0x20 else "\ufffd"


def guard(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe before its signs.

    A cell counts as one by its first character, behind blanks and quotes too. `unguard` takes
    the apostrophe back.
    """
    first = text.lstrip(_BEFORE_SIGNS)[:1]
    return f"'{text}" if first and first in _FORMULA_SIGNS else text


def unguard(cell: str) -> str:
    """Return the text that `guard` made a cell of."""
    text = cell[1:]
    return text if cell.startswith("'") and guard(text) == cell else cell


def guard_frame(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame with every text in it guarded; numbers and days stay."""
    return frame.map(lambda cell: guard(cell) if isinstance(cell, str) else cell)


def texts_of(frame: pd.DataFrame) -> list[str]:
    """Return the names of the columns that hold texts."""
    return [str(name) for name, of in frame.dtypes.items() if pd.api.types.is_string_dtype(of)]
