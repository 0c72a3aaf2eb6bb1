"""Check that the gazetteer's tables fit together: ids unique, references pointing somewhere."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel

from geodata.gazetteer.tables import read_table
from geodata.model import Crossing, Fault, Place, Project, Region, Township


@dataclass
class Tables:
    """The five tables as read, each row with its line, before anything is trusted."""

    directory: Path
    places: list[tuple[int, Place]]
    townships: list[tuple[int, Township]]
    regions: list[tuple[int, Region]]
    projects: list[tuple[int, Project]]
    crossings: list[tuple[int, Crossing]]
    files: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Name the files the way a fault names them."""
        names = ("places", "townships", "regions", "projects", "crossings")
        self.files = {name: str(self.directory / f"{name}.csv") for name in names}


def read_tables(directory: Path, faults: list[Fault]) -> Tables:
    """Read the five tables of ``directory``, adding what is wrong in any row to ``faults``."""
    return Tables(
        directory=directory,
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
        *_wrong_crossings(tables),
    ]


def _duplicates(tables: Tables) -> Iterator[Fault]:
    # A claim's place_id may be any of the three, so they share one set of ids.
    toponyms: dict[str, str] = {}
    yield from _repeated(tables.files["places"], _ids(tables.places, "place_id"), toponyms)
    yield from _repeated(tables.files["townships"], _ids(tables.townships, "township_id"), toponyms)
    yield from _repeated(tables.files["regions"], _ids(tables.regions, "region_id"), toponyms)
    yield from _repeated(tables.files["projects"], _ids(tables.projects, "project_id"), {})
    yield from _repeated(tables.files["crossings"], _ids(tables.crossings, "crossing_id"), {})


def _ids(rows: Iterable[tuple[int, BaseModel]], key: str) -> Iterator[tuple[int, str]]:
    return ((line, getattr(row, key)) for line, row in rows)


def _repeated(file: str, ids: Iterable[tuple[int, str]], seen: dict[str, str]) -> Iterator[Fault]:
    for line, identifier in ids:
        if identifier in seen:
            yield Fault(file, line, identifier, f"an id of its own; {seen[identifier]} has it")
        else:
            seen[identifier] = f"{file}:{line}"


def _dangling(tables: Tables) -> Iterator[Fault]:
    places = {row.place_id for _, row in tables.places}
    townships = {row.township_id for _, row in tables.townships}
    regions = {row.region_id for _, row in tables.regions}
    crossings = {row.crossing_id for _, row in tables.crossings}
    anywhere = places | townships | regions
    to_region = {"region_id": regions, "zone_id": regions, "parent_id": regions}
    to_place = {**to_region, "township_id": townships, "seat_place_id": places}
    yield from _missing(tables.files["places"], tables.places, to_place)
    yield from _missing(
        tables.files["townships"], tables.townships, {**to_region, "seat_place_id": places}
    )
    yield from _missing(tables.files["regions"], tables.regions, {"parent_id": regions})
    yield from _missing(
        tables.files["projects"],
        tables.projects,
        {"place_id": anywhere, "township_id": townships},
    )
    yield from _missing(
        tables.files["crossings"],
        tables.crossings,
        {"place_id": places, "zone_id": regions, "members": crossings},
    )


def _missing(
    file: str, rows: Iterable[tuple[int, BaseModel]], targets: Mapping[str, Container[str]]
) -> Iterator[Fault]:
    for line, row in rows:
        for key, known in targets.items():
            value = getattr(row, key, None)
            values = value if isinstance(value, tuple) else (value,)
            for each in values:
                if each is not None and each not in known:
                    yield Fault(file, line, f"{key} = {each!r}", "an id of the gazetteer")


def _wrong_seats(tables: Tables) -> Iterator[Fault]:
    file = tables.files["townships"]
    place_of = {row.place_id: row for _, row in tables.places}
    taken: dict[str, str] = {}
    for line, township in tables.townships:
        seat = township.seat_place_id
        if seat in taken:
            yield Fault(file, line, f"seat_place_id = {seat!r}", f"not the seat of {taken[seat]}")
        taken.setdefault(seat, township.township_id)
        place = place_of.get(seat)
        if place is not None and place.township_id != township.township_id:
            expected = f"a place of {township.township_id}, not of {place.township_id}"
            yield Fault(file, line, f"seat_place_id = {seat!r}", expected)


def _wrong_crossings(tables: Tables) -> Iterator[Fault]:
    file = tables.files["crossings"]
    groups = {row.crossing_id for _, row in tables.crossings if row.members}
    for line, crossing in tables.crossings:
        if bool(crossing.members) == bool(crossing.place_id):
            expected = "either a place, or members for a group, which has no pin"
            yield Fault(file, line, crossing.crossing_id, expected)
        for member in groups.intersection(crossing.members):
            yield Fault(file, line, f"members has {member!r}", "single crossings, not a group")
