"""What of an error a visitor is told: paths and hosts are for who runs the server alone."""

import logging

from geodata.ledger.ledger_errors import (
    BusyLedgerError,
    ConflictError,
    LedgerError,
    RefusedError,
    StaleReviewError,
)
from geodata.model import FaultyInputError
from pages.parts.access.session import is_visit_here

_LOG = logging.getLogger(__name__)
_OF_THE_MATTER = (RefusedError, StaleReviewError, ConflictError)
"""They speak of articles, claims and people, and of no machine."""


def words_for_visitor(error: Exception) -> str:
    """Return an error's words, to be shown as plain text.

    On this machine they are whole: who reads them is who can mend it. From elsewhere what goes
    wrong with a store or a file is told without where it lies, and is whole in the log.
    """
    is_of_machine = isinstance(error, LedgerError | FaultyInputError)
    if not is_of_machine or isinstance(error, _OF_THE_MATTER) or is_visit_here():
        return str(error)
    _LOG.error("%s", error)
    if isinstance(error, BusyLedgerError):
        return "The ledger is busy, and nothing was written. Try again in a minute."
    return "The ledger can’t be used. Whoever runs this server finds the reason in its log."
