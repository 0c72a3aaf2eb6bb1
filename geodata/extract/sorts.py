"""What a name is the name of, as names of this module, for the reason that `shapes` has."""

from enum import StrEnum
from typing import Final


class Sort(StrEnum):
    """What a name is the name of."""

    ACTOR = "actor"
    OFFICE = "office"
    PLACE = "place"
    PROJECT = "project"
    CROSSING = "crossing"


ACTOR: Final = Sort.ACTOR
OFFICE: Final = Sort.OFFICE
PLACE: Final = Sort.PLACE
PROJECT: Final = Sort.PROJECT
CROSSING: Final = Sort.CROSSING
