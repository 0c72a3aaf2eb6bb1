"""``ledger show``: where the ledger lies and what it holds."""

import argparse
from collections import Counter
from collections.abc import Iterator
from contextlib import closing

from geodata.cli.plain_text import to_plain
from geodata.cli.records import open_asked
from geodata.ledger.entries import Entry
from geodata.ledger.standing import second_is_needed
from geodata.ledger.states import States, Status
from geodata.ledger.store import Ledger


def run(options: argparse.Namespace) -> int:
    """Print it; the dashboard's ledger is made if it isn't there.

    Raises
    ------
    LedgerError
        When it can't be read.
    """
    with closing(open_asked(options.ledger)) as ledger:
        print("\n".join(_described(ledger)))
    return 0


def _described(ledger: Ledger) -> Iterator[str]:
    states = ledger.states()
    read_only = ", read-only to this account" if ledger.is_read_only else ""
    yield f"Ledger: {ledger.where}{read_only}"
    yield f"Entries: {states.head:,}"
    newest = next(iter(ledger.entries(after=states.head - 1)), None) if states.head else None
    if newest:
        yield f"Newest: {_newest(newest)}"
        yield f"Its hash: {newest.hash}"
    yield f"Documents: {len(states.documents):,}"
    yield f"Claims: {_claims(states)}"
    needs = second_is_needed()
    standing = sum(len(one.standing_claims(needs_second=needs)) for one in states.claims.values())
    yield f"On the map: {standing:,} claims"
    yield (
        "Second reviewer: on, so that what one person decided waits for another to agree"
        if needs
        else "Second reviewer: off (SALWEEN_SECOND_REVIEWER=1 asks for one)"
    )


def _newest(entry: Entry) -> str:
    return f"entry {entry.seq}, {entry.at:%Y-%m-%d %H:%M:%S} UTC, by {to_plain(entry.author)}"


def _claims(states: States) -> str:
    counts = Counter(one.status for one in states.claims.values())
    by_status = ", ".join(f"{counts[one]:,} {one}" for one in Status if counts[one])
    return f"{len(states.claims):,} ({by_status})" if by_status else "0"
