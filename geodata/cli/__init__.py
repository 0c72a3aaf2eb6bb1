"""The command line: the answers that the maps paint, and the chores of keeping a corpus."""

from geodata.cli.commands import build_parser, main

__all__ = ["build_parser", "main"]
