"""What is wrong with a file and its rows: as many as can be read, the others counted."""

from dataclasses import dataclass, field
from pathlib import Path

from geodata.model import Fault, FaultyInputError

FAULTS_MOST = 200
"""Faults that are listed; those beyond are counted."""


def refuse(path: Path, value: str, expected: str) -> FaultyInputError:
    """Return the error that refuses a whole file."""
    return FaultyInputError([Fault(path.name, 0, value, expected)])


@dataclass
class FaultLog:
    """Every fault of a file's rows.

    Parameters
    ----------
    path
        The file.
    """

    path: Path
    faults: list[Fault] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)
    """Rows with a fault."""
    count: int = 0
    seen: int = 0
    """Rows that the file has, good and bad."""

    def add(self, row: int, value: str, expected: str) -> None:
        """Say what is wrong with a row; the first below the names is 1."""
        self.rows.add(row)
        self.count += 1
        if len(self.faults) < FAULTS_MOST:
            self.faults.append(Fault(self.path.name, row, value, expected))

    def listed(self) -> tuple[Fault, ...]:
        """Return the faults in the order of rows, and how many more there are."""
        left_out = self.count - len(self.faults)
        more = Fault(self.path.name, 0, f"{left_out:,} more faults", "rows like those listed")
        return (*sorted(self.faults), *([more] if left_out else []))
