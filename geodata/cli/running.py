"""A command run, and what happens when it goes wrong."""

import argparse
import os
import sys

from geodata.cli.errors import CommandError
from geodata.cli.loading import load
from geodata.cli.plain_text import to_plain_lines
from geodata.ledger.ledger_errors import LedgerError
from geodata.model import FaultyInputError

_NAME_SHOWN = 200
"""Characters of a file's name that are told again."""


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
    except OSError as error:
        # What no command expects: a name longer than any, a disk that is full or gone.
        name = str(error.filename or "")[:_NAME_SHOWN]
        said = f"{name}: {error.strerror or error}: expected a file that can be read or written"
        print(to_plain_lines(f"{said}; check its name, its rights and the disk"), file=sys.stderr)
        return 2
    return status
