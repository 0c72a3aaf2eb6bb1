"""Which columns of a table hold texts, days, titles and publishers, and what parts them."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass

from geodata.corpus.source_texts import Refusal

DATE_NAMES = (
    "published_on", "published", "published_at", "date", "day", "publication_date",
    "pubdate", "publish_date",
)  # fmt: skip
TEXT_NAMES = ["text", "headline", "title", "body", "content"]
TITLE_NAMES = ("title", "headline")
PUBLISHER_NAMES = ["source", "publisher", "site", "newspaper", "url"]
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row each thing stands.

    Parameters
    ----------
    names
        Of all columns, as the table's first row gives them.
    text
        Place of the texts, from 0.
    day, title, publisher
        Places, or None where the table has no such column.
    """

    names: tuple[str, ...]
    text: int
    day: int | None
    title: int | None
    publisher: int | None


def find_delimiter(header: str) -> str:
    """Return the character that parts a table's first row into names that are known."""
    known = {*DATE_NAMES, *TEXT_NAMES, *PUBLISHER_NAMES}

    def count(delimiter: str) -> tuple[int, int]:
        cells = next(csv.reader([header], delimiter=delimiter), [])
        return sum(_plain(cell) in known for cell in cells), len(cells)

    return max(_DELIMITERS, key=count)


def find_columns(header: Sequence[str], refuse: Refusal) -> Columns:
    """Find the columns by their names, whatever their order, case or spaces.

    Raises
    ------
    UnreadableSourceError
        Where no column has a name that texts go by.
    """
    names = [_plain(cell) for cell in header]
    text = _find(names, TEXT_NAMES)
    if text is None:
        shown = ", ".join(header)[:200]
        expected = f"a column of texts called {' or '.join(TEXT_NAMES)}"
        raise refuse(f"a table with the columns {shown}", expected, "rename it in the first row")
    title = _find([name if at != text else "" for at, name in enumerate(names)], TITLE_NAMES)
    return Columns(
        tuple(header), text, _find(names, DATE_NAMES), title, _find(names, PUBLISHER_NAMES)
    )


def _find(names: list[str], wanted: Sequence[str]) -> int | None:
    return next((names.index(name) for name in wanted if name in names), None)


def _plain(cell: str) -> str:
    return cell.strip("\ufeff \t\r\n").lower().replace(" ", "_").replace("-", "_")
