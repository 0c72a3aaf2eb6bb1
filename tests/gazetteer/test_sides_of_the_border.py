"""A pin on the wrong side of a border can hurt someone."""

import pytest
from shapely.geometry import Point

from geodata.gazetteer import read_gazetteer
from geodata.gazetteer.areas import read_outlines
from geodata.model import Crossing

GAZETTEER = read_gazetteer()
SINGLE_CROSSINGS = [one for one in GAZETTEER.crossings.values() if one.place_id]


@pytest.mark.parametrize("crossing", SINGLE_CROSSINGS, ids=lambda one: one.crossing_id)
def test_a_crossing_is_drawn_on_myanmars_side(crossing: Crossing) -> None:
    outlines = read_outlines().set_index("region_id").geometry
    place = GAZETTEER.places[crossing.place_id or ""]
    off_degrees = outlines["mm"].distance(Point(place.lon, place.lat))
    assert off_degrees < 0.001, f"{place.place_id} lies outside Myanmar's outline"


def test_no_place_of_china_is_drawn_in_myanmar() -> None:
    outlines = read_outlines().set_index("region_id").geometry
    strays = [
        place.place_id
        for place in GAZETTEER.places.values()
        if place.country == "CN" and outlines["mm"].contains(Point(place.lon, place.lat))
    ]
    assert strays == []
