"""The store of imported events: files by source and year, asked by window, box and kind."""

import hashlib
import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import duckdb
import platformdirs
import pyarrow as pa

from geodata.exchange.events import bins
from geodata.exchange.events.checking import check_events, check_source
from geodata.exchange.events.columns import GIVEN, SCHEMA
from geodata.exchange.events.filters import EventFilter
from geodata.exchange.events.manifest import read_manifest
from geodata.exchange.events.reading import connect, run
from geodata.exchange.events.rewriting import Added, rewrite

EVERYTHING = EventFilter()


def events_folder() -> Path:
    """Return where imported events lie: ``events`` in the data folder, which may not exist yet.

    The data folder is what ``SALWEEN_DATA`` names, else the user's own for Salween.
    """
    data = os.environ.get("SALWEEN_DATA")
    return (Path(data) if data else platformdirs.user_data_path("salween")) / "events"


class EventStore:
    """Events in a folder; threads and processes may read it while one writes.

    Examples
    --------
    >>> store = EventStore(events_folder())  # doctest: +SKIP
    >>> store.query(EventFilter(first=date(2023, 10, 27), box=(97, 22, 99, 24)))  # doctest: +SKIP
    """

    def __init__(self, folder: Path) -> None:
        """Take a folder; it is made when something is first written."""
        self.folder = folder.absolute()

    def add(self, events: pa.Table) -> Added:
        """Add events of one source; one whose ``row_id`` is there takes the place of the other.

        Parameters
        ----------
        events
            Columns as in `GIVEN`, the ids each once.

        Raises
        ------
        ValueError
            When they aren't as the columns have it.
        """
        events = check_events(events)
        if not len(events):
            return Added(0, 0)
        return rewrite(self.folder, events["source"][0].as_py(), events, events["row_id"])

    def replace(self, source: str, events: pa.Table) -> Added:
        """Put events in the place of everything of a source; with none, remove the source."""
        events = check_events(events, source)
        return rewrite(self.folder, source, events, events["row_id"], keep_others=False)

    def remove(self, source: str, row_ids: Sequence[str]) -> Added:
        """Remove the events of a source with these ids; ids that it doesn't have do nothing."""
        ids = pa.chunked_array([pa.array(row_ids, pa.string())])
        return rewrite(self.folder, check_source(source), GIVEN.empty_table(), ids)

    def query(
        self,
        wanted: EventFilter = EVERYTHING,
        columns: Sequence[str] = tuple(SCHEMA.names),
        most: int | None = None,
    ) -> pa.Table:
        """Return events, by their earliest day, then source and row.

        Parameters
        ----------
        wanted
            Which.
        columns
            Names of `SCHEMA`, in any order.
        most
            How many at most; None for all.

        Raises
        ------
        KeyError
            For a column that there isn't.
        """
        schema = pa.schema([SCHEMA.field(name) for name in columns])
        condition, values = wanted.to_sql()
        chosen = ", ".join(columns)
        limit = "" if most is None else f" LIMIT {int(most)}"
        select = (
            f"SELECT {chosen} FROM events WHERE {condition} "  # noqa: S608 - names of SCHEMA
            f"ORDER BY earliest, source, source_row{limit}"
        )
        found = self._ask(select, values)
        return schema.empty_table() if found is None else found.cast(schema)

    def get(self, source: str, row_id: str) -> dict[str, object] | None:
        """Return one event, its columns as in `SCHEMA`, or None."""
        select = f"SELECT {', '.join(SCHEMA.names)} FROM events WHERE source = ? AND row_id = ?"  # noqa: S608
        found = self._ask(select, [source, row_id])
        if found is None or not len(found):
            return None
        event: dict[str, object] = found.cast(SCHEMA).to_pylist()[0]
        return event

    def count(self, wanted: EventFilter = EVERYTHING) -> int:
        """Return how many events there are."""
        condition, values = wanted.to_sql()
        found = self._ask(f"SELECT count(*) AS n FROM events WHERE {condition}", values)  # noqa: S608
        return 0 if found is None else int(found["n"][0].as_py())

    def count_by_cell(self, wanted: EventFilter = EVERYTHING, resolution: int = 5) -> pa.Table:
        """Count the events at a point, by H3 cell and month; columns as in `bins.BY_CELL`.

        Parameters
        ----------
        wanted
            Which.
        resolution
            Of H3, 0 to 7: the higher, the smaller the cells.
        """
        select, values = bins.by_cell(wanted, resolution)
        found = self._ask(select, values)
        return bins.BY_CELL.empty_table() if found is None else found.cast(bins.BY_CELL)

    def count_by_area(self, wanted: EventFilter = EVERYTHING) -> pa.Table:
        """Count the events without a point, by area and month; columns as in `bins.BY_AREA`."""
        select, values = bins.by_area(wanted)
        found = self._ask(select, values)
        return bins.BY_AREA.empty_table() if found is None else found.cast(bins.BY_AREA)

    def sources(self) -> dict[str, int]:
        """Return how many events there are of each source."""
        counts: dict[str, int] = {}
        for part in read_manifest(self.folder):
            counts[part.source] = counts.get(part.source, 0) + part.rows
        return counts

    @property
    def version(self) -> str:
        """A word that changes whenever what the store holds does, for caches."""
        said = "".join(f"{one.path}\n" for one in read_manifest(self.folder))
        return hashlib.sha256(said.encode()).hexdigest()[:16]

    @cached_property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        return connect(self.folder)

    def _ask(self, select: str, values: list[object]) -> pa.Table | None:
        return run(self._connection, self.folder, select, values)
