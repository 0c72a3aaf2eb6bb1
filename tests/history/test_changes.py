"""On which days answers change."""

from geodata.history import change_days, changes_on
from tests.builders import day, tenure

HELD = tenure("lashio", "2024-07-22", "2024-11-01", holders=("junta",), claims=("a",))
UNKNOWN = tenure("lashio", None, "2024-07-22", "unknown")
TAKEN = tenure("lashio", "2024-11-01", None, holders=("mndaa",), claims=("b",))


def test_a_change_names_what_was_before_and_what_is_after() -> None:
    (change,) = changes_on([UNKNOWN, HELD, TAKEN], day("2024-11-01"))
    assert (change.subject_id, change.before, change.after) == ("lashio", HELD, TAKEN)


def test_change_days_come_in_order_whatever_the_order_of_tenures() -> None:
    muse = tenure("muse", "2023-10-01", holders=("kia",), claims=("c",))
    days = change_days([TAKEN, muse, UNKNOWN, HELD])
    assert days == [day("2023-10-01"), day("2024-07-22"), day("2024-11-01")]


def test_more_evidence_for_the_same_answer_is_no_change() -> None:
    again = tenure("lashio", "2024-12-01", holders=("mndaa",), claims=("b", "c"))
    assert changes_on([TAKEN, again], day("2024-12-01")) == []


def test_a_claim_that_others_confirm_is_a_change() -> None:
    said = tenure("lashio", "2024-11-01", "2024-12-01", holders=("mndaa",), is_claimed=True)
    known = tenure("lashio", "2024-12-01", holders=("mndaa",))
    assert len(changes_on([said, known], day("2024-12-01"))) == 1
