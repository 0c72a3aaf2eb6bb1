"""Read the register of actors, or say everything that is wrong with it."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from geodata.model import Actor, Fault, FaultyInputError, faults_of, read_csv_rows

DIRECTORY = Path(__file__).parent / "data"
"""Where the registers lie."""
_COLUMNS = tuple(Actor.model_fields)
Row = tuple[int, dict[str, str | None]]
"""A line number and the cells of that line."""


@cache
def read_actors(directory: Path = DIRECTORY) -> dict[str, Actor]:
    """Read ``actors.csv``: one actor a row, columns as `Actor`, variants split by ``|``.

    Parameters
    ----------
    directory
        Folder that holds ``actors.csv``.

    Returns
    -------
    dict[str, Actor]
        By actor id, in the order written. Read once and shared: don't change it.

    Raises
    ------
    FaultyInputError
        With every fault of the file: columns, fields that aren't as `Actor` wants them, an
        id written twice, ``member_of`` that is no actor's id.
    """
    path = directory / "actors.csv"
    faults: list[Fault] = []
    rows = list(read_csv_rows(path, list(_COLUMNS), faults))
    return _checked(str(path), rows, faults)


def _checked(file: str, rows: list[Row], faults: list[Fault]) -> dict[str, Actor]:
    written = [(line, _to_actor(row, file, line, faults)) for line, row in rows]
    actors = [(line, actor) for line, actor in written if actor]
    faults.extend(_repeated(file, actors))
    faults.extend(_orphaned(file, actors, known={row["actor_id"] or "" for _, row in rows}))
    if faults:
        raise FaultyInputError(faults)
    return {actor.actor_id: actor for _, actor in actors}


def _to_actor(
    cells: dict[str, str | None], file: str, line: int, faults: list[Fault]
) -> Actor | None:
    if None in cells or None in cells.values():
        expected = f"{len(_COLUMNS)} fields, with quotes around a field that holds a comma"
        faults.append(Fault(file, line, str(cells["actor_id"]), expected))
        return None
    row = {name: cell or "" for name, cell in cells.items()}
    fields = {
        **row,
        "variants": tuple(filter(None, row["variants"].split("|"))),
        "member_of": row["member_of"] or None,
        "side": row["side"] or None,
    }
    blank = [name for name in ("actor_id", "name", "short_name") if not row[name].strip()]
    faults.extend(Fault(file, line, f"{name} is blank", "a word or more") for name in blank)
    try:
        return Actor.model_validate(fields)
    except ValidationError as error:
        faults.extend(faults_of(error, file, lambda _: line))
        return None


def _repeated(file: str, actors: Iterable[tuple[int, Actor]]) -> Iterable[Fault]:
    first: dict[str, int] = {}
    for line, actor in actors:
        if actor.actor_id in first:
            expected = f"an id of its own; line {first[actor.actor_id]} has this one"
            yield Fault(file, line, f"actor_id = {actor.actor_id!r}", expected)
        first.setdefault(actor.actor_id, line)


def _orphaned(file: str, actors: Iterable[tuple[int, Actor]], known: set[str]) -> Iterable[Fault]:
    for line, actor in actors:
        if actor.member_of and (actor.member_of not in known or actor.member_of == actor.actor_id):
            yield Fault(file, line, f"member_of = {actor.member_of!r}", "the id of another actor")
