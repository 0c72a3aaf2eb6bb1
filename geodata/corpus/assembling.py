"""Put a source together: its text, its bounds, its day, its fingerprint."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from geodata.corpus.captions import find_caption_days
from geodata.corpus.datelines import Head, read_head
from geodata.corpus.fingerprints import fingerprint
from geodata.corpus.furniture import Marks, mark_lines
from geodata.corpus.scripts import detect_language, is_zawgyi_suspected
from geodata.corpus.source_texts import Extract, PublicationDates, SourceText, Span
from geodata.corpus.text_lines import Line, split_lines

GIVEN = "given by the reader"
"""Basis of a day that the text doesn't state and whoever read it did."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """What was found in the text of one extract."""

    extract: Extract
    head: Head
    marks: Marks
    captions: tuple[Span, ...]
    furniture: tuple[Span, ...]


def assemble(document_id: str, extract: Extract, published: date | None = None) -> SourceText:
    """Make the source of an extract.

    Parameters
    ----------
    document_id
        What claims will call it.
    extract
        The text, with what its file says beside it.
    published
        The day of publication, for a text that states none.
    """
    parts = _find_parts(extract)
    text, marks, datelines = extract.text, parts.marks, tuple(parts.head.datelines)
    dates, date_notes = _choose_dates(extract.dates, parts.head.dates, published)
    return SourceText(
        document_id=document_id,
        text=text,
        title=extract.title,
        publisher=extract.publisher or parts.head.publisher or marks.publisher,
        dates=dates,
        evidence_start=marks.start,
        evidence_end=marks.end,
        captions=parts.captions,
        furniture=parts.furniture,
        datelines=datelines,
        language=detect_language(text),
        fingerprint=fingerprint(
            text, marks.start, marks.end, (*parts.furniture, *parts.captions, *datelines)
        ),
        notes=(*extract.notes, *parts.head.notes, *marks.notes, *date_notes, *_notice(parts)),
    )


def _find_parts(extract: Extract) -> _Parts:
    lines = split_lines(extract.text, extract.start)
    head = read_head(extract.text, lines, extract.start)
    marks = mark_lines(_from(lines, head.start, extract.text), head.furniture)
    captions = _within(marks, [*marks.captions, *extract.captions])
    furniture = _within(marks, [*marks.furniture, *extract.furniture])
    return _Parts(extract, head, marks, captions, furniture)


def _from(lines: list[Line], start: int, text: str) -> list[Line]:
    """Leave out what comes before ``start``, which may lie inside the first line."""
    if not lines or lines[0].start >= start:
        return lines
    rest = [line for line in lines if line.end > start]
    if rest and rest[0].start < start:
        words = " ".join(text[start : rest[0].end].split())
        rest[0] = Line(start, rest[0].end, words)
    return rest


def _within(marks: Marks, spans: Iterable[Span]) -> tuple[Span, ...]:
    inside = {(first, last) for first, last in spans if marks.start <= first < last <= marks.end}
    return tuple(sorted(inside))


def _choose_dates(
    field: PublicationDates | None, head: PublicationDates | None, given: date | None
) -> tuple[PublicationDates | None, list[str]]:
    """Prefer the file's own field, then the text's head, then what the reader gives."""
    chosen = field or head
    if chosen is None:
        return (PublicationDates.of_day(given, GIVEN) if given else None), []
    notes = []
    if head and not chosen.earliest <= head.likely <= chosen.latest:
        notes.append(f"{head.basis}, another day than {chosen.basis}: only a hint")
    if given and not chosen.earliest <= given <= chosen.latest:
        notes.append(f"{given} was given, but {chosen.basis}, which counts")
    return chosen, notes


def _notice(parts: _Parts) -> list[str]:
    text = parts.extract.text
    notes = []
    for first, last in parts.captions:
        if days := find_caption_days(text[first:last]):
            notes.append(f"a caption says {', '.join(days)}: a hint, not the day of publication")
    if is_zawgyi_suspected(text):
        notes.append("Zawgyi-encoded Burmese suspected: convert it to Unicode before reading it")
    if parts.marks.start == parts.marks.end:
        notes.append("nothing but furniture: no evidence in it")
    return notes
