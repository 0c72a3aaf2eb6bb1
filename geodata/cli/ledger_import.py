"""``ledger import``: what an export or a corpus holds and the ledger doesn't."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from geodata.cli.errors import CommandError, check_seeds
from geodata.cli.plain_text import to_plain_lines
from geodata.gazetteer import read_gazetteer
from geodata.ledger import Known, read_record
from geodata.ledger.addresses import ledger_url
from geodata.ledger.corpus_import import import_record
from geodata.ledger.ledger_files import is_database
from geodata.ledger.store import open_ledger
from geodata.ledger.transfer import Imported, import_entries, read_export
from geodata.registers import read_actors

STDIN = "-"


def run(options: argparse.Namespace) -> int:
    """Add what is missing, and say what was.

    Raises
    ------
    CommandError
        When there is nothing to read at that name.
    FaultyInputError
        With everything that is wrong with it, or contradicts the ledger.
    LedgerError
        When the ledger can't be written to.
    """
    source = options.source
    if source != STDIN and Path(source).is_dir():
        return _import_corpus(options, Path(source))
    if source != STDIN and is_database(Path(source)):
        msg = (
            f"{source} is a ledger itself: expected an export. Make one with "
            f"`ledger export FILE --ledger {source}`"
        )
        raise CommandError(msg)
    known = Known.of(read_gazetteer(), read_actors())
    try:
        if source == STDIN:
            entries = read_export(sys.stdin.buffer, "standard input", known)
        else:
            with Path(source).open("rb") as file:
                entries = read_export(file, source, known)
    except OSError as error:
        msg = f"{source}: {error.strerror or error}: expected an export, or a corpus's folder"
        raise CommandError(msg) from error
    # Without the corpus: an export brings its own, and an empty ledger becomes the same chain.
    with closing(open_ledger(options.ledger or ledger_url(), corpus=None)) as ledger:
        done = import_entries(ledger, entries, source, by=options.by, keep_ours=options.keep_ours)
        print(to_plain_lines("\n".join(_described(done, ledger.where))))
    return 0


def _import_corpus(options: argparse.Namespace, folder: Path) -> int:
    check_seeds(folder)
    record = read_record(folder)
    with closing(open_ledger(options.ledger or ledger_url(), corpus=None)) as ledger:
        done = import_record(ledger, record, f"{folder.resolve().name}, by ledger import")
        print(f"Added {done.added:,} entries to {ledger.where}; {done.known:,} were there already.")
        for subject in done.decided_otherwise:
            print(f"left as it is, for somebody decided otherwise here: claim {subject}")
    return 0


def _described(done: Imported, where: str) -> Iterator[str]:
    yield f"Added {done.added:,} entries to {where}; {done.known:,} were there already."
    if done.is_same_chain:
        yield "The ledger was empty: it is now the same chain, hash for hash."
    if done.left_out_entries:
        yield (
            f"Left out, for it was decided otherwise here: {done.left_out_entries:,} entries "
            f"about {', '.join(done.left_out)}."
        )
