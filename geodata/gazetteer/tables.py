"""Read the gazetteer's tables: one CSV file a kind of thing, checked row by row."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from geodata.model import Fault, faults_of, read_csv_rows

Row = TypeVar("Row", bound=BaseModel)

_LISTS = frozenset({"variants", "members"})


@dataclass
class Table(Generic[Row]):
    """A table as read, before anything is trusted."""

    file: str
    """Path as the user would name it."""
    key: str
    """The column that holds the id: the first."""
    rows: list[tuple[int, Row]] = field(default_factory=list)
    """The rows that are right, each with its 1-based line."""
    refused: set[str] = field(default_factory=set)
    """Ids of rows that aren't; what refers to them is not at fault."""

    @property
    def ids(self) -> set[str]:
        """Every id the table gives, of refused rows too."""
        return {identifier for _, identifier in self.lines()} | self.refused

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield each right row's line and id."""
        return ((line, getattr(row, self.key)) for line, row in self.rows)


def read_table(path: Path, model: type[Row], faults: list[Fault]) -> Table[Row]:
    """Read one table, adding what is wrong with it to ``faults``.

    Parameters
    ----------
    path
        CSV in UTF-8, its columns the fields of ``model`` in their order. An empty cell is
        a value not given; ``variants`` and ``members`` hold several, separated by ``|``.
    model
        What a row is.
    faults
        Grows by one for each thing wrong.
    """
    columns = list(model.model_fields)
    table: Table[Row] = Table(str(path), columns[0])
    if not path.is_file():
        faults.append(Fault(str(path), 0, "no such file", f"a table of {model.__name__}"))
        return table
    for line, cells in read_csv_rows(path, columns, faults):
        _add_row(table, cells, model, line, faults)
    return table


def _add_row(
    table: Table[Row],
    cells: dict[str, str | None],
    model: type[Row],
    line: int,
    faults: list[Fault],
) -> None:
    # DictReader keeps surplus cells under None, and fills missing ones with None.
    if None in cells or None in cells.values():
        expected = f"{len(model.model_fields)} cells, quoted where a cell holds a comma"
        faults.append(Fault(table.file, line, "too many or too few cells", expected))
        table.refused.add(cells[table.key] or "")
        return
    fields = {
        name: tuple(cell.split("|")) if name in _LISTS else cell
        for name, cell in cells.items()
        if cell
    }
    try:
        table.rows.append((line, model.model_validate(fields)))
    except ValidationError as error:
        faults.extend(faults_of(error, table.file, lambda _field: line))
        table.refused.add(cells[table.key] or "")
