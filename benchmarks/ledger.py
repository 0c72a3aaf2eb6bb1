"""How long the ledger takes to write and read, and what a killed writer loses.

``python -m benchmarks.ledger`` tries SQLite, and PostgreSQL where its server programs are
installed, and prints a table for each question. ``--kills 200`` kills a writer 200 times on each
store, and on PostgreSQL every other time the whole server instead.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.ledger_kills import kill_writers
from benchmarks.ledger_reading import measure_reading
from benchmarks.ledger_writing import measure_crowd, measure_writers
from tests.postgres import HOW_TO_GET_ONE, find_postgres
from tests.postgres_server import PostgresServer

PROCESSES, EACH, REVIEWERS, ROUNDS, CLAIMS, KILLS = 4, 500, 16, 20, 100_000, 20
DEFINITIONS = """\
Append: one claim in a transaction of its own, from the call to the acknowledgement, by processes
that all write at once; it is in the file when it is acknowledged (SQLite: WAL, synchronous=FULL;
PostgreSQL: fsync and synchronous_commit on). Lost: acknowledged and not there. Twice: there more
than once. Refused: an append that failed. One claim: processes that decide on it at the same
moment. Read: every entry held against its hash and the one before, decoded, and folded into
states, in a process that remembers nothing; again: asked once more. Kills: SIGKILL to the writer,
on PostgreSQL every other time to the server. The chain is whole when every entry has the hash
that its content and the entry before give."""

Place = Callable[[], str]
"""Gives the address of an empty ledger."""


@contextmanager
def stores() -> Iterator[dict[str, tuple[Place, PostgresServer | None]]]:
    """Give each store's name, how to get an empty ledger on it, and its server if it has one."""
    found: dict[str, tuple[Place, PostgresServer | None]] = {}
    with tempfile.TemporaryDirectory() as folder:
        files = (str(Path(folder) / f"{number}.sqlite3") for number in range(sys.maxsize))
        found["SQLite"] = (lambda: next(files), None)
        server = PostgresServer() if find_postgres() else None
        try:
            if server:
                server.start()
                names = (f"ledger_{number}" for number in range(sys.maxsize))
                made = server
                found["PostgreSQL"] = (lambda: made.make_place(next(names)), server)
            yield found
        finally:
            if server:
                server.stop()


def to_markdown(rows: Sequence[dict[str, str]]) -> str:
    """Return rows, which all have the same keys, as a table."""
    headings = list(rows[0])
    cells = [headings, ["---"] * len(headings), *(list(row.values()) for row in rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure all of it, a table at a time."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ledger", description=__doc__)
    parser.add_argument("--processes", type=int, default=PROCESSES, help=f"default {PROCESSES}")
    parser.add_argument("--appends", type=int, default=EACH, help=f"by each, default {EACH}")
    parser.add_argument("--claims", type=int, default=CLAIMS, help=f"to read, default {CLAIMS:,}")
    parser.add_argument("--kills", type=int, default=KILLS, help=f"default {KILLS}")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"a crowd, default {ROUNDS}")
    parser.add_argument("--only", choices=("writing", "reading", "kills"), help="one question")
    options = parser.parse_args(arguments)
    with stores() as found:
        questions: dict[str, Callable[[str, Place, PostgresServer | None], dict[str, str]]] = {
            "writing": lambda name, place, _: {
                **measure_writers(name, place(), options.processes, options.appends),
                **measure_crowd(place, REVIEWERS, options.rounds),
            },
            "reading": lambda name, place, _: measure_reading(name, place(), options.claims),
            "kills": lambda name, place, server: kill_writers(name, place(), options.kills, server),
        }
        for question, measure in questions.items():
            if options.only in (None, question):
                rows = [measure(name, *where) for name, where in found.items()]
                print(f"{to_markdown(rows)}\n", flush=True)
    print(DEFINITIONS)
    if find_postgres() is None:
        print(f"\n{HOW_TO_GET_ONE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
