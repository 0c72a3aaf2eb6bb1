"""What each name on record may mean, from the registers and the gazetteer."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from geodata.corpus.folding import fold
from geodata.extract import sorts
from geodata.extract.sorts import Sort
from geodata.gazetteer import Gazetteer
from geodata.model import Actor, ActorKind
from geodata.registers import Office

_RANK = {sorts.PROJECT: 0, sorts.CROSSING: 1, sorts.OFFICE: 2, sorts.ACTOR: 3, sorts.PLACE: 4}
"""Which sort a name is where it may be of several."""

_ACRONYM_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a name: what it is the name of, and how it must be written."""

    sort: Sort
    id: str
    cased: str | None
    """The spelling whose capitals count, for acronyms and proper names."""
    is_name: bool
    is_acronym: bool = field(init=False)
    is_capital: bool = field(init=False)

    def __post_init__(self) -> None:
        """Look at the spelling once, not wherever the name stands."""
        object.__setattr__(self, "is_acronym", (self.cased or "").isupper())
        object.__setattr__(self, "is_capital", (self.cased or "")[:1].isupper())


class Meaning(NamedTuple):
    """All that a name may mean: its entries, and what a mention of it holds."""

    entries: tuple[Entry, ...]
    sort: Sort
    ids: tuple[str, ...]
    is_name: bool
    place_ids: tuple[str, ...]
    is_office: bool
    """Whether it is an office and nothing else."""


def meaning_of(entries: tuple[Entry, ...]) -> Meaning:
    """Return what a name with these entries, one or more, is taken for."""
    sort = min((one.sort for one in entries), key=_RANK.__getitem__)
    ours = [one for one in entries if one.sort is sort]
    ids = tuple(dict.fromkeys(one.id for one in ours))
    places = tuple(dict.fromkeys(one.id for one in entries if one.sort is sorts.PLACE))
    is_office = all(one.sort is sorts.OFFICE for one in entries)
    return Meaning(entries, sort, ids, any(one.is_name for one in ours), places, is_office)


def list_names(
    gazetteer: Gazetteer, actors: Mapping[str, Actor], offices: Iterable[Office]
) -> Iterator[tuple[str, Entry]]:
    """Yield every name on record, as it is spelled there, with one of its meanings."""
    yield from _actor_names(actors)
    yield from _office_names(offices)
    yield from _ground_names(gazetteer)


def _actor_names(actors: Mapping[str, Actor]) -> Iterable[tuple[str, Entry]]:
    for actor in actors.values():
        is_name = actor.kind is not ActorKind.COLLECTIVE
        for name in {actor.name.split(" (")[0], *actor.variants}:
            yield name, Entry(sorts.ACTOR, actor.actor_id, _cased(name), is_name)


def _cased(name: str) -> str | None:
    if name.isupper() and len(name) <= _ACRONYM_LENGTH:
        return name
    return name if name[:1].isupper() else None


def _office_names(offices: Iterable[Office]) -> Iterable[tuple[str, Entry]]:
    for office in offices:
        for phrase in office.phrases:
            yield phrase, Entry(sorts.OFFICE, office.office_id, None, is_name=False)


def _ground_names(gazetteer: Gazetteer) -> Iterable[tuple[str, Entry]]:
    places = set()
    for rows in (gazetteer.places, gazetteer.townships, gazetteer.regions):
        for place_id, row in rows.items():
            for name in {row.name, *row.variants}:
                places.add(fold(name).lower())
                yield name, Entry(sorts.PLACE, place_id, _cased(name) or name, is_name=True)
    for project_id, project in gazetteer.projects.items():
        for name in {project.name, *project.variants}:
            yield name, Entry(sorts.PROJECT, project_id, None, is_name=True)
    for crossing_id, crossing in gazetteer.crossings.items():
        for name in {crossing.name, *crossing.variants}:
            # "Muse" is a town before it is a gate; the words around it tell.
            if fold(name).lower() not in places:
                yield name, Entry(sorts.CROSSING, crossing_id, None, is_name=True)
