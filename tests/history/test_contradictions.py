"""Words that can't both be true are shown together, never the last one silently."""

import pytest

from geodata.history import build_tenures, describe
from geodata.model import Aspect, Claim, Polarity, Tenure
from tests.builders import (
    ACTORS,
    attack,
    captured,
    crossing_status,
    day,
    held,
    lost,
    project_status,
    subject_kind,
)

PAPERS = {"article": day("2024-12-01"), "one": day("2024-12-01"), "other": day("2024-12-01")}
ONE, OTHER = {"document_id": "one"}, {"document_id": "other"}
CLAIMED = {"polarity": Polarity.CLAIMED}


def tenures_of(*claims: Claim) -> list[Tenure]:
    return build_tenures(claims, PAPERS, subject_kind=subject_kind, actors=ACTORS)


def lines(*claims: Claim) -> list[str]:
    return [
        f"{one.valid_from} {one.condition} {'+'.join(one.holders)}".strip()
        for one in tenures_of(*claims)
    ]


def test_two_sources_on_one_day_are_both_shown_with_the_sentences_of_both() -> None:
    said = (held("a", "junta", "2024-07-22", **ONE), held("a", "kia", "2024-07-22", **OTHER))
    last = tenures_of(*said)[-1]
    assert (last.condition, set(last.holders)) == ("contested", {"junta", "kia"})
    assert set(last.claims) == {claim.id for claim in said}


def test_states_whose_days_overlap_are_contested_whoever_is_heard_first() -> None:
    said = (
        held("a", "junta", "2024-07-01..2024-07-23"),
        held("a", "kia", "2024-07-10..2024-07-20"),
    )
    assert lines(*said)[1:] == ["2024-07-20 contested kia+junta"]
    assert set(tenures_of(*said)[-1].claims) == {claim.id for claim in said}


def test_a_state_that_begins_on_the_last_day_of_the_other_follows_it() -> None:
    said = (held("a", "junta", "2024-08-01"), held("a", "mndaa", "2024-08-01..2024-08-31"))
    assert lines(*said)[2:] == ["2024-08-02 changed_hands junta+mndaa", "2024-08-31 held mndaa"]


@pytest.mark.parametrize(("when", "is_disputed"), [("2024-07-25", True), ("2024-07-26", False)])
def test_two_sources_within_three_days_of_each_other_contradict(
    when: str, is_disputed: bool
) -> None:
    said = (held("a", "junta", "2024-07-22", **ONE), held("a", "kia", when, **OTHER))
    last = tenures_of(*said)[-1]
    assert last.valid_from == day(when)
    assert last.holders == (("junta", "kia") if is_disputed else ("kia",))
    assert set(last.claims) >= ({claim.id for claim in said} if is_disputed else {said[1].id})


def test_one_source_tells_the_order_of_its_own_words() -> None:
    said = (held("a", "junta", "2024-07-22", **ONE), held("a", "kia", "2024-07-24", **ONE))
    assert lines(*said)[2:] == ["2024-07-23 changed_hands junta+kia", "2024-07-24 held kia"]


def test_a_capture_is_a_change_however_near_the_other_source() -> None:
    said = (held("a", "junta", "2024-07-22", **ONE), captured("a", "kia", "2024-07-23", **OTHER))
    assert lines(*said)[1:] == ["2024-07-22 held junta", "2024-07-23 held kia"]


def test_a_source_that_denies_a_fresh_capture_by_what_it_sees_is_heard_too() -> None:
    said = (captured("a", "kia", "2024-07-22", **ONE), held("a", "junta", "2024-07-24", **OTHER))
    assert lines(*said)[1:] == ["2024-07-22 held kia", "2024-07-24 contested kia+junta"]


def test_a_state_whose_days_begin_before_a_capture_may_tell_of_the_time_before() -> None:
    said = (captured("a", "kia", "2024-07-10"), held("a", "junta", "2024-07-01..2024-07-23"))
    assert lines(*said)[1:] == ["2024-07-10 held kia"]


def test_two_captures_whose_days_overlap_are_contested() -> None:
    said = (
        captured("a", "kia", "2024-07-10..2024-07-20", **ONE),
        captured("a", "mndaa", "2024-07-12..2024-07-25", **OTHER),
    )
    assert lines(*said)[1:] == [
        "2024-07-10 changed_hands kia",
        "2024-07-20 contested kia+mndaa",
    ]


def test_a_capture_from_the_other_tells_which_came_first() -> None:
    said = (
        captured("a", "kia", "2024-07-10..2024-07-20"),
        captured("a", "mndaa", "2024-07-12..2024-07-25", "kia:previous_holder"),
    )
    assert lines(*said)[-1] == "2024-07-25 held mndaa"


def test_where_the_order_is_not_told_an_assertion_outweighs_a_claim() -> None:
    first = held("a", "junta", "2024-07-22", **ONE)
    claim = held("a", "kia", "2024-07-24", **OTHER, **CLAIMED)
    assert lines(first, claim)[1:] == ["2024-07-22 held junta"]
    claim = held("a", "junta", "2024-07-22", **ONE, **CLAIMED)
    assert lines(claim, held("a", "kia", "2024-07-24", **OTHER))[-1] == "2024-07-24 held kia"


def test_a_dispute_lasts_until_a_word_later_than_the_other_side() -> None:
    said = [
        held("a", "junta", "2024-07-22", **ONE),
        held("a", "kia", "2024-07-24", **OTHER),
        held("a", "junta", "2024-07-26", **ONE),
    ]
    assert lines(*said)[-1] == "2024-07-26 contested junta+kia"
    said.append(held("a", "kia", "2024-08-20", **OTHER))
    assert lines(*said)[-1] == "2024-08-20 held kia"


def test_a_broad_name_for_all_sides_settles_nothing() -> None:
    said = [
        held("a", "mndaa", "2024-07-22", **ONE),
        held("a", "kia", "2024-07-22", **OTHER),
        held("a", "rebel-groups", "2024-09-01"),
    ]
    last = tenures_of(*said)[-1]
    assert (last.condition, set(last.holders)) == ("contested", {"mndaa", "kia"})


def test_a_third_who_is_said_to_hold_it_joins_the_dispute() -> None:
    said = (
        held("a", "junta", "2024-07-22", **ONE),
        held("a", "kia", "2024-07-23", **OTHER),
        held("a", "mndaa", "2024-07-24"),
    )
    last = tenures_of(*said)[-1]
    assert (last.condition, set(last.holders)) == ("contested", {"junta", "kia", "mndaa"})
    assert set(last.claims) == {claim.id for claim in said}


def test_who_is_said_to_have_lost_it_and_to_hold_it_within_days_contests_it() -> None:
    said = (lost("a", "junta", "2024-08-03", **ONE), held("a", "junta", "2024-08-04", **OTHER))
    assert lines(*said)[1:] == ["2024-08-03 unknown", "2024-08-04 contested junta"]
    before = held("a", "junta", "2024-08-01..2024-08-20", **OTHER)
    assert lines(said[0], before)[1:] == ["2024-08-03 unknown"]


def test_a_crossing_that_is_open_and_closed_on_one_day_is_contested() -> None:
    said = (
        crossing_status("gate", "open", "2024-11-01", **ONE),
        crossing_status("gate", "closed", "2024-11-01", "china:closer", **OTHER),
    )
    last = tenures_of(*said)[-1]
    assert (last.condition, set(last.claims)) == ("contested", {claim.id for claim in said})
    assert describe(last, str) == "contested: the sentences contradict each other"


def test_a_later_word_settles_whether_a_crossing_is_open() -> None:
    said = (
        crossing_status("gate", "open", "2024-11-01", **ONE),
        crossing_status("gate", "closed", "2024-11-03", **OTHER),
        crossing_status("gate", "closed", "2024-11-20"),
    )
    assert lines(*said)[1:] == [
        "2024-11-01 open",
        "2024-11-03 contested",
        "2024-11-20 closed",
    ]


def test_a_project_said_to_be_seized_by_two_names_both() -> None:
    said = (
        project_status("mine", "seized", "2024-11-01", "kia:holder", **ONE),
        project_status("mine", "seized", "2024-11-01", "tnla:holder", **OTHER),
    )
    last = tenures_of(*said)[-1]
    assert (last.condition, set(last.holders)) == ("contested", {"kia", "tnla"})
    assert describe(last, str).endswith("are each said to have it")


def test_an_operating_project_that_is_encircled_contradicts_nothing() -> None:
    said = (
        project_status("sez", "operating", "2024-08-29", **ONE),
        project_status("sez", "encircled", "2024-08-29", "mndaa:encircler", **OTHER),
    )
    assert lines(*said)[-1] == "2024-08-29 encircled"


def test_a_state_of_a_project_before_its_seizure_moves_nothing() -> None:
    said = (
        project_status("mine", "seized", "2024-07-10", "kia:holder", aspect=Aspect.EVENT),
        project_status("mine", "operating", "2024-07-01..2024-07-23"),
    )
    assert lines(*said)[1:] == ["2024-07-10 seized kia"]


def test_what_is_said_of_one_crossing_outweighs_what_is_said_of_its_group_within_days() -> None:
    groups = {"all": ("gate",)}
    own = crossing_status("gate", "open", "2024-11-01", **ONE)
    of_all = crossing_status("all", "closed", "2024-11-02", **OTHER)
    tenures = build_tenures(
        [own, of_all], PAPERS, subject_kind=subject_kind, actors=ACTORS, crossing_groups=groups
    )
    assert [one.condition for one in tenures if one.subject_id == "gate"] == ["unknown", "open"]


def test_attacks_go_on_under_a_dispute_over_the_holder() -> None:
    said = (
        attack("a", "tnla", "2024-07-20..2024-07-25"),
        held("a", "junta", "2024-07-21", **ONE),
        held("a", "kia", "2024-07-22", **OTHER),
    )
    last = tenures_of(*said)[-1]
    assert (set(last.holders), last.pressing) == ({"junta", "kia"}, ("tnla",))
