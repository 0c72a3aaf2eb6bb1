"""Area files: GeoJSON with four decimals, each with its passport beside it."""

import hashlib
import json
import os
import tempfile
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import geopandas as gpd
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

DATA = Path(__file__).parent.parent / "data" / "areas"

DECIMALS = 4


@dataclass(frozen=True)
class AreaPassport:
    """Where a file of areas comes from, and on what terms."""

    title: str
    sources: tuple[str, ...]
    licence: str
    attribution: str
    """What a map that shows it must say."""
    made_on: date
    note: str
    sha256: str = ""
    """Of the file; filled in when it is written."""
    seats_sha256: str = ""
    """Of the seats the cells were drawn around; empty for other files."""


def write_areas(
    path: Path, features: Sequence[Mapping[str, object]], passport: AreaPassport
) -> int:
    """Write features and their passport, each in one piece or not at all.

    Parameters
    ----------
    path
        The ``.geojson`` to write; the passport goes to ``.passport.toml`` beside it.
    features
        Mappings with a shapely ``geometry`` in EPSG:4326; the rest become properties.
    passport
        Its ``sha256`` is filled in.

    Returns
    -------
    int
        Size of the file in bytes.
    """
    content = feature_collection(features)
    digest = hashlib.sha256(content).hexdigest()
    fields = {**passport.__dict__, "sha256": digest}
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, content)
    write_atomically(passport_path(path), to_toml(fields).encode())
    return len(content)


def feature_collection(features: Iterable[Mapping[str, object]]) -> bytes:
    """Write features as GeoJSON, one a line, coordinates rounded to four decimals."""
    lines = ",\n".join(_feature(feature) for feature in features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()


def to_toml(fields: Mapping[str, object]) -> str:
    """Write a flat record as TOML, leaving out what is empty."""
    return "".join(f"{key} = {_toml(value)}\n" for key, value in fields.items() if value)


def read_area_file(path: Path) -> gpd.GeoDataFrame:
    """Read a file of areas that we wrote, as it is.

    Returns
    -------
    GeoDataFrame
        EPSG:4326, a row per feature in the file's order, properties as columns.
    """
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return gpd.GeoDataFrame.from_features(features, crs=4326)


def read_area_passport(path: Path) -> AreaPassport:
    """Read the passport of a file of areas."""
    fields = tomllib.loads(passport_path(path).read_text(encoding="utf-8"))
    return AreaPassport(**{**fields, "sources": tuple(fields["sources"])})


def passport_path(path: Path) -> Path:
    """Return where the passport of ``path`` lies."""
    return path.with_suffix(".passport.toml")


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one, never half."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)


def _feature(feature: Mapping[str, object]) -> str:
    properties = {key: value for key, value in feature.items() if key != "geometry"}
    geometry = feature["geometry"]
    if not isinstance(geometry, BaseGeometry):
        msg = f"{properties}: expected a shapely geometry, got {geometry!r}"
        raise TypeError(msg)
    shape = mapping(geometry)
    rounded = {"type": shape["type"], "coordinates": _rounded(shape["coordinates"])}
    record = {"type": "Feature", "properties": properties, "geometry": rounded}
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _rounded(coordinates: Any) -> Any:
    if isinstance(coordinates, int | float):
        return round(coordinates, DECIMALS)
    return [_rounded(part) for part in coordinates]


def _toml(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "[\n" + "".join(f"    {_toml(part)},\n" for part in value) + "]"
    return json.dumps(value, ensure_ascii=False)
