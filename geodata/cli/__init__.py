"""The command line: the answers that the maps paint, and the chores of keeping a corpus."""

from geodata.cli.commands import main

__all__ = ["main"]
