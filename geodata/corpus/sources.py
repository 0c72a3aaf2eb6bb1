"""Read any source: text, Markdown, HTML, PDF, and tables of short texts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from stat import S_ISREG

from geodata.corpus.assembling import assemble
from geodata.corpus.decoding import check_length, decode, refuse_by_content
from geodata.corpus.headline_tables import read_table
from geodata.corpus.html_text import looks_like_html, read_html
from geodata.corpus.identities import name_document
from geodata.corpus.markdown_marks import read_markdown, read_plain
from geodata.corpus.pdf_text import read_pdf
from geodata.corpus.source_texts import Extract, Refusal, SourceText, UnreadableSourceError
from geodata.model import Fault

TEXT_SUFFIXES = (".txt", ".text")
MARKDOWN_SUFFIXES = (".md", ".markdown")
HTML_SUFFIXES = (".html", ".htm", ".xhtml")
TABLE_SUFFIXES = (".csv", ".tsv")
SUFFIXES = (*TEXT_SUFFIXES, *MARKDOWN_SUFFIXES, *HTML_SUFFIXES, ".pdf", *TABLE_SUFFIXES)
"""Endings of the files that are read, in lower case."""

FILE_MOST = 50_000_000
"""Bytes that a file may have; a table, which is read row by row, may have more."""


def read_sources(
    path: Path, published: date | None = None, faults: list[Fault] | None = None
) -> Iterator[SourceText]:
    """Read a file: one document, or as many as a table has rows.

    The content decides what a file is, its ending only what to expect: a page saved as
    ``.txt`` is read as HTML, and a note says so. Nothing is fetched.

    Parameters
    ----------
    path
        A file with one of `SUFFIXES`.
    published
        The day of publication of texts that state none.
    faults
        Where the faults of a table's rows go. Without it they are raised together after
        the last good row.

    Returns
    -------
    iterator of SourceText
        Documents in the order of the file. A table is read while it is iterated over.

    Raises
    ------
    UnreadableSourceError
        Before the first document: for a file that is missing, too big, of another kind,
        binary, encrypted, damaged or in an unknown encoding.
    FaultyInputError
        After the last row of a table with bad rows, if there is no ``faults``.
    """
    path = Path(path)

    def refuse(found: str, expected: str, next_step: str) -> UnreadableSourceError:
        return UnreadableSourceError(path, found, expected, next_step)

    is_table = path.suffix.lower() in TABLE_SUFFIXES
    try:
        _check_file(path, refuse, may_be_big=is_table)
        if is_table:
            return read_table(path, published, refuse, faults)
        content = path.read_bytes()
    except OSError as error:
        found = error.strerror or str(error)
        raise refuse(found, "a file that can be read", "check its name and rights") from error
    extract = _extract(path.suffix.lower(), content, refuse)
    return iter((assemble(name_document(path.stem, content), extract, published),))


def read_pasted(text: str, published: date | None = None, name: str = "pasted") -> SourceText:
    """Read a text that somebody pasted; its characters stay as they are.

    Parameters
    ----------
    text
        The text.
    published
        The day of publication, where the text states none.
    name
        What to call it; eight digits of the text's hash follow.

    Raises
    ------
    UnreadableSourceError
        For a text without words, or of more than 20 million characters.
    """

    def refuse(found: str, expected: str, next_step: str) -> UnreadableSourceError:
        return UnreadableSourceError(name, found, expected, next_step)

    if not text.strip():
        raise refuse("an empty text", "an article's text", "paste it again")
    check_length(text, refuse)
    # With a space the name has to change, and so is told apart by what it holds.
    return assemble(name_document(f"{name} ", text), read_plain(text), published)


def _check_file(path: Path, refuse: Refusal, *, may_be_big: bool) -> None:
    if "\0" in str(path):
        raise refuse("a name with NUL in it", "a file's name", "check it")
    status = path.stat()
    if not S_ISREG(status.st_mode):
        found = "a folder" if path.is_dir() else "a device or pipe"
        raise refuse(found, "a file", f"name a file in it, ending in {' '.join(SUFFIXES)}")
    if path.suffix.lower() not in SUFFIXES:
        found = f"a file ending in {path.suffix!r}" if path.suffix else "a file without an ending"
        raise refuse(found, f"one of {' '.join(SUFFIXES)}", "convert or rename it")
    if status.st_size > FILE_MOST and not may_be_big:
        found = f"a file of {status.st_size:,} bytes"
        raise refuse(found, f"at most {FILE_MOST:,}", "split it into its articles")


def _extract(suffix: str, content: bytes, refuse: Refusal) -> Extract:
    if suffix == ".pdf" or content.startswith(b"%PDF-"):
        return _told(suffix, (".pdf",), "a PDF", read_pdf(content, refuse))
    refuse_by_content(content, refuse)
    is_web = suffix in HTML_SUFFIXES
    text, notes = decode(content, refuse, is_html=is_web)
    if looks_like_html(text) or (is_web and "<" in text):
        extract = _told(suffix, HTML_SUFFIXES, "a web page", read_html(text, refuse))
    elif suffix in MARKDOWN_SUFFIXES:
        extract = read_markdown(text)
    else:
        extract = _told(suffix, TEXT_SUFFIXES, "plain text", read_plain(text))
    return _with_notes(extract, notes) if notes else extract


def _told(suffix: str, own: tuple[str, ...], what: str, extract: Extract) -> Extract:
    """Say so where a file isn't what its ending says."""
    if suffix in own:
        return extract
    return _with_notes(extract, (f"a {suffix} file that holds {what}, and was read as such",))


def _with_notes(extract: Extract, notes: tuple[str, ...]) -> Extract:
    return replace(extract, notes=(*notes, *extract.notes))
