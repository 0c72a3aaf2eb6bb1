"""What the maps are drawn with fits together, and says where it comes from."""

import hashlib

import pytest
import shapely
from shapely import Point

from geodata.gazetteer import read_gazetteer
from geodata.gazetteer.areas import read_attributions, read_outlines, read_rivers, read_states
from geodata.gazetteer.areas.area_files import DATA, passport_path, read_area_passport

FILES = sorted(DATA.glob("*.geojson"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_is_the_one_its_passport_was_made_for(path):
    passport = read_area_passport(path)
    assert passport.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert passport.licence
    assert passport.attribution


def test_a_map_knows_whom_to_name():
    attributions = read_attributions()
    assert "© OpenStreetMap contributors" in attributions
    assert "Natural Earth" in attributions
    assert len(set(attributions)) == len(attributions)


def test_what_every_map_loads_stays_small():
    sizes = [(DATA / f"{name}.geojson").stat().st_size for name in ("outlines", "states", "rivers")]
    assert sum(sizes) < 350_000


def test_no_passport_lies_around_without_its_file():
    passports = set(DATA.glob("*.passport.toml"))
    assert passports == {passport_path(path) for path in FILES}


def test_countries_share_their_borders_without_slivers():
    outlines = read_outlines()
    assert outlines.is_valid.all()
    assert shapely.coverage_is_valid(outlines.geometry.values)


def test_states_cover_myanmar_and_nothing_else():
    myanmar = read_outlines().set_index("region_id").geometry["mm"]
    states = read_states().set_index("region_id").geometry.drop("yunnan")
    assert shapely.coverage_is_valid(states.values)
    assert shapely.union_all(states.values).symmetric_difference(myanmar).area < 1e-4


def test_every_state_and_region_of_the_gazetteer_has_its_area():
    wanted = {
        region.region_id
        for region in read_gazetteer().regions.values()
        if region.kind in {"state", "region", "union_territory", "province"}
    }
    assert set(read_states()["region_id"]) == wanted


def test_every_country_of_the_gazetteer_has_its_outline():
    wanted = {one.region_id for one in read_gazetteer().regions.values() if one.kind == "country"}
    assert wanted <= set(read_outlines()["region_id"])


@pytest.mark.parametrize(
    ("place_id", "country"),
    [("muse", "mm"), ("kan-paik-ti", "mm"), ("lwegel", "mm"), ("pang-war", "mm"),
     ("myawaddy", "mm"), ("kunming", "cn"), ("tengchong", "cn")],
)  # fmt: skip
def test_border_towns_lie_on_their_side(place_id, country):
    place = read_gazetteer().places[place_id]
    outlines = read_outlines().set_index("region_id").geometry
    assert outlines[country].contains(Point(place.lon, place.lat))


def test_the_salween_comes_out_of_china_and_reaches_the_sea_at_mawlamyine():
    salween = read_rivers().set_index("river_id").geometry["salween"]
    west, south, east, north = salween.bounds
    assert 16.3 < south < 16.8
    assert north > 29
    assert 96.9 < west < east < 99.5
