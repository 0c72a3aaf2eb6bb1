"""A small still map: outlines once, and for each claim its place with everything it may mean.

Coordinates are hundredths of a degree, longitude shortened as at 21° north so that shapes look
right, counted from the north-west corner: x grows to the east, y to the south.
"""

from collections.abc import Iterable, Sequence
from math import cos, radians
from typing import Any

import shapely
import streamlit as st
from shapely.geometry.base import BaseGeometry

from geodata.gazetteer import Gazetteer
from geodata.gazetteer.areas import (
    build_region_shape,
    read_areas,
    read_outlines,
    read_rivers,
    read_states,
)
from geodata.maps.assets import write_payload
from geodata.model import Claim, Region
from pages.parts.adding.cards import ScoredPlace, place_in_words
from pages.parts.served import payload_url

_WEST, _NORTH = 87.5, 30.5
_SHORTENED = cos(radians(21))
_TOLERANCE_DEG = 0.01
_WIDTH_LEAST = 330.0
"""Some 340 km: a town is shown with the standing around it, not alone."""
_SHAPE = 1.45
"""Width by height."""


@st.cache_resource(show_spinner=False)
def ground_url() -> str:
    """Write the outlines where the browser fetches them once; return the address."""
    outlines = read_outlines()
    layers = {
        "country": outlines[outlines["role"] == "country"],
        "neighbours": outlines[outlines["role"] != "country"],
        "states": read_states(),
        "rivers": read_rivers(),
    }
    paths = {name: "".join(map(to_path, frame.geometry)) for name, frame in layers.items()}
    return payload_url(write_payload(paths, "standing"))


def to_path(geometry: BaseGeometry) -> str:
    """Return a geometry in EPSG:4326 as an SVG path; points give none."""
    simple = geometry.simplify(_TOLERANCE_DEG)
    parts = simple.boundary if simple.geom_type.endswith("Polygon") else simple
    lines = [one for one in shapely.get_parts(parts) if one.geom_type.startswith("Line")]
    return "".join(_line(line) for line in lines)


def _line(line: BaseGeometry) -> str:
    points = [to_xy(lon, lat) for lon, lat in line.coords]
    closing = "z" if points[0] == points[-1] else ""
    return "M" + " ".join(f"{x:.0f},{y:.0f}" for x, y in points) + closing


def to_xy(lon: float, lat: float) -> tuple[float, float]:
    """Return where a point lies on the small map."""
    return ((lon - _WEST) * _SHORTENED * 100, (_NORTH - lat) * 100)


def small_map(
    claim: Claim, gazetteer: Gazetteer, places: Sequence[ScoredPlace], *, can_choose: bool
) -> dict[str, Any] | None:
    """Return what the browser draws of a claim's place; None where nothing is to be drawn.

    Parameters
    ----------
    claim
        With a person's changes in.
    gazetteer
        Where places lie.
    places
        What the toponym may mean, by its reading.
    can_choose
        Whether its place may still be changed.
    """
    scored = {id_: (score, reasons) for id_, score, reasons in places}
    ids = [*scored]
    ids += [one for one in _other_grounds(claim, gazetteer) if one not in scored]
    marks = [mark for at, id_ in enumerate(ids) if (mark := _mark(str(at + 1), id_, gazetteer))]
    if not marks and not ids:
        return None
    choices = [
        [id_, place_in_words(id_, gazetteer), f"{scored[id_][0]:.2f}" if id_ in scored else "",
         ", ".join(scored[id_][1]) if id_ in scored else ""]
        for id_ in ids
    ]  # fmt: skip
    named = "; ".join(f"{at + 1} {one[1]}" for at, one in enumerate(choices))
    return {
        "box": _box([mark["extent"] for mark in marks]),
        "marks": [{**mark, "extent": None} for mark in marks],
        "choices": choices,
        "can_choose": can_choose,
        "words": f"Map: {named}",
        "note": _note(claim, gazetteer),
    }


def _other_grounds(claim: Claim, gazetteer: Gazetteer) -> Iterable[str]:
    """Yield the place itself, and the project's or crossing's where that is the subject."""
    if claim.place_id:
        yield claim.place_id
    project = gazetteer.projects.get(claim.project_id or "")
    crossing = gazetteer.crossings.get(claim.crossing_id or "")
    for one in (project, crossing):
        if one and one.place_id and one.place_id != claim.place_id:
            yield one.place_id


def _note(claim: Claim, gazetteer: Gazetteer) -> str:
    if isinstance(gazetteer.get(claim.place_id or ""), Region):
        return "Told of a region: it stays a region, and paints no township."
    if claim.place_id in gazetteer.townships:
        return "Told of a township: the mark stands at its seat."
    if claim.toponym and not claim.place_id and claim.kind == "control_change":
        return f"“{claim.toponym}” is open: choose what it means."
    return ""


def _mark(number: str, place_id: str, gazetteer: Gazetteer) -> dict[str, Any] | None:
    row = gazetteer.get(place_id)
    if isinstance(row, Region):
        shape = _region(place_id, gazetteer)
        if shape is None:
            return None
        middle = shape.representative_point()
        west, south, east, north = shape.bounds
        corners = (*to_xy(west, north), *to_xy(east, south))
        at = to_xy(middle.x, middle.y)
        # A country is on the map already; its coast in dashes would be all there is to see.
        area = "" if row.kind == "country" else to_path(shape)
        return {"number": number, "id": place_id, "at": at, "is_point": False,
                "area": area, "extent": corners}  # fmt: skip
    township = gazetteer.townships.get(place_id)
    place = gazetteer.places.get(township.seat_place_id if township else place_id)
    if place is None:
        return None
    x, y = to_xy(place.lon, place.lat)
    return {"number": number, "id": place_id, "at": (x, y), "is_point": True, "area": "",
            "extent": (x, y, x, y)}  # fmt: skip


@st.cache_resource(show_spinner=False)
def _region(region_id: str, _gazetteer: Gazetteer) -> BaseGeometry | None:
    try:
        return build_region_shape(region_id, _gazetteer, read_areas())
    except KeyError:
        return None


def _box(extents: Sequence[tuple[float, float, float, float]]) -> list[float]:
    """Return x, y, width and height around everything, with some standing about it."""
    corners = extents or [(500.0, 200.0, 1250.0, 2000.0)]
    west, north = min(one[0] for one in corners), min(one[1] for one in corners)
    east, south = max(one[2] for one in corners), max(one[3] for one in corners)
    width = max((east - west) * 1.35, (south - north) * 1.35 * _SHAPE, _WIDTH_LEAST)
    height = width / _SHAPE
    return [(west + east - width) / 2, (north + south - height) / 2, width, height]
