"""What is answered from: the ledger as it stands, gathered once for the same question."""

from functools import lru_cache

from geodata.exchange.exports.scope import Scope
from geodata.exchange.exports.tables import Tables
from geodata.ledger import Record
from geodata.ledger.addresses import ledger_url
from geodata.ledger.standing import second_is_needed, standing_record
from geodata.ledger.store import Ledger, open_ledger
from geodata.maps.taking import take

State = tuple[str, int, bool]
"""The ledger's address, its newest entry, and whether a second opinion is needed."""


def state_now() -> State:
    """Return what tells the ledger from what it was before.

    Raises
    ------
    LedgerError
        When it can't be read.
    """
    url = ledger_url()
    return url, _open(url).head(), second_is_needed()


@lru_cache(maxsize=16)
def tables_of(state: State, scope: Scope) -> Tables:
    """Gather what is asked for from the ledger in this state."""
    return take(_record(state), scope)


@lru_cache(maxsize=2)
def _record(state: State) -> Record:
    url, _, needs_second = state
    return standing_record(_open(url).states(), needs_second=needs_second)


@lru_cache(maxsize=2)
def _open(url: str) -> Ledger:
    return open_ledger(url)
