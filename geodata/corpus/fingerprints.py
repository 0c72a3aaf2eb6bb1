"""Know the same article again, under whatever address and among whatever furniture."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from geodata.corpus.source_texts import Span

# Between words by exclusion: letters of Burmese and its vowel signs, which regular
# expressions don't count as letters, must stay together.
_BETWEEN_WORDS = re.compile(
    r"[\s!-/:-@\[-`{-~\u2010-\u201f\u2026\u2032-\u203a\u00a0-\u00bf\u02bc\u2212"
    r"\u3000-\u301f\uff01-\uff0f\uff1a-\uff20\u104a\u104b]+"
)
# Word joiners, zero-width spaces, soft hyphens, direction marks: seen by no reader.
_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+"
)


def fingerprint(text: str, start: int, end: int, without: Iterable[Span] = ()) -> str:
    """Hash the words of a text's evidence, whatever stands between them.

    Parameters
    ----------
    text
        The whole text.
    start, end
        Bounds of the evidence.
    without
        Spans to leave out, in any order: furniture, captions, datelines. When nothing
        else is left, they are not left out.

    Returns
    -------
    str
        32 hexadecimal digits.
    """
    words = _words(_left_over(text, start, end, without)) or _words(text[start:end])
    # Lone surrogates can be pasted, though no file in UTF-8 holds any.
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _left_over(text: str, start: int, end: int, without: Iterable[Span]) -> str:
    pieces, at = [], start
    for first, last in sorted(without):
        if first > at:
            pieces.append(text[at : min(first, end)])
        at = max(at, last)
    pieces.append(text[at:end])
    return "\n".join(pieces)


def _words(text: str) -> str:
    if not text.isascii():
        text = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    return _BETWEEN_WORDS.sub(" ", text.casefold()).strip()
