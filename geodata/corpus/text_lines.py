"""A text as the lines that are not blank, each with its place."""

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n]+")
_PROSE = 80
_SENTENCE_ENDS = (".", "!", "?", "။", "。", '"', "'", "”", "’", ")")


class Line(NamedTuple):
    """One line without the white space around it.

    Parameters
    ----------
    start, end
        Where it stands in the text.
    words
        The line with every run of white space made one space.
    """

    start: int
    end: int
    words: str

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a sentence of an article, not as a heading or a label."""
        length = len(self.words)
        return length >= 2 * _PROSE or (length >= _PROSE and self.words.endswith(_SENTENCE_ENDS))


def split_lines(text: str, start: int = 0) -> list[Line]:
    """Return the lines from ``start`` on that hold anything but white space."""
    lines = []
    for found in _LINE.finditer(text, start):
        line = found.group()
        first = found.start() + len(line) - len(line.lstrip())
        words = line.strip()
        if words:
            last = first + len(words)
            # A line that can be printed has no white space but spaces; few have two together.
            is_plain = "  " not in words and words.isprintable()
            lines.append(Line(first, last, words if is_plain else " ".join(words.split())))
    return lines
