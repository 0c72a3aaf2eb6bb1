"""Changes of hands and status as columns: what the timeline marks."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from geodata.history import (
    CHANGING,
    Change,
    Edition,
    changes_of,
    describe,
    known_tenures,
    stretches_of,
)
from geodata.maps.days import to_day
from geodata.maps.ground import Ground
from geodata.maps.palette import ink_of
from geodata.model import Actor, Condition, SubjectKind, Tenure

_QUIET = "#8a9299"
"""Changes that name nobody."""
_UNCERTAIN = (Condition.CHANGED_HANDS, CHANGING)

Row = tuple[date, date, SubjectKind, str, str, str]
"""First and last day, kind and id of the subject, label, colour."""


def change_columns(
    editions: Iterable[Edition], ground: Ground, actors: Mapping[str, Actor]
) -> dict[str, list[Any]]:
    """Turn every change that any edition tells of into columns.

    A change on a day nobody names spans the days between which it lies. What a crossing only
    inherits from its group is left to the group.

    Parameters
    ----------
    editions
        Editions of all subjects.
    ground
        Registers, for the subjects' names.
    actors
        Actors by id, for theirs.

    Returns
    -------
    dict
        ``from``, ``to`` (both days in), ``kind``, ``subject``, ``label``, ``colour`` (six-digit
        hex), ``known``, ``until`` (in and out, None is no end), sorted by ``from`` and ``to``.
    """
    ordered = sorted(editions, key=_subject)
    found = []
    for _, of_subject in groupby(ordered, key=_subject):
        found += _told_changes(list(of_subject), ground, actors)
    found.sort(key=lambda one: (one[0][:2], one[0][3], one[1]))
    rows = [row for row, _, _ in found]
    return {
        "from": [to_day(row[0]) for row in rows],
        "to": [to_day(row[1]) for row in rows],
        "kind": [str(row[2]) for row in rows],
        "subject": [row[3] for row in rows],
        "label": [row[4] for row in rows],
        "colour": [row[5] for row in rows],
        "known": [None if known == date.min else to_day(known) for _, known, _ in found],
        "until": [to_day(until) for _, _, until in found],
    }


def _subject(edition: Edition) -> tuple[str, str]:
    return (edition.tenure.subject_kind, edition.tenure.subject_id)


def _told_changes(
    editions: list[Edition], ground: Ground, actors: Mapping[str, Actor]
) -> list[tuple[Row, date, date | None]]:
    told_on = sorted({one.known_from or date.min for one in editions})
    return stretches_of(
        (
            day,
            [
                _row(change, ground, actors)
                for change in changes_of(known_tenures(editions, day))
                if not change.after.via
            ],
        )
        for day in told_on
    )


def _row(change: Change, ground: Ground, actors: Mapping[str, Actor]) -> Row:
    after = change.after
    words = describe(after, lambda id_: actors[id_].short_name if id_ in actors else id_)
    label = f"{_name(change, ground)}: {words}"
    kind, id_ = change.subject_kind, change.subject_id
    return (change.day, _last_day(change), kind, id_, label, _colour(after))


def _name(change: Change, ground: Ground) -> str:
    registers: dict[SubjectKind, Mapping[str, Any]] = {
        SubjectKind.PLACE: ground.places,
        SubjectKind.TOWNSHIP: ground.townships,
        SubjectKind.REGION: ground.regions,
        SubjectKind.PROJECT: ground.projects,
        SubjectKind.CROSSING: ground.crossings,
    }
    found = registers[change.subject_kind].get(change.subject_id)
    return str(found.name) if found else change.subject_id


def _last_day(change: Change) -> date:
    ends = change.after.valid_to
    if change.after.condition in _UNCERTAIN and ends:
        return ends - timedelta(days=1)
    return change.day


def _colour(tenure: Tenure) -> str:
    named = [*tenure.holders[-1:], *tenure.pressing[:1]]
    return ink_of(named[0]).colour if named else _QUIET
