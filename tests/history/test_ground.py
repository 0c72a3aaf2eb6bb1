"""How claims about ground become answers, one rule at a time."""

from geodata.history import build_tenures
from geodata.model import Aspect, Claim, Kind, Polarity, Tenure
from tests.builders import (
    ACTORS,
    attack,
    captured,
    claim,
    day,
    held,
    lost,
    subject_kind,
)

PUBLISHED = {"article": day("2024-12-01"), "early": day("2024-07-23"), "late": day("2024-11-04")}


def tenures_of(*claims: Claim, **options: object) -> list[Tenure]:
    return build_tenures(claims, PUBLISHED, subject_kind=subject_kind, actors=ACTORS, **options)


def history(*claims: Claim) -> list[str]:
    """Return one line a tenure: ``2024-07-22 contested junta < mndaa``."""
    lines = []
    for tenure in tenures_of(*claims):
        words = [str(tenure.valid_from), tenure.condition, "+".join(tenure.holders)]
        if tenure.pressing:
            words.append("< " + "+".join(tenure.pressing))
        lines.append(" ".join(word for word in words if word))
    return lines


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


def test_ground_lost_to_nobody_named_has_an_unknown_holder() -> None:
    lines = history(held("a", "junta", "2024-07-01"), lost("a", "junta", "2024-07-20"))
    assert lines[1:] == ["2024-07-01 held junta", "2024-07-20 unknown"]
    assert tenures_of(held("a", "junta", "2024-07-01"), lost("a", "junta", "2024-07-20"))[-1].claims


def test_a_loss_by_others_than_the_holder_changes_nothing() -> None:
    lines = history(held("a", "mndaa", "2024-07-01"), lost("a", "junta", "2024-07-20"))
    assert lines[-1] == "2024-07-20 held mndaa"


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


def test_what_only_a_party_says_is_marked_until_others_say_it() -> None:
    tenures = tenures_of(
        captured("a", "mndaa", "2024-07-22", polarity=Polarity.CLAIMED),
        held("a", "mndaa", "2024-08-01"),
    )
    assert [tenure.is_claimed for tenure in tenures] == [False, True, False]


def test_plans_and_denials_move_nothing() -> None:
    for polarity in (Polarity.PLANNED, Polarity.DENIED):
        assert history(captured("a", "mndaa", "2024-07-22", polarity=polarity)) == []


def test_rebel_held_does_not_contradict_the_group_that_holds_it() -> None:
    lines = history(captured("a", "mndaa", "2024-08-03"), held("a", "rebel-groups", "2024-11-01"))
    assert lines[1:] == ["2024-08-03 held mndaa", "2024-11-01 held mndaa"]


def test_rebel_held_never_turns_into_a_group_by_itself() -> None:
    assert history(held("a", "rebel-groups", "2024-11-01"))[-1] == "2024-11-01 held rebel-groups"


def test_a_narrower_name_takes_the_place_of_a_broad_one() -> None:
    lines = history(held("a", "rebel-groups", "2024-08-01"), held("a", "mndaa", "2024-11-01"))
    assert lines[1:] == ["2024-08-01 held rebel-groups", "2024-11-01 held mndaa"]


def test_rebel_held_contradicts_the_regime() -> None:
    lines = history(held("a", "junta", "2024-07-22"), held("a", "rebel-groups", "2024-11-01"))
    assert lines[2] == "2024-07-23 changed_hands junta+rebel-groups"


def test_a_region_never_speaks_for_its_townships_nor_they_for_it() -> None:
    tenures = tenures_of(
        held("shan-state", "rebel-groups", "2024-08-29"),
        held("tsp-lashio", "junta", "2024-08-29"),
        held("lashio", "mndaa", "2024-08-29"),
    )
    known = {(t.subject_kind, t.holders[0]) for t in tenures if t.holders}
    assert known == {("region", "rebel-groups"), ("township", "junta"), ("place", "mndaa")}


def test_known_by_hears_only_documents_published_by_then() -> None:
    claims = (
        held("a", "junta", "2024-07-22", document_id="early"),
        held("a", "mndaa", "2024-11-01", document_id="late"),
    )
    assert [t.holders for t in tenures_of(*claims, known_by=day("2024-07-23"))] == [(), ("junta",)]
    assert tenures_of(*claims, known_by=day("2024-07-22")) == []


def test_lashio_reads_as_the_articles_tell_it() -> None:
    early, late = {"document_id": "early"}, {"document_id": "late"}
    lines = history(
        held("lashio", "junta", "2024-07-22..2024-07-23", **early),
        attack("lashio", "mndaa", "2024-07-22", **early),
        attack("lashio", "mndaa", "2024-07-23", "clash", **early),
        held("lashio", "rebel-groups", "2024-11-01", **late),
        captured("lashio", "mndaa", "..2024-11-01", **late),
        attack("lashio", "junta", "2024-11-01", "air_strike", **late),
    )
    assert lines == [
        "None unknown",
        "2024-07-22 contested junta < mndaa",
        "2024-07-23 contested junta < mndaa",
        "2024-07-24 changed_hands junta+mndaa",
        "2024-11-01 held mndaa",
    ]


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


def test_fighting_between_nobody_named_contests_the_ground() -> None:
    clash = claim(Kind.ATTACK, "clash", "2024-07-23", place_id="a")
    lines = history(held("a", "junta", "2024-07-22"), clash)
    assert lines[-1] == "2024-07-23 contested junta"


def test_a_broader_name_for_those_who_press_adds_nobody() -> None:
    lines = history(attack("a", "mndaa", "2024-07-22"), attack("a", "rebel-groups", "2024-07-23"))
    assert lines[1:] == ["2024-07-22 contested < mndaa", "2024-07-23 contested < mndaa"]


def test_who_says_rebels_has_not_confirmed_a_groups_claim() -> None:
    last = tenures_of(
        captured("a", "mndaa", "2024-08-03", polarity=Polarity.CLAIMED),
        held("a", "rebel-groups", "2024-11-01"),
    )[-1]
    assert (last.holders, last.is_claimed) == (("mndaa",), True)
