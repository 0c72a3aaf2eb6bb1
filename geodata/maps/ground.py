"""What the map needs to know of the gazetteer."""

from collections.abc import Mapping
from typing import Protocol

from geodata.model import Crossing, Place, Project, Region, Township


class Ground(Protocol):
    """Registers by id; the gazetteer is one, and so is a handful of records in a test."""

    @property
    def places(self) -> Mapping[str, Place]:
        """Points with a name, by place id."""

    @property
    def townships(self) -> Mapping[str, Township]:
        """Townships, by township id."""

    @property
    def regions(self) -> Mapping[str, Region]:
        """States, regions, zones and countries, by region id."""

    @property
    def projects(self) -> Mapping[str, Project]:
        """Projects, by project id."""

    @property
    def crossings(self) -> Mapping[str, Crossing]:
        """Crossings and groups of crossings, by crossing id."""
