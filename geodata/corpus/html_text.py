"""A web page to the text of its article, offline."""

import logging
from typing import TYPE_CHECKING

from geodata.corpus.html_limits import check_page, check_source
from geodata.corpus.html_passport import read_web_passport
from geodata.corpus.source_texts import Extract, Refusal, Span

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OPENINGS = ("<!doctype html", "<html", "<head", "<body")
_SAVE_TEXT = "copy the article's text into a .txt file"


def looks_like_html(text: str) -> bool:
    """Tell whether a text is a web page's source, whatever its file is called."""
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if head.startswith(("<?xml", "<!--")):
        return "<html" in head
    return head.startswith(_OPENINGS)


def read_html(source: str, refuse: Refusal) -> Extract:
    """Take the article out of a web page; nothing is fetched, nothing is run.

    Parameters
    ----------
    source
        The page's source.
    refuse
        Makes the error about this file.

    Raises
    ------
    UnreadableSourceError
        For a page beyond what `html_limits` says is read, and for one without an article.
    """
    page = _parse(source, refuse)
    passport = read_web_passport(page)
    captions = _keep_captions(page)
    text = _extract(page, refuse)
    return Extract(
        text,
        title=passport.title,
        publisher=passport.publisher,
        dates=passport.dates,
        captions=tuple(_find_captions(text, captions)),
        notes=("text extracted from HTML: offsets count in the extracted text", *passport.notes),
    )


def _parse(source: str, refuse: Refusal) -> "HtmlElement":
    check_source(source, refuse)
    # Imported here because it takes longer to load than a thousand plain texts to read.
    from lxml import etree, html  # noqa: PLC0415

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        page = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        found = f"HTML that can't be parsed ({error})"
        raise refuse(found, "a web page's source", _SAVE_TEXT) from None
    check_page(page, refuse)
    return page


def _keep_captions(page: "HtmlElement") -> list[str]:
    """Turn figures into paragraphs of their captions, which would be thrown away with them."""
    captions = []
    for figure in list(page.iter("figure")):
        said = [" ".join(" ".join(found.itertext()).split()) for found in figure.iter("figcaption")]
        words = " ".join(filter(None, said))
        if not words:
            continue
        tail = figure.tail
        figure.clear()
        figure.tag, figure.text, figure.tail = "p", words, tail
        captions.append(words)
    return captions


def _extract(page: "HtmlElement", refuse: Refusal) -> str:
    from trafilatura import extract  # noqa: PLC0415 - as above: slow to load

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        text = extract(page, include_comments=False, include_links=False, include_images=False)
    except (RecursionError, ValueError, TypeError, AttributeError) as error:
        found = f"HTML that the extraction can't cope with ({type(error).__name__})"
        raise refuse(found, "a page as news sites write it", _SAVE_TEXT) from error
    if not text or not text.strip():
        raise refuse("HTML without an article", "a page with paragraphs of text", _SAVE_TEXT)
    return text


def _find_captions(text: str, captions: list[str]) -> list[Span]:
    spans = []
    for words in captions:
        start = text.find(words)
        if start >= 0:
            spans.append((start, start + len(words)))
    return spans
