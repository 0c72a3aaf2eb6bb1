"""One pattern over all wordings, and one each for their parts."""

import re
from dataclasses import dataclass

from geodata.extract.times.expressions import Shape
from geodata.extract.times.leads import ANY_LEAD
from geodata.extract.times.vocabulary import SPACE, expand
from geodata.extract.times.wordings import BARE, BEHIND, FREE, Row, list_wordings

# Digits inside an amount, a decimal, an hour or an address are no times.
_START = r"(?<![\w$£€¥])(?!(?<=[-.,:/])[0-9])"
_NAMED_GROUP = re.compile(r"\(\?P<[a-z]+>")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to word a time.

    Parameters
    ----------
    rule
        The name under which it is resolved; several wordings may share one.
    shape
        What sort of time it names.
    pattern
        The words with their preposition, their parts as named groups.
    """

    rule: str
    shape: Shape
    pattern: re.Pattern[str]


def _wording(leads: str, needs_lead: bool, row: Row) -> Wording:
    rule, shape, template = row
    body = f"(?:{expand(template, is_named=True)})"
    if leads:
        body = f"(?:(?P<lead>{leads}){SPACE}){'' if needs_lead else '?'}{body}"
    return Wording(rule, shape, re.compile(body))


def _choices(rows: tuple[Row, ...], first: int) -> str:
    # The empty group at the end names the choice; at the front it would keep the engine from
    # testing the first letter before it tries the rest.
    return "|".join(
        f"{_NAMED_GROUP.sub('(?:', expand(f'(?:{template})', is_named=False))}(?P<w{index}>)"
        for index, (_, _, template) in enumerate(rows, first)
    )


def _scanner() -> re.Pattern[str]:
    choices = [f"(?:(?:{ANY_LEAD}){SPACE})?(?:{_choices(FREE, 0)})"]
    index = len(FREE)
    for leads, rows in BEHIND:
        choices.append(f"(?:{leads}){SPACE}(?:{_choices(rows, index)})")
        index += len(rows)
    choices.append(_choices(BARE, index))
    return re.compile(f"{_START}(?:{'|'.join(choices)})")


WORDINGS = tuple(_wording(*wording) for wording in list_wordings())
"""All wordings, in the order in which the scanner numbers them."""
SCANNER = _scanner()
"""Finds any wording; its last group is ``w`` with the wording's index."""
