"""How far the schematic cells and our borders are off: ``python -m benchmarks.cells``.

Needs official township polygons to compare with, which the project doesn't ship.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geodata.gazetteer import read_gazetteer
from geodata.gazetteer.areas import read_cells, read_outlines, read_states
from geodata.gazetteer.areas.boundary_files import read_boundary_file
from geodata.gazetteer.areas.boundary_matching import match_townships
from geodata.gazetteer.areas.reading import build_region_shape

REFERENCE = Path(__file__).parents[2] / "shared" / "reference" / "mimu_townships.geojson"
METRES = 32647
CROSSINGS = ("muse", "kan-paik-ti", "lwegel", "pang-war", "chinshwehaw", "myawaddy", "tachileik")


def main(arguments: Sequence[str] | None = None) -> None:
    """Compare with official polygons, and print what came out."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cells", description=__doc__)
    parser.add_argument("polygons", type=Path, nargs="?", default=REFERENCE)
    truth = _read_truth(parser.parse_args(arguments).polygons)
    cells = read_cells().to_crs(METRES)
    print(f"Cells against {len(truth)} official townships, share of land\n")
    print(_shares(cells, truth).to_string(float_format=lambda share: f"{share:6.1%}"))
    print("\nStates against official ones, share of land\n")
    print(f"in the right state  {_right_state(truth):6.1%}")
    print("\nOur land border from the official one, km\n")
    print(_border_errors(truth).to_string(float_format="{:.2f}".format))
    print("\nCrossings on our map, km from the border\n")
    print(_crossings().to_string(float_format="{:.2f}".format))


def _read_truth(path: Path) -> gpd.GeoDataFrame:
    gazetteer = read_gazetteer()
    myanmar = read_outlines().set_index("region_id").geometry["mm"]
    matched = match_townships(read_boundary_file(path), gazetteer, myanmar, path)
    return gpd.GeoDataFrame(
        {
            "township_id": list(matched.polygons),
            "region_id": [gazetteer.townships[key].region_id for key in matched.polygons],
        },
        geometry=list(matched.polygons.values()),
        crs=4326,
    ).to_crs(METRES)


def _shares(cells: gpd.GeoDataFrame, truth: gpd.GeoDataFrame) -> pd.DataFrame:
    """Share of each state's land in the right cell, and in that or a neighbouring one."""
    neighbours = _neighbours(truth)
    pieces = gpd.overlay(
        cells[["township_id", "geometry"]], truth, how="intersection", keep_geom_type=True
    )
    pieces["area"] = pieces.area
    pieces["right"] = pieces["township_id_1"] == pieces["township_id_2"]
    pairs = zip(pieces["township_id_1"], pieces["township_id_2"], strict=True)
    pieces["near"] = pieces["right"] | np.array([pair in neighbours for pair in pairs])
    everywhere = pd.concat([pieces.assign(region_id="all of Myanmar"), pieces])
    rows = {
        region_id: {
            "right township": part.loc[part["right"], "area"].sum() / part["area"].sum(),
            "right or neighbour": part.loc[part["near"], "area"].sum() / part["area"].sum(),
        }
        for region_id, part in everywhere.groupby("region_id")
    }
    return pd.DataFrame(rows).T


def _neighbours(truth: gpd.GeoDataFrame) -> set[tuple[str, str]]:
    ids = truth["township_id"].to_numpy()
    slack_m = 300
    first, second = truth.sindex.query(truth.geometry, predicate="dwithin", distance=slack_m)
    return set(zip(ids[first], ids[second], strict=True))


def _right_state(truth: gpd.GeoDataFrame) -> float:
    ours = read_states().to_crs(METRES)
    pieces = gpd.overlay(ours, truth, how="intersection", keep_geom_type=True)
    right = pieces["region_id_1"] == pieces["region_id_2"]
    return float(pieces[right].area.sum() / pieces.area.sum())


def _border_errors(truth: gpd.GeoDataFrame) -> pd.Series:
    """Distances, every 500 m along our land border with China."""
    gazetteer = read_gazetteer()
    border = build_region_shape("china-myanmar-border", gazetteer, read_cells())
    ours = gpd.GeoSeries([border], crs=4326).to_crs(METRES).iloc[0]
    official = shapely.union_all(truth.geometry.values).boundary
    points = [
        line.interpolate(along)
        for line in shapely.get_parts(ours)
        for along in np.arange(0, line.length, 500)
    ]
    errors = pd.Series(shapely.distance(points, official) / 1000)
    return errors.describe(percentiles=[0.5, 0.9, 0.99]).drop("std")


def _crossings() -> pd.DataFrame:
    outlines = read_outlines().set_index("region_id").geometry
    border = gpd.GeoSeries([outlines["mm"].boundary], crs=4326).to_crs(METRES).iloc[0]
    places = read_gazetteer().places
    known = [places[place_id] for place_id in CROSSINGS if place_id in places]
    points = gpd.GeoSeries([shapely.Point(one.lon, one.lat) for one in known], crs=4326)
    return pd.DataFrame(
        {
            "lies in": [
                next((key for key, land in outlines.items() if land.contains(point)), "water")
                for point in points
            ],
            "from border": points.to_crs(METRES).distance(border).to_numpy() / 1000,
            "known within": [one.precision_m / 1000 for one in known],
        },
        index=[one.name for one in known],
    )


if __name__ == "__main__":
    main()
