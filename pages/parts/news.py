"""News: what changed on a day, and the changes before it."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from geodata.history import Change, changes_of
from geodata.ledger import Record, describe_claim, names_of
from geodata.maps.event_columns import group_by_event, interval_of
from geodata.model import Claim, Condition, DateInterval, Kind, Polarity, Tenure, day_in_words
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
            before=_before(change, describe),
            after=describe(change.after),
        )

    if not tenures:
        return []
    today = [line(one) for one in changes if one.day == day]
    before = sorted((one for one in changes if one.day < day), key=lambda one: one.day)[::-1]
    earlier = [line(one, day_in_words(one.day)) for one in before[:_MOST_EARLIER]]
    nothing = "Nothing that these sentences date to this day."
    return [
        Section(f"New on {day_in_words(day)}", tuple(today), nothing),
        Section("New before that", tuple(earlier), "Nothing earlier.", is_open=not today),
    ]


def _before(change: Change, describe: Callable[[Tenure], str]) -> str:
    # From unknown to held isn't a change of hands: it is the day from which somebody says so.
    if change.before is None or change.before.condition == Condition.UNKNOWN:
        return "said for the first time"
    return describe(change.before)


def happenings_of(record: Record, kinds: Collection[Kind], day: date) -> list[Section]:
    """Return what happened on ``day``, what may have, and what went before, newest first.

    Only what the sentences date to this very day happened on it; an interval that holds the
    day, or one without a beginning that ends there, says no more than that it may have.
    """
    if not kinds:
        return []
    on_day, around, before = [], [], []
    for name, claims in group_by_event(record.claims.values()).items():
        if claims[0].kind not in kinds or claims[0].polarity is Polarity.PLANNED:
            continue
        when = interval_of(claims)
        if when.is_a_day and when.earliest == day:
            on_day.append((when, name, claims[0]))
        elif _may_be(when, day):
            around.append((when, name, claims[0]))
        elif when.latest and when.latest < day:
            before.append((when, name, claims[0]))
    return [
        _told(
            record, f"Happened on {day_in_words(day)}", on_day, "Nothing dated to this very day."
        ),
        _told(record, "May have happened on this day", around, "Nothing.", is_open=not on_day),
        _told(record, "Happened before", before, "Nothing earlier.", is_open=False),
    ]


def _may_be(when: DateInterval, day: date) -> bool:
    first, last = when.earliest or when.latest, when.latest or when.earliest
    return first is not None and last is not None and first <= day <= last


def _told(
    record: Record,
    heading: str,
    happenings: list[tuple[DateInterval, str, Claim]],
    empty: str,
    *,
    is_open: bool = True,
) -> Section:
    newest = sorted(happenings, key=lambda one: (str(one[0].latest), one[1]), reverse=True)
    lines = [_happening(record, name, claim, when) for when, name, claim in newest[:_MOST_EARLIER]]
    return Section(heading, tuple(lines), empty, is_open)


def _happening(record: Record, name: str, claim: Claim, when: DateInterval) -> Line:
    where = record.name_of(claim.place_id) if claim.place_id else "place not named"
    words = describe_claim(claim, names_of(record.actors))
    return Line(f"event:{name}", where, before="", after=words, when=str(when))
