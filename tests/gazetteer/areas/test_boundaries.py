"""Official boundaries are installed whole, or refused with every reason."""

import json
import zipfile
from pathlib import Path

import pytest
import shapely
from shapely import Point, box

from geodata.gazetteer import read_gazetteer
from geodata.gazetteer.areas import (
    build_region_shape,
    install_boundaries,
    read_areas,
    read_cells,
    read_installed_boundaries,
    remove_boundaries,
)
from geodata.gazetteer.areas.boundaries import boundaries_folder
from geodata.model import FaultyInputError
from tests.gazetteer.areas.four_townships import SQUARES, refusal, squares, write_geojson

REFERENCE = Path(__file__).parents[4] / "shared" / "reference" / "mimu_townships.geojson"


def test_without_official_boundaries_the_areas_are_cells():
    assert read_areas().equals(read_cells())


def test_installed_polygons_take_the_place_of_cells(tmp_path, gazetteer):
    install_boundaries(write_geojson(squares(), tmp_path / "mimu.geojson"), gazetteer)
    areas = read_areas()
    assert list(areas["township_id"]) == sorted(gazetteer.townships)
    assert not areas["is_schematic"].any()
    assert list(areas.columns) == list(read_cells().columns)
    northwest = areas.set_index("township_id").geometry["tsp-northwest"]
    assert northwest.equals(box(96, 20.5, 96.5, 21))


def test_the_installed_copy_says_where_it_came_from(tmp_path, gazetteer):
    install_boundaries(write_geojson(squares(), tmp_path / "mimu.geojson"), gazetteer)
    installed = read_installed_boundaries()
    assert installed is not None
    assert installed.source_name == "mimu.geojson"
    assert installed.townships == 4
    assert installed.installed_at.utcoffset().total_seconds() == 0


def test_removing_brings_the_cells_back(tmp_path, gazetteer):
    install_boundaries(write_geojson(squares(), tmp_path / "mimu.geojson"), gazetteer)
    assert remove_boundaries()
    assert not remove_boundaries()
    assert read_areas()["is_schematic"].all()


def test_a_second_install_replaces_the_first(tmp_path, gazetteer):
    install_boundaries(write_geojson(squares(), tmp_path / "first.geojson"), gazetteer)
    moved = squares()
    moved.geometry = moved.geometry.translate(0.01, 0)
    install_boundaries(write_geojson(moved, tmp_path / "second.geojson"), gazetteer)
    assert read_installed_boundaries().source_name == "second.geojson"
    assert len(list(boundaries_folder().glob("*.geojson"))) == 1


@pytest.mark.parametrize(
    "columns",
    [
        {"ADM3_PCODE": [f"MMR99900{number}" for number in range(4)]},
        {"adm3_pcode": [f"MMR99900{number}" for number in range(4)]},
        {"adm3_name": list(SQUARES), "adm1_name": ["Shan (North)"] * 4},
        {"TS": [name.upper() for name in SQUARES], "ST": ["Shan State"] * 4},
        {"TS_PCODE": ["?"] * 4, "TS": list(SQUARES), "ST": ["Shan (South)"] * 4},
    ],
    ids=["COD-AB", "COD-AB lower", "names", "names in other case", "codes unknown"],
)
def test_columns_of_mimu_and_of_cod_ab_are_understood(tmp_path, gazetteer, columns):
    path = write_geojson(squares(**columns), tmp_path / "townships.geojson")
    assert install_boundaries(path, gazetteer).townships == 4


@pytest.mark.parametrize("name", ["townships.gpkg", "townships.shp"])
@pytest.mark.parametrize("zipped", [False, True])
def test_other_formats_and_coordinate_systems_are_read(tmp_path, gazetteer, name, zipped):
    folder = tmp_path / "given"
    folder.mkdir()
    path = folder / name
    squares().to_crs(32647).to_file(path)
    if zipped:
        archive = tmp_path / "given.zip"
        with zipfile.ZipFile(archive, "w") as given:
            for part in folder.iterdir():
                given.write(part, f"folder/{part.name}")
        path = archive
    install_boundaries(path, gazetteer)
    northeast = read_areas().set_index("township_id").geometry["tsp-northeast"]
    assert northeast.symmetric_difference(box(96.5, 20.5, 97, 21)).area < 1e-3


def test_geojson_in_metres_is_read_where_it_names_its_system(tmp_path, gazetteer):
    path = tmp_path / "metres.geojson"
    squares().to_crs(32647).to_file(path, driver="GeoJSON")
    said = path.read_text(encoding="utf-8")
    assert "EPSG::32647" in said
    assert install_boundaries(path, gazetteer).townships == 4
    path.write_text(said.replace("urn:ogc:def:crs:EPSG::32647", "EPSG:32647"), encoding="utf-8")
    assert install_boundaries(path, gazetteer).townships == 4


def test_every_reason_is_given_at_once(tmp_path, gazetteer):
    frame = squares()
    frame.loc[0, "geometry"] = Point(96.2, 20.2)
    frame.loc[1, "TS_PCODE"] = "MMR999777"
    frame.loc[2, "geometry"] = box(10, 50, 11, 51)
    frame.loc[3, "TS_PCODE"] = "MMR999000"
    message = refusal(write_geojson(frame, tmp_path / "faulty.geojson"), gazetteer)
    assert message.startswith("5 faults; nothing was changed:")
    assert "1 geometries are Point" in message
    assert "lie outside Myanmar" in message
    assert "1 of 4 rows match no township: MMR999777 Northeast" in message
    assert "Northeast (MMR999001), Southeast (MMR999003)" in message
    assert "1 townships have several rows: Northwest (MMR999000)" in message


def test_codes_on_the_wrong_polygons_are_noticed(tmp_path, gazetteer):
    codes = [f"MMR99900{number}" for number in (3, 2, 1, 0)]
    path = write_geojson(squares(TS_PCODE=codes), tmp_path / "shuffled.geojson")
    assert "far from the seat" in refusal(path, gazetteer)


def test_a_file_without_the_columns_is_told_which(tmp_path, gazetteer):
    path = write_geojson(squares(shape_id=["a", "b", "c", "d"]), tmp_path / "other.geojson")
    message = refusal(path, gazetteer)
    assert "shape_id" in message
    assert "adm3_pcode" in message


def test_districts_are_not_townships(tmp_path):
    path = write_geojson(squares(), tmp_path / "four.geojson")
    assert "330 of 330 townships are missing" in refusal(path, read_gazetteer())


def test_a_damaged_copy_says_how_to_go_on(tmp_path, gazetteer):
    installed = install_boundaries(write_geojson(squares(), tmp_path / "a.geojson"), gazetteer)
    (boundaries_folder() / installed.file).write_text("{}", encoding="utf-8")
    with pytest.raises(FaultyInputError, match="boundaries remove"):
        read_areas()


@pytest.mark.skipif(not REFERENCE.exists(), reason="no reference polygons beside the project")
def test_mimus_townships_install(tmp_path):
    installed = install_boundaries(REFERENCE, read_gazetteer())
    areas = read_areas()
    assert installed.townships == len(areas) == 330
    assert areas.is_valid.all()
    assert shapely.coverage_is_valid(areas.geometry.values)
    assert (boundaries_folder() / installed.file).stat().st_size < 1_000_000


def test_the_installed_copy_is_plain_geojson(tmp_path, gazetteer):
    installed = install_boundaries(write_geojson(squares(), tmp_path / "a.geojson"), gazetteer)
    content = json.loads((boundaries_folder() / installed.file).read_text(encoding="utf-8"))
    assert content["type"] == "FeatureCollection"
    assert len(content["features"]) == 4


def test_a_state_is_drawn_from_official_polygons_where_they_are_installed(tmp_path, gazetteer):
    install_boundaries(write_geojson(squares(), tmp_path / "a.geojson"), gazetteer)
    shan = build_region_shape("shan", gazetteer, read_areas())
    assert shan.symmetric_difference(box(96, 20, 97, 21)).area < 1e-9
