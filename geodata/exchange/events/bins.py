"""Counts by cell or area and month: what a map shows where points can't be told apart."""

import pyarrow as pa

from geodata.exchange.events.filters import EventFilter
from geodata.exchange.events.parts import CELL_RESOLUTION

_COUNTS = [
    pa.field("events", pa.int64()),
    pa.field("best", pa.int64()),
    pa.field("without_best", pa.int64()),
]
BY_CELL = pa.schema([pa.field("cell", pa.uint64()), pa.field("month", pa.date32()), *_COUNTS])
"""``month`` is its first day; an event counts in the month of its earliest day, null if unknown.
``best`` adds up deaths, null where no event gives any; ``without_best`` counts those that don't."""
BY_AREA = pa.schema(
    [
        pa.field("where_precision", pa.string()),
        pa.field("township_id", pa.string()),
        pa.field("region_id", pa.string()),
        pa.field("month", pa.date32()),
        *_COUNTS,
    ]
)
"""The area is as the event's precision has it: a region's events name no township here."""

_SUMS = "count(*) AS events, sum(best)::BIGINT AS best, count(*) - count(best) AS without_best"
_MONTH = "date_trunc('month', earliest)::DATE AS month"


def by_cell(wanted: EventFilter, resolution: int) -> tuple[str, list[object]]:
    """Return the query that counts by H3 cell and month, and the values of its placeholders.

    Raises
    ------
    ValueError
        For a resolution that isn't 0 to `CELL_RESOLUTION`.

    References
    ----------
    H3, "Indexing": bits 52 to 55 of a cell are its resolution, three bits a digit follow, and
    digits beyond the resolution are 7.
    """
    if not 0 <= resolution <= CELL_RESOLUTION:
        msg = f"resolution = {resolution}: expected 0 to {CELL_RESOLUTION}"
        raise ValueError(msg)
    condition, values = wanted.to_sql()
    unused = (1 << 3 * (15 - resolution)) - 1
    kept = ~(0xF << 52) & 0x7FFF_FFFF_FFFF_FFFF
    parent = f"((cell & {kept}::UBIGINT) | {(resolution << 52) | unused}::UBIGINT)"
    select = (
        f"SELECT {parent} AS cell, {_MONTH}, {_SUMS} FROM events "  # noqa: S608 - numbers of ours
        f"WHERE cell IS NOT NULL AND ({condition}) GROUP BY ALL ORDER BY month, cell"
    )
    return select, values


def by_area(wanted: EventFilter) -> tuple[str, list[object]]:
    """Return the query that counts what has no point, and the values of its placeholders."""
    condition, values = wanted.to_sql()
    select = (
        "SELECT where_precision, "  # noqa: S608 - nothing of a user's in it
        "CASE WHEN where_precision = 'township' THEN township_id END AS township_id, "
        "CASE WHEN where_precision <> 'country' THEN region_id END AS region_id, "
        f"{_MONTH}, {_SUMS} FROM events "
        f"WHERE lon IS NULL AND ({condition}) GROUP BY ALL ORDER BY ALL"
    )
    return select, values
