"""Bytes to text: what a file really holds, and in which encoding."""

import codecs
import re
from collections.abc import Callable

from geodata.corpus.source_texts import Refusal

TEXT_MOST = 20_000_000
"""Characters of text that one file may hold."""
LINES_MOST = 500_000
"""Lines that one text may have."""

# First bytes of what is no text, with what they are and what to do.
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", "a zip archive or an office document", "unzip it, or save it as text or PDF"),
    (b"PK\x05\x06", "an empty zip archive", "unzip it, or save it as text or PDF"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save it as text or PDF"),
    (b"{\\rtf", "a rich text document", "save it as plain text or PDF"),
    (b"\x89PNG", "a picture", "type or recognise its text, and save that"),
    (b"\xff\xd8\xff", "a picture", "type or recognise its text, and save that"),
    (b"GIF8", "a picture", "type or recognise its text, and save that"),
    (b"SQLite format 3\x00", "a database", "export its texts as CSV"),
    (b"\x7fELF", "a program", "choose another file"),
)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_EXPECTED = "text in UTF-8"
_SAVE_AS_UTF8 = "open it in the program that wrote it and save it as UTF-8"
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
_ASCII_SHARE = 0.9
_OF_THE_WEB = re.compile(
    r"ascii|utf-(8|16|16-le|16-be)|cp(125\d|866|874|932|949|950)|iso8859-\d+|koi8-[ru]|tis-620"
    r"|mac-roman|gb(2312|k|18030)|hz|big5(hkscs)?|euc_(jp|kr)|shift_jis|iso2022_(jp|kr)"
)
"""Python's names of encodings that a page may declare; it knows others, which are programs."""


def refuse_by_content(content: bytes, refuse: Refusal) -> None:
    """Refuse archives, pictures, databases and other bytes that are no text.

    Raises
    ------
    UnreadableSourceError
        With what the content is, and what to do.
    """
    if not content.strip():
        raise refuse("an empty file", "an article's text", "choose another file")
    for magic, what, next_step in _MAGIC:
        if content.startswith(magic):
            raise refuse(what, "text, Markdown, HTML, PDF or CSV", next_step)
    if not content.startswith(_UTF16) and (at := content.find(b"\x00")) >= 0:
        found = f"a binary file (byte {at} is NUL)"
        raise refuse(found, _EXPECTED, "choose the text itself, or " + _SAVE_AS_UTF8)


def decode(
    content: bytes, refuse: Refusal, *, is_html: bool = False
) -> tuple[str, tuple[str, ...]]:
    """Decode a file's bytes; line ends and a byte order mark stay in the text.

    Parameters
    ----------
    content
        The bytes, not binary.
    refuse
        Makes the error about this file.
    is_html
        Whether a charset that the document itself declares counts.

    Returns
    -------
    tuple of str and tuple of str
        The text, and a note on the encoding where it isn't UTF-8.

    Raises
    ------
    UnreadableSourceError
        With the first byte that can't be decoded, or a text that is too long.
    """
    text, notes = _decode(content, refuse, is_html=is_html)
    check_length(text, refuse)
    return text, notes


def check_length(text: str, refuse: Refusal) -> None:
    """Refuse a text that is longer than any article, or than any collection of them.

    Raises
    ------
    UnreadableSourceError
        For more than `TEXT_MOST` characters or `LINES_MOST` lines.
    """
    lines = text.count("\n") + text.count("\r")
    for count, most, what in ((len(text), TEXT_MOST, "characters"), (lines, LINES_MOST, "lines")):
        if count > most:
            found = f"a text of {count:,} {what}"
            raise refuse(found, f"at most {most:,}", "split it into its articles")


def _decode(content: bytes, refuse: Refusal, *, is_html: bool) -> tuple[str, tuple[str, ...]]:
    if content.startswith(_UTF16):
        return _decode_utf16(content, refuse)
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        at = error.start
    if is_html and (declared := _DECLARED.search(content[:4096])):
        name = declared[1].decode("ascii")
        text = _try(content, name) if _is_of_the_web(name) else None
        if text is not None:
            return text, (f"read as {name}, which the document declares",)
    if _is_mostly_utf8(content):
        raise refuse(_bad_byte(content, at), "UTF-8 to the end, as most of it is", _SAVE_AS_UTF8)
    return _guess(content, at, refuse)


def _decode_utf16(content: bytes, refuse: Refusal) -> tuple[str, tuple[str, ...]]:
    try:
        return content.decode("utf-16"), ("read as UTF-16, as its byte order mark says",)
    except UnicodeDecodeError as error:
        found = f"byte {error.start} isn't UTF-16, though its byte order mark says so"
        raise refuse(found, _EXPECTED, _SAVE_AS_UTF8) from None


def _is_mostly_utf8(content: bytes) -> bool:
    """Tell UTF-8 with a few broken bytes from another encoding, which must not be guessed at."""
    broken = content.decode("utf-8", "replace").count("\ufffd")
    return len(_MULTIBYTE.findall(content)) > 4 * broken


def _guess(content: bytes, at: int, refuse: Refusal) -> tuple[str, tuple[str, ...]]:
    ascii_share = len(content.decode("ascii", "ignore")) / len(content)
    guesses: list[Callable[[], str | None]] = [lambda: _ask_detector(content)]
    if ascii_share > _ASCII_SHARE:
        # A Western text with a curly quote here and there is too little for statistics.
        guesses.insert(0, lambda: "windows-1252")
    for guess in guesses:
        name = guess()
        text = _try(content, name) if name else None
        if text is not None:
            return text, (f"{_bad_byte(content, at)}: read as {name}, which is a guess",)
    raise refuse(_bad_byte(content, at), _EXPECTED, _SAVE_AS_UTF8)


def _ask_detector(content: bytes) -> str | None:
    # Imported here because it costs more than reading an article, and few texts need it.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(content[:1_000_000]).best()
    return best.encoding if best else None


def _is_of_the_web(name: str) -> bool:
    try:
        return bool(_OF_THE_WEB.fullmatch(codecs.lookup(name).name))
    except LookupError:
        return False


def _try(content: bytes, name: str) -> str | None:
    try:
        return content.decode(codecs.lookup(name).name)
    except (LookupError, UnicodeError):
        return None


def _bad_byte(content: bytes, at: int) -> str:
    return f"byte {at} (0x{content[at]:02X}) isn't UTF-8"
