"""The commands around a corpus: ``check``, ``locate``, ``read``, ``score``, ``boundaries``."""

from pathlib import Path

from geodata.cli.arguments import Commands, add_seeds, to_count, to_day


def add_check(commands: Commands) -> None:
    """Add ``check``."""
    command = commands.add_parser(
        "check",
        help="check registers, articles and claims, and print every fault",
        description="Check registers, articles and claims. Exits with 1 when there are faults.",
        epilog="What is in the ledger already is proved by `ledger check`.",
    )
    add_seeds(command)
    command.set_defaults(run="check.run")


def add_locate(commands: Commands) -> None:
    """Add ``locate``."""
    command = commands.add_parser(
        "locate",
        help="find words in an article, for writing a claim by hand",
        description="Print the offsets of words in an article, and a record to fill in.",
    )
    command.add_argument("document", metavar="DOCUMENT", help="its id, or how the id begins")
    command.add_argument("words", metavar="WORDS", help="in quotes")
    add_seeds(command)
    command.set_defaults(run="locate.run")


def add_read(commands: Commands) -> None:
    """Add ``read``."""
    command = commands.add_parser(
        "read",
        help="read articles, and write the claims that they seem to make",
        description="Read text, Markdown, HTML, PDF and tables of headlines into candidates.",
        epilog="Exits with 0 when all was read, 1 when some sources were refused or bear no day, "
        "2 when nothing could be done, 130 when interrupted: start again, and it goes on.",
    )
    command.add_argument("paths", metavar="PATH", nargs="+", help="files, folders or patterns")
    command.add_argument(
        "--published", metavar="DATE", type=to_day, help="the day of texts that state none"
    )
    command.add_argument(
        "--to",
        metavar="FILE",
        default="candidates.jsonl",
        help="JSON Lines; - prints them (default: candidates.jsonl)",
    )
    command.add_argument(
        "--why", action="store_true", help="print the reasons of each candidate, to stderr"
    )
    command.add_argument(
        "--workers", metavar="N", type=to_count, help="processes (default: one a core)"
    )
    command.add_argument("--cluster", metavar="ADDRESS", help="a Dask scheduler, host:port")
    command.set_defaults(run="read.run")


def add_score(commands: Commands) -> None:
    """Add ``score``."""
    command = commands.add_parser(
        "score",
        help="hold what the machine reads against what people read",
        description="Print precision, recall, dates and places by kind, over a corpus.",
    )
    command.add_argument("--why", action="store_true", help="list what was missed or made up")
    add_seeds(command)
    command.set_defaults(run="score.run")


def add_boundaries(commands: Commands) -> None:
    """Add ``boundaries``."""
    command = commands.add_parser(
        "boundaries",
        help="install, remove or show official township boundaries",
        description="Swap official township polygons in for the schematic cells, or back.",
    )
    actions = command.add_subparsers(required=True, metavar="ACTION")
    install = actions.add_parser("install", help="use the township polygons of a file")
    install.add_argument("file", metavar="FILE", type=Path, help="MIMU or OCHA COD-AB townships")
    install.set_defaults(run="boundaries.install")
    remove = actions.add_parser("remove", help="go back to schematic cells")
    remove.set_defaults(run="boundaries.remove")
    show = actions.add_parser("show", help="say which boundaries are in use")
    show.set_defaults(run="boundaries.show")
