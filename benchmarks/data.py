"""The synthetic world that all dashboards of the comparison draw, the same for the same seed.

N point events over two years, in towns of the real gazetteer, few of which have most of them, as
in any war; and the 330 real schematic cells, which change hands a few times each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np

from geodata.gazetteer import read_gazetteer
from geodata.gazetteer.areas import read_cells

SEED = 20_240_817
FIRST_DAY, LAST_DAY = date(2023, 1, 1), date(2024, 12, 31)
DAYS = (LAST_DAY - FIRST_DAY).days + 1
START_DAY = date(2024, 6, 1)
WINDOW_DAYS = 90
KINDS = ("attack", "meeting", "agreement", "exercise", "arms")
KIND_SHARES = (0.7, 0.1, 0.05, 0.05, 0.1)
KIND_COLOURS = ("#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00")
ACTORS = ("junta", "mndaa", "tnla", "aa", "kia", "pdf")
ACTOR_COLOURS = ("#a3914a", "#d55e00", "#009e73", "#0072b2", "#56b4e9", "#7a4a3a")
MOST_TOWNS = 400
REPETITION = 1.1
"""Exponent of Zipf's law, by which the towns share the events."""
MOST_CHANGES = 4
"""Of hands, per area."""


@dataclass(frozen=True)
class Event:
    """Something that happened in a town (EPSG:4326) on a day."""

    number: int
    day: date
    place_id: str
    town: str
    lon: float
    lat: float
    kind: int
    actor: int

    @property
    def label(self) -> str:
        """What a tooltip says."""
        return f"{self.day} {self.town}: {KINDS[self.kind]}, {ACTORS[self.actor]}"


@dataclass(frozen=True)
class Holding:
    """Who holds an area from ``first`` (in) to ``last`` (out; None is no end)."""

    area_id: str
    first: date
    last: date | None
    actor: int


@dataclass(frozen=True)
class World:
    """All events by day, and who holds each area when."""

    events: Sequence[Event]
    holdings: Sequence[Holding]

    @cached_property
    def _days(self) -> list[date]:
        return [event.day for event in self.events]

    def between(self, day: date) -> Sequence[Event]:
        """Return the events of the window that ends with ``day``, both ends in."""
        first = np.searchsorted(self._ordinals, (day - window()).toordinal(), "left")
        last = np.searchsorted(self._ordinals, day.toordinal(), "right")
        return self.events[int(first) : int(last)]

    @cached_property
    def _ordinals(self) -> np.ndarray:
        return np.array([day.toordinal() for day in self._days])

    def holders_on(self, day: date) -> dict[str, int]:
        """Return the actor that holds each area on ``day``."""
        return {
            one.area_id: one.actor
            for one in self.holdings
            if one.first <= day and (one.last is None or day < one.last)
        }


def window() -> timedelta:
    """Return how far before its last day a window begins: 90 days with both ends in."""
    return timedelta(days=WINDOW_DAYS - 1)


def build_world(count: int, seed: int = SEED) -> World:
    """Build a world of ``count`` events."""
    random = np.random.default_rng(seed)
    area_ids = sorted(str(one) for one in read_cells()["township_id"])
    return World(tuple(_events(count, random)), tuple(_holdings(area_ids, random)))


def _events(count: int, random: np.random.Generator) -> Iterator[Event]:
    places = [one for one in read_gazetteer().places.values() if one.country == "MM"]
    places.sort(key=lambda one: one.place_id)
    towns = [places[row] for row in random.permutation(len(places))[:MOST_TOWNS]]
    shares = 1 / np.arange(1, len(towns) + 1) ** REPETITION
    days = np.sort(random.integers(0, DAYS, count))
    where = random.choice(len(towns), count, p=shares / shares.sum())
    kinds = random.choice(len(KINDS), count, p=KIND_SHARES)
    actors = random.integers(0, len(ACTORS), count)
    for number, (day, row, kind, actor) in enumerate(zip(days, where, kinds, actors, strict=True)):
        town = towns[row]
        when = FIRST_DAY + timedelta(days=int(day))
        yield Event(
            number, when, town.place_id, town.name, town.lon, town.lat, int(kind), int(actor)
        )


def _holdings(area_ids: Sequence[str], random: np.random.Generator) -> Iterator[Holding]:
    for area_id in area_ids:
        changes = np.sort(random.choice(DAYS, random.integers(0, MOST_CHANGES + 1), replace=False))
        firsts = [FIRST_DAY, *(FIRST_DAY + timedelta(days=int(one)) for one in changes if one)]
        holder = int(random.integers(0, len(ACTORS)))
        for first, last in zip(firsts, [*firsts[1:], None], strict=True):
            yield Holding(area_id, first, last, holder)
            holder = (holder + int(random.integers(1, len(ACTORS)))) % len(ACTORS)
