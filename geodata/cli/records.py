"""The record that a command answers from: a ledger's, or that of a folder of articles."""

import argparse
from contextlib import closing

from geodata.cli.errors import check_seeds
from geodata.ledger import Record, read_record
from geodata.ledger.ledger_files import require_file
from geodata.ledger.standing import standing_record
from geodata.ledger.store import Ledger, open_ledger


def read_asked(options: argparse.Namespace) -> Record:
    """Read what stands in the ledger that is asked for, or the corpus that is.

    Without either it is the dashboard's ledger, made if it isn't there, so that a command
    answers what the map paints.

    Parameters
    ----------
    options
        With ``seeds``, a folder or None, and ``ledger``, an address or None.

    Raises
    ------
    CommandError
        When the folder holds no corpus.
    FaultyInputError
        With every fault of the corpus.
    LedgerError
        When the ledger can't be read.
    """
    if options.seeds is not None:
        check_seeds(options.seeds)
        return read_record(options.seeds)
    with closing(open_asked(options.ledger)) as ledger:
        return standing_record(ledger.states())


def open_asked(address: str | None) -> Ledger:
    """Open a ledger to look at: one that is there, or the dashboard's, made if it isn't.

    Parameters
    ----------
    address
        A file's path or a URL; None is the dashboard's. The corpus is loaded into that alone:
        to look at another brings nothing in.

    Raises
    ------
    LedgerError
        When it isn't there or can't be opened.
    """
    if address is None:
        return open_ledger()
    # A name mistyped isn't a ledger to be made.
    require_file(address)
    return open_ledger(address, corpus=None)
