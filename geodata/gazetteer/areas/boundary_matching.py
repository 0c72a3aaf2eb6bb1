"""Match polygons to townships, and say everything that speaks against them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely
from shapely import MultiPolygon, Point
from shapely.geometry.base import BaseGeometry

from geodata.gazetteer.areas.linework import polygons_of
from geodata.gazetteer.gazetteer import Gazetteer
from geodata.model import Fault, FaultyInputError, Township

CODE_COLUMNS = ("ts_pcode", "adm3_pcode", "tsp_pcode", "pcode")
NAME_COLUMNS = ("ts", "adm3_en", "adm3_name", "adm3_name_en", "ts_name", "township")
STATE_COLUMNS = ("st", "adm1_en", "adm1_name", "adm1_name_en", "sr_name_eng", "state")
"""Column names of MIMU and of OCHA's COD-AB, in lower case."""

_FARTHEST_SEAT_DEG = 0.3
_BEYOND_BORDER_DEG = 0.2


@dataclass(frozen=True)
class Matched:
    """Polygons by township id, and which of them only their names told apart."""

    polygons: dict[str, MultiPolygon]
    by_name: tuple[str, ...]


def match_townships(
    frame: gpd.GeoDataFrame, gazetteer: Gazetteer, myanmar: BaseGeometry, path: Path
) -> Matched:
    """Match each polygon to the township it is of.

    Parameters
    ----------
    frame
        Polygons in EPSG:4326, attributes named as MIMU or COD-AB do.
    gazetteer
        Townships with their P-codes, names and seats.
    myanmar
        Its outline, EPSG:4326.
    path
        What to call the file in faults.

    Returns
    -------
    Matched
        Every township of the gazetteer, by P-code, or by its name within its state where
        the code isn't known.

    Raises
    ------
    FaultyInputError
        With every reason found: columns missing, geometries that aren't polygons or lie
        outside Myanmar, rows of no township, townships without a row or with several,
        polygons far from the seat of their township.
    """
    where = str(path)
    columns = {str(name).lower(): str(name) for name in frame.columns}
    code, name, state = (
        next((columns[one] for one in known if one in columns), None)
        for known in (CODE_COLUMNS, NAME_COLUMNS, STATE_COLUMNS)
    )
    faults = _geometry_faults(frame, myanmar, where)
    if code is None and (name is None or state is None):
        expected = (
            f"a column of P-codes ({', '.join(CODE_COLUMNS)}), or of names "
            f"({', '.join(NAME_COLUMNS)}) and states ({', '.join(STATE_COLUMNS)})"
        )
        raise FaultyInputError([*faults, Fault(where, 0, f"columns {sorted(columns)}", expected)])
    index = _Index(gazetteer)
    labels = [
        (_text(row, code), _text(row, name), _text(row, state)) for _, row in frame.iterrows()
    ]
    ids = [index.find(*label) for label in labels]
    faults += _matching_faults(ids, labels, index, where)
    if not faults:
        faults += _seat_faults(zip(ids, frame.geometry, strict=True), gazetteer, where)
    if faults:
        raise FaultyInputError(faults)
    polygons = {
        key: polygons_of(shapely.make_valid(shape))
        for key, shape in zip(ids, frame.geometry, strict=True)
        if key is not None
    }
    by_name = [
        key
        for key, (p_code, *_) in zip(ids, labels, strict=True)
        if key is not None and index.code_of(key) != p_code
    ]
    return Matched(dict(sorted(polygons.items())), tuple(sorted(by_name)))


class _Index:
    """Townships by P-code, and by name within a state."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.townships = gazetteer.townships
        self._by_code = {one.p_code: one.township_id for one in self.townships.values()}
        self._states = {
            _folded(spelling): region.region_id
            for region in gazetteer.regions.values()
            if region.country == "MM" and region.kind != "zone"
            for spelling in (region.name, *region.variants)
        }
        self._by_name: dict[tuple[str, str], str] = {}
        for one in self.townships.values():
            for spelling in (one.name, *one.variants):
                self._by_name[one.region_id, _folded(spelling)] = one.township_id

    def find(self, code: str, name: str, state: str) -> str | None:
        """Return a township id, or None where neither code nor name and state tell."""
        by_code = self._by_code.get(code) if code else None
        return by_code or self._by_name.get((self._states.get(_folded(state), ""), _folded(name)))

    def code_of(self, township_id: str) -> str | None:
        """Return the P-code we know a township by."""
        return self.townships[township_id].p_code

    def describe(self, township_id: str) -> str:
        """Name a township as a person would look for it."""
        one: Township = self.townships[township_id]
        return f"{one.name} ({one.p_code or one.region_id})"


def _folded(name: str) -> str:
    """Fold what spellings of states and townships differ in without meaning it."""
    plain = re.sub(r"\(.*?\)", "", name.lower())
    plain = re.sub(r"\b(state|region|division|township|union territory)\b", "", plain)
    return re.sub(r"[^a-z]", "", plain)


def _text(row: Any, column: str | None) -> str:
    value = row[column] if column is not None else ""
    return value.strip() if isinstance(value, str) else ""


def _geometry_faults(frame: gpd.GeoDataFrame, myanmar: BaseGeometry, where: str) -> list[Fault]:
    faults = []
    shapes = frame.geometry
    other = shapes.isna() | shapes.is_empty | ~shapes.geom_type.isin(["Polygon", "MultiPolygon"])
    if other.any():
        kinds = sorted({str(kind) for kind in shapes[other].geom_type})
        value = f"{other.sum()} geometries are {', '.join(kinds)}"
        faults.append(Fault(where, 0, value, "polygons, one or more a township"))
    around = myanmar.simplify(0.05).buffer(_BEYOND_BORDER_DEG)
    shapely.prepare(around)
    points = shapes[~other].representative_point()
    outside = ~points.within(around)
    if outside.any():
        value = f"{outside.sum()} of {len(points)} polygons lie outside Myanmar"
        expected = "longitude before latitude, WGS 84 or a coordinate system that the file names"
        faults.append(Fault(where, 0, value, expected))
    return faults


def _matching_faults(
    ids: Sequence[str | None],
    labels: Sequence[tuple[str, str, str]],
    index: _Index,
    where: str,
) -> list[Fault]:
    faults = []
    strangers = [
        " ".join(filter(None, label)) for key, label in zip(ids, labels, strict=True) if key is None
    ]
    if strangers:
        value = f"{len(strangers)} of {len(ids)} rows match no township: {_few(strangers)}"
        faults.append(Fault(where, 0, value, "a P-code or a name and state that we know"))
    found = [key for key in ids if key is not None]
    missing = [index.describe(key) for key in index.townships if key not in set(found)]
    if missing:
        value = f"{len(missing)} of {len(index.townships)} townships are missing: {_few(missing)}"
        faults.append(Fault(where, 0, value, "every township of Myanmar"))
    twice = [index.describe(key) for key in sorted(set(found)) if found.count(key) > 1]
    if twice:
        value = f"{len(twice)} townships have several rows: {_few(twice)}"
        faults.append(Fault(where, 0, value, "one row a township"))
    return faults


def _seat_faults(
    matched: Iterable[tuple[str | None, BaseGeometry]], gazetteer: Gazetteer, where: str
) -> list[Fault]:
    far = []
    for key, shape in matched:
        township = gazetteer.townships[str(key)]
        seat = gazetteer.places[township.seat_place_id]
        if shape.distance(Point(seat.lon, seat.lat)) > _FARTHEST_SEAT_DEG:
            far.append(township.name)
    if not far:
        return []
    value = f"{len(far)} polygons lie far from the seat of their township: {_few(far)}"
    return [Fault(where, 0, value, "polygons with their own codes and names")]


def _few(names: Sequence[str], most: int = 8) -> str:
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"
