"""``import``: somebody's events into the store, and a line of it into the ledger."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing

from geodata.cli.errors import CommandError
from geodata.cli.plain_text import to_plain_lines
from geodata.exchange.events import EventStore, events_folder
from geodata.exchange.imports import (
    ImportReport,
    claim_control,
    import_file,
    import_mapped,
    read_mapping,
    recall,
    remember,
    remove_deleted,
)
from geodata.exchange.imports.mappings import ColumnMapping
from geodata.gazetteer import read_gazetteer
from geodata.ledger.addresses import ledger_url
from geodata.ledger.bodies import (
    DatasetBody,
    claim_proposal,
    dataset_proposal,
    document_proposal,
)
from geodata.ledger.store import Ledger, open_ledger
from geodata.registers import read_actors


def run(options: argparse.Namespace) -> int:
    """Import a file, say what became of its rows, and enter it.

    Raises
    ------
    FaultyInputError
        The file or its rows are bad; nothing was taken.
    LedgerError
        The ledger can't be written to.
    """
    store = EventStore(events_folder())
    # Opened first: what can't be entered shall not be imported.
    with closing(open_ledger(options.ledger or ledger_url())) as ledger:
        report = _import(options, store)
        _enter(report, ledger, options.by)
        sent = _send_control(report, store, ledger, options.by)
    if report.faults:
        print(to_plain_lines("\n".join(map(str, report.faults))), file=sys.stderr)
    print(to_plain_lines("\n".join([*_described(report), *_entered(sent, ledger)])))
    return 1 if report.refused else 0


def _import(options: argparse.Namespace, store: EventStore) -> ImportReport:
    how = {"encoding": options.encoding, "keep_good": options.keep_good}
    if options.format == "acled-deleted":
        return remove_deleted(options.file, store, **how)
    more = {"version": options.version, "everywhere": options.everywhere}
    if options.format == "table":
        mapping = _find_mapping(options, store)
        report = import_mapped(mapping, options.file, store, **how, **more)
        if options.columns:
            remember(options.columns, mapping, store.folder)
        return report
    return import_file(options.format, options.file, store, **how, **more)


def _find_mapping(options: argparse.Namespace, store: EventStore) -> ColumnMapping:
    if options.columns:
        return read_mapping(options.columns)
    if options.dataset:
        return recall(options.dataset, store.folder)
    msg = "a table's columns aren't known: name what they are by --columns FILE.toml, or by "
    raise CommandError(msg + "--dataset ID a dataset whose columns are remembered")


def _enter(report: ImportReport, ledger: Ledger, by: str) -> None:
    body = DatasetBody(
        dataset=report.dataset, version=report.version, file=report.file, sha256=report.sha256,
        rows=report.rows, taken=report.taken, elsewhere=report.elsewhere, refused=report.refused,
        removed=report.added.removed,
    )  # fmt: skip
    # The same file may be imported again, after another, say: each time is an entry.
    subject = f"dataset-{report.sha256[:16]}-after-{ledger.head()}"
    ledger.append([dataset_proposal(subject, body)], by, report.file[:200])


def _send_control(report: ImportReport, store: EventStore, ledger: Ledger, by: str) -> int:
    """Send what ACLED's rows say of who took ground to review; return how much is new."""
    if report.dataset != "acled" or not report.taken:
        return 0
    claims = claim_control(store, read_gazetteer(), read_actors(), report.sha256)
    there = ledger.states().documents
    proposals = [
        proposal
        for document, claim, reading in claims
        if document.id not in there
        for proposal in (document_proposal(document), claim_proposal(claim, reading))
    ]
    ledger.append(proposals, by, f"ACLED, {report.file[:200]}")
    return len(proposals) // 2


def _described(report: ImportReport) -> Iterator[str]:
    added = report.added
    yield f"{report.file}: {report.rows:,} rows of {report.title}."
    yield f"  taken      {report.taken:>9,}  ({added.new:,} new, {added.replaced:,} replaced)"
    yield f"  elsewhere  {report.elsewhere:>9,}  (other countries: --everywhere takes them)"
    yield f"  refused    {report.refused:>9,}"
    if added.removed:
        yield f"{added.removed:,} events were removed."
    yield (
        f"{report.without_point:,} of the events have no point: their source knows the township "
        "or something wider."
    )
    if not report.redistributable:
        yield "Its licence forbids to pass the rows on: exports leave them out."


def _entered(sent: int, ledger: Ledger) -> Iterator[str]:
    if sent:
        yield f"{sent:,} changes of territory wait for review: nothing is on the map by them."
    yield f"Entered in the ledger, {ledger.where}."
