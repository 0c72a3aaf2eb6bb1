"""``import``, and what it is given."""

from pathlib import Path

from geodata.cli.arguments import BY, Commands, add_ledger

EVENT_FORMATS = ("ucdp-ged", "acled", "acled-deleted", "table")
"""A test holds these against what can be read."""


def add_import(commands: Commands) -> None:
    """Add ``import``."""
    command = commands.add_parser(
        "import",
        help="take in events from a file of UCDP’s, ACLED’s or your own",
        description="Take in a dataset’s events. Every bad row is named; while there is one, "
        "nothing is taken, unless --keep-good. An event imported again replaces itself.",
        epilog="The events lie in your data folder, and who imported what in the ledger. Exits "
        "with 0 when all rows were taken, 1 when some were refused, 2 when nothing was taken. "
        "docs/imports.md tells of each format.",
    )
    formats = " or ".join(EVENT_FORMATS)
    command.add_argument("format", metavar="FORMAT", choices=EVENT_FORMATS, help=formats)
    command.add_argument("file", metavar="FILE", type=Path, help="as it was downloaded")
    which = command.add_mutually_exclusive_group()
    which.add_argument(
        "--columns", metavar="TOML", type=Path, help="of a table: what its columns are; remembered"
    )
    which.add_argument("--dataset", metavar="ID", help="of a table whose columns are remembered")
    command.add_argument("--version", metavar="V", help="of the dataset, as in 25.1")
    command.add_argument("--encoding", metavar="NAME", help="of the file (default: UTF-8)")
    command.add_argument(
        "--keep-good", action="store_true", help="take the good rows, though there are bad ones"
    )
    command.add_argument(
        "--everywhere", action="store_true", help="take rows of other countries than Myanmar too"
    )
    command.add_argument("--by", metavar="NAME", default=BY, help="who imports it")
    add_ledger(command)
    command.set_defaults(run="import_events.run")
