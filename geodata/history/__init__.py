"""From claims to what was so at any date, with the reasons attached."""

from geodata.history.asking import History
from geodata.history.changes import (
    Change,
    Difference,
    changes_of,
    differences_between,
    differences_of_histories,
)
from geodata.history.confidence import (
    CONFIDENCE_SENTENCES,
    Confidence,
    Grade,
    confidence_in,
)
from geodata.history.editions import Edition, build_editions, known_tenures, stretches_of
from geodata.history.evidence import Against, Counter, Evidence, Witnesses, evidence_of
from geodata.history.freshness import FRESH_DAYS, STALE_DAYS
from geodata.history.phrases import describe
from geodata.history.record_tenures import (
    build_record_editions,
    build_record_history,
    build_record_tenures,
)
from geodata.history.rules import (
    EXPLICIT_EVENTS_ONLY,
    LAST_WORD_STANDS,
    RULE_SETS,
    RuleSet,
    fades_after,
    find_rules,
)
from geodata.history.settling import GROUND
from geodata.history.sides import Matter, Side
from geodata.history.status import CHANGING
from geodata.history.surroundings import ground_around, ground_ids
from geodata.history.tenures import age_in_days, answer_as_of, build_tenures
from geodata.history.voices import Voice, documents_of, told_by, voices_of

__all__ = [
    "CHANGING", "CONFIDENCE_SENTENCES", "EXPLICIT_EVENTS_ONLY", "FRESH_DAYS", "GROUND",
    "LAST_WORD_STANDS", "RULE_SETS", "STALE_DAYS", "Against", "Change", "Confidence", "Counter",
    "Difference", "Edition", "Evidence", "Grade", "History", "Matter", "RuleSet", "Side", "Voice",
    "Witnesses", "age_in_days", "answer_as_of", "build_editions", "build_record_editions",
    "build_record_history", "build_record_tenures", "build_tenures", "changes_of",
    "confidence_in", "describe", "differences_between", "differences_of_histories",
    "documents_of", "evidence_of", "fades_after", "find_rules", "ground_around", "ground_ids",
    "known_tenures", "stretches_of", "told_by", "voices_of",
]  # fmt: skip
