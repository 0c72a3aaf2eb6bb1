"""A ledger filled with made-up articles, and read as a new process reads it."""

import multiprocessing
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from functools import partial
from typing import TypeVar

from geodata.ledger import Record
from geodata.ledger.bodies import claim_proposal, document_proposal, review_proposal
from geodata.ledger.reviews import Accept
from geodata.ledger.standing import standing_record
from geodata.ledger.store import open_ledger
from geodata.model import Claim, Document

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Return what work returns, and the seconds of this process's own time that it took."""
    began = time.process_time()
    found = work()
    return found, time.process_time() - began


def in_new_process(work: Callable[..., T], *arguments: object) -> T:
    """Return what work returns in a process that has done nothing before."""
    new = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=new) as pool:
        return pool.submit(work, *arguments).result()


def fill(url: str, corpus: Sequence[tuple[Document, list[Claim]]]) -> None:
    """Put the corpus into an empty ledger, every claim accepted.

    Raises
    ------
    SystemExit
        When the ledger isn't empty.
    """
    with closing(open_ledger(url, corpus=None)) as ledger:
        if ledger.head():
            sys.exit(f"{ledger.where} holds {ledger.head():,} entries: expected an empty ledger.")
        accepted = Accept()
        for first in range(0, len(corpus), 500):
            proposals = []
            for document, claims in corpus[first : first + 500]:
                proposals.append(document_proposal(document))
                proposals += [claim_proposal(claim) for claim in claims]
                proposals += [review_proposal(claim.id, 0, accepted) for claim in claims]
            ledger.append(proposals, "benchmark")


def read(url: str) -> tuple[Record, str]:
    """Read a ledger as a new process does; return what stands, and how long it took in words."""
    with closing(open_ledger(url, corpus=None)) as ledger:
        began = time.perf_counter()
        states, read_s = timed(ledger.states)
        record, stood_s = timed(partial(standing_record, states))
        wall_s = time.perf_counter() - began
        return record, f"{read_s + stood_s:.2f} ({wall_s:.2f})"
