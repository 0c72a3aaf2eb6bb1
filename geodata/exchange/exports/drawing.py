"""Where a subject of a claim is drawn: at a point, as an area, or not at all."""

from dataclasses import dataclass, field
from functools import partial
from typing import Any

import geopandas as gpd
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from geodata.gazetteer import Gazetteer
from geodata.gazetteer.areas import build_region_shape, read_cells
from geodata.model import Claim, Place, SubjectKind

CELLS_FROM = "schematic cell around the township’s seat"
_NOWHERE: dict[str, Any] = {
    "drawn_as": "none",
    "geometry": None,
    "lon": None,
    "lat": None,
    "precision_m": None,
    "position_source": "",
}


@dataclass
class Drawer:
    """Draws subjects, each once.

    Townships are drawn as the project's own cells, never as polygons that a user has
    installed: who publishes those may forbid to pass them on.
    """

    gazetteer: Gazetteer
    cells: gpd.GeoDataFrame = field(default_factory=read_cells)
    _drawn: dict[tuple[SubjectKind, str], dict[str, Any]] = field(default_factory=dict)

    def draw(self, kind: SubjectKind, id_: str) -> dict[str, Any]:
        """Return ``geometry`` (EPSG:4326 or None) with the columns that tell what it is."""
        if (kind, id_) not in self._drawn:
            self._drawn[kind, id_] = self._draw(kind, id_)
        return self._drawn[kind, id_]

    def draw_claim(self, claim: Claim) -> dict[str, Any]:
        """Draw what a claim is said of: its project or crossing, or else its place."""
        kind, id_ = self.subject_of(claim)
        return self.draw(kind, id_) if kind and id_ else _NOWHERE

    def subject_of(self, claim: Claim) -> tuple[SubjectKind | None, str | None]:
        """Return the kind and id of what a claim is said of; None where it names no place."""
        if claim.project_id:
            return SubjectKind.PROJECT, claim.project_id
        if claim.crossing_id:
            return SubjectKind.CROSSING, claim.crossing_id
        registers = (
            (SubjectKind.PLACE, self.gazetteer.places),
            (SubjectKind.TOWNSHIP, self.gazetteer.townships),
            (SubjectKind.REGION, self.gazetteer.regions),
        )
        found = (kind for kind, register in registers if claim.place_id in register)
        return next(found, None), claim.place_id

    def _draw(self, kind: SubjectKind, id_: str) -> dict[str, Any]:
        gazetteer = self.gazetteer
        if kind is SubjectKind.TOWNSHIP:
            return self._cell(id_)
        if kind is SubjectKind.REGION:
            return self._region(id_)
        at: dict[SubjectKind, Any] = {
            SubjectKind.PROJECT: gazetteer.projects,
            SubjectKind.CROSSING: gazetteer.crossings,
        }
        place_id = at[kind][id_].place_id if kind in at else id_
        place = gazetteer.places.get(place_id or "")
        return _point(place) if place else _NOWHERE

    def _cell(self, id_: str) -> dict[str, Any]:
        found = self.cells.loc[self.cells["township_id"] == id_].geometry
        if found.empty:
            return _NOWHERE
        return _area("schematic area", found.iloc[0], CELLS_FROM)

    def _region(self, id_: str) -> dict[str, Any]:
        # A whole country says nothing of where in it.
        if self.gazetteer.regions[id_].kind == "country":
            return _NOWHERE
        try:
            shape = build_region_shape(id_, self.gazetteer, self.cells)
        except KeyError:
            return _NOWHERE
        area = partial(_area, shape=shape, source=self.gazetteer.regions[id_].source)
        return area("border" if shape.geom_type.endswith("LineString") else "region")


def _area(drawn_as: str, shape: BaseGeometry, source: str) -> dict[str, Any]:
    return {**_NOWHERE, "drawn_as": drawn_as, "geometry": shape, "position_source": source}


def _point(place: Place) -> dict[str, Any]:
    return {
        "drawn_as": "point",
        "geometry": Point(place.lon, place.lat),
        "lon": place.lon,
        "lat": place.lat,
        "precision_m": place.precision_m,
        "position_source": place.source,
    }
