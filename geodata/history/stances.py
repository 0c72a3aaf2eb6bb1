"""How a word stands to an answer: whether it says the same, the contrary, or something else."""

from datetime import date
from enum import Enum

from geodata.history.agreement import Agreement
from geodata.history.sayings import Act, Said
from geodata.history.settling import GROUND
from geodata.history.status import excludes, says_the_same
from geodata.model import Condition, Tenure


class Stance(Enum):
    """What a word says of an answer, whenever it says it."""

    AGREES = "agrees"
    OPPOSES = "opposes"
    SILENT = "silent"
    """It is about something else, or both may be true."""


def stance_of(said: Said, tenure: Tenure, agreement: Agreement) -> Stance:
    """Compare what a word says with an answer; their days don't count here."""
    if tenure.subject_kind in GROUND:
        return _of_ground(said, tenure, agreement)
    side = (tenure.condition, *tenure.holders)
    if says_the_same(side, said, agreement):
        return Stance.AGREES
    return Stance.OPPOSES if excludes(side, said, agreement) else Stance.SILENT


def _of_ground(said: Said, tenure: Tenure, agreement: Agreement) -> Stance:
    if said.act > Act.EVENT:
        presses = said.act is Act.PRESS and tenure.pressing and said.pressing
        is_same = presses and agreement.same(tenure.pressing, said.pressing)
        return Stance.AGREES if is_same else Stance.SILENT
    if not tenure.holders:
        return Stance.SILENT
    if said.condition == Condition.UNKNOWN:
        is_of_holder = said.previous and agreement.same(tenure.holders, said.previous)
        return Stance.OPPOSES if is_of_holder else Stance.SILENT
    if not said.holders:
        return Stance.SILENT
    is_same = agreement.same(tenure.holders, said.holders)
    return Stance.AGREES if is_same else Stance.OPPOSES


def stance_of_denial(said: Said, tenure: Tenure, agreement: Agreement) -> Stance:
    """Compare what a word denies with an answer."""
    is_loss = said.act <= Act.EVENT and said.condition == Condition.UNKNOWN
    if is_loss and tenure.holders and said.previous:
        # Who denies to have lost it says to hold it still.
        is_same = agreement.same(tenure.holders, said.previous)
        return Stance.AGREES if is_same else Stance.OPPOSES
    stance = stance_of(said, tenure, agreement)
    return Stance.OPPOSES if stance is Stance.AGREES else Stance.SILENT


def covers(tenure: Tenure, said: Said) -> bool:
    """Whether a word may tell of days of the tenure."""
    first = said.earliest or said.latest
    has_begun = tenure.valid_from is None or said.latest >= tenure.valid_from
    return has_begun and (tenure.valid_to is None or first < tenure.valid_to)


def is_before(said: Said, tenure: Tenure) -> bool:
    """Whether all days of a word lie before the tenure."""
    return said.latest < (tenure.valid_from or date.min)
