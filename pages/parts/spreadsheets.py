"""Tables handed out as files that a spreadsheet opens without running any of them."""

import pandas as pd

_FORMULA_SIGNS = "=+-@＝＋－＠\t\r\n"


def guard(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe before its signs.

    A cell counts as one by its first character, behind blanks and quotes too.
    """
    first = text.lstrip(" '\"\u00a0\ufeff")[:1]
    return f"'{text}" if first and first in _FORMULA_SIGNS else text


def guard_frame(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame with every text in it guarded; numbers and days stay."""
    return frame.map(lambda cell: guard(cell) if isinstance(cell, str) else cell)
