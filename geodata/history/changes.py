"""The days on which answers change, and what changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from geodata.history.tenures import answer_as_of
from geodata.model import Condition, SubjectKind, Tenure


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


@dataclass(frozen=True, slots=True)
class Difference:
    """One subject's answers on two days, where a reader sees them differ."""

    subject_kind: SubjectKind
    subject_id: str
    before: Tenure
    after: Tenure


def differences_between(tenures: Iterable[Tenure], before: date, after: date) -> list[Difference]:
    """Return what is answered otherwise on ``after`` than on ``before``, by kind and id.

    More evidence for the same answer is no difference. What changed and changed back in
    between isn't one either: `changes_of` tells of it.
    """
    listed = list(tenures)
    then = {_subject(one): one for one in answer_as_of(listed, before)}
    now = {_subject(one): one for one in answer_as_of(listed, after)}
    return [
        Difference(*subject, then[subject], now[subject])
        for subject in sorted(then.keys() & now.keys())
        if _shown(then[subject]) != _shown(now[subject])
    ]


def differences_of_histories(
    one: Iterable[Tenure], other: Iterable[Tenure], as_of: date
) -> list[Difference]:
    """Return what two histories answer otherwise for one day, by kind and id.

    For instance under two rule sets, or as two sources tell it. ``before`` is the answer of
    ``one``, ``after`` that of ``other``; a subject that one of them never speaks of is
    unknown there.
    """
    ours = {_subject(tenure): tenure for tenure in answer_as_of(one, as_of)}
    theirs = {_subject(tenure): tenure for tenure in answer_as_of(other, as_of)}
    found = []
    for subject in sorted(ours.keys() | theirs.keys()):
        left = ours.get(subject) or _unknown(subject)
        right = theirs.get(subject) or _unknown(subject)
        if _shown(left) != _shown(right):
            found.append(Difference(*subject, left, right))
    return found


def _unknown(subject: tuple[SubjectKind, str]) -> Tenure:
    kind, id_ = subject
    return Tenure(
        subject_kind=kind,
        subject_id=id_,
        valid_from=None,
        valid_to=None,
        condition=Condition.UNKNOWN,
    )


def _subject(tenure: Tenure) -> tuple[SubjectKind, str]:
    return (tenure.subject_kind, tenure.subject_id)


def _by_subject_and_time(tenure: Tenure) -> tuple[SubjectKind, str, date]:
    return (*_subject(tenure), tenure.valid_from or date.min)


def _shown(tenure: Tenure) -> tuple[object, ...]:
    # Unknown is unknown, whosever word says so or has faded.
    is_claimed = tenure.is_claimed and tenure.condition != Condition.UNKNOWN
    return (tenure.condition, tenure.holders, tenure.pressing, is_claimed)
