"""Find the files behind names: files, folders and patterns, in order, each once."""

import os
from collections.abc import Iterable, Iterator, Sequence
from glob import iglob
from pathlib import Path

from geodata.cli.errors import CommandError
from geodata.corpus.sources import SUFFIXES


def find_sources(names: Sequence[str]) -> Iterator[Path]:
    """Yield the files behind some names; those of a folder by name, its folders after them.

    Everything is looked for as it is needed, so that a folder may hold millions.

    Raises
    ------
    CommandError
        At once, with all the names that lead to nothing that can be read.
    """
    lost = [name for name in names if next(_behind(name), None) is None]
    if lost:
        expected = f"a file, a folder or a pattern with {' '.join(SUFFIXES)} behind it"
        raise CommandError("\n".join(f"{name}: expected {expected}" for name in lost))
    return _each_once(names)


def _each_once(names: Iterable[str]) -> Iterator[Path]:
    files: set[Path] = set()
    folders: list[Path] = []
    for name in names:
        is_folder = Path(name).is_dir()
        for path in _behind(name):
            place = Path(os.path.abspath(path))  # noqa: PTH100  # links stay as they are named
            if place in files or any(place.is_relative_to(folder) for folder in folders):
                continue
            if not is_folder:
                files.add(place)
            yield path
        if is_folder:
            folders.append(Path(os.path.abspath(name)))  # noqa: PTH100


def _behind(name: str) -> Iterator[Path]:
    path = Path(name)
    if path.is_dir():
        yield from _within(path)
    elif path.exists():
        yield path
    else:
        found = sorted(iglob(name, recursive=True))  # noqa: PTH207  # absolute patterns too
        for one in map(Path, found):
            if one.is_file() and one.suffix.lower() in SUFFIXES:
                yield one


def _within(folder: Path) -> Iterator[Path]:
    for inside, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES):
                yield Path(inside) / name
