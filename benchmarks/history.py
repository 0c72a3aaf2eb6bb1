"""How fast any day is answered for, by both clocks, over many claims on 330 townships.

``python -m benchmarks.history`` builds a history and asks it for random days, beside a plain
fold for each question and pandas' ``merge_asof``; with ``--ledger URL`` (an empty one, for
instance of PostgreSQL) it also reads the claims from there, besides a SQLite file of its own.
"""

import argparse
import hashlib
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pandas as pd

from benchmarks.figures import Times
from benchmarks.history_corpus import DAYS, FIRST, build_documents
from benchmarks.history_stores import fill, in_new_process, read, timed
from geodata.history import (
    LAST_WORD_STANDS,
    RULE_SETS,
    History,
    RuleSet,
    answer_as_of,
    build_record_history,
    build_record_tenures,
)
from geodata.ledger import Record
from geodata.ledger.record import read_record
from geodata.model import Claim, Kind, Role, Tenure

CLAIMS = 100_000
QUESTIONS = 1_000
SLOW_QUESTIONS = 3
HEADINGS = (
    "answers from", "clocks", "reading, s", "first build, s", "n", "a question, median ms", "p95",
    "slowest",
)  # fmt: skip
DEFINITIONS = """\
Reading: all entries of the ledger, each held against its hash, folded into what stands, by a new
process. First build: from what was read to the first answer; for both clocks every telling from
publication to publication, once. A question: all townships' answers for a random day, by both
clocks as told by another random day, none asked before; the answers are made for the first time
in it. All times are the process's own on one core, user and system; that of reading is given by
the clock on the wall too, in brackets, as a database server works beside it. merge_asof gives the
last word alone: nothing contested, changed, or unknown, and no evidence."""

Question = tuple[date, date | None]
"""Day that is asked about, and day by which it was known."""


@dataclass(frozen=True)
class Row:
    """What was measured of one way to answer."""

    name: str
    clocks: str
    reading: str
    build_s: float | None
    times: Times

    @property
    def cells(self) -> tuple[str, ...]:
        """The row, in the order of `HEADINGS`."""
        slowest = max(self.times.values_ms, default=None)
        figures = (self.times.median_ms, self.times.p95_ms, slowest)
        return (
            self.name,
            self.clocks,
            self.reading,
            _said(self.build_s),
            f"{self.times.count:,}",
            *map(_said, figures),
        )


def _said(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:,.2f}"


def questions(count: int, *, both: bool, seed: int = 1) -> list[Question]:
    """Return random questions, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311

    def day() -> date:
        return FIRST + timedelta(days=chance.randrange(DAYS + 60))

    return [(day(), day() if both else None) for _ in range(count)]


def ask(answer: Callable[[Question], object], asked: Sequence[Question]) -> Times:
    """Time each question."""
    return Times([timed(partial(answer, one))[1] * 1000 for one in asked])


def measure_history(
    name: str, record: Record, reading: str, count: int, rules: RuleSet
) -> Iterator[Row]:
    """Yield the rows of a history: by one clock, then by both."""
    history, read_s = timed(lambda: build_record_history(record))
    for both in (False, True):
        first, *asked = questions(count + 1, both=both)

        def answer(one: Question) -> list[Tenure]:
            return history.as_of(one[0], one[1], rules)

        _, built_s = timed(partial(answer, first))
        times = ask(answer, asked)
        yield Row(name, "both" if both else "one", reading, read_s + built_s, times)
        read_s = 0.0


def measure_fold(record: Record, rules: RuleSet) -> Row:
    """Fold all claims anew for each question."""

    def answer(one: Question) -> list[Tenure]:
        return answer_as_of(build_record_tenures(record, known_by=one[1], rules=rules), one[0])

    return Row("a plain fold", "both", "–", None, ask(answer, questions(SLOW_QUESTIONS, both=True)))


def measure_merge_asof(record: Record) -> Row:
    """Ask pandas for the last word on each township."""

    def build() -> pd.DataFrame:
        published = record.published_on
        rows = [
            (one.place_id, one.when.latest, published[one.excerpt.document_id], _holder(one))
            for one in record.claims.values()
            if one.kind is Kind.CONTROL_CHANGE
        ]
        frame = pd.DataFrame(rows, columns=["place", "day", "published", "holder"])
        frame[["day", "published"]] = frame[["day", "published"]].apply(pd.to_datetime)
        return frame.sort_values("day")

    words, built_s = timed(build)
    places = pd.DataFrame({"place": sorted(record.gazetteer.townships)})

    def answer(one: Question) -> pd.DataFrame:
        known = words[words["published"] <= pd.Timestamp(one[1])]
        return pd.merge_asof(places.assign(day=pd.Timestamp(one[0])), known, on="day", by="place")

    times = ask(answer, questions(200, both=True))
    return Row("pandas merge_asof, last word alone", "both", "–", built_s, times)


def _holder(claim: Claim) -> str:
    return next(iter(claim.actors_as(Role.HOLDER)), "")


def to_markdown(rows: Sequence[Row]) -> str:
    """Return the table and its definitions."""
    cells = [HEADINGS, ("---",) * len(HEADINGS), *(row.cells for row in rows)]
    return "\n".join([*("| " + " | ".join(row) + " |" for row in cells), "", DEFINITIONS])


def digests(history: History, rules: RuleSet) -> list[str]:
    """Return a hash of the answers to each of some questions, to hold against another store's."""
    asked = [*questions(40, both=True, seed=2), *questions(40, both=False, seed=3)]
    answers = (history.as_of(*each, rules) for each in asked)
    return [hashlib.sha256(repr(answer).encode()).hexdigest() for answer in answers]


def measure_store(name: str, url: str, count: int, rules_key: str) -> tuple[list[Row], list[str]]:
    """Read a ledger and ask its history: the rows, and what was answered. For a new process."""
    record, reading = read(url)
    rules = RULE_SETS[rules_key]
    rows = list(measure_history(name, record, reading, count, rules))
    return rows, digests(build_record_history(record), rules)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table, and say whether all stores answered alike."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.history", description=__doc__)
    parser.add_argument("--claims", type=int, default=CLAIMS, help="default 100,000")
    parser.add_argument("--questions", type=int, default=QUESTIONS, help="default 1,000")
    parser.add_argument("--ledger", metavar="URL", help="an empty ledger to be filled and read")
    options = parser.parse_args(arguments)
    corpus = list(build_documents(options.claims))
    base = read_record()
    plain = replace(
        base,
        documents={document.id: document for document, _ in corpus},
        claims={claim.id: claim for _, claims in corpus for claim in claims},
    )
    rules = LAST_WORD_STANDS
    rows = list(measure_history("claims in memory", plain, "–", options.questions, rules))
    in_memory, notes = digests(build_record_history(plain), rules), []
    with tempfile.TemporaryDirectory() as folder:
        stores = {"SQLite": str(Path(folder) / "ledger.sqlite3")}
        if options.ledger:
            stores[options.ledger.partition(":")[0].partition("+")[0]] = options.ledger
        for name, url in stores.items():
            fill(url, corpus)
            measured, answers = in_new_process(
                measure_store, name, url, options.questions, rules.key
            )
            rows += measured
            count = sum(one != other for one, other in zip(in_memory, answers, strict=True))
            alike = "as the claims in memory" if not count else f"otherwise {count} times of 80"
            notes.append(f"- {name} answers {alike}.")
    rows += [measure_fold(plain, rules), measure_merge_asof(plain)]
    print(to_markdown(rows), *notes, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
