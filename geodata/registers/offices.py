"""Offices: who is meant by ``the Chinese foreign minister``, and when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from geodata.model import Fault, FaultyInputError, faults_of, read_csv_rows
from geodata.registers.actors import DIRECTORY, Row, read_actors


class Office(BaseModel):
    """One holder's term in an office, with the words that sources use for the office."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    office_id: str
    actor_id: str
    """Who holds it."""
    phrases: tuple[str, ...] = ()
    """Noun phrases without article; capitals don't count. The same for every holder."""
    valid_from: date | None = None
    """First day on which this holder may have held it; None where nobody knows."""
    valid_to: date | None = None
    """First day on which the term had surely ended; None where it isn't known to have ended.

    Where only a part of a term is known, as from one article, the term is that part.
    """
    source: str
    note: str = ""


_COLUMNS = list(Office.model_fields)


@dataclass(frozen=True)
class _Written:
    """A term as it stands in the file."""

    line: int
    office: Office


@cache
def read_offices(directory: Path = DIRECTORY) -> tuple[Office, ...]:
    """Read ``offices.csv``: one holder's term a row, columns as `Office`.

    Phrases are split by ``|`` and written once for each office; every holder gets them all.

    Parameters
    ----------
    directory
        Folder that holds ``offices.csv``, and the ``actors.csv`` it refers to.

    Returns
    -------
    tuple of Office
        In the order written. Read once and shared.

    Raises
    ------
    FaultyInputError
        With every fault of the file: columns, fields that aren't as `Office` wants them, a
        holder who is no actor, a term that ends before it begins, an office without phrases,
        a phrase of two offices. With those of ``actors.csv`` alone, where it has any.
    """
    known = read_actors(directory)
    path = directory / "offices.csv"
    faults: list[Fault] = []
    rows = list(read_csv_rows(path, _COLUMNS, faults))
    written = [
        _Written(line, one) for line, row in rows if (one := _read((line, row), path, faults))
    ]
    faults.extend(_unheld(str(path), written, known))
    faults.extend(_backward(str(path), written))
    faults.extend(_unspoken(str(path), written))
    faults.extend(_shared(str(path), written))
    if faults:
        raise FaultyInputError(faults)
    phrases = _phrases(written)
    return tuple(
        one.office.model_copy(update={"phrases": phrases[one.office.office_id]}) for one in written
    )


def holders_of(
    offices: Iterable[Office], office_id: str, earliest: date | None, latest: date | None
) -> tuple[str, ...]:
    """Return everybody who may have held an office at some time between two days.

    Parameters
    ----------
    offices
        As `read_offices` gives them.
    office_id
        Which office.
    earliest, latest
        The two days, both counted in; None leaves that end open.

    Returns
    -------
    tuple of str
        Actor ids in the order of ``offices``, each once; more than one stays more than one,
        and nobody known is empty.

    Examples
    --------
    >>> day = date(2023, 5, 2)
    >>> holders_of(read_offices(), "china-foreign-minister", day, day)
    ('qin-gang',)
    """
    holders = (
        office.actor_id
        for office in offices
        if office.office_id == office_id
        and (latest is None or office.valid_from is None or office.valid_from <= latest)
        and (earliest is None or office.valid_to is None or earliest < office.valid_to)
    )
    return tuple(dict.fromkeys(holders))


def _read(row: Row, path: Path, faults: list[Fault]) -> Office | None:
    line, cells = row
    # DictReader keeps surplus cells under None, and fills missing ones with None.
    if None in cells or None in cells.values():
        expected = f"{len(_COLUMNS)} fields, with quotes around a field that holds a comma"
        faults.append(Fault(str(path), line, str(cells["office_id"]), expected))
        return None
    fields: dict[str, object] = {name: cell for name, cell in cells.items() if cell}
    if cells["phrases"]:
        fields["phrases"] = tuple(filter(None, cells["phrases"].split("|")))
    try:
        return Office.model_validate(fields)
    except ValidationError as error:
        faults.extend(faults_of(error, str(path), lambda _: line))
        return None


def _unheld(file: str, written: Iterable[_Written], known: Iterable[str]) -> Iterator[Fault]:
    actors = set(known)
    for one in written:
        if one.office.actor_id not in actors:
            value = f"actor_id = {one.office.actor_id!r}"
            yield Fault(file, one.line, value, "the id of an actor; add one to actors.csv")


def _backward(file: str, written: Iterable[_Written]) -> Iterator[Fault]:
    for one in written:
        begun, ended = one.office.valid_from, one.office.valid_to
        if begun and ended and ended <= begun:
            yield Fault(file, one.line, f"valid_to = {ended}", f"a day after {begun}, or nothing")


def _unspoken(file: str, written: list[_Written]) -> Iterator[Fault]:
    phrases = _phrases(written)
    seen: set[str] = set()
    for one in written:
        office_id = one.office.office_id
        if office_id not in seen and not phrases[office_id]:
            expected = "words that sources use for the office, in one of its rows"
            yield Fault(file, one.line, f"{office_id} has no phrases", expected)
        seen.add(office_id)


def _shared(file: str, written: Iterable[_Written]) -> Iterator[Fault]:
    office_of: dict[str, str] = {}
    for one in written:
        for phrase in one.office.phrases:
            first = office_of.setdefault(phrase.lower(), one.office.office_id)
            if first != one.office.office_id:
                expected = f"a phrase of its own; {first} has this one"
                yield Fault(file, one.line, f"phrases has {phrase!r}", expected)


def _phrases(written: Iterable[_Written]) -> dict[str, tuple[str, ...]]:
    phrases: dict[str, tuple[str, ...]] = {}
    for one in written:
        before = phrases.get(one.office.office_id, ())
        phrases[one.office.office_id] = tuple(dict.fromkeys((*before, *one.office.phrases)))
    return phrases
