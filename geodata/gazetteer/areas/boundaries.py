"""Official township polygons, which take the place of cells once somebody installs them."""

import hashlib
import os
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import geopandas as gpd
import platformdirs
import shapely
from shapely import MultiPolygon

from geodata.gazetteer.areas.area_files import (
    feature_collection,
    read_area_file,
    to_toml,
    write_atomically,
)
from geodata.gazetteer.areas.boundary_files import read_boundary_file
from geodata.gazetteer.areas.boundary_matching import match_townships
from geodata.gazetteer.areas.linework import clean_cover, cut_along, gather
from geodata.gazetteer.areas.reading import read_cells, read_outlines
from geodata.gazetteer.gazetteer import Gazetteer
from geodata.model import Fault, FaultyInputError

_TOLERANCE_DEG = 0.008
_WIDEST_GAP_DEG = 0.01
_PASSPORT = "boundaries.toml"


@dataclass(frozen=True)
class InstalledBoundaries:
    """The official boundaries in use, and where they came from."""

    file: str
    """Name of our simplified copy, in the folder of boundaries."""
    sha256: str
    """Of that copy."""
    source_name: str
    source_sha256: str
    installed_at: datetime
    """UTC."""
    townships: int
    matched_by_name: tuple[str, ...]
    """Ids of townships whose P-code in the file isn't the one we know them by."""


def boundaries_folder() -> Path:
    """Return the folder that installed boundaries lie in, which may not exist yet.

    It is ``boundaries`` in the directory that ``SALWEEN_DATA`` names, or else in the
    user's data directory.
    """
    chosen = os.environ.get("SALWEEN_DATA")
    data = Path(chosen) if chosen else platformdirs.user_data_path("salween")
    return data / "boundaries"


def install_boundaries(path: Path, gazetteer: Gazetteer) -> InstalledBoundaries:
    """Put official township polygons in the place of cells, all of them or none.

    Parameters
    ----------
    path
        GeoJSON, GeoPackage or shapefile, plain or zipped, with columns as MIMU or OCHA's
        COD-AB name them.
    gazetteer
        The townships to match.

    Returns
    -------
    InstalledBoundaries
        What was installed. The copy is simplified to about 500 m, neighbours sharing
        their edges; what was installed before is replaced.

    Raises
    ------
    FaultyInputError
        With every reason to refuse the file; nothing was changed.
    """
    myanmar = read_outlines().set_index("region_id").geometry["mm"]
    matched = match_townships(read_boundary_file(path), gazetteer, myanmar, path)
    content = feature_collection(
        {
            "township_id": key,
            "name": gazetteer.townships[key].name,
            "region_id": gazetteer.townships[key].region_id,
            "geometry": polygon,
        }
        for key, polygon in _simplify(matched.polygons).items()
    )
    digest = hashlib.sha256(content).hexdigest()
    installed = InstalledBoundaries(
        file=f"townships-{digest[:12]}.geojson",
        sha256=digest,
        source_name=path.name,
        source_sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        installed_at=datetime.now(UTC).replace(microsecond=0),
        townships=len(matched.polygons),
        matched_by_name=matched.by_name,
    )
    _switch_to(installed, content)
    return installed


def remove_boundaries() -> bool:
    """Go back to cells; return whether there was anything to remove."""
    folder = boundaries_folder()
    there = (folder / _PASSPORT).exists()
    (folder / _PASSPORT).unlink(missing_ok=True)
    _clear(folder, keep="")
    return there


def read_installed_boundaries() -> InstalledBoundaries | None:
    """Read the passport of the boundaries in use, or None where cells are."""
    passport = boundaries_folder() / _PASSPORT
    if not passport.exists():
        return None
    try:
        fields = tomllib.loads(passport.read_text(encoding="utf-8"))
        by_name = tuple(fields.pop("matched_by_name", ()))
        return InstalledBoundaries(**fields, matched_by_name=by_name)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError) as error:
        raise _damaged(passport, str(error)) from error


def read_areas() -> gpd.GeoDataFrame:
    """Read official township polygons where they are installed, and cells otherwise.

    Returns
    -------
    GeoDataFrame
        EPSG:4326, columns ``township_id``, ``name``, ``region_id``, ``geometry`` and
        ``is_schematic`` (false for official polygons), in order of township id.

    Raises
    ------
    FaultyInputError
        The installed copy is damaged.
    """
    installed = read_installed_boundaries()
    if installed is None:
        return read_cells()
    path = boundaries_folder() / installed.file
    if not path.exists():
        raise _damaged(path, "missing")
    if hashlib.sha256(path.read_bytes()).hexdigest() != installed.sha256:
        raise _damaged(path, "not the file that was installed")
    return read_area_file(path).assign(is_schematic=False)


def _simplify(polygons: dict[str, MultiPolygon]) -> dict[str, MultiPolygon]:
    cover = clean_cover(polygons, _WIDEST_GAP_DEG)
    simple = shapely.coverage_simplify(list(cover.values()), _TOLERANCE_DEG)
    keys, tree = list(cover), shapely.STRtree(simple)

    def owner(face: shapely.Polygon) -> str | None:
        within = tree.query(face.representative_point(), predicate="within")
        return keys[within[0]] if len(within) else None

    drawn = gather(cut_along([area.boundary for area in simple]), owner)
    return {key: drawn.get(key, cover[key]) for key in keys}


def _switch_to(installed: InstalledBoundaries, content: bytes) -> None:
    """Write the copy, then the passport that points to it: the switch is one rename."""
    folder = boundaries_folder()
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / installed.file, content)
    write_atomically(folder / _PASSPORT, to_toml(installed.__dict__).encode())
    _clear(folder, keep=installed.file)


def _clear(folder: Path, keep: str) -> None:
    for path in folder.glob("townships-*.geojson"):
        if path.name != keep:
            path.unlink(missing_ok=True)


def _damaged(path: Path, value: str) -> FaultyInputError:
    expected = "what was installed; run `python -m geodata boundaries remove`, or install again"
    return FaultyInputError([Fault(str(path), 0, value, expected)])
