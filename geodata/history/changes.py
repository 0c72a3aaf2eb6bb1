"""The days on which answers change, and what changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from geodata.model import SubjectKind, Tenure


@dataclass(frozen=True, slots=True)
class Change:
    """One subject's answer giving way to another."""

    subject_kind: SubjectKind
    subject_id: str
    day: date
    before: Tenure | None
    """None where no tenure precedes."""
    after: Tenure


def changes_of(tenures: Iterable[Tenure]) -> list[Change]:
    """Return every change, by day and subject.

    More evidence for the same answer is no change; a party's claim that others now
    confirm is one.
    """
    ordered = sorted(tenures, key=_by_subject_and_time)
    found = []
    before: Tenure | None = None
    for after in ordered:
        earlier = before if before and _subject(before) == _subject(after) else None
        before = after
        if after.valid_from and (earlier is None or _shown(earlier) != _shown(after)):
            found.append(Change(*_subject(after), after.valid_from, earlier, after))
    return sorted(found, key=lambda change: (change.day, change.subject_kind, change.subject_id))


def changes_on(tenures: Iterable[Tenure], day: date) -> list[Change]:
    """Return what changed on ``day``."""
    return [change for change in changes_of(tenures) if change.day == day]


def change_days(tenures: Iterable[Tenure]) -> list[date]:
    """Return the days on which some answer changes, in order, each once."""
    return list(dict.fromkeys(change.day for change in changes_of(tenures)))


def _subject(tenure: Tenure) -> tuple[SubjectKind, str]:
    return (tenure.subject_kind, tenure.subject_id)


def _by_subject_and_time(tenure: Tenure) -> tuple[SubjectKind, str, date]:
    return (*_subject(tenure), tenure.valid_from or date.min)


def _shown(tenure: Tenure) -> tuple[object, ...]:
    return (tenure.condition, tenure.holders, tenure.pressing, tenure.is_claimed)
