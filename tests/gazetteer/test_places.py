import csv
import hashlib
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from geodata.gazetteer import Gazetteer, read_gazetteer
from geodata.gazetteer.build_places import City, check_places, read_cities
from geodata.gazetteer.gazetteer import DATA
from geodata.model import FaultyInputError, Place, Township

MYANMAR = (92.1, 9.5, 101.3, 28.7)
"""West, south, east, north."""


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return read_gazetteer()


@pytest.fixture(scope="module")
def cities() -> dict[int, City]:
    return read_cities()


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


def test_places_from_geonames_still_match_it(gazetteer: Gazetteer, cities: dict[int, City]) -> None:
    taken = sum(place.geonames_id is not None for place in gazetteer.places.values())
    assert check_places(DATA / "places.csv", cities) == taken


def test_geonames_row_that_moved_is_reported(tmp_path: Path, cities: dict[int, City]) -> None:
    rows = (DATA / "places.csv").read_text(encoding="utf-8").splitlines()
    muse = next(row for row in rows if row.startswith("muse,"))
    (tmp_path / "places.csv").write_text(f"{rows[0]}\n{muse}\n", encoding="utf-8")
    moved = cities[1308318].copy()
    moved["longitude"] = 0.0
    with pytest.raises(FaultyInputError, match="as Mu-se has it now"):
        check_places(tmp_path / "places.csv", {1308318: moved})


@pytest.mark.parametrize(
    ("place_id", "trap"),
    [("muse", "Muse"), ("qingshuihe", "Qingshuihe"), ("kengtung", "Kēng Tung")],
)
def test_bare_geonames_name_would_lead_astray(
    gazetteer: Gazetteer, cities: dict[int, City], place_id: str, trap: str
) -> None:
    """GeoNames has no Muse in Myanmar, and its places of the other names lie elsewhere."""
    place = gazetteer.places[place_id]
    for city in cities.values():
        if city["name"] == trap and city["countrycode"] == place.country:
            apart = abs(city["latitude"] - place.lat) + abs(city["longitude"] - place.lon)
            assert apart > 0.3


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


def _copy_with(tmp_path: Path, table: str, change: dict[str, str], where: str) -> None:
    for path in DATA.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    path = tmp_path / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    key = next(iter(rows[0]))
    next(row for row in rows if row[key] == where).update(change)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize(
    ("table", "where", "change", "complaint"),
    [
        ("places", "lashio", {"lat": "229"}, "lat = '229'"),
        ("places", "lashio", {"region_id": "shangri-la"}, "region_id = 'shangri-la'"),
        ("places", "lashio", {"source": ""}, "source is missing"),
        ("townships", "tsp-muse", {"seat_place_id": "nowhere"}, "seat_place_id = 'nowhere'"),
        ("townships", "tsp-muse", {"seat_place_id": "lashio"}, "not the seat of tsp-lashio"),
        ("regions", "yunnan", {"region_id": "muse"}, "an id of its own"),
        ("projects", "alpha-cement", {"place_id": "mars"}, "place_id = 'mars'"),
        ("crossings", "kachin-crossings", {"members": "lwegel|mars"}, "members = 'mars'"),
        ("crossings", "kachin-crossings", {"place_id": "muse"}, "either a place, or members"),
        ("crossings", "muse-ruili", {"place_id": ""}, "either a place, or members"),
    ],
)
def test_fault_names_file_line_value_and_what_was_expected(
    tmp_path: Path, table: str, where: str, change: dict[str, str], complaint: str
) -> None:
    _copy_with(tmp_path, table, change, where)
    with pytest.raises(FaultyInputError) as caught:
        read_gazetteer(tmp_path)
    fault = next(fault for fault in caught.value.faults if complaint in str(fault))
    assert fault.file.endswith(f"{table}.csv")
    assert fault.line > 1


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    _copy_with(tmp_path, "places", {"lat": "229", "source": "", "country": "Burma"}, "lashio")
    with pytest.raises(FaultyInputError) as caught:
        read_gazetteer(tmp_path)
    told = " ".join(map(str, caught.value.faults))
    assert all(word in told for word in ("lat = '229'", "source is missing", "'Burma'"))


def test_what_refers_to_a_refused_row_is_not_at_fault(tmp_path: Path) -> None:
    _copy_with(tmp_path, "places", {"lat": "229"}, "lashio")
    with pytest.raises(FaultyInputError) as caught:
        read_gazetteer(tmp_path)
    assert len(caught.value.faults) == 1


def test_surplus_cell_and_wrong_columns_are_faults(tmp_path: Path) -> None:
    _copy_with(tmp_path, "places", {}, "lashio")
    with (tmp_path / "places.csv").open("a", encoding="utf-8") as file:
        file.write("too,few\n")
    (tmp_path / "regions.csv").write_text("id,name\n", encoding="utf-8")
    with pytest.raises(FaultyInputError) as caught:
        read_gazetteer(tmp_path)
    told = " ".join(map(str, caught.value.faults))
    assert "too many or too few cells" in told
    assert "columns ['id', 'name']" in told


def test_missing_table_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(FaultyInputError, match="no such file"):
        read_gazetteer(tmp_path)


def test_second_reading_returns_the_same_gazetteer(gazetteer: Gazetteer) -> None:
    assert read_gazetteer() is gazetteer
    assert isinstance(gazetteer.get("tsp-lashio"), Township)
