"""Happenings that a text counts from without saying when they were."""

from datetime import date
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from geodata.model import Fault, FaultyInputError, faults_of, parse_toml, read_text

_FILE = Path(__file__).parent / "data" / "named_times.toml"


class NamedTime(BaseModel):
    """A happening, the words that name it, and the days within which it lay, both inclusive."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    """Wordings of a clause, with the verb: ``seized power``."""
    earliest: date
    latest: date
    source: str
    """Where its days are said; a day that no source gives is not entered."""


class NamedTimes:
    """The register of named times.

    Parameters
    ----------
    times
        All of them, each word belonging to one.
    """

    def __init__(self, times: tuple[NamedTime, ...]) -> None:
        self.times = times
        self._by_word = {
            word.lower(): time for time in times for word in (*time.nouns, *time.verbs)
        }

    @cached_property
    def nouns(self) -> str:
        """A pattern of all nouns, the longest first."""
        return _pattern([noun for time in self.times for noun in time.nouns])

    @cached_property
    def verbs(self) -> str:
        """A pattern of all wordings with a verb, the longest first."""
        return _pattern([verb for time in self.times for verb in time.verbs])

    def find(self, word: str) -> NamedTime | None:
        """Return the time that a word of the patterns names, in any case and spacing."""
        return self._by_word.get(" ".join(word.lower().split()))


def read_named_times(file: Path = _FILE) -> NamedTimes:
    """Read the register of named times.

    Raises
    ------
    FaultyInputError
        With everything that is wrong with the file.
    """
    faults: list[Fault] = []
    text = read_text(file, faults)
    rows = (parse_toml(text, file, faults) if text is not None else None) or {}
    times = []
    for number, row in enumerate(rows.get("time", []), 1):
        try:
            times.append(NamedTime.model_validate(row))
        except ValidationError as error:
            where = f"{file} (time {number})"
            faults += faults_of(error, where, lambda field: 0)
    if faults:
        raise FaultyInputError(faults)
    return NamedTimes(tuple(times))


def _pattern(words: list[str]) -> str:
    return "|".join(f"{word}\\b" for word in sorted(words, key=len, reverse=True))


EVENTS = read_named_times()
