"""Everything as one GeoPackage that QGIS opens with its styles, and moves through time."""

from datetime import UTC, datetime
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import shapely

from geodata.exchange.exports.qgis_styles import Layer, to_qml
from geodata.exchange.exports.tables import Tables

_SHAPES = {"points": (0, 4), "lines": (1, 5), "areas": (3, 6)}
"""Kinds of geometry by the numbers that shapely has for them: a layer of QGIS has one kind."""
_READ_BY_ALL = {"VERSION": "1.2"}
"""QGIS of old laptops warns of newer ones."""
_TIMES = {"answers": ("valid_from", "valid_to"), "happenings": ("earliest", "latest")}


def write_geopackage(tables: Tables, folder: Path) -> None:
    """Write ``salween.gpkg``: layers of points, lines and areas, and the tables beside them.

    What has no geometry is in ``answers_unplaced`` and ``happenings_unplaced``. Days are fields
    of type date. The styles lie in ``layer_styles``, where QGIS looks for them.
    """
    path = folder / "salween.gpkg"
    layers = []
    for name, times in _TIMES.items():
        frame = tables.frames[name]
        for kind, part in _parts(frame).items():
            layer = f"{name}_{kind}"
            _write(part, path, layer)
            layers.append(Layer(layer, kind, part, times, is_half_open=name == "answers"))
        _write(frame[frame["geometry"].isna()].drop(columns="geometry"), path, f"{name}_unplaced")
    for name in ("claims", "evidence", "documents"):
        _write(tables.frames[name], path, name)
    _write(_styles(layers), path, "layer_styles", FID="id")


def _parts(frame: pd.DataFrame) -> dict[str, gpd.GeoDataFrame]:
    numbers = pd.Series(shapely.get_type_id(frame["geometry"].to_numpy()), index=frame.index)
    parts = {
        kind: frame[numbers.isin(ids)] for kind, ids in _SHAPES.items() if numbers.isin(ids).any()
    }
    return {kind: gpd.GeoDataFrame(part, crs="EPSG:4326") for kind, part in parts.items()}


def _write(frame: pd.DataFrame, path: Path, layer: str, **options: str) -> None:
    has_shapes = isinstance(frame, gpd.GeoDataFrame) and "geometry" in frame.columns
    if has_shapes and not layer.endswith("points"):
        shapes = frame["geometry"].map(_to_multi)
        frame = gpd.GeoDataFrame(frame.drop(columns="geometry"), geometry=shapes, crs="EPSG:4326")
    pyogrio.write_dataframe(
        frame if has_shapes else pd.DataFrame(frame),
        path,
        layer=layer,
        driver="GPKG",
        append=path.exists(),
        dataset_options=None if path.exists() else _READ_BY_ALL,
        use_arrow=True,
        **options,
    )


def _to_multi(shape: shapely.Geometry) -> shapely.Geometry:
    # A layer that mixes single and multiple ones breaks programs that take it at its word.
    if isinstance(shape, shapely.Polygon):
        return shapely.MultiPolygon([shape])
    return shapely.MultiLineString([shape]) if isinstance(shape, shapely.LineString) else shape


def _styles(layers: list[Layer]) -> pd.DataFrame:
    now = datetime.now(UTC).replace(microsecond=0)
    return pd.DataFrame(
        {
            "f_table_catalog": "",
            "f_table_schema": "",
            "f_table_name": layer.name,
            "f_geometry_column": "geom",
            "styleName": layer.name,
            "styleQML": to_qml(layer),
            "styleSLD": "",
            "useAsDefault": True,
            "description": "Colours of actors, hatched where contested or changing",
            "owner": "",
            "ui": "",
            "update_time": now,
        }
        for layer in layers
    )
