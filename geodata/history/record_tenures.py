"""The history that the record as a whole tells: what every page and command shows."""

from datetime import date

from geodata.history.asking import History
from geodata.history.editions import Edition, build_editions
from geodata.history.rules import LAST_WORD_STANDS, RuleSet
from geodata.history.tenures import build_tenures
from geodata.ledger import Record
from geodata.model import Tenure


def build_record_tenures(
    record: Record, *, known_by: date | None = None, rules: RuleSet = LAST_WORD_STANDS
) -> list[Tenure]:
    """Build the history of every subject of a record, as `build_tenures` does.

    Parameters
    ----------
    record
        Claims, documents' days of publication, gazetteer, crossing groups and actors.
    known_by
        Build from documents published on or before this day; None takes all.
    rules
        How claims are weighed.
    """
    return build_tenures(
        record.outlines,
        record.published_on,
        subject_kind=record.kind_of,
        known_by=known_by,
        crossing_groups=record.gazetteer.crossing_groups(),
        actors=record.actors,
        rules=rules,
    )


def build_record_editions(record: Record, *, rules: RuleSet = LAST_WORD_STANDS) -> list[Edition]:
    """Build every history that a record's sources have told, as `build_editions` does."""
    return build_editions(
        record.outlines,
        record.published_on,
        subject_kind=record.kind_of,
        crossing_groups=record.gazetteer.crossing_groups(),
        actors=record.actors,
        rules=rules,
    )


def build_record_history(record: Record) -> History:
    """Read a record's claims once, to ask for any day, by both clocks, under any rule set."""
    return History.of(
        record.outlines,
        record.published_on,
        subject_kind=record.kind_of,
        crossing_groups=record.gazetteer.crossing_groups(),
        actors=record.actors,
    )
