"""``import``: somebody's events into the store, and a line of it into the ledger."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing

from geodata.cli.plain_text import to_plain_lines
from geodata.exchange.events import EventStore, events_folder
from geodata.exchange.imports import ImportReport, import_file
from geodata.ledger.addresses import ledger_url
from geodata.ledger.bodies import DatasetBody, dataset_proposal
from geodata.ledger.store import Ledger, open_ledger


def run(options: argparse.Namespace) -> int:
    """Import a file, say what became of its rows, and enter it.

    Raises
    ------
    FaultyInputError
        The file or its rows are bad; nothing was taken.
    LedgerError
        The ledger can't be written to.
    """
    # Opened first: what can't be entered shall not be imported.
    with closing(open_ledger(options.ledger or ledger_url())) as ledger:
        report = import_file(
            options.format,
            options.file,
            EventStore(events_folder()),
            version=options.version,
            encoding=options.encoding,
            keep_good=options.keep_good,
            everywhere=options.everywhere,
        )
        _enter(report, ledger, options.by)
    if report.faults:
        print(to_plain_lines("\n".join(map(str, report.faults))), file=sys.stderr)
    print(to_plain_lines("\n".join(_described(report, ledger.where))))
    return 1 if report.refused else 0


def _enter(report: ImportReport, ledger: Ledger, by: str) -> None:
    body = DatasetBody(
        dataset=report.dataset, version=report.version, file=report.file, sha256=report.sha256,
        rows=report.rows, taken=report.taken, elsewhere=report.elsewhere, refused=report.refused,
        removed=report.added.removed,
    )  # fmt: skip
    # The same file may be imported again, after another, say: each time is an entry.
    subject = f"dataset-{report.sha256[:16]}-after-{ledger.head()}"
    ledger.append([dataset_proposal(subject, body)], by, report.file[:200])


def _described(report: ImportReport, where: str) -> Iterator[str]:
    yield f"{report.file}: {report.rows:,} rows of {report.title}."
    added = report.added
    yield f"  taken      {report.taken:>9,}  ({added.new:,} new, {added.replaced:,} replaced)"
    yield f"  elsewhere  {report.elsewhere:>9,}  (other countries: --everywhere takes them)"
    yield f"  refused    {report.refused:>9,}"
    yield (
        f"{report.without_point:,} of the events have no point: their source knows the township "
        "or something wider."
    )
    if not report.redistributable:
        yield "Its licence forbids to pass the rows on: exports leave them out."
    yield f"Entered in the ledger, {where}."
