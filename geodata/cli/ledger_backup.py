"""``ledger backup``: a copy of the ledger, made while others write."""

import argparse
from pathlib import Path

from geodata.ledger.addresses import ledger_url
from geodata.ledger.backup import back_up


def run(options: argparse.Namespace) -> int:
    """Make the copy, and say what it holds.

    Raises
    ------
    LedgerError
        When it can't be made; then nothing was written over.
    """
    made = back_up(options.ledger or ledger_url(), Path(options.file), force=options.force)
    print(
        f"Copied {made.entries:,} entries to {made.path}, a SQLite ledger; its chain was proved. "
        f"The newest has the hash {made.head}."
    )
    return 0
