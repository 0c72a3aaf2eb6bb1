"""Look places up: by id, by any of their names, by the township they are the seat of."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from geodata.gazetteer.links import link_faults, read_tables
from geodata.gazetteer.tables import Row, Table
from geodata.model import Crossing, Fault, FaultyInputError, Place, Project, Region, Township

DATA = Path(__file__).parent / "data"

Locatable = Place | Township | Region

_MY_TOWN, _MY_TOWNSHIP = "မြို့", "မြို့နယ်"
"""What Burmese writes after the name of a town, and of a township."""


@dataclass(frozen=True)
class Gazetteer:
    """Places, townships, regions, projects and crossings, each by id in order of id.

    Coordinates are EPSG:4326, and every place says how precise it is and where its
    coordinates come from.
    """

    places: Mapping[str, Place]
    townships: Mapping[str, Township]
    regions: Mapping[str, Region]
    projects: Mapping[str, Project]
    crossings: Mapping[str, Crossing]

    def get(self, place_id: str) -> Locatable | None:
        """Return the place, township or region of this id, or None.

        Examples
        --------
        >>> read_gazetteer().get("tsp-lashio").seat_place_id
        'lashio'
        """
        return (
            self.places.get(place_id) or self.townships.get(place_id) or self.regions.get(place_id)
        )

    def resolve(self, toponym: str, country: str | None = None) -> tuple[Locatable, ...]:
        """Return everything that bears a name; choosing is the caller's.

        Parameters
        ----------
        toponym
            In any Latin spelling on record, Burmese or Chinese. Case, spaces, hyphens,
            apostrophes and Latin accents don't matter.
        country
            ISO 3166-1 alpha-2; None for all.

        Returns
        -------
        tuple
            Places, then townships, then regions, each in order of id; empty where nobody
            bears the name. More than one is common: a seat and its township share a name.

        Examples
        --------
        >>> [one.name for one in read_gazetteer().resolve("Naypyidaw")]
        ['Naypyitaw']
        """
        found = self._by_name.get(_folded(toponym), ())
        return tuple(one for one in found if country is None or _country(one) == country)

    def seat_township(self, place_id: str) -> str | None:
        """Return the id of the township this place is the seat of, or None."""
        return self._township_of_seat.get(place_id)

    def crossing_groups(self) -> dict[str, tuple[str, ...]]:
        """Return the members of each group of crossings, by the group's id."""
        return {
            key: crossing.members for key, crossing in self.crossings.items() if crossing.members
        }

    @cached_property
    def _township_of_seat(self) -> dict[str, str]:
        return {one.seat_place_id: one.township_id for one in self.townships.values()}

    @cached_property
    def _by_name(self) -> dict[str, list[Locatable]]:
        index: dict[str, list[Locatable]] = defaultdict(list)
        everything: tuple[Iterable[Locatable], ...] = (
            self.places.values(),
            self.townships.values(),
            self.regions.values(),
        )
        for rows in everything:
            for row in rows:
                for name in {_folded(name) for name in _names(row)}:
                    index[name].append(row)
        return dict(index)


@cache
def read_gazetteer(directory: Path = DATA) -> Gazetteer:
    """Read and check the gazetteer; a second call returns the same one.

    Parameters
    ----------
    directory
        Holds ``places.csv``, ``townships.csv``, ``regions.csv``, ``projects.csv`` and
        ``crossings.csv``, their columns the fields of the models of these names.

    Raises
    ------
    FaultyInputError
        With every fault of every table: values that aren't what a column holds, ids given
        twice, references to ids that don't exist, a seat outside its township.
    """
    faults: list[Fault] = []
    tables = read_tables(directory, faults)
    faults.extend(link_faults(tables))
    if faults:
        raise FaultyInputError(faults)
    return Gazetteer(
        places=_by_id(tables.places),
        townships=_by_id(tables.townships),
        regions=_by_id(tables.regions),
        projects=_by_id(tables.projects),
        crossings=_by_id(tables.crossings),
    )


def _by_id(table: Table[Row]) -> dict[str, Row]:
    return dict(sorted((getattr(row, table.key), row) for _, row in table.rows))


def _names(row: Locatable) -> set[str]:
    names = {row.name, *row.variants}
    if isinstance(row, Township):
        names |= {f"{name} Township" for name in names}
        names |= {row.name_my, f"{row.name_my}{_MY_TOWNSHIP}"} if row.name_my else set()
    else:
        names |= {row.name_my, f"{row.name_my}{_MY_TOWN}"} if row.name_my else set()
        names |= {row.name_zh} if row.name_zh else set()
    return names


def _folded(name: str) -> str:
    # Only Latin accents are dropped: in Burmese the combining marks are the vowels.
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(
        letter for letter in letters if letter not in " -–'’.‘\u200b" and not "̀" <= letter <= "ͯ"
    )


def _country(row: Locatable) -> str:
    return "MM" if isinstance(row, Township) else row.country
