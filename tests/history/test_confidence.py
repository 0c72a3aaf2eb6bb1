"""How far an answer may be relied on, and why."""

import pytest

from geodata.history import (
    CONFIDENCE_SENTENCES,
    Grade,
    build_record_tenures,
    confidence_in,
    fades_after,
)
from geodata.model import Claim, Polarity
from tests.builders import attack, captured, crossing_status, held, lost
from tests.history.small_record import last_of, record_of, told

ONE, OTHER, AGAIN = ({"document_id": id_} for id_ in ("one", "other", "again"))
NAMELESS, AS_NAMELESS = ({"document_id": id_} for id_ in ("third", "fourth"))
CLAIMED = {"polarity": Polarity.CLAIMED}


def taken(when: str = "2024-08-03", **fields: object) -> Claim:
    return captured("lashio", "mndaa", when, **fields)


def grade(*claims: Claim, of: str = "lashio") -> Grade:
    return confidence_in(*told(of, *claims)).grade


def test_two_independent_sources_of_which_one_saw_to_the_day_support_well() -> None:
    confidence = confidence_in(*told("lashio", taken(**ONE), taken(**OTHER)))
    assert confidence.grade is Grade.WELL_SUPPORTED
    assert confidence.sentence == (
        "Well supported: two independent sources; said by a source in its own words; "
        "the event itself is told; dated to the day."
    )
    assert confidence.origins == (("one",), ("other",))


def test_two_articles_of_one_publisher_are_one_source() -> None:
    confidence = confidence_in(*told("lashio", taken(**ONE), taken(**AGAIN)))
    assert (confidence.grade, confidence.origins) == (Grade.SUPPORTED, (("again", "one"),))


def test_two_articles_that_show_no_publisher_may_be_one_source() -> None:
    confidence = confidence_in(*told("lashio", taken(**NAMELESS), taken(**AS_NAMELESS)))
    assert (confidence.grade, confidence.origins) == (Grade.SUPPORTED, (("fourth", "third"),))
    told_by = confidence_in(*told("lashio", taken(**NAMELESS), taken(**ONE)))
    assert told_by.origins == (("one",), ("third",))


def test_one_source_that_says_so_itself_to_the_day_supports() -> None:
    assert grade(taken(**ONE)) is Grade.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        taken("2024-07-01..2024-08-03", **ONE),
        taken("..2024-08-03", **ONE),
        taken(attribution="the TNLA", **ONE),
        taken(**ONE, **CLAIMED),
    ],
    ids=["wide", "open", "passed on", "claimed"],
)
def test_one_source_that_is_vague_or_passes_on_what_it_heard_is_thin(claim: Claim) -> None:
    assert grade(claim) is Grade.THIN


def test_two_who_pass_on_what_they_heard_support_but_not_well() -> None:
    said = (taken(attribution="the TNLA", **ONE), taken(attribution="a driver", **OTHER))
    assert grade(*said) is Grade.SUPPORTED


def test_two_articles_that_have_it_from_one_origin_are_one_source() -> None:
    said = (taken(attribution="the TNLA", **ONE), taken(attribution="the TNLA", **OTHER))
    confidence = confidence_in(*told("lashio", *said))
    assert confidence.grade is Grade.THIN
    assert "one source, as far as can be told, in two articles" in confidence.sentence


def test_claims_that_contradict_each_other_are_disputed() -> None:
    said = (
        held("lashio", "junta", "2024-07-22", **ONE),
        held("lashio", "mndaa", "2024-07-22", **OTHER),
    )
    assert grade(*said) is Grade.DISPUTED


def test_what_is_denied_is_disputed() -> None:
    confidence = confidence_in(*told("lashio", taken(**ONE), taken(**OTHER, polarity="denied")))
    assert (confidence.grade, confidence.reasons[-1]) == (Grade.DISPUTED, "it is denied")


def test_a_partys_claim_to_the_contrary_is_told_and_disputes_nothing() -> None:
    confidence = confidence_in(
        *told("lashio", taken(**ONE), held("lashio", "junta", "2024-08-04", **OTHER, **CLAIMED))
    )
    assert (confidence.grade, confidence.reasons[-1]) == (
        Grade.SUPPORTED,
        "a party claims otherwise",
    )


def test_attackers_dispute_nothing() -> None:
    said = (
        held("lashio", "junta", "2024-07-01", **ONE),
        attack("lashio", "mndaa", "2024-07-22", **ONE),
    )
    assert grade(*said) is Grade.SUPPORTED


def test_what_is_said_of_a_region_or_a_group_is_supported_at_best() -> None:
    region = [held("kachin", "kia", "2024-08-03", **paper) for paper in (ONE, OTHER)]
    assert grade(*region, of="kachin") is Grade.SUPPORTED
    group = [
        crossing_status("kachin-crossings", "closed", "2024-11-01", **paper)
        for paper in (ONE, OTHER)
    ]
    confidence = confidence_in(*told("kan-paik-ti", *group))
    assert confidence.grade is Grade.SUPPORTED
    assert "not of this crossing by itself" in confidence.sentence


def test_of_the_unknown_nobody_says() -> None:
    said = (
        held("lashio", "junta", "2024-07-01", **ONE),
        lost("lashio", "junta", "2024-07-22", **ONE),
    )
    assert grade(*said) is Grade.NOBODY_SAYS


def test_what_has_faded_says_so() -> None:
    record = record_of(taken(**ONE))
    rules = fades_after(90)
    tenure = last_of(build_record_tenures(record, rules=rules), "lashio")
    confidence = confidence_in(tenure, record, rules=rules)
    assert confidence.sentence == "Nobody says: the last evidence is too old for this rule set."


def test_every_grade_is_explained() -> None:
    text = " ".join(CONFIDENCE_SENTENCES).casefold()
    assert all(f"**{one}**" in text for one in Grade)
