"""How many articles a minute are read, everything included, beside spaCy on the same texts.

``python -m benchmarks.reading`` reads made-up variants of the five articles, each reader in a
process of its own, prints one table, and then what memory holds as the articles grow many.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.figures import Times
from benchmarks.readers import READERS, MissingReaderError, ReadFile
from benchmarks.reading_corpus import build_articles

ARTICLES = 200
ROUNDS = 5
WARM_UP = 10
MANY = (1_000, 10_000, 100_000)
HEADINGS = (
    "reader", "articles", "articles a minute", "ms an article, median", "p95", "found an article",
    "peak memory, MB",
)  # fmt: skip
DEFINITIONS = """\
Time is the process's own CPU time, user and system, on one core: reading the file, cleaning,
sentences, names, and for ours times, claims and JSON with the reasons. Articles a minute: the
median of the rounds. Every article is read once. Peak memory is the process's largest resident set,
interpreter and registers included."""


@dataclass(frozen=True)
class Reading:
    """What was measured of one reader."""

    name: str
    articles: int
    a_minute: float
    median_ms: float
    p95_ms: float
    found: float
    peak_mb: float

    @property
    def cells(self) -> tuple[str, ...]:
        """The row, in the order of `HEADINGS`."""
        return (
            self.name,
            f"{self.articles:,}",
            f"{self.a_minute:,.0f}",
            f"{self.median_ms:.2f}",
            f"{self.p95_ms:.2f}",
            f"{self.found:.1f}",
            f"{self.peak_mb:,.0f}",
        )


def measure(name: str, articles: int, rounds: int) -> Reading:
    """Measure one reader here, over texts that it hasn't met."""
    read = READERS[name]()
    times_ms: list[float] = []
    rates: list[float] = []
    found = 0
    with tempfile.TemporaryDirectory() as folder:
        _warm_up(read, Path(folder))
        for number in range(rounds):
            paths = list(_write(Path(folder), articles, first=WARM_UP + number * articles))
            spent = []
            for path in paths:
                began = time.process_time()
                found += read(path)
                spent.append((time.process_time() - began) * 1000)
            times_ms += spent
            rates.append(articles * 60_000 / sum(spent))
    times = Times(times_ms)
    return Reading(
        name,
        articles * rounds,
        statistics.median(rates),
        times.median_ms or 0,
        times.p95_ms or 0,
        found / (articles * rounds),
        peak_mb(),
    )


def _warm_up(read: ReadFile, folder: Path) -> None:
    for path in _write(folder, WARM_UP, first=0):
        read(path)


def _write(folder: Path, count: int, first: int) -> Iterator[Path]:
    for article in build_articles(count, first):
        path = folder / f"{article.name}.txt"
        path.write_text(article.text, encoding="utf-8")
        yield path


def peak_mb() -> float:
    """Return the largest resident set of this process so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def measure_memory(counts: Sequence[int]) -> Iterator[tuple[int, float]]:
    """Yield the peak after so many articles, one process reading them all."""
    read = READERS["ours"]()
    done = 0
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            for path in _write(Path(folder), count - done, first=done):
                read(path)
                path.unlink()
            done = count
            yield count, peak_mb()


def to_markdown(rows: Sequence[Reading], notes: Sequence[str] = ()) -> str:
    """Return the table, its definitions, and what could not be measured."""
    cells = [HEADINGS, ("---",) * len(HEADINGS), *(row.cells for row in rows)]
    table = ["| " + " | ".join(row) + " |" for row in cells]
    return "\n".join([*table, "", DEFINITIONS, *(f"- {note}" for note in notes)])


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure both readers in turn, then memory, and print it all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES, help="a round (default 200)")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="default 5")
    parser.add_argument("--many", type=int, nargs="*", default=MANY, help=f"default {MANY}")
    parser.add_argument("--one", choices=READERS, help="this reader alone, as JSON")
    options = parser.parse_args(arguments)
    if options.one:
        try:
            print(json.dumps(asdict(measure(options.one, options.articles, options.rounds))))
        except MissingReaderError as error:
            print(error, file=sys.stderr)
            return 2
        return 0
    rows, notes = _measure_apart(options.articles, options.rounds)
    print(to_markdown(rows, notes), flush=True)
    for count, peak in measure_memory(options.many):
        print(f"{count:,} articles: {peak:,.0f} MB at the peak", flush=True)
    return 0


def _measure_apart(articles: int, rounds: int) -> tuple[list[Reading], list[str]]:
    rows, notes = [], []
    for name in READERS:
        command = [sys.executable, "-m", "benchmarks.reading", "--one", name]
        command += ["--articles", str(articles), "--rounds", str(rounds)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            notes.append(f"{name}: {done.stderr.strip().splitlines()[-1]}")
        else:
            rows.append(Reading(**json.loads(done.stdout)))
    return rows, notes


if __name__ == "__main__":
    sys.exit(main())
