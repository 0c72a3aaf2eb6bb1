"""Split a text into sentences, as offsets; abbreviations end none."""

import re
from collections.abc import Iterator

_ABBREVIATIONS = frozenset((
    "adm", "brig", "capt", "cmdr", "col", "cpl", "dr", "gen", "gov", "hon", "lt", "maj", "mr",
    "mrs", "ms", "no", "nos", "pres", "prof", "rep", "rev", "sen", "sgt", "sr", "jr", "st", "vs",
    "etc", "approx", "est", "dept", "govt", "co", "corp", "inc", "ltd", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed",
    "thu", "thurs", "fri", "sat", "sun", "e.g", "i.e", "u.s", "u.n", "u.k", "u.a.e", "a.m",
    "p.m", "ph.d", "km", "mt",
))  # fmt: skip
"""Words that a full stop follows without ending a sentence, lower-cased."""

_END = re.compile(r"""[.!?။]+["')\]]*(?=\s|$)|\n\s*\n|\n""")
_WRAPPED_CHARACTERS = range(41, 102)
_NOT_WRAPPED = (".", "!", "?", "။", ":", '"', "'", ")", "]")
_WRAPPED_SHARE = 0.5
_WORD_BEFORE = re.compile(r"([A-Za-z][A-Za-z.]*)$")
_NEXT_LETTER = re.compile(r"\s*[\"'(\[]*(\S)")


def split_sentences(folded: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the offsets of each sentence, without the white space around it.

    Parameters
    ----------
    folded
        The text, as `geodata.corpus.folding.fold` returns it.
    start, end
        The part to split; the whole text by default.

    Returns
    -------
    list of tuple of int
        ``(start, end)`` in order, not overlapping. A line break ends a sentence, for in the
        texts of the press a line is a paragraph or a heading; unless most lines break off
        in the middle of one, as in mail and plain text of a fixed width.

    Examples
    --------
    >>> text = "Gen. Soe Win left on Oct. 27. He met Mr. Li."
    >>> [text[first:last] for first, last in split_sentences(text)]
    ['Gen. Soe Win left on Oct. 27.', 'He met Mr. Li.']
    """
    stop = len(folded) if end is None else end
    return [span for span in _trimmed(folded, _pieces(folded, start, stop)) if span]


def _pieces(folded: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    begin = start
    is_wrapped = _is_wrapped(folded, start, stop)
    for found in _END.finditer(folded, start, stop):
        if is_wrapped and found.group() == "\n":
            continue
        if found.group().startswith(".") and not _ends(folded, begin, found):
            continue
        yield begin, found.end()
        begin = found.end()
    yield begin, stop


def _is_wrapped(folded: str, start: int, stop: int) -> bool:
    breaks = folded.count("\n", start, stop)
    if breaks < 2:
        return False
    lines = folded[start:stop].split("\n")
    if start and folded[start - 1] != "\n":
        del lines[0]  # the rest of a line says nothing of where lines break
    wrapped = sum(
        len(line) in _WRAPPED_CHARACTERS and not line.endswith(_NOT_WRAPPED) for line in lines
    )
    return wrapped > _WRAPPED_SHARE * breaks


def _ends(folded: str, begin: int, found: re.Match[str]) -> bool:
    after = _NEXT_LETTER.match(folded, found.end())
    if after is None or len(found.group()) > 1:
        return True
    following = after.group(1)
    if following.islower() or following in ",;":
        return False
    # No abbreviation is longer than this.
    before = _WORD_BEFORE.search(folded, max(begin, found.start() - 8), found.start())
    if before is None:
        return True
    word = before.group(1)
    is_initial = len(word) == 1 and word.isupper()
    return not (is_initial or word.lower() in _ABBREVIATIONS)


def _trimmed(folded: str, pieces: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int] | None]:
    for first, last in pieces:
        text = folded[first:last]
        left = len(text) - len(text.lstrip())
        right = len(text.rstrip())
        yield (first + left, first + right) if right > left else None
