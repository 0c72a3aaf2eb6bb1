"""Townships are found by name or by official shapes, and left open where neither is sure."""

import geopandas as gpd
import pandas as pd
from shapely.geometry import box

from geodata.exchange.imports.locating import Locator
from geodata.gazetteer import read_gazetteer
from geodata.gazetteer.areas import read_cells

SQUARES = gpd.GeoDataFrame(
    {"township_id": ["tsp-lashio", "tsp-muse"], "is_schematic": [False, False]},
    geometry=[box(97, 22, 98, 23), box(98, 22, 99, 23)],
    crs="EPSG:4326",
)


def at(areas: gpd.GeoDataFrame | None, *points: tuple[float, float]) -> list[str | None]:
    lon, lat = (pd.Series(one, dtype=float) for one in zip(*points, strict=True))
    found: list[str | None] = Locator(read_gazetteer(), areas).townships_at(lon, lat).to_list()
    return found


def test_point_lies_in_the_official_township_around_it() -> None:
    nan = float("nan")
    points = ((97.5, 22.5), (98.5, 22.5), (98.0, 22.5), (90.0, 22.5), (nan, nan))
    assert at(SQUARES, *points) == ["tsp-lashio", "tsp-muse", None, None, None]


def test_schematic_cells_decide_nothing() -> None:
    assert at(read_cells(), (97.75, 22.94)) == [None]
    assert at(None, (97.75, 22.94)) == [None]
