"""``ledger export``: every entry as JSON Lines, or what stands as a corpus."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from geodata.cli.errors import CommandError
from geodata.cli.plain_text import to_plain_lines
from geodata.cli.records import open_asked
from geodata.ledger.addresses import ledger_url
from geodata.ledger.corpus_writing import Written, write_corpus
from geodata.ledger.ledger_files import is_database
from geodata.ledger.raw_rows import Gap, opened_raw
from geodata.ledger.standing import standing_record
from geodata.ledger.transfer import export_lines

STDOUT = "-"


def run(options: argparse.Namespace) -> int:
    """Write the file or the folder, and say what is in it.

    Returns
    -------
    int
        1 when the ledger is damaged and not all of it could be read; what could be is written.

    Raises
    ------
    CommandError
        When it can't be written.
    LedgerError
        When the ledger can't be opened.
    """
    try:
        if options.corpus:
            return _export_corpus(options.ledger, Path(options.corpus))
        return _export_entries(options.ledger or ledger_url(), options.file)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        name = error.filename or options.corpus or options.file
        msg = f"{name}: {error.strerror or error}: expected a place to write to, with room in it"
        raise CommandError(msg) from error


def _export_entries(address: str, name: str) -> int:
    if name != STDOUT and is_database(Path(name)):
        msg = f"{name} is a database: expected another file, for lines of text"
        raise CommandError(msg)
    with opened_raw(address) as raw:
        lines = (f"{line}\n".encode("utf-8", "backslashreplace") for line in export_lines(raw))
        count = _print(lines) if name == STDOUT else _write(Path(name), lines)
        gaps = raw.gaps
    said = f"Wrote {count:,} entries of {raw.where} to {name}"
    print(f"{said}.", file=sys.stderr if name == STDOUT else sys.stdout)
    for gap in gaps:
        print(f"Not all of it: {_missing(gap)}.", file=sys.stderr)
    return 1 if gaps else 0


def _missing(gap: Gap) -> str:
    last = f" to {gap.last}" if gap.last else " and what follows it"
    return f"entry {gap.first}{last} can't be read ({gap.reason}); `ledger check` says more"


def _print(lines: Iterator[bytes]) -> int:
    count = 0
    for line in lines:
        sys.stdout.buffer.write(line)
        count += 1
    return count


def _write(target: Path, lines: Iterator[bytes]) -> int:
    """Write all lines, then put the file in its place: nobody sees half of it."""
    count = 0
    with tempfile.NamedTemporaryFile(
        dir=target.parent, prefix=f".{target.name}.", delete=False
    ) as file:
        part = Path(file.name)
        try:
            for line in lines:
                file.write(line)
                count += 1
            file.flush()
            os.fsync(file.fileno())
            part.chmod(0o644)
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    return count


def _export_corpus(address: str | None, folder: Path) -> int:
    with closing(open_asked(address)) as ledger:
        record = standing_record(ledger.states())
    written = write_corpus(folder, record)
    lines = _described(written, folder, len(record.documents), len(record.claims))
    print(to_plain_lines("\n".join(lines)))
    return 0


def _described(written: Written, folder: Path, documents: int, claims: int) -> Iterator[str]:
    yield f"{folder} holds what stands: {documents:,} articles, {claims:,} claims."
    yield from (f"written: {name}" for name in written.written)
    yield from (f"removed, for none of its claims stands: {name}" for name in written.removed)
    yield from (f"left as it is, not of this ledger: {name}" for name in written.strange)
    if not (written.written or written.removed):
        yield "Every file said so already."
