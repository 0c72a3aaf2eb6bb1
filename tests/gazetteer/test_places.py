import hashlib
import tomllib
from collections import Counter

import pytest

from geodata.gazetteer import Gazetteer, read_gazetteer
from geodata.gazetteer.gazetteer import DATA
from geodata.model import Place, Township

MYANMAR = (92.1, 9.5, 101.3, 28.7)
"""West, south, east, north."""


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return read_gazetteer()


@pytest.mark.parametrize(
    ("toponym", "place_id"),
    [
        ("Lashio", "lashio"),
        ("လားရှိုး", "lashio"),
        ("လားရှိုးမြို့", "lashio"),
        ("腊戌", "lashio"),
        ("Laukkai", "laukkai"),
        ("Laukkaing", "laukkai"),
        ("Laogai", "laukkai"),
        ("老街", "laukkai"),
        ("Kyaukphyu", "kyaukphyu"),
        ("Kyaukpyu", "kyaukphyu"),
        ("Muse", "muse"),
        ("Mu-se", "muse"),
        ("Tagaung", "tagaung"),
        ("Myitsone", "myitsone"),
        ("Tigyaing", "tigyaing"),
        ("Htigyaing", "tigyaing"),
        ("Patheingyi", "patheingyi"),
        ("Naypyitaw", "naypyitaw"),
        ("Naypyidaw", "naypyitaw"),
        ("Nay Pyi Taw", "naypyitaw"),
        ("NAYPYIDAW", "naypyitaw"),
        ("Mandalay", "mandalay"),
        ("Tengchong", "tengchong"),
        ("Kunming", "kunming"),
        ("Beijing", "beijing"),
        ("北京", "beijing"),
    ],
)
def test_named_place_resolves_in_every_spelling(
    gazetteer: Gazetteer, toponym: str, place_id: str
) -> None:
    found = [place for place in gazetteer.resolve(toponym) if isinstance(place, Place)]
    assert [place.place_id for place in found] == [place_id]


@pytest.mark.parametrize(
    ("toponym", "township_id"),
    [
        ("Tigyaing Township", "tsp-tigyaing"),
        ("Htigyaing Township", "tsp-tigyaing"),
        ("Patheingyi Township", "tsp-patheingyi"),
        ("ထီးချိုင့်မြို့နယ်", "tsp-tigyaing"),
    ],
)
def test_township_resolves_apart_from_its_seat(
    gazetteer: Gazetteer, toponym: str, township_id: str
) -> None:
    assert gazetteer.resolve(toponym) == (gazetteer.townships[township_id],)


@pytest.mark.parametrize(
    ("toponym", "region_id"),
    [
        ("northern Shan State", "northern-shan"),
        ("Sagaing Region", "sagaing-region"),
        ("Mandalay Region", "mandalay-region"),
        ("Kachin State", "kachin"),
        ("Yunnan Province", "yunnan"),
    ],
)
def test_region_resolves_to_itself_alone(
    gazetteer: Gazetteer, toponym: str, region_id: str
) -> None:
    assert gazetteer.resolve(toponym) == (gazetteer.regions[region_id],)


def test_shared_name_gives_every_candidate(gazetteer: Gazetteer) -> None:
    found = [place for place in gazetteer.resolve("Minhla") if isinstance(place, Place)]
    assert [place.place_id for place in found] == ["minhla-bago", "minhla-magway"]


def test_country_narrows_candidates(gazetteer: Gazetteer) -> None:
    assert [each.country for each in gazetteer.places.values() if each.name_zh == "清水河"] == [
        "MM",
        "CN",
    ]
    assert gazetteer.resolve("清水河", "CN") == (gazetteer.places["qingshuihe"],)


def test_unknown_name_gives_nothing(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("Atlantis") == ()
    assert gazetteer.get("atlantis") is None


def test_burmese_vowels_are_not_dropped_like_accents(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("Pèkon") == gazetteer.resolve("Pekon") != ()
    assert gazetteer.resolve("လရ") == ()


def test_there_are_330_townships_with_a_seat_each(gazetteer: Gazetteer) -> None:
    seats = {township.seat_place_id for township in gazetteer.townships.values()}
    assert len(gazetteer.townships) == len(seats) == 330
    for township in gazetteer.townships.values():
        assert gazetteer.seat_township(township.seat_place_id) == township.township_id


def test_every_seat_lies_in_myanmar(gazetteer: Gazetteer) -> None:
    west, south, east, north = MYANMAR
    for township in gazetteer.townships.values():
        seat = gazetteer.places[township.seat_place_id]
        assert seat.country == "MM"
        assert west < seat.lon < east
        assert south < seat.lat < north


def test_no_two_seats_share_a_point(gazetteer: Gazetteer) -> None:
    seats = [gazetteer.places[each.seat_place_id] for each in gazetteer.townships.values()]
    points = Counter((seat.lon, seat.lat) for seat in seats)
    assert max(points.values()) == 1


def test_ids_are_unique_over_places_townships_and_regions(gazetteer: Gazetteer) -> None:
    ids = [*gazetteer.places, *gazetteer.townships, *gazetteer.regions]
    assert len(ids) == len(set(ids))


def test_zones_of_shan_state_are_full(gazetteer: Gazetteer) -> None:
    zones = Counter(each.zone_id for each in gazetteer.townships.values() if each.zone_id)
    assert zones == {"northern-shan": 24, "southern-shan": 21, "eastern-shan": 10}


def test_every_township_has_its_own_p_code(gazetteer: Gazetteer) -> None:
    codes = [each.p_code for each in gazetteer.townships.values() if each.p_code]
    assert len(codes) == len(set(codes))


def test_every_hand_entered_place_says_so(gazetteer: Gazetteer) -> None:
    for place in gazetteer.places.values():
        assert (place.geonames_id is None) == (not place.source.startswith("GeoNames "))


def test_mongla_is_the_border_town_not_mengla(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("Mongla") == (
        gazetteer.places["mongla"],
        gazetteer.townships["tsp-mongla"],
    )
    assert gazetteer.places["mongla"].lon < 100.2


@pytest.mark.parametrize("table", ["places", "townships", "regions", "projects", "crossings"])
def test_each_table_carries_a_passport_of_what_it_holds(table: str) -> None:
    passport = tomllib.loads((DATA / f"{table}.passport.toml").read_text(encoding="utf-8"))
    content = (DATA / f"{table}.csv").read_bytes()
    assert passport["sha256"] == hashlib.sha256(content).hexdigest()
    assert passport["source"]
    assert passport["licence"]


def test_second_reading_returns_the_same_gazetteer(gazetteer: Gazetteer) -> None:
    assert read_gazetteer() is gazetteer
    assert isinstance(gazetteer.get("tsp-lashio"), Township)
