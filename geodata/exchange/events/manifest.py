"""Which files are the store's: switched all at once, so that a reader sees before or after."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from geodata.model import Fault, FaultyInputError

FILE_NAME = "manifest.json"
SOURCE = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
"""What the id of a source looks like; it becomes the name of a folder."""
_PART = re.compile(
    rf"source={SOURCE.pattern}/year=(?:\d{{1,4}}|__HIVE_DEFAULT_PARTITION__)/part-[0-9a-f]{{16}}[.]parquet"
)


@dataclass(frozen=True, order=True)
class Part:
    """One file of events of one source and one year.

    Parameters
    ----------
    path
        From the store's folder, with slashes.
    rows
        How many events are in it.
    """

    path: str
    rows: int

    @property
    def source(self) -> str:
        """The source, as the path says."""
        return self.path.split("/")[0].removeprefix("source=")

    @property
    def year(self) -> str:
        """The year in which its events begin, as the path says; Hive's word where unknown."""
        return self.path.split("/")[1].removeprefix("year=")


def read_manifest(folder: Path) -> tuple[Part, ...]:
    """Return the files of a store; none where there is no store yet.

    Raises
    ------
    FaultyInputError
        When the manifest isn't one that this program wrote.
    """
    path = folder / FILE_NAME
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return tuple(sorted(_to_part(name, rows) for name, rows in said["parts"].items()))
    except FileNotFoundError:
        return ()
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        expected = "the list of files that Salween wrote; take it from a backup, or import again"
        raise FaultyInputError([Fault(str(path), 0, str(error), expected)]) from error


def _to_part(name: str, rows: object) -> Part:
    if not _PART.fullmatch(name) or not isinstance(rows, int):
        msg = f"{name!r} is no file of events"
        raise ValueError(msg)
    return Part(name, rows)


def write_manifest(folder: Path, parts: Mapping[str, Part]) -> None:
    """Make these files the store's, by one rename."""
    said = {"parts": {one.path: one.rows for one in sorted(parts.values())}}
    target = folder / FILE_NAME
    beside = target.with_suffix(".new")
    with beside.open("w", encoding="utf-8") as file:
        json.dump(said, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(target)


def clear_leftovers(folder: Path) -> None:
    """Delete files that no manifest names: replaced, or left by a writer that was killed."""
    wanted = {folder / one.path for one in read_manifest(folder)}
    for path in folder.glob("source=*/year=*/*.parquet"):
        if path not in wanted:
            # Where another program still reads it, it goes the next time.
            try:
                path.unlink()
            except PermissionError:
                continue
