"""Faults: what is wrong with an input, where, and what was expected instead."""

from collections.abc import Sequence
from dataclasses import dataclass


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
