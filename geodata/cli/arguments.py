"""What arguments of several commands mean, and how they are read."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from geodata.cli.loading import load

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

# Words that commands know by themselves; a test holds these against those.
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
ANSWER_FORMATS = ("table", "json", "geojson")
SUBJECTS = ("ground", "projects", "crossings", "all")
RULES = ("last-word", "events-only", "fades-90", "fades-180", "fades-365")
BY = "import"
"""Who imports where nobody is named."""


def add_seeds(command: argparse.ArgumentParser) -> None:
    """Let a command read another corpus than the project's."""
    command.add_argument(
        "--seeds",
        metavar="DIR",
        type=Path,
        default=SEEDS,
        help="corpus to read, with articles/ and claims/ (default: the project's)",
    )


def add_source(command: argparse.ArgumentParser) -> None:
    """Let a command answer from another ledger than the dashboard's, or from a corpus."""
    source = command.add_mutually_exclusive_group()
    add_ledger(source)
    source.add_argument(
        "--seeds",
        metavar="DIR",
        type=Path,
        help="a corpus with articles/ and claims/, instead of a ledger",
    )


def add_ledger(command: argparse._ActionsContainer) -> None:
    """Let a command take another ledger than the dashboard's."""
    command.add_argument(
        "--ledger",
        metavar="LEDGER",
        help="a file, or a URL such as postgresql+psycopg://name@host/database (default: the "
        "dashboard's)",
    )


def add_rules(command: argparse._ActionsContainer) -> None:
    """Let a command weigh claims by another rule set than the usual one."""
    command.add_argument(
        "--rules",
        metavar="NAME",
        type=to_rules,
        default=RULES[0],
        help=f"how sentences are weighed: {', '.join(RULES)}, or fades-N for any number of "
        f"days (default: {RULES[0]})",
    )


def add_sources(command: argparse._ActionsContainer) -> None:
    """Let a command hear some of the sources alone, as the dashboard does."""
    command.add_argument(
        "--sources",
        metavar="NAME",
        action="append",
        help="only as told by this publisher, or by that of the article with this id; may be "
        "given again, or as ID~ID, as an address of the dashboard has it (default: all sources)",
    )


def to_rules(text: str) -> Any:
    """Read the key or name of a rule set, as `geodata.cli.rule_names.read_rules` does."""
    return load("rule_names.read_rules")(text)


def to_count(text: str) -> int:
    """Read a number of processes.

    Raises
    ------
    argparse.ArgumentTypeError
        When it is no number, or less than 1.
    """
    if not text.isdecimal() or int(text) < 1:
        msg = f"{text!r} is no number of processes: expected 1 or more"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def to_day(text: str) -> date:
    """Read a day, ``2024-11-01``.

    Raises
    ------
    argparse.ArgumentTypeError
        When it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"{text!r} is no day: expected year-month-day, such as 2024-11-01"
        raise argparse.ArgumentTypeError(msg) from None
