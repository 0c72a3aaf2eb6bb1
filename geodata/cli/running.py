"""A command run, and what happens when it goes wrong."""

import argparse
import os
import sys

from geodata.cli.errors import CommandError
from geodata.cli.loading import load
from geodata.cli.plain_text import to_plain_lines
from geodata.ledger.ledger_errors import LedgerError
from geodata.model import FaultyInputError


def run_command(options: argparse.Namespace) -> int:
    """Run the command that ``options.run`` names; return its exit code, as `main` has it."""
    try:
        status: int = load(options.run)(options)
        sys.stdout.flush()
    except (CommandError, FaultyInputError, LedgerError) as error:
        print(to_plain_lines(str(error)), file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read us (`| head`) has read enough. Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status
