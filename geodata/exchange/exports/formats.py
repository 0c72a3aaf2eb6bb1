"""The formats of tables and maps that programs read, by the names that users choose them by."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from geodata.exchange.exports.csv_files import write_csv
from geodata.exchange.exports.geojson import write_geojson
from geodata.exchange.exports.geopackage import write_geopackage
from geodata.exchange.exports.geoparquet import write_geoparquet
from geodata.exchange.exports.kml import write_kml
from geodata.exchange.exports.tables import Tables
from geodata.exchange.exports.workbook import write_workbook


@dataclass(frozen=True)
class Format:
    """A format: its key, its name, what opens it, and who writes its files into a folder."""

    key: str
    name: str
    opens_in: str
    write: Callable[[Tables, Path], None]


FORMATS = {
    one.key: one
    for one in (
        Format("csv", "CSV", "Excel, LibreOffice, R, pandas", write_csv),
        Format("xlsx", "Excel workbook", "Excel, LibreOffice", write_workbook),
        Format("geojson", "GeoJSON", "QGIS, ArcGIS, web maps", write_geojson),
        Format("gpkg", "GeoPackage", "QGIS, with styles and time", write_geopackage),
        Format("kml", "KML", "Google Earth, with time", write_kml),
        Format("parquet", "GeoParquet", "DuckDB, GeoPandas, QGIS", write_geoparquet),
    )
}
"""By key, in the order in which they are offered."""
