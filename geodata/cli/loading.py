"""Modules of commands, loaded when one runs.

Together they load pandas, GeoPandas, SQLAlchemy and the grammar of dates, which takes seconds:
``--help``, and a mistyped word, shall not wait for that. So parsers name modules, as a table of
entry points does, and nothing else of the program is imported before a command is known.
"""

import importlib
from typing import Any

_HERE = "geodata.cli"


def load(name: str) -> Any:
    """Return what a module of the command line holds.

    Parameters
    ----------
    name
        Of the module and of what is in it: ``as_of.run``.
    """
    module, _, attribute = name.rpartition(".")
    return getattr(importlib.import_module(f"{_HERE}.{module}"), attribute)
