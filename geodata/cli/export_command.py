"""The command that takes a map away: ``export``."""

from pathlib import Path

from geodata.cli.arguments import SUBJECTS, Commands, add_rules, add_source, add_sources, to_day

# A test holds these against those that are offered.
EXPORT_FORMATS = ("csv", "xlsx", "geojson", "gpkg", "kml", "parquet", "html", "png", "svg", "pdf")


def add_export(commands: Commands) -> None:
    """Add ``export``."""
    command = commands.add_parser(
        "export",
        help="take what a map shows along, for other programs or a report",
        description="Write what a map shows on a day, or between two, with the sentences it rests "
        "on, as a ZIP with terms, citations and checksums.",
    )
    command.add_argument(
        "--as-of",
        metavar="DATE",
        type=to_day,
        required=True,
        help="the day, such as 2024-11-01; a window’s last, the later of two compared",
    )
    command.add_argument("--format", choices=EXPORT_FORMATS, required=True)
    before = command.add_mutually_exclusive_group()
    before.add_argument(
        "--from", dest="since", metavar="DATE", type=to_day, help="all between this day and that"
    )
    before.add_argument("--versus", metavar="DATE", type=to_day, help="this day’s answers too")
    command.add_argument(
        "--known-by", metavar="DATE", type=to_day, help="only from articles published by this day"
    )
    command.add_argument("--subjects", choices=SUBJECTS, default="all")
    command.add_argument(
        "--to",
        metavar="FILE",
        type=Path,
        help="the ZIP to write; never one that is there (default: named after the days, here)",
    )
    add_rules(command)
    add_sources(command)
    add_source(command)
    command.set_defaults(run="export.run")
