"""A PDF to the text that it carries."""

import io
import logging
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from geodata.corpus.decoding import TEXT_MOST, check_length
from geodata.corpus.pdf_paragraphs import join_pages
from geodata.corpus.source_texts import Extract, Refusal, UnreadableSourceError

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

PAGES_MOST = 2_000
"""Pages that one PDF may have."""

WORDS_MOST = 20_000
"""Pieces of text that one page may draw, by itself and by what it draws in; each costs more than
the one before."""

_EXPECTED = "a PDF with text in it"
_TEXT = re.compile(rb"\bT[jJ]\b")
_SHOWS_TEXT = (b"Tj", b"TJ", b"'", b'"')


def read_pdf(content: bytes, refuse: Refusal) -> Extract:
    """Take the text out of a PDF, page after page.

    Parameters
    ----------
    content
        The file's bytes.
    refuse
        Makes the error about this file.

    Raises
    ------
    UnreadableSourceError
        For a file that isn't a PDF or is damaged, encrypted, too long, or holds only
        pictures of text.
    """
    if b"%PDF-" not in content[:1024]:
        found = "no PDF: %PDF- isn't among its first bytes"
        raise refuse(found, _EXPECTED, "give it the ending of what it is")
    # A stranger's broken file makes the parser raise whatever Python can raise.
    try:
        pages, title = _read_pages(content, refuse)
    except (UnreadableSourceError, ImportError, MemoryError):
        raise
    except Exception as error:
        found = f"a damaged PDF ({type(error).__name__}: {error})"
        next_step = "open it in a viewer and print it to a new PDF, or copy its text"
        raise refuse(found, _EXPECTED, next_step) from error
    text = join_pages(pages)
    _check_text(text, len(pages), refuse)
    return Extract(
        text,
        title=title if title and title.lower() in text[:2000].lower() else None,
        notes=(
            f"text extracted from {len(pages)} page{'' if len(pages) == 1 else 's'} of PDF: "
            "offsets count in the extracted text, words broken at line ends are joined",
        ),
    )


def _check_text(text: str, pages: int, refuse: Refusal) -> None:
    if not text.strip():
        found = f"a PDF of pictures: no text on its {pages} pages"
        raise refuse(found, _EXPECTED, "have its text recognised (OCR), and save that")
    check_length(text, refuse)


def _read_pages(content: bytes, refuse: Refusal) -> tuple[list[str], str | None]:
    # Imported here because it takes longer to load than a thousand plain texts to read.
    from pypdf import PdfReader  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(content), strict=False)
    if reader.is_encrypted:
        _open(reader, refuse)
    if (count := len(reader.pages)) > PAGES_MOST:
        raise refuse(f"a PDF of {count:,} pages", f"at most {PAGES_MOST:,}", "split it")
    pages, length = [], 0
    for page in reader.pages:
        # Counted before they are taken apart, which alone takes seconds for a million.
        _hold_words(sum(len(_TEXT.findall(data)) for data in _drawings(page)), refuse)
        text = page.extract_text(visitor_operand_before=_counting(refuse))
        length += len(text)
        pages.append(text)
        if length > TEXT_MOST:
            break
    title = reader.metadata.title if reader.metadata else None
    return pages, " ".join(str(title).split()) if title else None


def _drawings(page: "PageObject") -> Iterator[bytes]:
    """Yield what draws a page, unpacked."""
    contents = page.get("/Contents")
    whole = contents.get_object() if contents is not None else []
    for part in whole if isinstance(whole, list) else [whole]:
        if hasattr(stream := part.get_object(), "get_data"):
            yield stream.get_data()


def _counting(refuse: Refusal) -> Callable[..., None]:
    """Return what pypdf calls before each operation of a page; it refuses too many texts."""
    count = 0

    def see(operator: bytes, *_: object) -> None:
        nonlocal count
        count += operator in _SHOWS_TEXT or operator == b"Do"
        _hold_words(count, refuse)

    return see


def _hold_words(count: int, refuse: Refusal) -> None:
    if count > WORDS_MOST:
        found = f"a PDF with more than {WORDS_MOST:,} pieces of text on one page"
        raise refuse(found, "a page that can be printed", "print it to a new PDF, or copy its text")


def _open(reader: "PdfReader", refuse: Refusal) -> None:
    """Open a PDF that is encrypted without a password, as some printers make them."""
    from pypdf.errors import DependencyError  # noqa: PLC0415

    try:
        is_open = bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        is_open = False
    if not is_open:
        next_step = "save a copy without encryption (print it to a new PDF)"
        raise refuse("an encrypted PDF", _EXPECTED, next_step)
