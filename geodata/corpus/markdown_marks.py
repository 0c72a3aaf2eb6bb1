"""Markdown and front matter: what of the characters is not for reading."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from geodata.corpus.source_texts import Extract, PublicationDates, Span
from geodata.corpus.stated_days import read_cell

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(.{0,10000}?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL
)
_FIELD = re.compile(r"(?m)^([A-Za-z_-]{1,40})[ \t]*:[ \t]*([^\r\n]{1,500})")
_HEADING = re.compile(r"(?m)^# +([^\r\n]{1,300})")
# Bounded, and closed to another opening bracket, so that a file of brackets takes no longer.
_UNREAD = re.compile(
    r"!\[[^\[\]\r\n]{0,500}\]\([^)\[\r\n]{0,2000}\)"
    r"|(?<=\])\((?:https?:|mailto:|/|\.|#|<)[^)\[\r\n]{0,2000}\)"
    r"|<https?://[^<>\s]{1,2000}>"
    r"|^\[[^\[\]\r\n]{1,100}\]:[^\r\n]{1,2000}",
    re.MULTILINE,
)
_DATE_FIELDS = ("date", "published", "published_on", "published_at", "pubdate")
_PUBLISHER_FIELDS = ("publisher", "source", "site")


class FrontMatter(NamedTuple):
    """The fields between two lines of dashes at the head of a text.

    Parameters
    ----------
    end
        Where the text begins after them; 0 where there are none.
    title, publisher, dates
        None where no field gives them.
    notes
        What a field says that can't be read.
    """

    end: int = 0
    title: str | None = None
    publisher: str | None = None
    dates: PublicationDates | None = None
    notes: tuple[str, ...] = ()


def read_front_matter(text: str) -> FrontMatter:
    """Read the fields of a text's front matter, if it has any."""
    found = _FRONT_MATTER.match(text) if text.startswith(("---", "\ufeff---")) else None
    fields = {name.lower(): value.strip(" \t\"'") for name, value in _fields(found)}
    if found is None or not fields:
        return FrontMatter()
    publisher = next((fields[name] for name in _PUBLISHER_FIELDS if fields.get(name)), None)
    dates, notes = _read_dates(fields)
    return FrontMatter(found.end(), fields.get("title") or None, publisher, dates, notes)


def _fields(found: re.Match[str] | None) -> list[tuple[str, str]]:
    return _FIELD.findall(found[1]) if found else []


def _read_dates(fields: dict[str, str]) -> tuple[PublicationDates | None, tuple[str, ...]]:
    name = next((name for name in _DATE_FIELDS if fields.get(name)), None)
    if name is None:
        return None, ()
    day, fault = read_cell(fields[name])
    if day is None:
        return None, (f'front matter has {name}: "{fields[name]}", {fault}: no day taken',)
    return PublicationDates.of_day(day, f'front matter says "{name}: {fields[name]}"'), ()


def read_plain(text: str) -> Extract:
    """Take plain text as it is, with what its front matter says."""
    front = read_front_matter(text)
    start = front.end or int(text.startswith("\ufeff"))
    notes = front.notes
    if text.startswith("\ufeff"):
        notes = (*notes, "a byte order mark opens the text and counts as its first character")
    return Extract(text, start, front.title, front.publisher, front.dates, notes=notes)


def read_markdown(text: str) -> Extract:
    """Take Markdown as it is; pictures, link targets and comments are marked, not cut."""
    plain = read_plain(text)
    heading = _HEADING.search(text, plain.start)
    title = plain.title or (heading[1].strip(" #*_") if heading else None)
    links = [found.span() for found in _UNREAD.finditer(text, plain.start)]
    furniture = (*links, *_find_comments(text, plain.start))
    return Extract(
        text, plain.start, title, plain.publisher, plain.dates, (), furniture, plain.notes
    )


def _find_comments(text: str, start: int) -> Iterator[Span]:
    """Yield the comments; one that nobody closes hides nothing."""
    while (first := text.find("<!--", start)) >= 0 and (last := text.find("-->", first)) >= 0:
        start = last + len("-->")
        yield first, start
