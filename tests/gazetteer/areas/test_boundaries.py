"""Official boundaries are installed whole, or refused with every reason."""

import json
import zipfile
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from shapely import Point, box

from geodata.gazetteer import Gazetteer, read_gazetteer
from geodata.gazetteer.areas import (
    boundary_files,
    install_boundaries,
    read_areas,
    read_cells,
    read_installed_boundaries,
    remove_boundaries,
)
from geodata.gazetteer.areas.boundaries import boundaries_folder
from geodata.model import FaultyInputError, Place, Region, Township

REFERENCE = Path(__file__).parents[4] / "shared" / "reference" / "mimu_townships.geojson"

SQUARES = {"Northwest": (0, 1), "Northeast": (1, 1), "Southwest": (0, 0), "Southeast": (1, 0)}


@pytest.fixture(autouse=True)
def data_directory(tmp_path, monkeypatch):
    monkeypatch.setenv("SALWEEN_DATA", str(tmp_path / "data"))


@pytest.fixture
def gazetteer() -> Gazetteer:
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
    assert "EPSG::32647" in path.read_text(encoding="utf-8")
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


def test_a_virtual_file_in_disguise_opens_nothing(tmp_path, gazetteer):
    secret = write_geojson(squares(), tmp_path / "secret.geojson")
    disguised = tmp_path / "townships.geojson"
    disguised.write_text(
        f"<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>{secret}</SrcDataSource>"
        "</OGRVRTLayer></OGRVRTDataSource>",
        encoding="utf-8",
    )
    assert "<OGRVRTDataSource>" in refusal(disguised, gazetteer)


def test_a_virtual_file_behind_a_shapefiles_first_bytes_opens_nothing(tmp_path, gazetteer):
    disguised = tmp_path / "townships.shp"
    disguised.write_bytes(b"\x00\x00\x27\x0a<OGRVRTDataSource></OGRVRTDataSource>")
    assert "can't be read as ESRI Shapefile" in refusal(disguised, gazetteer)


def test_a_shapefile_without_its_coordinate_system_is_refused(tmp_path, gazetteer):
    squares().to_file(tmp_path / "townships.shp")
    (tmp_path / "townships.prj").unlink()
    assert ".prj" in refusal(tmp_path / "townships.shp", gazetteer)


def test_a_missing_file_is_named(tmp_path, gazetteer):
    assert "no such file" in refusal(tmp_path / "nowhere.geojson", gazetteer)


def test_too_big_a_file_is_refused_before_it_is_opened(tmp_path, gazetteer, monkeypatch):
    path = write_geojson(squares(), tmp_path / "big.geojson")
    monkeypatch.setattr(boundary_files, "LARGEST_FILE_BYTES", 100)
    assert "at most" in refusal(path, gazetteer)


def test_a_zip_that_swells_is_refused_while_it_is_unpacked(tmp_path, gazetteer, monkeypatch):
    monkeypatch.setattr(boundary_files, "LARGEST_UNPACKED_BYTES", 1_000_000)
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("townships.geojson", b" " * 20_000_000)
    assert path.stat().st_size < 100_000
    assert "too big once unpacked" in refusal(path, gazetteer)


def test_a_zip_cannot_write_outside_its_folder(tmp_path, gazetteer):
    path = tmp_path / "climbing.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../../escaped.geojson", squares().to_json())
    assert install_boundaries(path, gazetteer).townships == 4
    assert not list(tmp_path.parent.glob("**/escaped.geojson"))


def test_a_zip_with_a_broken_body_is_refused(tmp_path, gazetteer):
    path = tmp_path / "broken.zip"
    path.write_bytes(b"PK\x03\x04 not really")
    assert "can't be unpacked" in refusal(path, gazetteer)


@pytest.mark.parametrize(
    "content",
    [
        '{"type": "FeatureCollection", "features": []}',
        '{"type": "Topology", "objects": {}}',
        '{"features": [{"geometry": {"type": "Polygon", "coordinates": [[1, 2]]}}]}',
        '{"features": ["feature"]}',
        '{"features": [{}], "crs": {"properties": {"name": "+init=file:/etc/passwd"}}}',
        "[" * 100_000,
        "",
        "ok\x00",
    ],
)
def test_what_only_looks_like_geojson_is_refused(tmp_path, gazetteer, content):
    path = tmp_path / "townships.geojson"
    path.write_text(content, encoding="utf-8")
    assert "1 fault" in refusal(path, gazetteer)


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
