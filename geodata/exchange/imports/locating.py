"""Names of datasets to ids of the gazetteer, where there is no choice."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import pandas as pd

from geodata.gazetteer import Gazetteer
from geodata.model import Place, Region, Township

_STATES = ("state", "region", "union_territory")


class Locator:
    """Finds the township and the region that a name means; unsure is None.

    Parameters
    ----------
    gazetteer
        Whose names count.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def townships(self, name: str) -> tuple[str, ...]:
        """Return the ids of the townships of this name; Minhla, for one, is two."""
        found = self.gazetteer.resolve(name, "MM")
        return tuple(one.township_id for one in found if isinstance(one, Township))

    def townships_of_place(self, name: str) -> tuple[str, ...]:
        """Return the ids of the townships in which the one place of this name may lie."""
        found = [one for one in self.gazetteer.resolve(name, "MM") if isinstance(one, Place)]
        return tuple(one.township_id for one in found if one.township_id)

    def region(self, name: str) -> str | None:
        """Return the id of the state or region of this name, of a zone that of its state."""
        region = self._region(name)
        if region is None or region.kind in _STATES:
            return region.region_id if region else None
        return region.parent_id if region.kind == "zone" else None

    def region_pcode(self, name: str) -> str | None:
        """Return MIMU's code of the state, region or zone of this name."""
        region = self._region(name)
        return region.p_code if region and region.kind in (*_STATES, "zone") else None

    def _region(self, name: str) -> Region | None:
        found = [one for one in self.gazetteer.resolve(name, "MM") if isinstance(one, Region)]
        return found[0] if len(found) == 1 else None

    @cached_property
    def region_of_township(self) -> dict[str, str]:
        """The region's id by the township's."""
        return {key: one.region_id for key, one in self.gazetteer.townships.items()}

    @cached_property
    def pcode_of_township(self) -> dict[str, str]:
        """MIMU's code by the township's id, as far as it is known."""
        return {key: one.p_code for key, one in self.gazetteer.townships.items() if one.p_code}


def map_each(cells: "pd.Series[str]", find: Callable[[str], tuple[str, ...]]) -> "pd.Series[Any]":
    """Return what is found for each cell, each different one asked once; ``()`` for none."""
    found = {cell: find(cell) for cell in cells.dropna().unique()}
    return pd.Series([found.get(cell, ()) for cell in cells], index=cells.index, dtype=object)
