"""Which commands there are."""

import argparse
import io
import sys
from collections.abc import Sequence

from geodata.cli import (
    answer_commands,
    corpus_commands,
    export_command,
    import_command,
    ledger_commands,
)
from geodata.cli.loading import load


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    arguments
        As typed after ``python -m geodata``; None takes them from the command line.

    Returns
    -------
    int
        0 when all is well, 1 when a check finds faults or not everything could be read,
        2 when the command can't be done, 130 when it is interrupted.
    """
    _write_utf8()
    try:
        options = build_parser().parse_args(arguments)
        status: int = load("running.run_command")(options)
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 130
    return status


def _write_utf8() -> None:
    """Let Burmese and Chinese pass through pipes and consoles with other encodings."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of every command, for the commands and for tests of the README."""
    parser = argparse.ArgumentParser(
        prog="python -m geodata", description="Who held what, when, and which sentence says so."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    answer_commands.add_as_of(commands)
    answer_commands.add_compare(commands)
    answer_commands.add_changes(commands)
    export_command.add_export(commands)
    corpus_commands.add_check(commands)
    corpus_commands.add_locate(commands)
    corpus_commands.add_read(commands)
    corpus_commands.add_score(commands)
    answer_commands.add_related(commands)
    corpus_commands.add_boundaries(commands)
    import_command.add_import(commands)
    ledger_commands.add_ledger_commands(commands)
    return parser
