"""Four made-up townships, two by two, and polygons for them."""

from pathlib import Path

import geopandas as gpd
import pytest
from shapely import box

from geodata.gazetteer import Gazetteer
from geodata.gazetteer.areas import install_boundaries, read_installed_boundaries
from geodata.model import FaultyInputError, Place, Region, Township

SQUARES = {"Northwest": (0, 1), "Northeast": (1, 1), "Southwest": (0, 0), "Southeast": (1, 0)}


def four_townships() -> Gazetteer:
    """Four townships, two by two, in one state."""
    places, townships = {}, {}
    for number, (name, (x, y)) in enumerate(SQUARES.items()):
        place_id, township_id = name.lower(), f"tsp-{name.lower()}"
        places[place_id] = Place(
            place_id=place_id, name=name, kind="town", country="MM", lon=96.25 + x / 2,
            lat=20.25 + y / 2, precision_m=100, source="made up",
        )  # fmt: skip
        townships[township_id] = Township(
            township_id=township_id, name=name, region_id="shan", seat_place_id=place_id,
            p_code=f"MMR99900{number}", source="made up",
        )  # fmt: skip
    shan = Region(region_id="shan", name="Shan State", kind="state", country="MM", source="made up")
    return Gazetteer(places, townships, {"shan": shan}, {}, {})


def squares(**columns: list[str]) -> gpd.GeoDataFrame:
    shapes = [box(96 + x / 2, 20 + y / 2, 96.5 + x / 2, 20.5 + y / 2) for x, y in SQUARES.values()]
    codes = {"TS_PCODE": [f"MMR99900{number}" for number in range(4)], "TS": list(SQUARES)}
    return gpd.GeoDataFrame(columns or codes, geometry=shapes, crs=4326)


def write_geojson(frame: gpd.GeoDataFrame, path: Path) -> Path:
    path.write_text(frame.to_json(), encoding="utf-8")
    return path


def refusal(path: Path, gazetteer: Gazetteer) -> str:
    with pytest.raises(FaultyInputError) as caught:
        install_boundaries(path, gazetteer)
    assert read_installed_boundaries() is None
    return str(caught.value)
