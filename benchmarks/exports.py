"""How long each format takes to write, and how large it is, for the five articles and for many.

``python -m benchmarks.exports`` takes all days away, of the corpus and of made-up articles with
`--claims` claims, and prints one table.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from benchmarks.history_corpus import build_documents
from geodata.exchange.exports.bundle import build_bundle
from geodata.exchange.exports.scope import Scope
from geodata.exchange.exports.tables import Tables
from geodata.exchange.exports.workbook import TooLongError
from geodata.ledger import Record, read_record
from geodata.maps.offered import OFFERED
from geodata.maps.taking import take

Made = TypeVar("Made")
HEADINGS = ("claims", "rows", "format", "s, median", "s, longest", "ZIP, MB")
DEFINITIONS = """\
Wall time of one process. “gathering” is from record to tables, history included; a format's time is
from tables to ZIP. All days of the record are taken."""


@dataclass(frozen=True)
class Row:
    """What was measured of one step."""

    claims: int
    rows: int
    format: str
    seconds: tuple[float, ...]
    megabytes: float

    def __str__(self) -> str:
        """Return the line of the table."""
        cells = (
            f"{self.claims:,}",
            f"{self.rows:,}",
            self.format,
            f"{statistics.median(self.seconds):.2f}",
            f"{max(self.seconds):.2f}",
            f"{self.megabytes:.2f}" if self.megabytes else "–",
        )
        return f"| {' | '.join(cells)} |"


def measure(record: Record, scope: Scope, formats: Sequence[str], rounds: int) -> Iterator[Row]:
    """Measure gathering, then each format."""
    count = len(record.claims)
    tables, times = _timed(lambda: take(record, scope), rounds)
    rows = _rows_of(tables)
    yield Row(count, rows, "gathering", times, 0)
    for key in formats:
        try:
            content, times = _timed(lambda key=key: build_bundle(tables, OFFERED[key]), rounds)
        except TooLongError as error:
            print(f"{key}: {error}")
            continue
        yield Row(count, rows, key, times, len(content) / 1e6)


def _rows_of(tables: Tables) -> int:
    return sum(map(len, tables.frames.values()))


def _timed(make: Callable[[], Made], rounds: int) -> tuple[Made, tuple[float, ...]]:
    made, times = make(), []
    for _ in range(rounds):
        began = time.perf_counter()
        made = make()
        times.append(time.perf_counter() - began)
    return made, tuple(times)


def many_claims(count: int) -> Record:
    """Return the registers of the corpus with made-up articles and so many claims."""
    told = list(build_documents(count))
    return replace(
        read_record(),
        documents={document.id: document for document, _ in told},
        claims={claim.id: claim for _, claims in told for claim in claims},
    )


def whole_of(record: Record) -> Scope:
    """Return the scope of all days of a record."""
    days = [one.when.earliest for one in record.claims.values() if one.when.earliest]
    last = max(one.passport.published_latest for one in record.documents.values())
    return Scope(as_of=last, since=min([*days, last]))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.exports", description=__doc__)
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--formats", nargs="+", choices=OFFERED, default=list(OFFERED))
    options = parser.parse_args(arguments)
    print(f"| {' | '.join(HEADINGS)} |")
    print(f"|{'---|' * len(HEADINGS)}")
    for record in (read_record(), many_claims(options.claims)):
        for row in measure(record, whole_of(record), options.formats, options.rounds):
            print(row, flush=True)
    print(f"\n{DEFINITIONS}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
