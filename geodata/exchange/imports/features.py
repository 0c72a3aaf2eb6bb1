"""GeoJSON and GeoPackages as tables of text, opened by the reader that trusts no file."""

from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from geodata.exchange.imports.tables import FEATURES
from geodata.gazetteer.areas.boundary_files import read_boundary_file

LONGITUDE, LATITUDE = "longitude of the point", "latitude of the point"
"""Columns that a point's coordinates become; empty for every other geometry."""
_TEXT = pd.ArrowDtype(pa.string())


def has_features(path: Path) -> bool:
    """Tell whether a file begins as GeoJSON or a GeoPackage does, whatever its name."""
    with path.open("rb") as file:
        return file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(FEATURES)


def read_features(path: Path) -> pd.DataFrame:
    """Return the attributes of features as text, and the coordinates of those that are points.

    Parameters
    ----------
    path
        GeoJSON, parsed without GDAL, or a GeoPackage of one layer, read by a child process with
        that driver alone and no network. Any coordinate system that the file names.

    Returns
    -------
    DataFrame
        Text, by the names of the attributes in small letters; `LONGITUDE` and `LATITUDE` in
        EPSG:4326. Indexed by the number of the feature, from 1.

    Raises
    ------
    FaultyInputError
        The file is too big, of another format, or can't be read.
    """
    features = read_boundary_file(path)
    geometry = features.geometry
    is_point = (geometry.geom_type == "Point") & ~geometry.is_empty
    points = geometry.where(is_point)
    table = pd.DataFrame(features.drop(columns=geometry.name))
    table.columns = [str(name).strip().lower() for name in table]
    table = table.assign(**{LONGITUDE: points.x, LATITUDE: points.y})
    table.index = pd.RangeIndex(1, len(table) + 1, name="row")
    return table.apply(_to_text)


def _to_text(cells: "pd.Series[str]") -> "pd.Series[str]":
    texts = [None if _is_nothing(cell) else str(cell) for cell in cells]
    return pd.Series(texts, index=cells.index, dtype=_TEXT)


def _is_nothing(cell: Any) -> bool:
    return cell is None or cell == "" or (pd.api.types.is_scalar(cell) and bool(pd.isna(cell)))
