"""``export``: what a map shows, as files for other programs."""

import argparse
from pathlib import Path

from geodata.cli.as_of import SUBJECTS
from geodata.cli.errors import CommandError
from geodata.cli.plain_text import to_plain
from geodata.cli.records import read_asked
from geodata.cli.source_names import as_told_by
from geodata.exchange.exports.bundle import build_bundle
from geodata.exchange.exports.reading_note import count_words, withheld_lines
from geodata.exchange.exports.scope import Scope
from geodata.exchange.exports.workbook import TooLongError
from geodata.maps.happenings import AFTERGLOW_DAYS
from geodata.maps.offered import OFFERED
from geodata.maps.taking import take


def run(options: argparse.Namespace) -> int:
    """Write one export, and say where it lies and what it holds."""
    record, names = as_told_by(read_asked(options), options.sources)
    try:
        scope = Scope(
            as_of=options.as_of,
            since=options.since,
            versus=options.versus,
            known_by=options.known_by,
            rules=options.rules,
            told_by=tuple(names),
            subjects=SUBJECTS[options.subjects],
            afterglow_days=AFTERGLOW_DAYS,
        )
    except ValueError as error:
        raise CommandError(str(error)) from None
    tables = take(record, scope)
    path = options.to or Path(f"{scope.file_stem}-{options.format}.zip")
    try:
        content = build_bundle(tables, OFFERED[options.format])
    except TooLongError as error:
        raise CommandError(str(error)) from None
    _write_new(path, content)
    said = f"{path}: {count_words(tables)}; {scope.days_in_words}; {scope.rules_in_words}"
    print(to_plain(said))
    for line in withheld_lines(tables):
        print(line)
    return 0


def _write_new(path: Path, content: bytes) -> None:
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        msg = f"{path} is there already: expected a new name; give another by --to, or move it"
        raise CommandError(msg) from None
    except OSError as error:
        msg = f"{path} can’t be written ({error.strerror}): name another by --to"
        raise CommandError(msg) from None
