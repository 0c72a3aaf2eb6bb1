"""Where the reference data lies beside the checkout, measure the gazetteer against it."""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest

from geodata.gazetteer import read_gazetteer

REFERENCE = Path(__file__).parents[3] / "shared" / "reference"
POLYGONS = REFERENCE / "mimu_townships.geojson"
TOWNS = REFERENCE / "mimu_towns.csv"
METRES = "EPSG:32647"
"""UTM 47N: within 1 % of true distances all over Myanmar, near enough for kilometres."""

pytestmark = pytest.mark.skipif(
    not (POLYGONS.is_file() and TOWNS.is_file()),
    reason="no reference data in ../shared/reference; the seats were checked where it is",
)


@pytest.fixture(scope="module")
def polygons() -> gpd.GeoSeries:
    """Township polygons by P-code, in metres."""
    return gpd.read_file(POLYGONS).set_index("TS_PCODE").geometry.to_crs(METRES)


@pytest.fixture(scope="module")
def seats(polygons: gpd.GeoSeries) -> pd.DataFrame:
    """Each seat with its kilometres from its township's polygon (0 inside) and nearest town."""
    gazetteer = read_gazetteer()
    rows = [
        (township.p_code, seat.place_id, seat.lon, seat.lat, seat.precision_m / 1000)
        for township in gazetteer.townships.values()
        for seat in [gazetteer.places[township.seat_place_id]]
    ]
    seats = pd.DataFrame(rows, columns=["p_code", "place_id", "lon", "lat", "precision_km"])
    points = gpd.GeoSeries.from_xy(seats["lon"], seats["lat"], crs="EPSG:4326").to_crs(METRES)
    towns = pd.read_csv(TOWNS)
    town_points = gpd.GeoSeries.from_xy(
        towns["Longitude"], towns["Latitude"], crs="EPSG:4326"
    ).to_crs(METRES)
    of_township = {code: town_points[rows.index] for code, rows in towns.groupby("Tsp_Pcode")}
    seats["km_from_polygon"] = [
        polygons[code].distance(point) / 1000
        for code, point in zip(seats["p_code"], points, strict=True)
    ]
    seats["km_from_town"] = [
        of_township[code].distance(point).min() / 1000 if code in of_township else float("nan")
        for code, point in zip(seats["p_code"], points, strict=True)
    ]
    return seats


def test_p_codes_are_those_of_the_330_townships(polygons: gpd.GeoSeries) -> None:
    codes = {township.p_code for township in read_gazetteer().townships.values()}
    assert codes == set(polygons.index)


def test_every_seat_is_in_its_township_or_within_5_km_of_the_reference(
    seats: pd.DataFrame,
) -> None:
    nearest = seats[["km_from_polygon", "km_from_town"]].min(axis="columns")
    assert seats.loc[nearest > 5, "place_id"].tolist() == []


def test_seats_are_as_precise_as_they_say(seats: pd.DataFrame) -> None:
    off = seats[seats["km_from_town"] > seats["precision_km"]]
    assert off["place_id"].tolist() == []


def test_nine_seats_in_ten_are_within_5_km_of_a_reference_town(seats: pd.DataFrame) -> None:
    assert (seats["km_from_town"].dropna() <= 5).mean() > 0.9


def test_every_other_place_is_within_its_radius_of_the_township_it_names(
    polygons: gpd.GeoSeries,
) -> None:
    gazetteer = read_gazetteer()
    elsewhere = []
    for place in gazetteer.places.values():
        if place.township_id and not gazetteer.seat_township(place.place_id):
            polygon = polygons[gazetteer.townships[place.township_id].p_code]
            point = gpd.GeoSeries.from_xy([place.lon], [place.lat], crs="EPSG:4326").to_crs(METRES)
            if polygon.distance(point[0]) > place.precision_m:
                elsewhere.append(place.place_id)
    assert elsewhere == []
