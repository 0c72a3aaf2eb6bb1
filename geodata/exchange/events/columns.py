"""The columns of imported events, the same for every source.

A day is never invented: ``earliest`` and ``latest`` bound it, both in. A row that its source
locates to a township or wider has no point: ``lon`` and ``lat`` are null, and the centre that
the file gives is kept as ``file_lon`` and ``file_lat``, to cite and never to draw.
"""

from dataclasses import dataclass

import pyarrow as pa

DATE_PRECISIONS = ("day", "days", "week", "month", "year", "unknown")
"""``days`` is an interval of a few days whose ends the source gives."""
WHERE_PRECISIONS = ("point", "near", "township", "district", "region", "country", "area", "unknown")
"""``near`` is within ``radius_km`` of the point; ``area`` a stretch that no unit bounds: a road,
a river, the sea. Only ``point`` and ``near`` have coordinates."""
DRAWN_AT_A_POINT = ("point", "near")


@dataclass(frozen=True)
class EventColumn:
    """One column: its name, type, meaning, and whether it may be null."""

    name: str
    type: pa.DataType
    meaning: str
    is_nullable: bool = True


_WORD = pa.string()
COLUMNS = (
    EventColumn("source", _WORD, "Id of the dataset, as in ucdp-ged", False),
    EventColumn("source_version", _WORD, "Its version, as far as the file or the user says"),
    EventColumn("file_sha256", _WORD, "Of the file that the row came from", False),
    EventColumn(
        "source_row", pa.int64(), "Row of that file; the first below the names is 1", False
    ),
    EventColumn("row_id", _WORD, "Id within the source; imported again, it is replaced", False),
    EventColumn("event_type", _WORD, "In ACLED's words; null where the source has no such thing"),
    EventColumn("sub_event_type", _WORD, "In ACLED's words, where the source says that much"),
    EventColumn("source_kind", _WORD, "The kind as the source codes it"),
    EventColumn("earliest", pa.date32(), "First possible day, in; null: unknown"),
    EventColumn("latest", pa.date32(), "Last possible day, in; null: unknown"),
    EventColumn("date_precision", _WORD, "One of DATE_PRECISIONS", False),
    EventColumn("lon", pa.float64(), "Degrees, EPSG:4326; null unless a point or near one"),
    EventColumn("lat", pa.float64(), "Degrees, EPSG:4326; null unless a point or near one"),
    EventColumn("where_precision", _WORD, "One of WHERE_PRECISIONS", False),
    EventColumn("radius_km", pa.float64(), "Within which it lies, where near; null: not said"),
    EventColumn("where_code", _WORD, "The precision as the source codes it"),
    EventColumn("place", _WORD, "The place as the source names it"),
    EventColumn("township_id", _WORD, "Of the gazetteer; null where unsure"),
    EventColumn("township_pcode", _WORD, "MIMU's code of it; null where unsure"),
    EventColumn("region_id", _WORD, "State or region of the gazetteer; null where unsure"),
    EventColumn("region_pcode", _WORD, "MIMU's code of it; null where unsure or it has several"),
    EventColumn("located_by", _WORD, "How the township was found: name or shape; null without one"),
    EventColumn("file_lon", pa.float64(), "As in the file, to cite; for an area it is no position"),
    EventColumn("file_lat", pa.float64(), "As in the file, to cite; for an area it is no position"),
    EventColumn("side_a", _WORD, "As the source names it"),
    EventColumn("side_b", _WORD, "As the source names it"),
    EventColumn("best", pa.int64(), "Deaths, the source's best estimate; null: none given"),
    EventColumn("low", pa.int64(), "Deaths, its low estimate"),
    EventColumn("high", pa.int64(), "Deaths, its high estimate"),
    EventColumn("text", _WORD, "The source's own words: what a mark on a map rests on"),
    EventColumn("text_from", _WORD, "The column of the file that these words stand in"),
    EventColumn("reported_by", pa.list_(_WORD), "Whom the source has it from", False),
    EventColumn("urls", pa.list_(_WORD), "Addresses that the row gives", False),
    EventColumn("recorded_on", pa.date32(), "Day on which the source last changed the row"),
    EventColumn("redistributable", pa.bool_(), "Whether the licence lets it be passed on", False),
    EventColumn("licence", _WORD, "On what terms it may be used", False),
    EventColumn("cell", pa.uint64(), "H3 cell of the point at resolution 7; null without one"),
)
SCHEMA = pa.schema([pa.field(one.name, one.type, one.is_nullable) for one in COLUMNS])
"""As `EventStore.query` gives them; ``cell`` is computed by the store."""
GIVEN = pa.schema([field for field in SCHEMA if field.name != "cell"])
"""As the store takes them."""
