"""On which days answers change."""

from geodata.history import changes_of, differences_between, differences_of_histories
from tests.builders import day, tenure

HELD = tenure("lashio", "2024-07-22", "2024-11-01", holders=("junta",), claims=("a",))
UNKNOWN = tenure("lashio", None, "2024-07-22", "unknown")
TAKEN = tenure("lashio", "2024-11-01", None, holders=("mndaa",), claims=("b",))


def test_a_change_names_what_was_before_and_what_is_after() -> None:
    _, change = changes_of([UNKNOWN, HELD, TAKEN])
    assert (change.subject_id, change.before, change.after) == ("lashio", HELD, TAKEN)


def test_changes_come_in_order_whatever_the_order_of_tenures() -> None:
    muse = tenure("muse", "2023-10-01", holders=("kia",), claims=("c",))
    days = [change.day for change in changes_of([TAKEN, muse, UNKNOWN, HELD])]
    assert days == [day("2023-10-01"), day("2024-07-22"), day("2024-11-01")]


def test_more_evidence_for_the_same_answer_is_no_change() -> None:
    again = tenure("lashio", "2024-12-01", holders=("mndaa",), claims=("b", "c"))
    assert [change.day for change in changes_of([TAKEN, again])] == [day("2024-11-01")]


def test_a_claim_that_others_confirm_is_a_change() -> None:
    said = tenure("lashio", "2024-11-01", "2024-12-01", holders=("mndaa",), is_claimed=True)
    known = tenure("lashio", "2024-12-01", holders=("mndaa",))
    assert [one.after for one in changes_of([said, known])] == [said, known]


def test_a_difference_is_what_a_reader_sees_differ_between_two_days() -> None:
    muse = tenure("muse", "2023-10-01", holders=("kia",), claims=("c",))
    found = differences_between([TAKEN, muse, UNKNOWN, HELD], day("2024-08-01"), day("2024-12-01"))
    assert [(one.subject_id, one.before, one.after) for one in found] == [("lashio", HELD, TAKEN)]


def test_more_evidence_is_no_difference_and_a_day_differs_from_itself_in_nothing() -> None:
    again = tenure("lashio", "2024-12-01", holders=("mndaa",), claims=("b", "c"))
    until = tenure("lashio", "2024-11-01", "2024-12-01", holders=("mndaa",), claims=("b",))
    tenures = [UNKNOWN, HELD, until, again]
    assert differences_between(tenures, day("2024-11-15"), day("2024-12-15")) == []
    assert differences_between(tenures, day("2024-11-15"), day("2024-11-15")) == []


def test_two_histories_differ_where_one_never_speaks_of_what_the_other_knows() -> None:
    muse = tenure("muse", "2023-10-01", holders=("kia",), claims=("c",))
    found = differences_of_histories([UNKNOWN, HELD, TAKEN], [TAKEN, muse], day("2024-12-01"))
    told = [(one.subject_id, one.before.condition, one.after.condition) for one in found]
    assert told == [("muse", "unknown", "held")]


def test_two_histories_that_answer_alike_do_not_differ_by_their_evidence() -> None:
    again = tenure("lashio", "2024-10-01", holders=("mndaa",), claims=("z",))
    assert differences_of_histories([TAKEN], [again], day("2024-12-01")) == []
