"""Who holds ground, and between which days it changed hands."""

from geodata.model import Aspect, Kind
from tests.builders import captured, claim, day, held, lost
from tests.history.ground_lines import history, tenures_of


def test_before_the_first_evidence_the_holder_is_unknown() -> None:
    first = tenures_of(held("lashio", "junta", "2024-07-22"))[0]
    assert (first.valid_from, first.valid_to) == (None, day("2024-07-22"))
    assert (first.condition, first.holders, first.claims) == ("unknown", (), ())


def test_a_state_stands_until_something_contradicts_it() -> None:
    assert history(held("lashio", "junta", "2024-07-22")) == [
        "None unknown",
        "2024-07-22 held junta",
    ]


def test_a_state_seen_within_a_window_is_read_as_so_on_its_last_day() -> None:
    assert history(held("lashio", "junta", "2024-07-01..2024-07-23"))[1] == "2024-07-23 held junta"


def test_a_state_without_a_last_day_was_so_by_publication() -> None:
    claims = held("lashio", "mndaa", "2024-07-01..", document_id="late")
    assert history(claims)[1] == "2024-11-04 held mndaa"


def test_two_observations_of_one_holder_make_one_unbroken_hold() -> None:
    lines = history(held("a", "junta", "2024-01-01"), held("a", "junta", "2024-03-01"))
    assert lines == ["None unknown", "2024-01-01 held junta", "2024-03-01 held junta"]


def test_a_capture_on_a_known_day_takes_effect_on_that_day() -> None:
    lines = history(held("a", "junta", "2024-07-22"), captured("a", "mndaa", "2024-08-03"))
    assert lines[1:] == ["2024-07-22 held junta", "2024-08-03 held mndaa"]


def test_later_capture_ends_earlier_tenure() -> None:
    tenures = tenures_of(captured("a", "mndaa", "2024-01-05"), captured("a", "tnla", "2024-02-05"))
    assert tenures[1].valid_to == tenures[2].valid_from == day("2024-02-05")


def test_within_a_capture_of_several_days_the_ground_changed_hands() -> None:
    lines = history(
        held("a", "junta", "2024-07-01"), captured("a", "pdf", "2024-07-21..2024-07-31")
    )
    assert lines[1:] == [
        "2024-07-01 held junta",
        "2024-07-21 changed_hands junta+pdf",
        "2024-07-31 held pdf",
    ]


def test_a_capture_from_nobody_known_names_only_the_one_after() -> None:
    lines = history(captured("a", "pdf", "2024-07-21..2024-07-31"))
    assert lines == ["None unknown", "2024-07-21 changed_hands pdf", "2024-07-31 held pdf"]


def test_a_capture_that_names_the_previous_holder_names_both() -> None:
    claims = captured("a", "pdf", "2024-07-21..2024-07-31", "junta:previous_holder")
    assert history(claims)[1] == "2024-07-21 changed_hands junta+pdf"


def test_a_capture_without_a_first_day_lies_after_the_last_contrary_evidence() -> None:
    lines = history(held("a", "junta", "2024-07-22"), captured("a", "mndaa", "..2024-11-01"))
    assert lines[1:] == [
        "2024-07-22 held junta",
        "2024-07-23 changed_hands junta+mndaa",
        "2024-11-01 held mndaa",
    ]


def test_a_capture_is_never_put_before_a_later_sight_of_the_old_holder() -> None:
    lines = history(
        held("a", "junta", "2024-07-25"), captured("a", "pdf", "2024-07-21..2024-07-31")
    )
    assert lines[1:3] == ["2024-07-25 held junta", "2024-07-26 changed_hands junta+pdf"]


def test_a_capture_reported_later_narrows_the_days_of_the_change() -> None:
    lines = history(
        held("a", "junta", "2024-07-01"),
        held("a", "mndaa", "2024-08-05"),
        captured("a", "mndaa", "2024-08-01..2024-08-10"),
    )
    assert lines[2:4] == ["2024-08-01 changed_hands junta+mndaa", "2024-08-05 held mndaa"]


def test_two_holders_at_two_times_changed_hands_in_between() -> None:
    lines = history(held("a", "junta", "2024-07-22"), held("a", "mndaa", "2024-11-01"))
    assert lines[2:] == ["2024-07-23 changed_hands junta+mndaa", "2024-11-01 held mndaa"]


def test_ground_lost_to_nobody_named_has_an_unknown_holder() -> None:
    lines = history(held("a", "junta", "2024-07-01"), lost("a", "junta", "2024-07-20"))
    assert lines[1:] == ["2024-07-01 held junta", "2024-07-20 unknown"]
    assert tenures_of(held("a", "junta", "2024-07-01"), lost("a", "junta", "2024-07-20"))[-1].claims


def test_a_loss_by_others_than_the_holder_changes_nothing() -> None:
    lines = history(held("a", "mndaa", "2024-07-01"), lost("a", "junta", "2024-07-20"))
    assert lines[-1] == "2024-07-20 held mndaa"


def test_ground_that_changed_hands_is_as_old_as_the_last_sight_of_the_old_holder() -> None:
    gap = tenures_of(held("a", "junta", "2024-07-22"), held("a", "mndaa", "2024-11-01"))[2]
    assert (gap.condition, gap.last_evidence_on) == ("changed_hands", day("2024-07-22"))
    assert len(gap.claims) == 2


def test_a_state_of_capture_is_heard_as_a_state() -> None:
    fallen = claim(
        Kind.CONTROL_CHANGE,
        "captured",
        "2024-08-01..2024-08-29",
        "pdf:holder",
        aspect=Aspect.STATE,
        place_id="a",
    )
    assert history(fallen) == ["None unknown", "2024-08-29 held pdf"]
