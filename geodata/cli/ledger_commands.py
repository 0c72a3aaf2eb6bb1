"""The commands of ``ledger``, and what they are given."""

from geodata.cli.arguments import BY, Commands, add_ledger, to_day

_STDOUT = "- for the terminal"


def add_ledger_commands(commands: Commands) -> None:
    """Add ``ledger`` with its actions."""
    command = commands.add_parser(
        "ledger",
        help="show, check, export, import and back up the ledger, and print its log",
        description="Keep the ledger: what was read, and who decided what about it, and when.",
        epilog="Without --ledger it is the dashboard's: the one that SALWEEN_LEDGER names, else "
        "ledger.sqlite3 in your data folder. docs/ledger.md tells of all this at length.",
    )
    actions = command.add_subparsers(required=True, metavar="ACTION")
    _add_show(actions)
    _add_check(actions)
    _add_export(actions)
    _add_import(actions)
    _add_backup(actions)
    _add_log(actions)


def _add_show(actions: Commands) -> None:
    action = actions.add_parser("show", help="say where the ledger lies and what it holds")
    add_ledger(action)
    action.set_defaults(run="ledger_show.run")


def _add_check(actions: Commands) -> None:
    action = actions.add_parser(
        "check",
        help="prove every entry, and print everything that is wrong",
        description="Prove every entry: the chain of hashes, excerpts to the letter, references, "
        "intervals, reviews. Exits with 1 when anything is wrong.",
    )
    action.add_argument(
        "--head",
        metavar="HASH",
        help="a hash noted earlier, by `ledger show`, say: the entry that bears it must be there",
    )
    add_ledger(action)
    action.set_defaults(run="ledger_check.run")


def _add_export(actions: Commands) -> None:
    action = actions.add_parser(
        "export",
        help="write every entry as JSON Lines, or what stands now as a corpus",
        description="Write every entry, one a line, as it can be imported again; or with --corpus "
        "what stands now, as articles and claims in text.",
    )
    target = action.add_mutually_exclusive_group(required=True)
    target.add_argument("file", metavar="FILE", nargs="?", help=f"JSON Lines; {_STDOUT}")
    target.add_argument("--corpus", metavar="DIR", help="a folder for articles/ and claims/")
    add_ledger(action)
    action.set_defaults(run="ledger_export.run")


def _add_import(actions: Commands) -> None:
    action = actions.add_parser(
        "import",
        help="add what an export or a corpus holds and the ledger doesn't",
        description="Add what is missing, all or nothing, as it was said, by whom and when. What "
        "contradicts the ledger is refused, every case named.",
    )
    action.add_argument("source", metavar="FILE|DIR", help="an export (- reads it), or a corpus")
    action.add_argument(
        "--by",
        metavar="NAME",
        default=BY,
        help="who imports it, as the log is to say (default: import)",
    )
    action.add_argument(
        "--keep-ours",
        action="store_true",
        help="where others decided otherwise on a claim, leave theirs out and say so",
    )
    add_ledger(action)
    action.set_defaults(run="ledger_import.run")


def _add_backup(actions: Commands) -> None:
    action = actions.add_parser(
        "backup",
        help="copy the ledger, even while others write to it",
        description="Copy the ledger as it stands at one moment into a SQLite file that is a "
        "ledger itself; others may go on writing.",
    )
    action.add_argument("file", metavar="FILE", help="where to put it")
    action.add_argument("--force", action="store_true", help="write over a file that is there")
    add_ledger(action)
    action.set_defaults(run="ledger_backup.run")


def _add_log(actions: Commands) -> None:
    action = actions.add_parser("log", help="say who decided what, when and why")
    action.add_argument("--since", metavar="DATE", type=to_day, help="from this day on, UTC")
    action.add_argument("--claim", metavar="ID", help="of one claim; its id, or how it begins")
    add_ledger(action)
    action.set_defaults(run="ledger_log.run")
