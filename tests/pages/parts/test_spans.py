"""News of a stretch of days, and what differs between its ends."""

import pytest

from geodata.history import (
    EXPLICIT_EVENTS_ONLY,
    LAST_WORD_STANDS,
    RuleSet,
    build_record_tenures,
    describe,
    told_by,
)
from geodata.ledger import Record, names_of, read_record
from geodata.model import Kind, Tenure
from pages.parts.digest import Section
from pages.parts.spans import (
    changes_within,
    differences_across,
    differences_of_weighings,
    happenings_within,
    told_on_one_side,
)
from pages.parts.timeline import Moment
from tests.builders import day


@pytest.fixture(scope="module")
def record() -> Record:
    return read_record()


def differences(record: Record, before: str, after: str) -> Section:
    def name(tenure: Tenure) -> str:
        return record.name_of(tenure.subject_id)

    def words(tenure: Tenure) -> str:
        return describe(tenure, names_of(record.actors))

    tenures = build_record_tenures(record)
    (section,) = differences_across(tenures, day(before), day(after), name, words, lambda _: 99)
    return section


def test_lashio_differs_between_july_and_november(record: Record) -> None:
    section = differences(record, "2024-07-23", "2024-11-05")
    (lashio,) = [one for one in section.changes if one.key == "place:lashio"]
    assert "contested" in lashio.before
    assert lashio.after == "held by MNDAA"


def test_a_day_differs_from_itself_in_nothing(record: Record) -> None:
    assert differences(record, "2024-07-23", "2024-07-23").changes == ()


def test_a_window_lists_only_what_lies_in_it_and_newest_first(record: Record) -> None:
    tenures = build_record_tenures(record)
    first, last = day("2024-07-20"), day("2024-08-31")
    (section,) = changes_within(tenures, first, last, lambda one: one.subject_id, str, lambda _: 99)
    days = [line.when for line in section.changes]
    assert days[0] == "31 Aug 2024"
    assert all(when.endswith(("Jul 2024", "Aug 2024")) for when in days)


def test_only_what_lies_wholly_in_a_window_is_said_to_have_happened_there(record: Record) -> None:
    first, last = day("2024-08-15"), day("2024-08-28")
    inside, around = happenings_within(record, {Kind.MEETING}, first, last, lambda _: 99)
    assert {line.when for line in inside.changes} == {"28 Aug 2024"}
    assert {line.key for line in inside.changes} & {line.key for line in around.changes} == set()
    assert "11–20 Aug 2024" in {line.when for line in around.changes}


def test_a_window_without_kinds_has_no_happenings(record: Record) -> None:
    assert happenings_within(record, set(), day("2024-01-01"), day("2024-12-31"), len) == []


def differences_of_rules(record: Record, theirs: RuleSet, ours: RuleSet) -> Section:
    histories = [build_record_tenures(record, rules=rules) for rules in (theirs, ours)]
    (section,) = differences_of_weighings(
        (histories[0], histories[1]), ("left", "right"), day("2024-11-05"),
        lambda one: record.name_of(one.subject_id),
        lambda one: describe(one, names_of(record.actors)), lambda _: 99,
    )  # fmt: skip
    return section


def test_two_rule_sets_differ_in_what_only_states_tell(record: Record) -> None:
    section = differences_of_rules(record, EXPLICIT_EVENTS_ONLY, LAST_WORD_STANDS)
    assert section.heading == "Differs on 5 Nov 2024: left → right"
    told = {line.key: (line.before, line.after) for line in section.changes}
    assert told["region:kachin"] == ("unknown", "contested, junta forces in it")
    assert "place:lashio" not in told


def test_a_rule_set_differs_from_itself_in_nothing(record: Record) -> None:
    assert differences_of_rules(record, LAST_WORD_STANDS, LAST_WORD_STANDS).changes == ()


def test_what_only_one_side_of_sources_tells_is_listed_as_not_told_on_the_other(
    record: Record,
) -> None:
    irrawaddy = told_by(record, {"000_74b32d546d639e77"})
    moment = Moment(day("2024-08-31"))
    (section,) = told_on_one_side((irrawaddy, record), set(Kind), moment, lambda _: 99)
    assert section.changes
    assert {line.before for line in section.changes} == {"not told"}
    (turned,) = told_on_one_side((record, irrawaddy), set(Kind), moment, lambda _: 99)
    assert {line.key for line in turned.changes} == {line.key for line in section.changes}
    assert {line.after for line in turned.changes} == {"not told"}


def test_with_the_same_sources_nothing_is_told_on_one_side_only(record: Record) -> None:
    moment = Moment(day("2024-08-31"))
    assert told_on_one_side((record, record), set(Kind), moment, lambda _: 99) == []
