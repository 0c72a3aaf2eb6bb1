"""Days in the styles that datasets write them, each cell on its own."""

import pandas as pd

_STYLES = (
    (r"\d{4}-\d{2}-\d{2}", "%Y-%m-%d"),
    (r"\d{1,2} [A-Za-z]{3} \d{4}", "%d %b %Y"),
    (r"\d{1,2} [A-Za-z]+ \d{4}", "%d %B %Y"),
)
_MIDNIGHT = r"[T ]00:00(?::00(?:[.]0+)?)?(?:Z|[+]00:00)?$"
"""Programs add it to days; another hour would be a moment, which no column of days has."""
EXPECTED = "a day, as 2024-07-23 or 23 July 2024"


def parse_days(cells: "pd.Series[str]") -> "pd.Series[pd.Timestamp]":
    """Return the days, ``NaT`` for what is none; each different cell is read once.

    Parameters
    ----------
    cells
        Text: ``2024-07-23``, with midnight behind it or not, ``23 July 2024``, ``23 Jul 2024``.
    """
    texts = cells.drop_duplicates().dropna()
    bare = texts.str.replace(_MIDNIGHT, "", regex=True)
    days = pd.Series(pd.NaT, index=texts.index, dtype="datetime64[s]")
    for shape, style in _STYLES:
        fits = bare.str.fullmatch(shape).fillna(False).astype(bool) & days.isna()
        if fits.any():
            days[fits] = pd.to_datetime(
                bare[fits].astype(object), format=style, errors="coerce"
            ).astype("datetime64[s]")
    by_text = dict(zip(texts, days, strict=True))
    return pd.Series(cells.map(by_text), index=cells.index, dtype="datetime64[s]")
