"""What changed on a day, told once."""

from dataclasses import replace
from datetime import timedelta

from geodata.history import build_record_tenures, describe
from geodata.ledger import names_of, read_record
from geodata.maps.happenings import group_by_event
from geodata.model import Kind, Polarity
from pages.parts.digest import Section
from pages.parts.news import happenings_of, news_of
from tests.builders import day


def news_on(text: str) -> list[Section]:
    record = read_record()
    tenures = build_record_tenures(record)
    name_of = names_of(record.actors)
    return news_of(
        tenures,
        day(text),
        lambda tenure: record.name_of(tenure.subject_id),
        lambda tenure: describe(tenure, name_of),
        lambda _: 4,
    )


def test_the_day_lashio_is_first_called_rebel_held_says_so() -> None:
    today, _ = news_on("2024-11-01")
    (line,) = [line for line in today.changes if line.key == "place:lashio"]
    assert "MNDAA" in line.after
    assert "unknown day" in line.before


def test_a_quiet_day_tells_the_changes_before_it_newest_first() -> None:
    today, earlier = news_on("2024-09-15")
    assert today.changes == ()
    assert earlier.changes[0].when == "31 Aug 2024"


def test_nothing_is_told_of_days_to_come() -> None:
    _, earlier = news_on("2023-11-01")
    assert all("2024" not in line.when for line in earlier.changes)


def test_a_crossing_that_only_inherits_is_left_to_its_group() -> None:
    today, earlier = news_on("2024-11-05")
    keys = {line.key for line in (*today.changes, *earlier.changes)}
    assert "crossing:kachin-crossings" in keys
    assert "crossing:lwegel" not in keys


def test_what_was_only_planned_may_have_happened_and_no_more() -> None:
    record = read_record()
    plan = next(
        one
        for one in record.claims.values()
        if one.kind is Kind.MEETING and one.when.is_a_day and one.event
    )
    group = group_by_event(record.claims.values())
    name = next(id_ for id_, claims in group.items() if plan in claims)
    kept = {id_: one for id_, one in record.claims.items() if one not in group[name]}
    planned = plan.model_copy(update={"polarity": Polarity.PLANNED})
    record = replace(record, claims={**kept, planned.id: planned})
    assert plan.when.earliest
    on, may, _ = happenings_of(record, {Kind.MEETING}, plan.when.earliest, lambda _: 99)
    key = f"event:{name}"
    assert [key in {line.key for line in one.changes} for one in (on, may)] == [False, True]
    later = plan.when.earliest + timedelta(days=1)
    *_, before = happenings_of(record, {Kind.MEETING}, later, lambda _: 99)
    assert key not in {line.key for line in before.changes}


def test_what_there_is_no_room_for_is_counted() -> None:
    _, earlier = news_on("2024-11-01")
    assert len(earlier.changes) == 4
    assert earlier.more > 0
