"""Marks above the slider: when answers change, and when something happened."""

from collections.abc import Collection
from datetime import date, timedelta

from geodata.history import CHANGING, Change, changes_of, describe
from geodata.ledger import describe_claim, names_of
from geodata.maps.event_columns import group_by_event, interval_of
from geodata.maps.palette import ink_of
from geodata.model import Condition, Kind, SubjectKind, Tenure
from pages.parts.store import Store
from pages.parts.timeline import Mark

_QUIET = "#8a9299"
"""Happenings and changes that name nobody."""
_UNCERTAIN = (Condition.CHANGED_HANDS, CHANGING)


def marks_of(
    store: Store, subjects: Collection[SubjectKind], happenings: Collection[Kind]
) -> list[Mark]:
    """Return a mark for every change of ``subjects`` and every one of ``happenings``.

    A change on a day nobody names spans the days between which it lies. A happening whose
    beginning or end nobody gives has no place on the strip; lists and maps tell of it.
    """
    name_of = names_of(store.record.actors)
    marks = []
    for change in changes_of(one for one in store.tenures if one.subject_kind in subjects):
        after = change.after
        if after.via:
            continue
        label = f"{store.record.name_of(after.subject_id)}: {describe(after, name_of)}"
        marks.append(Mark(change.day, _last_day(change), label, _colour(after)))
    for claims in group_by_event(store.record.claims.values()).values():
        claim = claims[0]
        when = interval_of(claims)
        if claim.kind in happenings and when.earliest and when.latest:
            subject = store.record.name_of(claim.place_id) if claim.place_id else ""
            marks.append(
                Mark(when.earliest, when.latest, describe_claim(claim, name_of, subject), _QUIET)
            )
    return [mark for mark in marks if mark.last >= store.first_day]


def _last_day(change: Change) -> date:
    ends = change.after.valid_to
    if change.after.condition in _UNCERTAIN and ends:
        return ends - timedelta(days=1)
    return change.day


def _colour(tenure: Tenure) -> str:
    actors = [*tenure.holders[-1:], *tenure.pressing[:1]]
    return ink_of(actors[0]).colour if actors else _QUIET
