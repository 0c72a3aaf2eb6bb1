from pathlib import Path

import pytest

from geodata.gazetteer import Gazetteer, read_gazetteer
from geodata.gazetteer.build_places import City, check_places, read_cities
from geodata.gazetteer.gazetteer import DATA
from geodata.model import FaultyInputError


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return read_gazetteer()


@pytest.fixture(scope="module")
def cities() -> dict[int, City]:
    return read_cities()


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
