"""Lines of a printed page back to paragraphs: breaks undone, words at line ends joined."""

import re
from collections import Counter
from collections.abc import Sequence

_SENTENCE_ENDS = (".", "!", "?", "။", "。", ":", '"', "”", "’", ")", "]")
_SHORT = 0.75
_DIGITS = re.compile(r"\d+")
_HYPHENATED = re.compile(r"([^\W\d_]+)([-\u2010\u00ad])$")
_BEGINS_LOWER = re.compile(r"([a-z]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Words that keep their hyphen when the line breaks at it: "anti-regime", "rebel-held".
_FIRST_PARTS = frozenset({
    "all", "anti", "co", "cross", "ex", "ground", "half", "high", "inter", "junta", "long",
    "low", "mid", "multi", "near", "no", "non", "north", "northern", "north-east", "one",
    "post", "pre", "pro", "rebel", "regime", "second", "self", "semi", "short", "so",
    "south", "southern", "state", "third", "three", "two", "un", "vice", "well", "china",
})  # fmt: skip
_LAST_PARTS = frozenset({
    "aligned", "allied", "backed", "based", "born", "brokered", "built", "controlled",
    "day", "fire", "general", "government", "in-chief", "held", "in", "largest", "led",
    "level", "linked", "made", "month", "old", "on", "owned", "party", "range", "ranking",
    "related", "run", "scale", "sponsored", "style", "term", "time", "torn", "wide", "year",
})  # fmt: skip


def join_pages(pages: Sequence[str]) -> str:
    """Make one text of a document's pages: a line a paragraph, running heads left out.

    A paragraph that a page ends in the middle of goes on.
    """
    lines: list[str] = []
    running = _find_running_lines(pages)
    for page in pages:
        shown = [" ".join(line.split()) for line in page.splitlines()]
        lines += [line for line in shown if _without_numbers(line) not in running]
    words = Counter(word.lower() for line in lines for word in _WORD.findall(line))
    return "\n".join(_reflow(lines, words))


def _without_numbers(line: str) -> str:
    return _DIGITS.sub("#", line).strip().lower()


def _find_running_lines(pages: Sequence[str]) -> set[str]:
    """Return the first and last lines that at least three pages, and half of all, share."""
    counts: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page.splitlines() if line.strip()]
        counts.update({_without_numbers(line) for line in (*lines[:1], *lines[-1:])})
    least = max(3, len(pages) // 2)
    return {line for line, count in counts.items() if count >= least} | {"#"}


def _reflow(lines: list[str], words: Counter[str]) -> list[str]:
    width = max(map(len, lines), default=0)
    paragraphs: list[str] = []
    is_open = False
    for line in lines:
        if not line:
            # A blank line ends a paragraph, unless a page ended inside its sentence.
            is_open = is_open and not paragraphs[-1].endswith(_SENTENCE_ENDS)
            continue
        if is_open and _goes_on(paragraphs[-1], line):
            paragraphs[-1] = _join(paragraphs[-1], line, words)
        else:
            paragraphs.append(line)
        is_open = len(line) >= _SHORT * width or not line.endswith(_SENTENCE_ENDS)
        # A short line that ends no sentence is a heading, if what follows begins afresh.
        is_open = is_open or _HYPHENATED.search(line) is not None
    return paragraphs


def _goes_on(paragraph: str, line: str) -> bool:
    last = paragraph.rsplit("\n", 1)[-1]
    is_heading = len(paragraph) < 60 and not last.endswith((*_SENTENCE_ENDS, ","))
    return not is_heading or line[0].islower() or _HYPHENATED.search(last) is not None


def _join(paragraph: str, line: str, words: Counter[str]) -> str:
    broken = _HYPHENATED.search(paragraph)
    rest = _BEGINS_LOWER.match(line)
    if not (broken and rest):
        return f"{paragraph}{line}" if broken else f"{paragraph} {line}"
    first, hyphen = broken.groups()
    if hyphen != "\u00ad" and _keeps_hyphen(first.lower(), rest[1], words):
        return paragraph + line
    return paragraph[: broken.start(2)] + line


def _keeps_hyphen(first: str, second: str, words: Counter[str]) -> bool:
    """Ask the rest of the document how it writes the word, then the language's habits."""
    together, apart = words[first + second], words[f"{first}-{second}"]
    if together != apart:
        return apart > together
    return first in _FIRST_PARTS or second in _LAST_PARTS
