"""An export as one ZIP: the files, what they hold as a data package, and their checksums."""

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from geodata.exchange.exports.citing import (
    LICENCES,
    NOTICE,
    cite_export,
    record_digest,
    sources_of,
)
from geodata.exchange.exports.columns import TABLES
from geodata.exchange.exports.formats import Format
from geodata.exchange.exports.reading_note import note_lines
from geodata.exchange.exports.tables import Tables

_OLDEST = (1980, 1, 1, 0, 0, 0)
"""ZIP can't say earlier; one time for all, so that the same files make the same ZIP."""
_MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "geojson": "application/geo+json",
    "gpkg": "application/geopackage+sqlite3",
    "kml": "application/vnd.google-earth.kml+xml",
    "parquet": "application/vnd.apache.parquet",
    "png": "image/png",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "html": "text/html",
    "txt": "text/plain",
}


def build_bundle(tables: Tables, wanted: Format) -> bytes:
    """Return an export as a ZIP.

    Beside the files of the format it holds ``README.txt``, ``datapackage.json`` (Data Package,
    with sources, licences and columns) and ``SHA256SUMS``, which ``sha256sum -c`` checks.
    """
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        wanted.write(tables, folder)
        note = "\n".join(note_lines(tables)) + "\n"
        (folder / "README.txt").write_text(note, encoding="utf-8")
        package = describe_package(tables, folder)
        text = json.dumps(package, ensure_ascii=False, indent=2)
        (folder / "datapackage.json").write_text(text, encoding="utf-8")
        sums = "".join(f"{_digest(path)}  {path.name}\n" for path in _files(folder))
        (folder / "SHA256SUMS").write_text(sums, encoding="utf-8")
        return _zip(folder)


def describe_package(tables: Tables, folder: Path) -> dict[str, Any]:
    """Return the description of the files in a folder, as ``datapackage.json`` has it."""
    scope, record = tables.scope, tables.record
    return {
        "profile": "data-package",
        "name": scope.file_stem,
        "title": f"Salween, {scope.days_in_words}",
        "description": f"{NOTICE} Rule set {scope.rules_in_words}.",
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "version": scope.rules.version,
        "citation": cite_export(scope, record),
        "licenses": list(LICENCES),
        "sources": sources_of(record, tables.attributions),
        "salween": {
            **scope.to_record(),
            "record_sha256": record_digest(record),
            "withheld_rows": dict(tables.withheld),
        },
        "resources": [_resource(path, tables) for path in _files(folder)],
    }


def _resource(path: Path, tables: Tables) -> dict[str, Any]:
    kind = path.suffix.removeprefix(".")
    resource: dict[str, Any] = {
        "name": path.name.lower().replace(".", "-"),
        "path": path.name,
        "format": kind,
        "mediatype": _MEDIA_TYPES[kind],
        "bytes": path.stat().st_size,
        "hash": f"sha256:{_digest(path)}",
    }
    if kind in ("csv", "geojson", "txt", "html", "kml", "svg"):
        resource["encoding"] = "utf-8"
    if kind == "csv":
        resource |= {"profile": "tabular-data-resource", "schema": _schema(path.stem)}
        resource["dialect"] = {"lineTerminator": "\r\n", "delimiter": ","}
        resource["rows"] = len(tables.frames[path.stem])
    elif path.stem in TABLES:
        resource["salween"] = {"rows": len(tables.frames[path.stem])}
    return resource


def _schema(table: str) -> dict[str, Any]:
    fields = [
        {"name": one.name, "type": one.type, "description": one.meaning} for one in TABLES[table]
    ]
    return {"fields": fields, "missingValues": [""]}


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.iterdir())


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _zip(folder: Path) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in _files(folder):
            entry = zipfile.ZipInfo(path.name, _OLDEST)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return made.getvalue()
