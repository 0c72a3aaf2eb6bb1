"""How fast datasets come in, and how fast five million events are asked.

``python -m benchmarks.imports [--ucdp FILE] [--rows N] [--events N]`` prints a table: a UCDP file
where one is named, N synthetic rows as ACLED writes them, from the CSV to the store, and a query of
a window and a box over N events. Times are of a process of its own each, so that its peak of memory
is its own; nothing is kept.
"""

import argparse
import csv
import multiprocessing
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
import pyarrow as pa

from geodata.exchange.events import EventFilter, EventStore
from geodata.exchange.events.columns import GIVEN
from geodata.exchange.imports import import_file
from geodata.gazetteer import read_gazetteer

NAMES = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2"),
    *("admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale"),
    *("notes", "fatalities", "tags", "timestamp"),
)
NOTES = (
    "On {day}, near {place} (township), fighters of a made-up group clashed with troops of another "
    "made-up group for some hours, number {number}. This sentence is as long as those of the "
    "dataset are, and says nothing of anything that ever happened anywhere at all."
)
WINDOW = EventFilter(first=date(2023, 10, 1), last=date(2023, 12, 31), box=(96, 21, 99, 24))
COLUMNS = ("row_id", "earliest", "latest", "lon", "lat", "event_type", "best")
_MB = 1024 if sys.platform != "darwin" else 1024 * 1024


def write_synthetic(path: Path, rows: int) -> None:
    """Write rows as ACLED has them, about made-up groups, in townships that there are."""
    gazetteer = read_gazetteer()
    townships = list(gazetteer.townships.values())
    rng = np.random.default_rng(0)
    picks, days = rng.integers(0, len(townships), rows), rng.integers(0, 365 * 5, rows)
    precisions = rng.choice(["1", "2", "3"], rows, p=[0.5, 0.4, 0.1])
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(NAMES)
        for number in range(rows):
            township = townships[picks[number]]
            seat = gazetteer.places[township.seat_place_id]
            day = date(2021, 1, 1) + timedelta(days=int(days[number]))
            region = gazetteer.regions[township.region_id].name.removesuffix(" State")
            notes = NOTES.format(day=day, place=township.name, number=number)
            writer.writerow(
                [
                    *(f"MMR{number}", day.strftime("%d %B %Y"), day.year, "1"),
                    *(
                        "Political violence",
                        "Battles",
                        "Armed clash",
                        "Group A",
                        "",
                        "State forces",
                    ),
                    *("Group B", "", "Rebel group", "State forces-Rebel group", "", "104"),
                    *("Southeast Asia", "Myanmar", region, "", township.name, township.name),
                    *(seat.lat, seat.lon, precisions[number], "Our Paper; Their Paper", "National"),
                    *(notes, "0", "", "1700000000"),
                ]
            )


def make_events(rows: int, source: str, seed: int) -> pa.Table:
    """Make events over sixteen years and the whole of Myanmar."""
    rng = np.random.default_rng(seed)
    nought = pa.array(np.zeros(rows, np.int32))
    days = (np.datetime64("2010-01-01") + rng.integers(0, 365 * 16, rows)).astype("datetime64[D]")
    numbers = np.arange(rows)
    said = {
        "source_row": numbers, "row_id": numbers.astype(str), "earliest": days, "latest": days,
        "lon": 92 + 9 * rng.random(rows), "lat": 9.5 + 19 * rng.random(rows),
        "event_type": rng.choice(["Battles", "Protests", "Riots"], rows),
        "text": np.char.add("A made-up sentence about a made-up event, ", numbers.astype(str)),
        "best": rng.integers(0, 9, rows),
    }  # fmt: skip
    same = {
        "source": source, "file_sha256": "0" * 64, "date_precision": "day", "licence": "ours",
        "where_precision": "point", "reported_by": [], "urls": [], "redistributable": True,
    }  # fmt: skip
    return pa.table(
        [
            pa.array(said[field.name], field.type)
            if field.name in said
            else pa.array([same.get(field.name)], field.type).take(nought)
            for field in GIVEN
        ],
        schema=GIVEN,
    )


def time_import(name: str, path: Path, folder: Path) -> str:
    """Import a file into a new store, and say how long it took."""
    began = time.perf_counter()
    report = import_file(name, path, EventStore(folder))
    seconds = time.perf_counter() - began
    return f"{report.taken:,} of {report.rows:,} rows in {seconds:.1f} s"


def time_queries(events: int, folder: Path) -> str:
    """Ask a store of so many events for a window and a box, 21 times."""
    store = EventStore(folder)
    for part in range(5):
        store.add(make_events(events // 5, f"source-{part}", part))
    times = []
    for _ in range(21):
        began = time.perf_counter()
        found = len(store.query(WINDOW, COLUMNS))
        times.append((time.perf_counter() - began) * 1000)
    cells = time.perf_counter()
    store.count_by_cell(resolution=4)
    grid = (time.perf_counter() - cells) * 1000
    return f"{found:,} found, median {statistics.median(times):.0f} ms; all by cell {grid:.0f} ms"


def _child(sender: Connection, work: Callable[..., str], given: tuple[object, ...]) -> None:
    said = work(*given)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MB
    sender.send(f"{said}, {peak:,.0f} MB at most")


def measure(title: str, work: Callable[..., str], *given: object) -> None:
    """Run work in a process of its own, and print a line about it."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(sender, work, given))
    process.start()
    sender.close()
    print(f"{title:<40}{receiver.recv()}", flush=True)
    process.join()


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ucdp", type=Path, help="a file of UCDP GED")
    parser.add_argument("--rows", type=int, default=1_000_000, help="synthetic rows of ACLED's")
    parser.add_argument("--events", type=int, default=5_000_000, help="events to query")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="salween-") as folder:
        here = Path(folder)
        if options.ucdp:
            measure("UCDP GED", time_import, "ucdp-ged", options.ucdp, here / "ucdp")
        write_synthetic(here / "acled.csv", options.rows)
        title = f"ACLED, {options.rows:,} synthetic rows"
        measure(title, time_import, "acled", here / "acled.csv", here / "acled")
        title = f"window and box, {options.events:,} events"
        measure(title, time_queries, options.events, here / "many")


if __name__ == "__main__":
    main()
