"""Answers and happenings as GeoJSON, RFC 7946."""

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from geodata.exchange.exports.citing import NOTICE, cite_export
from geodata.exchange.exports.csv_files import COMPANIONS, write_csv
from geodata.exchange.exports.tables import Tables

_DECIMALS = 6
"""Of a degree: a decimetre, finer than anything here."""


def write_geojson(tables: Tables, folder: Path) -> None:
    """Write ``answers.geojson`` and ``happenings.geojson``, and the other tables as CSV."""
    for name in ("answers", "happenings"):
        text = json.dumps(to_feature_collection(tables, name), ensure_ascii=False, allow_nan=False)
        (folder / f"{name}.geojson").write_text(text, encoding="utf-8")
    write_csv(tables, folder, COMPANIONS)


def to_feature_collection(tables: Tables, name: str) -> dict[str, Any]:
    """Return a table with geometry as a feature collection.

    WGS 84, longitude first, rings by the right-hand rule. Days are ISO 8601; unknown ones, and
    the geometry of what has none, are null. The collection's own members say what it is.
    """
    frame = _plain(tables.frames[name])
    found: dict[str, Any] = frame.to_geo_dict(na="null", drop_id=True)
    return {
        "type": "FeatureCollection",
        "salween": tables.scope.to_record(),
        "citation": cite_export(tables.scope, tables.record),
        "attribution": list(tables.attributions),
        "notice": NOTICE,
        "features": found["features"],
    }


def _plain(frame: pd.DataFrame) -> gpd.GeoDataFrame:
    """Return a frame of what JSON has: days as words, no numbers but its own."""
    shapes = shapely.transform(frame["geometry"].to_numpy(), lambda at: at.round(_DECIMALS))
    plain = frame.drop(columns="geometry").astype(object)
    plain = plain.where(plain.notna(), None).map(_to_json)
    return gpd.GeoDataFrame(
        plain, geometry=shapely.orient_polygons(shapes, exterior_cw=False), crs="EPSG:4326"
    )


def _to_json(cell: Any) -> Any:
    return cell.isoformat() if hasattr(cell, "isoformat") else cell
