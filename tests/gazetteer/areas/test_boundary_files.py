"""A file of boundaries is trusted neither by its name nor by its size."""

import os
import subprocess
import sys
import zipfile

import pyogrio
import pytest

from geodata.gazetteer.areas import boundary_files, install_boundaries, vector_reading
from tests.gazetteer.areas.four_townships import refusal, squares, write_geojson


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


def test_of_several_files_in_a_zip_the_one_of_townships_is_taken(tmp_path, gazetteer):
    path = tmp_path / "mmr_admin_boundaries.geojson.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mmr_admin1.geojson", squares(adm1_pcode=["MMR1"] * 4).to_json())
        archive.writestr("mmr_admin3.geojson", squares().to_json())
    assert install_boundaries(path, gazetteer).townships == 4


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


def test_a_process_with_one_driver_opens_no_virtual_file(tmp_path):
    secret = write_geojson(squares(), tmp_path / "secret.geojson")
    virtual, target = tmp_path / "townships.vrt", tmp_path / "out.geojson"
    virtual.write_text(
        f"<OGRVRTDataSource><OGRVRTLayer name='secret'><SrcDataSource>{secret}</SrcDataSource>"
        "</OGRVRTLayer></OGRVRTDataSource>",
        encoding="utf-8",
    )
    command = [sys.executable, "-I", vector_reading.__file__, virtual, target]
    others = ",".join(name for name in pyogrio.list_drivers() if name != "GPKG")
    assert subprocess.run(command, check=False).returncode == 0
    target.unlink()
    alone = {**os.environ, "OGR_SKIP": others}
    assert subprocess.run(command, env=alone, check=False, capture_output=True).returncode == 1
    assert not target.exists()
