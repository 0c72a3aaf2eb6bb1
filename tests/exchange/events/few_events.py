"""Small tables of events, for tests."""

from datetime import date
from typing import Any

import pyarrow as pa

from geodata.exchange.events.columns import GIVEN

ONE: dict[str, Any] = {
    "source": "ours", "source_version": "1", "file_sha256": "0" * 64, "source_row": 1,
    "row_id": "a", "event_type": "Battles", "sub_event_type": "Armed clash", "source_kind": None,
    "earliest": date(2023, 10, 27), "latest": date(2023, 10, 27), "date_precision": "day",
    "lon": 97.75, "lat": 22.94, "where_precision": "point", "radius_km": None,
    "where_code": "1", "place": "Lashio", "township_id": "tsp-lashio",
    "township_pcode": "MMR015001", "region_id": "shan", "region_pcode": None,
    "located_by": "name", "file_lon": 97.75, "file_lat": 22.94, "side_a": "A", "side_b": "B",
    "best": 3, "low": 1, "high": None, "text": "They fought.",
    "text_from": "notes", "reported_by": ["Us"], "urls": [], "recorded_on": None,
    "redistributable": True, "licence": "ours",
}  # fmt: skip
IN_A_TOWNSHIP = {"lon": None, "lat": None, "where_precision": "township", "row_id": "t"}


def events(*rows: dict[str, Any]) -> pa.Table:
    """Return rows like `ONE`, with what is said here."""
    return pa.Table.from_pylist([ONE | row for row in rows], schema=GIVEN)
