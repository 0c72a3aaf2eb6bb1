"""What reading gives: a text, what may be cited of it, and what it says of its own day."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from geodata.model import Fault

Span = tuple[int, int]
"""Half-open character offsets into a text."""


@dataclass(frozen=True, slots=True)
class PublicationDates:
    """When a text was published, and which words say so.

    Parameters
    ----------
    likely
        The day itself, or the likeliest of several.
    earliest, latest
        The days between which publication is certain; equal to ``likely`` for a stated day.
    basis
        The words or the field that gave it, or that the reader did.
    """

    likely: date
    earliest: date
    latest: date
    basis: str

    @classmethod
    def of_day(cls, day: date, basis: str) -> "PublicationDates":
        """Make the dates of a text whose one day of publication is known."""
        return cls(day, day, day, basis)


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text as read, with what reading noticed about it.

    Parameters
    ----------
    document_id
        From the file's name, or the table's name and the number of the row.
    text
        What all offsets count in. For plain text and Markdown it is the file's own
        characters, a byte order mark included; for HTML and PDF the extracted text.
    title, publisher
        As the source itself gives them; None where it doesn't.
    dates
        None where the source names no day: whoever reads it must be asked.
    evidence_start, evidence_end
        Characters before the first and from the second on are not evidence.
    captions
        Spans of photo captions: evidence, but of their kind.
    furniture
        Spans within the evidence that aren't: share lines, link targets, bylines.
    datelines
        Spans of datelines (``NAYPYIDAW, MYANMAR —``): a place, and never a sentence.
    language
        ``en`` for Latin, ``my`` for Burmese, ``zh`` for Chinese script, else ``und``.
    fingerprint
        The same for the same article with other furniture, captions, spaces or quotes.
    notes
        What a person should know about how this was read.
    """

    document_id: str
    text: str
    title: str | None
    publisher: str | None
    dates: PublicationDates | None
    evidence_start: int
    evidence_end: int
    captions: tuple[Span, ...]
    furniture: tuple[Span, ...]
    datelines: tuple[Span, ...]
    language: str
    fingerprint: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extract:
    """A text taken out of a file, with what the file says beside it.

    Parameters
    ----------
    text
        The text; offsets count in it.
    start
        Where it begins, after what isn't text: a byte order mark, front matter.
    title, publisher, dates
        As fields of the file give them.
    captions, furniture
        Spans already known to be such.
    notes
        What was noticed while extracting.
    """

    text: str
    start: int = 0
    title: str | None = None
    publisher: str | None = None
    dates: PublicationDates | None = None
    captions: tuple[Span, ...] = ()
    furniture: tuple[Span, ...] = ()
    notes: tuple[str, ...] = field(default=())


class UnreadableSourceError(ValueError):
    """Raised for a file that can't be read, with what it is and what to do.

    Parameters
    ----------
    path
        The file, or the name of a pasted text.
    found
        What is there instead, with its value.
    expected
        What can be read.
    next_step
        What the reader can do about it.
    """

    def __init__(self, path: Path | str, found: str, expected: str, next_step: str) -> None:
        # All four as arguments, or the error couldn't travel between processes.
        super().__init__(path, found, expected, next_step)
        self.path = path
        self.found = found
        self.expected = expected
        self.next_step = next_step

    def __str__(self) -> str:
        """Say it in one line: file, what it is, what was expected, what to do."""
        return str(self.fault)

    @property
    def fault(self) -> Fault:
        """The same as a fault, to be reported together with others."""
        return Fault(str(self.path), 0, self.found, f"{self.expected}; {self.next_step}")


Refusal = Callable[[str, str, str], UnreadableSourceError]
"""Makes the error about one file from what was found, what was expected, what to do."""
