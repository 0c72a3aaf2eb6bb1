"""Names of datasets to ids of the gazetteer, where there is no choice."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from geodata.gazetteer import Gazetteer
from geodata.model import Place, Region, Township

_STATES = ("state", "region", "union_territory")


class Locator:
    """Finds the township and the region that a name or a point means; unsure is None.

    Parameters
    ----------
    gazetteer
        Whose names count.
    areas
        Townships as `read_areas` gives them, EPSG:4326; schematic cells count for nothing, for
        three points in ten lie in another's.
    """

    def __init__(self, gazetteer: Gazetteer, areas: gpd.GeoDataFrame | None = None) -> None:
        self.gazetteer = gazetteer
        self._areas = areas[~areas["is_schematic"]] if areas is not None else None

    def townships(self, name: str) -> tuple[str, ...]:
        """Return the ids of the townships of this name; Minhla, for one, is two."""
        found = self.gazetteer.resolve(name, "MM")
        return tuple(one.township_id for one in found if isinstance(one, Township))

    def townships_of_place(self, name: str) -> tuple[str, ...]:
        """Return the ids of the townships in which the one place of this name may lie."""
        found = [one for one in self.gazetteer.resolve(name, "MM") if isinstance(one, Place)]
        return tuple(one.township_id for one in found if one.township_id)

    def townships_at(self, lon: "pd.Series[float]", lat: "pd.Series[float]") -> "pd.Series[Any]":
        """Return the id of the official township in which each point lies.

        Parameters
        ----------
        lon, lat
            Degrees, EPSG:4326; NaN where there is no point.

        Returns
        -------
        Series
            None without a point, outside all, on a border, or where no official townships are
            installed.
        """
        found = pd.Series([None] * len(lon), index=lon.index, dtype=object)
        if self._areas is None or self._areas.empty:
            return found
        at, which = shapely.STRtree(self._areas.geometry.values).query(
            shapely.points(lon, lat), predicate="intersects"
        )
        alone = pd.Series(which, index=at)
        alone = alone[~alone.index.duplicated(keep=False)]
        found.iloc[alone.index] = self._areas["township_id"].to_numpy()[alone]
        return found

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
