"""Make a store ready: its tables as this program knows them, and the corpus in it."""

from pathlib import Path

from geodata.ledger.corpus_loading import is_loaded, load_corpus, read_corpus
from geodata.ledger.engines import Store, check_encoding
from geodata.ledger.ledger_errors import ReadOnlyLedgerError
from geodata.ledger.migrations import HEAD, migrate, version_of
from geodata.ledger.writing import Writer


def make_ready(store: Store, seeds: Path | None) -> None:
    """Bring a store's tables to the version that this program knows, and a corpus into it.

    A ledger that is there and that this account may only read is left as it is, and marked
    as read-only.

    Parameters
    ----------
    store
        The store.
    seeds
        Folder of the corpus; None loads none.

    Raises
    ------
    LedgerVersionError
        When the tables are newer than this program, or no ledger's.
    ReadOnlyLedgerError
        When there is no ledger yet, and none can be made.
    FaultyInputError
        When the corpus has faults.
    ConflictError
        When the ledger has one of its documents with another text.
    """
    with store.reading() as connection:
        if not store.is_sqlite:
            check_encoding(connection, store.where)
        version = version_of(connection)
    try:
        if version != HEAD:
            _bring_up(store)
        if seeds is not None:
            _bring_in(store, seeds)
    except ReadOnlyLedgerError:
        if version is None:
            raise
        store.is_read_only = True


def _bring_up(store: Store) -> None:
    with store.writing() as (connection, _):
        # Another process may have brought it up while this one waited.
        if version_of(connection) != HEAD:
            migrate(connection)


def _bring_in(store: Store, seeds: Path) -> None:
    corpus = read_corpus(seeds)
    with store.reading() as connection:
        if is_loaded(connection, corpus):
            return
    with store.writing() as (connection, now):
        if not is_loaded(connection, corpus):
            writer = Writer(connection, now)
            load_corpus(connection, writer, corpus)
            writer.flush()
