"""Which commands there are, and what happens when one goes wrong."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias

from geodata.cli import as_of, boundaries, check, locate
from geodata.cli.errors import CommandError
from geodata.ledger.record import SEEDS
from geodata.model import FaultyInputError

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Parameters
    ----------
    arguments
        As typed after ``python -m geodata``; None takes them from the command line.

    Returns
    -------
    int
        0 when all is well, 1 when ``check`` finds faults, 2 when the command can't be done.
    """
    _write_utf8()
    options = build_parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except (CommandError, FaultyInputError) as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read us (`| head`) has read enough. Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
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
    _add_as_of(commands)
    _add_check(commands)
    _add_locate(commands)
    _add_boundaries(commands)
    return parser


def _add_as_of(commands: Commands) -> None:
    command = commands.add_parser(
        "as-of",
        help="say what was so on a day, as the maps paint it",
        description="Say what was so on a day, with the sentences that say so.",
    )
    command.add_argument("as_of", metavar="DATE", type=_day, help="such as 2024-11-01")
    command.add_argument(
        "--known-by", metavar="DATE", type=_day, help="only from articles published by this day"
    )
    command.add_argument("--format", choices=as_of.FORMATS, default="table")
    command.add_argument("--subjects", choices=as_of.SUBJECTS, default="all")
    _add_seeds(command)
    command.set_defaults(run=as_of.run)


def _add_check(commands: Commands) -> None:
    command = commands.add_parser(
        "check",
        help="check registers, articles and claims, and print every fault",
        description="Check registers, articles and claims. Exits with 1 when there are faults.",
    )
    _add_seeds(command)
    command.set_defaults(run=check.run)


def _add_locate(commands: Commands) -> None:
    command = commands.add_parser(
        "locate",
        help="find words in an article, for writing a claim by hand",
        description="Print the offsets of words in an article, and a record to fill in.",
    )
    command.add_argument("document", metavar="DOCUMENT", help="its id, or how the id begins")
    command.add_argument("words", metavar="WORDS", help="in quotes")
    _add_seeds(command)
    command.set_defaults(run=locate.run)


def _add_boundaries(commands: Commands) -> None:
    command = commands.add_parser(
        "boundaries",
        help="install, remove or show official township boundaries",
        description="Swap official township polygons in for the schematic cells, or back.",
    )
    actions = command.add_subparsers(required=True, metavar="ACTION")
    install = actions.add_parser("install", help="use the township polygons of a file")
    install.add_argument("file", metavar="FILE", type=Path, help="MIMU or OCHA COD-AB townships")
    install.set_defaults(run=boundaries.install)
    remove = actions.add_parser("remove", help="go back to schematic cells")
    remove.set_defaults(run=boundaries.remove)
    show = actions.add_parser("show", help="say which boundaries are in use")
    show.set_defaults(run=boundaries.show)


def _add_seeds(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--seeds",
        metavar="DIR",
        type=Path,
        default=SEEDS,
        help="corpus to read, with articles/ and claims/ (default: the project's)",
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"{text!r} is no day: expected year-month-day, such as 2024-11-01"
        raise argparse.ArgumentTypeError(msg) from None
