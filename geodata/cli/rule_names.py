"""Rule sets as they are named on the command line."""

import argparse

from geodata.history import RuleSet, find_rules


def read_rules(text: str) -> RuleSet:
    """Read the key or name of a rule set.

    Raises
    ------
    argparse.ArgumentTypeError
        When there is none; says which there are.
    """
    try:
        return find_rules(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
