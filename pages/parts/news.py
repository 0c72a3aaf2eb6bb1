"""News: what changed on a day, and the changes before it."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from geodata.history import Change, changes_of
from geodata.ledger import Record, describe_claim, names_of
from geodata.maps.event_columns import days_of, group_by_event
from geodata.model import Claim, Kind, Polarity, Tenure, day_in_words
from pages.parts.digest import Line, Section

_MOST_EARLIER = 6
"""How many changes or happenings before the day are listed."""


def news_of(
    tenures: Sequence[Tenure],
    day: date,
    name: Callable[[Tenure], str],
    describe: Callable[[Tenure], str],
) -> list[Section]:
    """Return what changed on ``day``, and the last changes before it, newest first.

    What a crossing only inherits from its group is left to the group.
    """
    changes = [one for one in changes_of(tenures) if not one.after.via and one.day <= day]

    def line(change: Change, when: str = "") -> Line:
        return Line(
            key=f"{change.subject_kind}:{change.subject_id}",
            when=when,
            name=name(change.after),
            before=describe(change.before) if change.before else "",
            after=describe(change.after),
        )

    if not tenures:
        return []
    today = [line(one) for one in changes if one.day == day]
    before = sorted((one for one in changes if one.day < day), key=lambda one: one.day)[::-1]
    earlier = [line(one, day_in_words(one.day)) for one in before[:_MOST_EARLIER]]
    nothing = "Nothing that these sentences date to this day."
    return [
        Section(f"Changed on {day_in_words(day)}", tuple(today), nothing),
        Section("Changed before", tuple(earlier), "Nothing earlier.", is_open=not today),
    ]


def happenings_of(record: Record, kinds: Collection[Kind], day: date) -> list[Section]:
    """Return what happened on ``day`` or may have, and before it, newest first."""
    if not kinds:
        return []
    told = [
        (days_of(claims), name, claims[0])
        for name, claims in group_by_event(record.claims.values()).items()
        if claims[0].kind in kinds and claims[0].polarity is not Polarity.PLANNED
    ]
    told.sort(key=lambda one: (one[0][1], one[1]), reverse=True)
    today = [_happening(record, name, one) for span, name, one in told if span[0] <= day <= span[1]]
    before = [_happening(record, name, one) for span, name, one in told if span[1] < day]
    return [
        Section(f"Happened on {day_in_words(day)}", tuple(today), "Nothing dated to this day."),
        Section(
            "Happened before",
            tuple(before[:_MOST_EARLIER]),
            "Nothing earlier.",
            is_open=not today,
        ),
    ]


def _happening(record: Record, name: str, claim: Claim) -> Line:
    where = record.name_of(claim.place_id) if claim.place_id else "place not named"
    words = describe_claim(claim, names_of(record.actors))
    return Line(f"event:{name}", where, before="", after=words, when=str(claim.when))
