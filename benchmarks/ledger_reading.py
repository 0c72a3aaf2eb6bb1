"""Reading a ledger of many claims, each accepted."""

import gc
import statistics
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from time import perf_counter, process_time

from geodata.ledger.bodies import claim_proposal, document_proposal, review_proposal
from geodata.ledger.entries import Draft
from geodata.ledger.reviews import Accept
from geodata.ledger.standing import standing_record
from geodata.ledger.store import Ledger, open_ledger
from tests.ledger.store.crowds import claims_of, long_article

A_DOCUMENT = 50
ROUNDS = 5


def fill(ledger: Ledger, claims: int) -> None:
    """Append documents with claims, and accept each."""
    for number in range(claims // A_DOCUMENT):
        document = long_article(f"{number}", A_DOCUMENT)
        drafts = [Draft(document_proposal(document), "anna")]
        for claim in claims_of(document):
            proposal = claim_proposal(claim)
            accept = review_proposal(proposal.subject, 0, Accept())
            drafts += [Draft(proposal, "anna"), Draft(accept, "bo")]
        ledger.append_drafts(drafts)


def measure_reading(name: str, address: str, claims: int) -> dict[str, str]:
    """Read all states with nothing remembered, then again, at a moment, and what stands."""
    ledger = open_ledger(address, corpus=None)
    began = perf_counter()
    fill(ledger, claims)
    filled_s = perf_counter() - began
    ledger.close()
    first, cpu, again, then, standing = [], [], [], [], []
    for _ in range(ROUNDS):
        gc.collect()
        ledger = open_ledger(address, corpus=None)
        cpu_before = process_time()
        first.append(_took_s(ledger.states))
        cpu.append(process_time() - cpu_before)
        again.append(_took_s(ledger.states))
        now = datetime.now(UTC)
        then.append(_took_s(partial(ledger.states, now)))
        states = ledger.states()
        standing.append(_took_s(partial(standing_record, states, needs_second=False)))
        heads = [_took_s(ledger.head) for _ in range(100)]
        entries = ledger.head()
        ledger.close()
        del states, ledger
    return {
        "store": name,
        "entries": f"{entries:,}",
        "written in, s": f"{filled_s:.0f}",
        "states read, median, s": f"{statistics.median(first):.2f}",
        "of it CPU, s": f"{statistics.median(cpu):.2f}",
        "again, ms": f"{statistics.median(again) * 1000:.2f}",
        "as of a moment, s": f"{statistics.median(then):.2f}",
        "what stands, s": f"{statistics.median(standing):.2f}",
        "head, median, ms": f"{statistics.median(heads) * 1000:.2f}",
    }


def _took_s(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began
