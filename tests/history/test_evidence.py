"""What speaks for an answer, and what against it."""

import pytest

from geodata.history import (
    EXPLICIT_EVENTS_ONLY,
    Against,
    Matter,
    answer_as_of,
    build_record_tenures,
    evidence_of,
)
from geodata.model import Aspect, Claim, Polarity
from tests.builders import attack, captured, crossing_status, day, held, lost
from tests.history.small_record import SEEDS, last_of, record_of, told

ONE, OTHER = {"document_id": "one"}, {"document_id": "other"}


def against(*claims: Claim) -> list[tuple[str, Against]]:
    tenure, record = told("lashio", *claims)
    return [(one.claim_id, one.against) for one in evidence_of(tenure, record).against]


def test_the_claims_of_an_answer_speak_for_it() -> None:
    said = (
        held("lashio", "mndaa", "2024-08-05", **ONE),
        held("lashio", "mndaa", "2024-09-05", **OTHER),
    )
    evidence = evidence_of(*told("lashio", *said))
    assert evidence.supporting == tuple(claim.id for claim in said)
    assert [side.claims for side in evidence.sides] == [evidence.supporting]
    assert not evidence.against


def test_a_denial_of_what_the_answer_says_speaks_against_it() -> None:
    capture = captured("lashio", "mndaa", "2024-08-03", **ONE)
    denial = captured("lashio", "mndaa", "2024-08-03", polarity=Polarity.DENIED, **OTHER)
    assert against(capture, denial) == [(denial.id, Against.DENIED)]


def test_who_denies_to_have_lost_it_speaks_against_the_new_holder() -> None:
    capture = captured("lashio", "mndaa", "2024-08-03", **ONE)
    denial = lost("lashio", "junta", "2024-08-04", polarity=Polarity.DENIED, **OTHER)
    assert against(capture, denial) == [(denial.id, Against.DENIED)]


def test_a_denial_of_something_else_speaks_against_nothing() -> None:
    capture = captured("lashio", "mndaa", "2024-08-03", **ONE)
    denial = captured("lashio", "tnla", "2024-08-03", polarity=Polarity.DENIED, **OTHER)
    assert against(capture, denial) == []


def test_what_a_party_claims_against_an_assertion_is_shown_as_outweighed() -> None:
    stands = held("lashio", "junta", "2024-07-22", **ONE)
    claim = held("lashio", "mndaa", "2024-07-23", polarity=Polarity.CLAIMED, **OTHER)
    assert against(stands, claim) == [(claim.id, Against.OUTWEIGHED)]


def test_a_state_that_may_tell_of_the_time_before_is_shown_as_such() -> None:
    capture = captured("lashio", "mndaa", "2024-08-03", **ONE)
    state = held("lashio", "junta", "2024-08-01..2024-08-20", **OTHER)
    assert against(capture, state) == [(state.id, Against.BEFORE)]


def test_the_last_contrary_word_before_an_answer_is_named() -> None:
    first = held("lashio", "tnla", "2023-01-01", **ONE)
    before = held("lashio", "junta", "2024-07-22", **ONE)
    capture = captured("lashio", "mndaa", "2024-08-03", **ONE)
    found = against(first, before, capture)
    assert (before.id, Against.OLDER) in found
    assert all(kind is Against.OLDER for _, kind in found)


def test_what_a_rule_set_does_not_hear_is_shown_all_the_same() -> None:
    capture = captured("lashio", "mndaa", "2024-08-03", **ONE)
    agrees = held("lashio", "mndaa", "2024-09-01", **OTHER)
    contrary = held("lashio", "junta", "2024-10-01", **OTHER)
    record = record_of(capture, agrees, contrary)
    tenure = last_of(build_record_tenures(record, rules=EXPLICIT_EVENTS_ONLY), "lashio")
    evidence = evidence_of(tenure, record, rules=EXPLICIT_EVENTS_ONLY)
    assert evidence.agreeing == (agrees.id,)
    assert [(one.claim_id, one.against) for one in evidence.against] == [
        (contrary.id, Against.UNHEARD)
    ]


def test_of_a_dispute_each_side_has_its_own_sentences_and_heading() -> None:
    ours = held("lashio", "junta", "2024-07-22", **ONE)
    theirs = held("lashio", "mndaa", "2024-07-22", **OTHER)
    tenure, record = told("lashio", ours, theirs)
    evidence = evidence_of(tenure, record)
    assert evidence.is_disputed
    told_by = {side.heading(str.upper): side.claims for side in evidence.sides}
    assert told_by == {"Held by JUNTA": (ours.id,), "Held by MNDAA": (theirs.id,)}


def test_attackers_and_the_holder_they_attack_are_sides_but_no_dispute() -> None:
    holder = held("lashio", "junta", "2024-07-01", **ONE)
    tenure, record = told("lashio", holder, attack("lashio", "mndaa", "2024-07-22", **ONE))
    evidence = evidence_of(tenure, record)
    assert [side.matter for side in evidence.sides] == [Matter.HOLDER, Matter.PRESSURE]
    assert not evidence.is_disputed


def test_a_crossing_hears_what_is_said_against_its_group() -> None:
    closed = crossing_status("kachin-crossings", "closed", "2024-11-01", **ONE)
    denied = crossing_status(
        "kan-paik-ti", "closed", "2024-11-01", polarity=Polarity.DENIED, **OTHER
    )
    evidence = evidence_of(*told("kan-paik-ti", closed, denied))
    assert [one.claim_id for one in evidence.against] == [denied.id]
    assert evidence.sides[0].heading(str) == "Closed"


def test_against_the_unknown_nothing_speaks() -> None:
    holder = held("lashio", "junta", "2024-07-01", **ONE)
    tenure, record = told("lashio", holder, lost("lashio", "junta", "2024-07-22", **ONE))
    evidence = evidence_of(tenure, record)
    assert (tenure.condition, evidence.against) == ("unknown", ())
    assert [side.matter for side in evidence.sides] == [Matter.LOSS]


@pytest.mark.parametrize("aspect", Aspect)
def test_open_and_closed_are_the_sides_of_a_crossing(aspect: Aspect) -> None:
    said = (
        crossing_status("muse-ruili", "open", "2024-11-01", aspect=aspect, **ONE),
        crossing_status("muse-ruili", "closed", "2024-11-01", aspect=aspect, **OTHER),
    )
    evidence = evidence_of(*told("muse-ruili", *said))
    assert evidence.is_disputed
    assert {side.heading(str) for side in evidence.sides} == {"Open", "Closed"}


def test_every_answer_of_the_record_has_evidence_of_its_own_subject() -> None:
    record = SEEDS
    for tenure in answer_as_of(build_record_tenures(record), day("2024-11-01")):
        evidence = evidence_of(tenure, record)
        said = [id_ for side in evidence.sides for id_ in side.claims]
        assert sorted(said) == sorted(tenure.claims)
        counted = {*tenure.claims, *evidence.agreeing}
        assert not counted & {one.claim_id for one in evidence.against}
