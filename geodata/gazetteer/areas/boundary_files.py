"""Open a file of boundaries that somebody gave us, trusting neither its name nor its size.

GDAL opens by content, whatever the name says, and some of its drivers read other files or
the network. So GeoJSON is parsed without GDAL; what GDAL must read goes to a child process
that has two drivers, no network and a time limit (`vector_reading`).
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyogrio
import pyproj
from shapely.errors import ShapelyError
from shapely.geometry import shape

from geodata.gazetteer.areas import vector_reading
from geodata.model import Fault, FaultyInputError

LARGEST_FILE_BYTES = 150_000_000
LARGEST_UNPACKED_BYTES = 400_000_000
_MOST_MEMBERS = 200
_SECONDS = 120

_ACCEPTED = "GeoJSON, a GeoPackage, or a shapefile with its .shx, .dbf and .prj, plain or zipped"
_DRIVERS = {b"\x00\x00\x27\x0a": "ESRI Shapefile", b"SQLi": "GPKG"}
"""GDAL's names of them, by the first four bytes of a file."""
_UNPACKING_ERRORS = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError)
_GEOJSON_ERRORS = (
    ShapelyError, pyproj.exceptions.ProjError,
    ValueError, TypeError, LookupError, AttributeError, RecursionError, ArithmeticError,
)  # fmt: skip
_OPENED = {".shp", ".geojson", ".json", ".gpkg"}
_WANTED = (".shp", ".shx", ".dbf", ".prj", ".cpg", ".geojson", ".json", ".gpkg")


def read_boundary_file(path: Path) -> gpd.GeoDataFrame:
    """Read polygons and their attributes from a file of unknown quality.

    Parameters
    ----------
    path
        GeoJSON, GeoPackage or shapefile, or a zip that holds one of them.

    Returns
    -------
    GeoDataFrame
        EPSG:4326, attributes as they are named in the file.

    Raises
    ------
    FaultyInputError
        The file is missing, too big, too big once unpacked, of another format, without
        a coordinate system, or can't be read.
    """
    size = _size(path)
    if size > LARGEST_FILE_BYTES:
        raise _fault(path, f"{size / 1e6:.0f} MB", f"at most {LARGEST_FILE_BYTES / 1e6:.0f} MB")
    with tempfile.TemporaryDirectory(prefix="salween-") as folder:
        inner = _unpack(path, Path(folder)) if _head(path, 4) == b"PK\x03\x04" else path
        driver = _DRIVERS.get(_head(inner, 4))
        if driver is not None:
            inner = _convert(inner, driver, Path(folder), named=path)
        return _read_geojson(inner, named=path)


def _size(path: Path) -> int:
    try:
        is_file, size = path.is_file(), path.stat().st_size
    except (OSError, ValueError):
        is_file, size = False, 0
    if not is_file:
        raise _fault(path, "no such file", f"a file: {_ACCEPTED}")
    return size


def _head(path: Path, count: int) -> bytes:
    with path.open("rb") as file:
        return file.read(count)


def _unpack(path: Path, folder: Path) -> Path:
    """Unpack what belongs to boundaries, and return the file of townships."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = [one for one in archive.infolist() if _is_wanted(one.filename)]
            if len(members) > _MOST_MEMBERS:
                raise _fault(path, f"{len(members)} files within", f"at most {_MOST_MEMBERS}")
            left = LARGEST_UNPACKED_BYTES
            for member in members:
                left = _unpack_member(archive, member, folder, left)
    except _UNPACKING_ERRORS as error:
        raise _fault(path, f"can't be unpacked: {error}", "a plain zip, no password") from error
    if left < 0:
        most = f"at most {LARGEST_UNPACKED_BYTES / 1e6:.0f} MB"
        raise _fault(path, "too big once unpacked", most)
    return _the_one(path, folder)


def _unpack_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, left: int
) -> int:
    """Unpack while bytes are ``left``, counting what really comes out; return the rest."""
    target = folder / member.filename.replace("\\", "/").rsplit("/", 1)[-1].lower()
    with archive.open(member) as source, target.open("wb") as file:
        while left >= 0 and (chunk := source.read(1 << 20)):
            left -= len(chunk)
            file.write(chunk)
    return left


def _is_wanted(name: str) -> bool:
    hidden = name.startswith("__MACOSX/") or Path(name).name.startswith(".")
    return name.lower().endswith(_WANTED) and not hidden


def _the_one(path: Path, folder: Path) -> Path:
    """Return the one file of boundaries in a zip; of several, the one about townships."""
    found = [one for one in sorted(folder.iterdir()) if one.suffix in _OPENED]
    about = [one for one in found if re.search(r"adm(in)?3|township|(^|_)ts(_|$)", one.stem)]
    chosen = found if len(found) == 1 else about
    if len(chosen) != 1:
        names = ", ".join(one.name for one in found) or "none"
        raise _fault(path, f"boundary files within: {names}", "one, of townships (admin level 3)")
    return chosen[0]


def _convert(path: Path, driver: str, folder: Path, named: Path) -> Path:
    """Have a child process, with this driver alone, write the file as GeoJSON."""
    target = folder / "converted.geojson"
    others = ",".join(name for name in pyogrio.list_drivers() if name != driver)
    environment = {
        **os.environ,
        "OGR_SKIP": others,
        "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": ".none",
        "SHAPE_RESTORE_SHX": "NO",
    }
    command = [sys.executable, "-I", str(Path(vector_reading.__file__)), str(path), str(target)]
    try:
        subprocess.run(  # noqa: S603 - our own file, in this interpreter
            command, env=environment, check=True, capture_output=True, text=True, timeout=_SECONDS
        )
    except subprocess.TimeoutExpired as error:
        raise _fault(named, f"not read within {_SECONDS} s", "about 330 townships") from error
    except subprocess.CalledProcessError as error:
        reason = (error.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise _fault(named, f"can't be read as {driver}: {reason}", _ACCEPTED) from error
    return target


def _read_geojson(path: Path, named: Path) -> gpd.GeoDataFrame:
    try:
        collection = json.loads(path.read_text(encoding="utf-8-sig"))
    # A number of 5,000 digits is a ValueError too.
    except (ValueError, RecursionError) as error:
        head = _head(path, 40).decode("utf-8", "replace").strip()
        raise _fault(named, f"begins with {head!r}", _ACCEPTED) from error
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list) or not features:
        raise _fault(named, "no features", "a GeoJSON FeatureCollection of townships")
    try:
        geometries = [_shape(feature) for feature in features]
        rows = [_properties(feature) for feature in features]
        frame = gpd.GeoDataFrame(rows, geometry=geometries, crs=_crs(collection))
        return frame.to_crs(4326)
    except _GEOJSON_ERRORS as error:
        raise _fault(named, f"faulty GeoJSON: {error}", "polygons with properties") from error


def _shape(feature: Mapping[str, Any]) -> object:
    return shape(feature["geometry"]) if feature.get("geometry") else None


def _properties(feature: Mapping[str, Any]) -> dict[str, object]:
    properties = feature.get("properties") or {}
    return {key: value for key, value in properties.items() if key != "geometry"}


def _crs(collection: Mapping[str, Any]) -> pyproj.CRS:
    """Return what an old-style ``crs`` member names; GeoJSON is WGS 84 otherwise."""
    if not collection.get("crs"):
        return pyproj.CRS.from_epsg(4326)
    name = collection["crs"]["properties"]["name"]
    if name.endswith("CRS84"):
        return pyproj.CRS.from_epsg(4326)
    code = re.fullmatch(r".*EPSG:(?:[\d.]*:)?(\d{4,6})", name)
    if code is None:
        msg = f"coordinate system {name!r}, not an EPSG code"
        raise ValueError(msg)
    return pyproj.CRS.from_epsg(int(code[1]))


def _fault(path: Path, value: str, expected: str) -> FaultyInputError:
    return FaultyInputError([Fault(str(path), 0, value, expected)])
