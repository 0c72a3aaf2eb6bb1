"""Take texts in: pasted, or out of files of any kind that is read."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path, PurePosixPath, PureWindowsPath
from tempfile import TemporaryDirectory

from geodata.corpus.identities import name_apart
from geodata.corpus.source_texts import SourceText, UnreadableSourceError
from geodata.corpus.sources import SUFFIXES, read_pasted, read_sources
from geodata.model import Fault

ROWS_MOST = 500
"""Texts of one table that are taken: more is work for the command line."""
TEXT_MOST = 400_000
"""Characters that a browser shows without trouble."""

_BY_COMMAND = "read it with `python -m geodata read`"


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that couldn't be taken: what it was called, and why, in a sentence."""

    name: str
    reason: str


@dataclass(slots=True)
class Intake:
    """What came in at once.

    Parameters
    ----------
    taken
        Name and text of everything that could be read.
    refused
        The rest.
    """

    taken: list[tuple[str, SourceText]] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    def take(self, name: str, source: SourceText) -> None:
        """Take a text, unless it can't be shown."""
        if len(source.text) > TEXT_MOST:
            size = f"{len(source.text):,} characters"
            reason = f"{size}: at most {TEXT_MOST:,} are shown here; {_BY_COMMAND}"
            self.refused.append(Refused(name, reason))
        elif not _is_whole(source.text):
            reason = "half a character (a lone surrogate) is in it: save it as UTF-8 and try again"
            self.refused.append(Refused(name, reason))
        else:
            self.taken.append((name, source))


def take_pasted(text: str) -> Intake:
    """Take a text that was pasted."""
    intake = Intake()
    try:
        intake.take("pasted text", read_pasted(text))
    except UnreadableSourceError as error:
        intake.refused.append(Refused("pasted text", _reason(error)))
    return intake


def take_files(
    files: Sequence[tuple[str, bytes]], tell: Callable[[int, int], object] = lambda done, all_: None
) -> Intake:
    """Take files, each by its name and content.

    Parameters
    ----------
    files
        As they were uploaded.
    tell
        Hears how many of how many are done.
    """
    intake = Intake()
    for number, (name, content) in enumerate(files, start=1):
        _take_file(_bare(name), content, intake)
        tell(number, len(files))
    return intake


def _take_file(name: str, content: bytes, intake: Intake) -> None:
    faults: list[Fault] = []
    # By way of a file, for a table is read row by row, and every kind by one door.
    with TemporaryDirectory(prefix="salween-") as folder:
        path = Path(folder) / name
        try:
            path.write_bytes(content)
            rows = list(islice(read_sources(path, faults=faults), ROWS_MOST + 1))
        except UnreadableSourceError as error:
            intake.refused.append(Refused(name, _reason(error)))
            return
        except OSError as error:
            reason = f"{error.strerror}: expected a file with a plain name; rename it and try again"
            intake.refused.append(Refused(name, reason))
            return
    _take_rows(name, rows, intake)
    for one in faults:
        where = f"line {one.line}: " if one.line else ""
        intake.refused.append(Refused(name, f"{where}{one.value}: expected {one.expected}"))


def _take_rows(name: str, rows: Sequence[SourceText], intake: Intake) -> None:
    for number, source in enumerate(rows[:ROWS_MOST], start=1):
        # Rows are numbered by their table's name, which another table may have as well.
        single = len(rows) == 1
        intake.take(name if single else f"{name}, row {number}", source)
    if len(rows) > ROWS_MOST:
        reason = f"more than {ROWS_MOST} rows: the rest is left out; {_BY_COMMAND}"
        intake.refused.append(Refused(name, reason))


def _bare(name: str) -> str:
    """Return a file's name without folders, whatever the browser's system calls them."""
    bare = PureWindowsPath(PurePosixPath(name).name).name.replace("\0", "")
    stem, suffix = Path(bare).stem[:100], Path(bare).suffix[:12]
    return f"{stem}{suffix}" if stem.strip(". ") else f"document{suffix}"


def _reason(error: UnreadableSourceError) -> str:
    return f"{error.found}: expected {error.expected}; {error.next_step}"


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def named_apart(source: SourceText, taken: Iterable[str]) -> SourceText:
    """Return a source under an id that no other document on the desk has."""
    return name_apart(source) if source.document_id in set(taken) else replace(source)


ENDINGS = [one.removeprefix(".") for one in SUFFIXES]
"""Of the files that may be chosen."""
