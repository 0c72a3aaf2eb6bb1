"""Ground that is fought over, surrounded, or said to be held by two."""

from geodata.model import Kind, Polarity
from tests.builders import attack, captured, claim, held, lost
from tests.history.ground_lines import history, tenures_of


def test_an_attack_on_foot_contests_the_ground() -> None:
    lines = history(held("a", "junta", "2024-07-22"), attack("a", "mndaa", "2024-07-23"))
    assert lines[1:] == ["2024-07-22 held junta", "2024-07-23 contested junta < mndaa"]


def test_an_attack_contests_from_its_first_possible_day() -> None:
    lines = history(
        held("a", "junta", "2024-07-01"), attack("a", "mndaa", "2024-07-03..2024-07-23")
    )
    assert lines[2] == "2024-07-03 contested junta < mndaa"


def test_an_air_strike_never_contests_control() -> None:
    for value in ("air_strike", "explosive"):
        lines = history(held("a", "mndaa", "2024-11-01"), attack("a", "junta", "2024-11-01", value))
        assert lines == ["None unknown", "2024-11-01 held mndaa"]


def test_an_attack_by_the_holder_contests_nothing() -> None:
    lines = history(held("a", "junta", "2024-07-22"), attack("a", "junta", "2024-07-23"))
    assert lines[-1] == "2024-07-22 held junta"


def test_of_a_clash_the_side_that_does_not_hold_presses() -> None:
    clash = claim(Kind.ATTACK, "clash", "2024-07-23", "junta:party", "mndaa:party", place_id="a")
    lines = history(held("a", "junta", "2024-07-22"), clash)
    assert lines[-1] == "2024-07-23 contested junta < mndaa"


def test_an_attack_where_no_holder_is_known_leaves_the_holder_open() -> None:
    assert history(attack("a", "mndaa", "2024-07-23"))[1] == "2024-07-23 contested < mndaa"


def test_a_holder_named_for_the_days_of_an_attack_holds_what_is_attacked() -> None:
    lines = history(
        attack("a", "mndaa", "2024-07-22"), held("a", "junta", "2024-07-22..2024-07-23")
    )
    assert lines == ["None unknown", "2024-07-22 contested junta < mndaa"]


def test_a_later_sentence_on_the_holder_ends_the_contest() -> None:
    lines = history(
        held("a", "junta", "2024-07-22"),
        attack("a", "mndaa", "2024-07-23"),
        held("a", "junta", "2024-09-01"),
    )
    assert lines[-1] == "2024-09-01 held junta"


def test_a_sentence_on_the_days_of_the_attack_does_not_end_the_contest() -> None:
    lines = history(
        held("a", "junta", "2024-07-22"),
        attack("a", "mndaa", "2024-07-20..2024-07-23"),
        held("a", "junta", "2024-07-21..2024-07-24"),
    )
    assert lines[-1] == "2024-07-24 contested junta < mndaa"


def test_a_halt_ends_the_contest_by_those_who_halt() -> None:
    lines = history(
        held("a", "junta", "2023-10-01"),
        attack("a", "mndaa", "2023-10-27", "offensive"),
        attack("a", "tnla", "2023-10-28"),
        attack("a", "mndaa", "2024-01-10", "halt"),
        attack("a", "tnla", "2024-01-11", "halt"),
    )
    assert lines[-2:] == ["2024-01-10 contested junta < tnla", "2024-01-11 held junta"]


def test_an_encircled_place_keeps_its_holder() -> None:
    ring = claim(Kind.CONTROL_CHANGE, "encircled", "2024-08-29", "aa:encircler", place_id="a")
    lines = history(held("a", "junta", "2024-07-22"), ring)
    assert lines[-1] == "2024-08-29 encircled junta < aa"


def test_an_encircled_place_of_an_unknown_holder_stays_so() -> None:
    ring = claim(Kind.CONTROL_CHANGE, "encircled", "2024-08-29", "aa:encircler", place_id="a")
    assert history(ring) == ["None unknown", "2024-08-29 encircled < aa"]


def test_a_retreating_holder_holds_contested_ground() -> None:
    retreat = claim(
        Kind.CONTROL_CHANGE, "retreating", "2024-08-29", "junta:subject", place_id="kachin-state"
    )
    assert history(retreat)[-1] == "2024-08-29 contested junta"


def test_different_holders_asserted_for_one_day_are_both_shown_with_all_claims() -> None:
    claims = (held("a", "junta", "2024-07-22"), held("a", "kia", "2024-07-22"))
    last = tenures_of(*claims)[-1]
    assert last.condition == "contested"
    assert set(last.holders) == {"junta", "kia"}
    assert set(last.claims) == {claim.id for claim in claims}


def test_a_later_word_settles_a_dispute() -> None:
    lines = history(
        held("a", "junta", "2024-07-22"),
        held("a", "kia", "2024-07-22"),
        held("a", "kia", "2024-08-01"),
    )
    assert lines[-1] == "2024-08-01 held kia"


def test_on_one_day_what_is_asserted_outweighs_what_a_party_claims() -> None:
    lines = history(
        held("a", "junta", "2024-07-22"),
        held("a", "kia", "2024-07-22", polarity=Polarity.CLAIMED),
    )
    assert lines[-1] == "2024-07-22 held junta"


def test_held_in_the_morning_and_captured_by_the_evening_is_no_dispute() -> None:
    lines = history(held("a", "junta", "2024-08-03"), captured("a", "mndaa", "2024-08-03"))
    assert lines == ["None unknown", "2024-08-03 held mndaa"]


def test_fighting_between_nobody_named_contests_the_ground() -> None:
    clash = claim(Kind.ATTACK, "clash", "2024-07-23", place_id="a")
    lines = history(held("a", "junta", "2024-07-22"), clash)
    assert lines[-1] == "2024-07-23 contested junta"


def test_a_broader_name_for_those_who_press_adds_nobody() -> None:
    lines = history(attack("a", "mndaa", "2024-07-22"), attack("a", "rebel-groups", "2024-07-23"))
    assert lines[1:] == ["2024-07-22 contested < mndaa", "2024-07-23 contested < mndaa"]


def test_ground_pressed_by_its_holder_alone_is_held() -> None:
    contest = claim(Kind.CONTROL_CHANGE, "contested", "2024-08-29", "mndaa:attacker", place_id="a")
    lines = history(held("a", "mndaa", "2024-07-22"), contest)
    assert lines[-1] == "2024-08-29 held mndaa"


def test_a_loss_by_a_third_leaves_a_dispute_as_it_is() -> None:
    lines = history(
        held("a", "junta", "2024-07-22"),
        held("a", "kia", "2024-07-22"),
        lost("a", "mndaa", "2024-08-01"),
    )
    assert lines[-1].startswith("2024-08-01 contested ")


def test_when_one_of_two_holders_loses_the_other_holds() -> None:
    lines = history(
        held("a", "junta", "2024-07-22"),
        held("a", "kia", "2024-07-22"),
        lost("a", "junta", "2024-08-01"),
    )
    assert lines[-1] == "2024-08-01 held kia"
