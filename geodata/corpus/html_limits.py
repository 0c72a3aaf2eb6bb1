"""How much of a web page is read: what no news site writes would cost minutes, or a crash."""

import re
from typing import TYPE_CHECKING

from geodata.corpus.source_texts import Refusal

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST = 800
"""Elements within elements."""
ELEMENTS_MOST = 60_000
"""Elements of a page."""
CHILDREN_MOST = 5_000
"""Elements right inside one paragraph, link or cell."""
ATTRIBUTES_MOST = 1_000
"""Attributes of one element."""

_MAY_BE_LONG = frozenset(
    ("html", "head", "body", "div", "main", "article", "section", "ul", "ol", "tbody", "table")
)
_SHORT_TAG = 4_000  # characters; no shorter tag holds attributes enough to do harm
_ATTRIBUTE = r"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+))?+"""
# From left to right as a browser reads, so that no tag hides in what isn't one, or the reverse.
_PIECES = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<(?:script|style)\b.*?(?:</(?:script|style)|\Z)"
    rf"|(?P<tag><[a-z][^\s/>]*+(?:[\s/]++|{_ATTRIBUTE})*+)",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTES = re.compile(_ATTRIBUTE, re.DOTALL)
_EXPECTED = "a page as news sites write it"
_SAVE_TEXT = "copy the article's text into a .txt file"


def check_source(source: str, refuse: Refusal) -> None:
    """Refuse a page before it is parsed where one element has attributes without end.

    Raises
    ------
    UnreadableSourceError
        For more than `ATTRIBUTES_MOST`.
    """
    for piece in _PIECES.finditer(source):
        tag = piece["tag"]
        if tag and len(tag) > _SHORT_TAG:
            # The tag's own name is the first.
            count = sum(1 for _ in _ATTRIBUTES.finditer(tag)) - 1
            _hold("attributes in one element", count, ATTRIBUTES_MOST, refuse)


def check_page(page: "HtmlElement", refuse: Refusal) -> None:
    """Refuse a page that is too deep, has too many elements, or too many in one of them.

    Raises
    ------
    UnreadableSourceError
        With the count, and the most that is read.
    """
    # Level by level, without recursion, for that is the danger.
    depth, count, level = 0, 0, [page]
    while level:
        depth, count = depth + 1, count + len(level)
        if depth > DEEPEST:
            raise refuse(f"HTML nested more than {DEEPEST} deep", _EXPECTED, _SAVE_TEXT)
        _hold("elements", count, ELEMENTS_MOST, refuse)
        for element in level:
            if element.tag not in _MAY_BE_LONG:
                _hold(f"elements in one <{element.tag}>", len(element), CHILDREN_MOST, refuse)
        level = [child for element in level for child in element]


def _hold(what: str, count: int, most: int, refuse: Refusal) -> None:
    if count > most:
        found = f"HTML with {count:,} {what}"
        raise refuse(found, f"{_EXPECTED}, with at most {most:,}", _SAVE_TEXT)
