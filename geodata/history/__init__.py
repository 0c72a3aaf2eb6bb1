"""From claims to what was so at any date, with the reasons attached."""

from geodata.history.changes import Change, change_days, changes_of, changes_on
from geodata.history.phrases import describe
from geodata.history.record_tenures import build_record_tenures
from geodata.history.rules import LAST_WORD_STANDS, RULE_SETS, RuleSet
from geodata.history.status import CHANGING
from geodata.history.surroundings import ground_around, ground_ids
from geodata.history.tenures import GROUND, age_in_days, answer_as_of, build_tenures

__all__ = [
    "CHANGING", "GROUND", "LAST_WORD_STANDS", "RULE_SETS", "Change", "RuleSet", "age_in_days",
    "answer_as_of", "build_record_tenures", "build_tenures", "change_days", "changes_of",
    "changes_on", "describe", "ground_around", "ground_ids",
]  # fmt: skip
