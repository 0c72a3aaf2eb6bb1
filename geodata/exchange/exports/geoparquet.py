"""Everything as Parquet; what has geometry as GeoParquet 1.1."""

from pathlib import Path

import geopandas as gpd

from geodata.exchange.exports.tables import Tables


def write_geoparquet(tables: Tables, folder: Path) -> None:
    """Write ``<table>.parquet`` for each table; geometry as WKB, EPSG:4326, with its bounds."""
    for name, frame in tables.frames.items():
        path = folder / f"{name}.parquet"
        if isinstance(frame, gpd.GeoDataFrame):
            frame.to_parquet(path, index=False, schema_version="1.1.0", write_covering_bbox=True)
        else:
            frame.to_parquet(path, index=False)
