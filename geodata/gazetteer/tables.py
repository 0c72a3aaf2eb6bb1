"""Read the gazetteer's tables: one CSV file a kind of thing, checked row by row."""

import csv
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from geodata.model import Fault, faults_of

Row = TypeVar("Row", bound=BaseModel)

_LISTS = frozenset({"variants", "members"})


def read_table(path: Path, model: type[Row], faults: list[Fault]) -> list[tuple[int, Row]]:
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

    Returns
    -------
    list[tuple[int, Row]]
        The rows that are right, each with its 1-based line.
    """
    if not path.is_file():
        faults.append(Fault(str(path), 0, "no such file", f"a table of {model.__name__}"))
        return []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        columns = list(model.model_fields)
        if reader.fieldnames is None or list(reader.fieldnames) != columns:
            faults.append(Fault(str(path), 1, f"columns {reader.fieldnames}", f"{columns}"))
            return []
        rows = []
        for cells in reader:
            row = _read_row(cells, model, str(path), reader.line_num, faults)
            if row is not None:
                rows.append((reader.line_num, row))
        return rows


def _read_row(
    cells: dict[str, str | None], model: type[Row], file: str, line: int, faults: list[Fault]
) -> Row | None:
    # DictReader keeps surplus cells under None, and fills missing ones with None.
    if None in cells or None in cells.values():
        expected = f"{len(model.model_fields)} cells, quoted where a cell holds a comma"
        faults.append(Fault(file, line, "too many or too few cells", expected))
        return None
    fields = {
        name: tuple(cell.split("|")) if name in _LISTS else cell
        for name, cell in cells.items()
        if cell
    }
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        faults.extend(faults_of(error, file, lambda _field: line))
        return None
