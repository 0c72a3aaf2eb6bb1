"""What a phrase is, as names of this module: thousands are asked for in every article.

Python 3.11 takes ten times as long to find the member of an enumeration as the name of a module.
"""

from enum import StrEnum
from typing import Final


class Shape(StrEnum):
    """What a phrase is."""

    NOUN = "noun"
    VERB = "verb"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    RELATIVE = "relative"
    TIME = "time"
    MARK = "mark"


NOUN: Final = Shape.NOUN
VERB: Final = Shape.VERB
PREPOSITION: Final = Shape.PREPOSITION
CONJUNCTION: Final = Shape.CONJUNCTION
RELATIVE: Final = Shape.RELATIVE
TIME: Final = Shape.TIME
MARK: Final = Shape.MARK
