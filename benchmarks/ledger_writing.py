"""Appends by several processes at once, and many who decide on one claim."""

import os
import statistics
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from geodata.ledger.store import open_ledger
from tests.ledger.store.crowds import (
    append_one_by_one,
    claims_of,
    decide_once,
    long_article,
    workers,
)


def measure_writers(name: str, address: str, processes: int, each: int) -> dict[str, str]:
    """Let processes append at once; count what is lost, written twice or refused."""
    everybody = [(address, f"writer {one}", each) for one in range(processes)]
    with workers(append_one_by_one, *everybody) as writers:
        for one in writers:
            one.begin()
        said = [words for one in writers for words in one.said()]
    told = [words.split() for words in said if not words.startswith("!")]
    ledger = open_ledger(address, corpus=None)
    there = Counter(entry.subject for entry in ledger.entries())
    ledger.states()
    ledger.close()
    times = sorted(float(took_ms) for _, took_ms in told)
    return {
        "store": name,
        "processes": str(processes),
        "appends": f"{len(told):,}",
        "median, ms": f"{statistics.median(times):.2f}",
        "p95, ms": f"{times[len(times) * 95 // 100]:.2f}",
        "longest, ms": f"{times[-1]:.1f}",
        "the disk's own sync, ms": f"{sync_ms(Path(tempfile.gettempdir())):.2f}",
        "lost": str(sum(subject not in there for subject, _ in told)),
        "twice": str(sum(count > 1 for count in there.values())),
        "refused": str(len(said) - len(told) + processes * each - len(said)),
    }


def sync_ms(folder: Path, count: int = 100) -> float:
    """Return the median of what the disk takes to make 4 KB safe, at this moment, in ms."""
    times = []
    with tempfile.TemporaryFile(dir=folder) as file:
        for _ in range(count):
            file.write(b"x" * 4096)
            file.flush()
            began = perf_counter()
            os.fsync(file.fileno())
            times.append((perf_counter() - began) * 1000)
    return statistics.median(times)


def measure_crowd(place: Callable[[], str], reviewers: int, rounds: int) -> dict[str, str]:
    """Let processes decide on one claim at the same moment, again and again."""
    won = told = 0
    address = place()
    ledger = open_ledger(address, corpus=None)
    document = long_article("crowd", rounds)
    claims = claims_of(document)
    ledger.propose(document, [(claim, None) for claim in claims], "everybody")
    for claim in claims:
        everybody = [(address, claim.id, f"reviewer {one}") for one in range(reviewers)]
        with workers(decide_once, *everybody) as started:
            for one in started:
                one.begin()
            outcomes = Counter(words for one in started for words in one.said())
        winner = ledger.states().claims[claim.id].decided_by
        won += outcomes[str(winner)]
        told += outcomes[f"{winner} was first"]
    ledger.close()
    return {f"one claim, {reviewers} at once": f"{won} won, {told} told, of {rounds} rounds"}
