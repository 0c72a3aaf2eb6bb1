"""Every export is opened again by another program: same rows, same geometry, same text."""

from pathlib import Path

import geopandas as gpd
import openpyxl
import pandas as pd
import pyogrio
import pytest
import shapely
from lxml import etree

from geodata.exchange.exports.tables import Tables
from geodata.exchange.exports.writable import unguard
from tests.exchange.exports.reading_back import days, texts, unpacked

KML = "{http://www.opengis.net/kml/2.2}"
WORDS = ("excerpt", "article", "publisher", "licence", "claim_id")


@pytest.fixture(params=["tables", "hostile_tables"])
def exported(request: pytest.FixtureRequest) -> Tables:
    return request.getfixturevalue(request.param)


def assert_same(found: pd.DataFrame, wanted: pd.DataFrame, *, times: tuple[str, ...]) -> None:
    assert len(found) == len(wanted)
    for name in WORDS:
        assert texts(found[name]) == list(wanted[name]), name
    for name in times:
        assert days(found[name]) == days(wanted[name]), name


@pytest.mark.parametrize("name", ["answers", "happenings", "claims", "documents"])
def test_csv_holds_the_same_rows_and_words(exported: Tables, name: str) -> None:
    wanted = exported.frames[name]
    with unpacked(exported, "csv") as folder:
        assert (folder / f"{name}.csv").read_bytes().startswith(b"\xef\xbb\xbf")
        found = pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)
    assert not found.map(lambda cell: cell.startswith(tuple("=+-@＝\t\r"))).any(axis=None)
    columns = [one for one in WORDS if one in wanted.columns]
    for column in columns:
        assert [unguard(cell) for cell in found[column]] == list(wanted[column]), column


@pytest.mark.parametrize("name", ["answers", "happenings", "claims", "evidence", "documents"])
def test_a_workbook_holds_the_same_rows_as_text_never_as_formulas(
    exported: Tables, name: str
) -> None:
    wanted = exported.frames[name]
    with unpacked(exported, "xlsx") as folder:
        sheet = openpyxl.load_workbook(folder / "salween.xlsx")[name]
        rows = list(sheet.iter_rows(min_row=2))
        head = [cell.value for cell in sheet[1]]
    assert {cell.data_type for row in rows for cell in row} <= {"s", "inlineStr", "n", "b", "d"}
    found = pd.DataFrame([[cell.value for cell in row] for row in rows], columns=head)
    assert len(found) == len(wanted)
    for column in (one for one in WORDS if one in wanted.columns):
        assert texts(found[column]) == list(wanted[column]), column


@pytest.mark.parametrize(
    ("name", "times"),
    [("answers", ("valid_from", "valid_to")), ("happenings", ("earliest", "latest"))],
)
def test_geojson_opens_in_gdal_with_the_same_rows_and_geometry(
    exported: Tables, name: str, times: tuple[str, ...]
) -> None:
    wanted = exported.frames[name]
    with unpacked(exported, "geojson") as folder:
        found = pyogrio.read_dataframe(folder / f"{name}.geojson")
    assert found.crs == "EPSG:4326"
    assert_same(found, wanted, times=times)
    assert_same_geometry(found, wanted)


@pytest.mark.parametrize(
    ("name", "times"),
    [("answers", ("valid_from", "valid_to")), ("happenings", ("earliest", "latest"))],
)
def test_geoparquet_opens_with_the_same_rows_and_geometry(
    exported: Tables, name: str, times: tuple[str, ...]
) -> None:
    wanted = exported.frames[name]
    with unpacked(exported, "parquet") as folder:
        found = gpd.read_parquet(folder / f"{name}.parquet")
    assert_same(found, wanted, times=times)
    assert_same_geometry(found, wanted)


def test_geopackage_holds_every_row_once_in_layers_of_one_kind(exported: Tables) -> None:
    with unpacked(exported, "gpkg") as folder:
        path = folder / "salween.gpkg"
        layers = dict(pyogrio.list_layers(path))
        frames = {one: pyogrio.read_dataframe(path, layer=one) for one in layers}
    for name, times in (("answers", "valid_from"), ("happenings", "earliest")):
        wanted = exported.frames[name]
        parts = [frame for one, frame in frames.items() if one.startswith(f"{name}_")]
        assert sum(map(len, parts)) == len(wanted)
        found = sorted(text for part in parts for text in texts(part["excerpt"]))
        assert found == sorted(wanted["excerpt"])
        for part in parts:
            assert str(part[times].dtype).startswith("datetime64")
    assert layers["answers_points"] == "Point"
    drawn = exported.answers[exported.answers["drawn_as"] == "point"]
    assert_same_geometry(frames["answers_points"], drawn)


@pytest.mark.parametrize("name", ["answers", "happenings"])
def test_kml_holds_the_same_words_and_geometry(exported: Tables, name: str) -> None:
    wanted = exported.frames[name]
    with unpacked(exported, "kml") as folder:
        found = pyogrio.read_dataframe(folder / f"{name}.kml", driver="LIBKML")
        marks = list(_parse(folder / f"{name}.kml").iter(f"{KML}Placemark"))
    assert_same_geometry(found, wanted)
    told = [{one.get("name"): one.text for one in mark.iter(f"{KML}SimpleData")} for mark in marks]
    for column in WORDS:
        assert [one.get(column) or "" for one in told] == list(wanted[column])
    assert not any("<script" in (mark.findtext(f"{KML}description") or "") for mark in marks)


def test_kml_says_from_when_to_when_and_leaves_unknown_ends_open(tables: Tables) -> None:
    with unpacked(tables, "kml") as folder:
        marks = list(_parse(folder / "answers.kml").iter(f"{KML}Placemark"))
    for (_, row), mark in zip(tables.answers.iterrows(), marks, strict=True):
        for end, day in (("begin", row["valid_from"]), ("end", row["valid_to"])):
            said = mark.findtext(f"{KML}TimeSpan/{KML}{end}")
            assert said == (None if pd.isna(day) else f"{day}T00:00:00")


def _parse(path: Path) -> etree._ElementTree:
    return etree.parse(path, etree.XMLParser(resolve_entities=False))


def assert_same_geometry(found: pd.DataFrame, wanted: pd.DataFrame) -> None:
    pairs = list(zip(found.geometry, wanted.geometry, strict=True))
    assert [one is None for one, _ in pairs] == [two is None for _, two in pairs]
    for one, two in pairs:
        if one is not None:
            assert (
                shapely.equals_exact(
                    shapely.normalize(shapely.force_2d(one)), shapely.normalize(two), 2e-6
                )
                or shapely.hausdorff_distance(one, two) < 2e-6
            )


def test_geopackage_brings_styles_for_every_row_and_its_fields_of_time(tables: Tables) -> None:
    with unpacked(tables, "gpkg") as folder:
        path = folder / "salween.gpkg"
        styles = pyogrio.read_dataframe(path, layer="layer_styles").set_index("f_table_name")
        drawn = [one for one, kind in pyogrio.list_layers(path) if kind]
        points = pyogrio.read_dataframe(path, layer="answers_points")
    assert set(styles.index) == set(drawn)
    assert styles["useAsDefault"].all()
    style = etree.fromstring(styles.loc["answers_points", "styleQML"])
    values = {one.get("value") for one in style.iter("category")}
    assert values == set(points["subject_kind"] + ": " + points["style"])
    (times,) = style.iter("temporal")
    assert (times.get("startField"), times.get("endField")) == ("valid_from", "valid_to")
