"""The commands that answer: ``as-of``, ``compare`` and ``related``."""

import argparse

from geodata.cli.arguments import (
    ANSWER_FORMATS,
    SUBJECTS,
    Commands,
    add_ledger,
    add_rules,
    add_source,
    add_sources,
    to_day,
    to_rules,
)


def add_as_of(commands: Commands) -> None:
    """Add ``as-of``."""
    command = commands.add_parser(
        "as-of",
        help="say what was so on a day, as the maps paint it",
        description="Say what was so on a day, with the sentences that say so.",
    )
    command.add_argument("as_of", metavar="DATE", type=to_day, help="such as 2024-11-01")
    command.add_argument("--format", choices=ANSWER_FORMATS, default="table")
    _add_scope(command)
    command.set_defaults(run="as_of.run")


def add_compare(commands: Commands) -> None:
    """Add ``compare``."""
    command = commands.add_parser(
        "compare",
        help="say what differs between two days",
        description="Say what is answered otherwise on one day than on an earlier one.",
    )
    command.add_argument("before", metavar="BEFORE", type=to_day, help="such as 2024-07-23")
    command.add_argument("after", metavar="AFTER", type=to_day, help="such as 2024-11-01")
    command.add_argument("--format", choices=("table", "json"), default="table")
    _add_scope(command)
    command.add_argument(
        "--rules-after",
        metavar="NAME",
        type=to_rules,
        help="another rule set for the second day; one day twice compares two rule sets",
    )
    command.set_defaults(run="compare.run")


def add_changes(commands: Commands) -> None:
    """Add ``changes``."""
    command = commands.add_parser(
        "changes",
        help="say what is told differently since a day, who decided so and why",
        description="Say what the ledger tells differently than it told before a day, with the "
        "decisions behind it, and everything that was corrected since.",
    )
    command.add_argument(
        "--since", metavar="DATE", type=to_day, required=True, help="from its first moment on, UTC"
    )
    command.add_argument(
        "--known-by", metavar="DATE", type=to_day, help="only from articles published by this day"
    )
    command.add_argument("--format", choices=("text", "json"), default="text")
    add_rules(command)
    add_sources(command)
    add_ledger(command)
    command.set_defaults(run="changes.run")


def add_related(commands: Commands) -> None:
    """Add ``related``."""
    command = commands.add_parser(
        "related",
        help="say what several articles tell, and where they contradict each other",
        description="Join what tells of one thing, say on how many origins it rests, and flag "
        "what can't be true together.",
    )
    command.add_argument("--format", choices=("text", "json"), default="text")
    add_source(command)
    command.set_defaults(run="related.run")


def _add_scope(command: argparse.ArgumentParser) -> None:
    """Let a command answer from what was known by a day, for some kinds of subject."""
    command.add_argument(
        "--known-by", metavar="DATE", type=to_day, help="only from articles published by this day"
    )
    command.add_argument("--subjects", choices=SUBJECTS, default="all")
    add_rules(command)
    add_sources(command)
    add_source(command)
