"""Faults: what is wrong with an input, where, and what was expected instead."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pydantic import ValidationError


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in one file.

    Parameters
    ----------
    file
        Path as the user would name it.
    line
        1-based line, or 0 where the fault is about the whole file.
    value
        The offending value, as written.
    expected
        What would have been right, and where it helps, what to do next.
    """

    file: str
    line: int
    value: str
    expected: str

    def __str__(self) -> str:
        """Say it in one line, the way compilers do, so that editors can jump to it."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.value}: expected {self.expected}"


class FaultyInputError(ValueError):
    """Raised once for an input, with every fault found in it."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        count = len(self.faults)
        heading = f"{count} fault{'' if count == 1 else 's'}; nothing was changed:"
        super().__init__("\n".join([heading, *map(str, self.faults)]))


def faults_of(error: ValidationError, file: str, line_of: Callable[[str], int]) -> list[Fault]:
    """Turn a pydantic error about one record into faults with lines.

    Parameters
    ----------
    error
        What pydantic found, all of it.
    file
        Path as the user would name it.
    line_of
        Gives the 1-based line at which a field of the record is written.
    """
    faults = []
    for detail in error.errors():
        field = str(detail["loc"][0]) if detail["loc"] else ""
        where = ".".join(str(part) for part in detail["loc"]) or "record"
        if detail["type"] == "missing":
            value, expected = f"{where} is missing", f"a value for `{where}`"
        elif detail["type"] == "extra_forbidden":
            value, expected = f"{where} = {detail['input']!r}", "no such field; see CONTRIBUTING.md"
        else:
            value, expected = f"{where} = {_shown(detail['input'])}", detail["msg"]
        faults.append(Fault(file, line_of(field), value, expected))
    return faults


def _shown(value: object, most: int = 80) -> str:
    text = repr(value)
    return text if len(text) <= most else text[: most - 1] + "…"
