"""Check that the gazetteer's tables fit together: ids unique, references pointing somewhere."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from geodata.gazetteer.tables import Row, Table, read_table
from geodata.model import Crossing, Fault, Place, Project, Region, Township


@dataclass(frozen=True)
class Tables:
    """The five tables of a gazetteer."""

    places: Table[Place]
    townships: Table[Township]
    regions: Table[Region]
    projects: Table[Project]
    crossings: Table[Crossing]


def read_tables(directory: Path, faults: list[Fault]) -> Tables:
    """Read the five tables of ``directory``, adding what is wrong in any row to ``faults``."""
    return Tables(
        places=read_table(directory / "places.csv", Place, faults),
        townships=read_table(directory / "townships.csv", Township, faults),
        regions=read_table(directory / "regions.csv", Region, faults),
        projects=read_table(directory / "projects.csv", Project, faults),
        crossings=read_table(directory / "crossings.csv", Crossing, faults),
    )


def link_faults(tables: Tables) -> list[Fault]:
    """Find every duplicate id, dangling reference, and seat or group that can't be.

    Returns
    -------
    list[Fault]
        With file and line; empty where the tables fit together.
    """
    return [
        *_duplicates(tables),
        *_dangling(tables),
        *_wrong_seats(tables),
        *_wrong_crossings(tables.crossings),
    ]


def _duplicates(tables: Tables) -> Iterator[Fault]:
    # A claim's place_id may be any of the first three, so they share one set of ids.
    toponyms: dict[str, str] = {}
    yield from _repeated(tables.places, toponyms)
    yield from _repeated(tables.townships, toponyms)
    yield from _repeated(tables.regions, toponyms)
    yield from _repeated(tables.projects, {})
    yield from _repeated(tables.crossings, {})


def _repeated(table: Table[Row], seen: dict[str, str]) -> Iterator[Fault]:
    for line, identifier in table.lines():
        if identifier in seen:
            expected = f"an id of its own; {seen[identifier]} has it"
            yield Fault(table.file, line, identifier, expected)
        else:
            seen[identifier] = f"{table.file}:{line}"


def _dangling(tables: Tables) -> Iterator[Fault]:
    places, townships, regions = tables.places.ids, tables.townships.ids, tables.regions.ids
    yield from _missing(tables.places, {"region_id": regions, "township_id": townships})
    yield from _missing(
        tables.townships, {"region_id": regions, "zone_id": regions, "seat_place_id": places}
    )
    yield from _missing(tables.regions, {"parent_id": regions})
    yield from _missing(
        tables.projects, {"place_id": places | townships | regions, "township_id": townships}
    )
    yield from _missing(
        tables.crossings,
        {"place_id": places, "zone_id": regions, "members": tables.crossings.ids},
    )


def _missing(table: Table[Row], targets: Mapping[str, Container[str]]) -> Iterator[Fault]:
    for line, row in table.rows:
        for key, known in targets.items():
            value = getattr(row, key)
            for each in value if isinstance(value, tuple) else (value,):
                if each is not None and each not in known:
                    yield Fault(table.file, line, f"{key} = {each!r}", "an id of the gazetteer")


def _wrong_seats(tables: Tables) -> Iterator[Fault]:
    file = tables.townships.file
    township_of = {place.place_id: place.township_id for _, place in tables.places.rows}
    taken: dict[str, str] = {}
    for line, township in tables.townships.rows:
        seat = township.seat_place_id
        if seat in taken:
            yield Fault(file, line, f"seat_place_id = {seat!r}", f"not the seat of {taken[seat]}")
        elif township_of.get(seat, township.township_id) != township.township_id:
            expected = f"a place of {township.township_id}, not of {township_of[seat]}"
            yield Fault(file, line, f"seat_place_id = {seat!r}", expected)
        taken.setdefault(seat, township.township_id)


def _wrong_crossings(crossings: Table[Crossing]) -> Iterator[Fault]:
    groups = {crossing.crossing_id for _, crossing in crossings.rows if crossing.members}
    for line, crossing in crossings.rows:
        if bool(crossing.members) == bool(crossing.place_id):
            expected = "either a place, or members for a group, which has no pin"
            yield Fault(crossings.file, line, crossing.crossing_id, expected)
        for member in sorted(groups.intersection(crossing.members)):
            yield Fault(crossings.file, line, f"members has {member!r}", "a crossing, not a group")
