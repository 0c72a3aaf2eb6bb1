"""Anybody's table comes in by a mapping of its columns, which is remembered."""

import json
from datetime import date
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import Point, Polygon

from geodata.exchange.events import EventStore
from geodata.exchange.imports import import_mapped, read_mapping, recall, remember
from geodata.exchange.imports.mappings import ColumnMapping
from geodata.model import FaultyInputError

MAPPING = """
dataset = "our-incidents"
title = "Our incidents"
licence = "ours"
redistributable = true
precision = "point"

[columns]
row_id = "No"
text = "What happened"
earliest = "Day"
longitude = "X"
latitude = "Y"
township = "Township"
"""
TABLE = """No,Day,X,Y,Township,What happened,text
1,2024-07-23,97.75,22.94,Lashio,Shelling was heard.,not this
2,,,,Nowhere,"Nobody knows, when or where.",nor this
"""
FEATURES = MAPPING.replace('"X"', '"longitude of the point"').replace(
    '"Y"', '"latitude of the point"'
)


def mapping_of(tmp_path: Path, text: str = MAPPING) -> ColumnMapping:
    path = tmp_path / "columns.toml"
    path.write_text(text, encoding="utf-8")
    return read_mapping(path)


def frame(crs: str = "EPSG:4326") -> gpd.GeoDataFrame:
    square = Polygon([(97, 22), (98, 22), (98, 23)])
    rows = {"No": [1, 2, 3], "Day": ["2024-07-23"] * 3, "Township": ["Lashio"] * 3,
            "What happened": ["a", "b", "c"]}  # fmt: skip
    points = [Point(97.75, 22.94), square, None]
    return gpd.GeoDataFrame(rows, geometry=points, crs="EPSG:4326").to_crs(crs)


def test_table_is_read_by_its_mapping(store: EventStore, tmp_path: Path) -> None:
    (tmp_path / "ours.csv").write_text(TABLE, encoding="utf-8")
    import_mapped(mapping_of(tmp_path), tmp_path / "ours.csv", store)
    unknown, known = store.query().sort_by([("row_id", "descending")]).to_pylist()
    assert (known["earliest"], known["latest"]) == (date(2024, 7, 23), date(2024, 7, 23))
    assert (known["lon"], known["township_id"]) == (97.75, "tsp-lashio")
    assert (known["text"], known["text_from"]) == ("Shelling was heard.", "what happened")
    assert (unknown["earliest"], unknown["date_precision"]) == (None, "unknown")
    assert (unknown["lon"], unknown["where_precision"]) == (None, "unknown")
    assert unknown["township_id"] is None


def test_mapping_is_remembered(store: EventStore, tmp_path: Path) -> None:
    mapping = mapping_of(tmp_path)
    remember(tmp_path / "columns.toml", mapping, store.folder)
    assert recall("our-incidents", store.folder) == mapping
    for dataset in ("theirs", "../../columns"):
        with pytest.raises(FaultyInputError, match="no mapping is remembered"):
            recall(dataset, store.folder)


@pytest.mark.parametrize("kind", ["geojson", "gpkg"])
@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32647"])
def test_features_bring_their_points_and_nothing_else_is_one(
    store: EventStore, tmp_path: Path, kind: str, crs: str
) -> None:
    path = tmp_path / f"ours.{kind}"
    if kind == "gpkg":
        frame(crs).to_file(path, driver="GPKG")
    else:
        said = json.loads(frame(crs).to_json(drop_id=True))
        said["crs"] = {"type": "name", "properties": {"name": crs}}
        path.write_text(json.dumps(said), encoding="utf-8")
    import_mapped(mapping_of(tmp_path, FEATURES), path, store)
    point, area, nowhere = store.query().sort_by("row_id").to_pylist()
    assert (point["lon"], point["lat"]) == (pytest.approx(97.75), pytest.approx(22.94))
    for one in (area, nowhere):
        assert (one["lon"], one["where_precision"]) == (None, "unknown")


def test_swapped_coordinates_are_named(store: EventStore, tmp_path: Path) -> None:
    (tmp_path / "ours.csv").write_text(TABLE.replace("97.75,22.94", "22.94,97.75"))
    with pytest.raises(FaultyInputError) as error:
        import_mapped(mapping_of(tmp_path), tmp_path / "ours.csv", store)
    assert "latitude = '97.75': expected 5 to 40; swapped with longitude?" in str(error.value)
    assert store.count() == 0


def test_rows_without_ids_are_known_by_what_they_say(store: EventStore, tmp_path: Path) -> None:
    (tmp_path / "ours.csv").write_text(TABLE, encoding="utf-8")
    mapping = mapping_of(tmp_path, MAPPING.replace('row_id = "No"', ""))
    import_mapped(mapping, tmp_path / "ours.csv", store)
    again = import_mapped(mapping, tmp_path / "ours.csv", store)
    assert (again.added.new, again.added.replaced, store.count()) == (0, 2, 2)


@pytest.mark.parametrize(
    ("was", "now", "complaint"),
    [
        ('text = "What happened"', "", "no column for text"),
        ('township = "Township"', 'planet = "Township"', "columns planet"),
        ('township = "Township"', 'region = "Day"', "day named twice"),
        ('"our-incidents"', '"../ours"', "dataset"),
        ('title = "Our incidents"', "", "title is missing"),
        ("[columns]", "[columns", "a mapping in TOML"),
    ],
)
def test_mapping_that_can_not_be_is_refused(
    tmp_path: Path, was: str, now: str, complaint: str
) -> None:
    with pytest.raises(FaultyInputError, match=complaint):
        mapping_of(tmp_path, MAPPING.replace(was, now))


def test_file_that_is_really_a_vrt_reads_nothing(store: EventStore, tmp_path: Path) -> None:
    path = tmp_path / "ours.geojson"
    path.write_text("<OGRVRTDataSource><OGRVRTLayer name='x'/></OGRVRTDataSource>")
    with pytest.raises(FaultyInputError, match="XML or HTML"):
        import_mapped(mapping_of(tmp_path), path, store)
