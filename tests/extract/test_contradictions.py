"""What cannot be true together, and what only seems so."""

import pytest

from geodata.model import Aspect, Claim, Kind
from tests.builders import attack, captured, claim, crossing_status, held, interval, project_status
from tests.extract.related import bought, conflicts, joined, met, related

A, B, C = "article-a", "article-b", "article-c"
SAID_BY_ONE = {"attribution": "UN rapporteur Tom Andrews"}


def with_alternative(one: Claim, when: str) -> Claim:
    return one.model_copy(update={"alternative": interval(when)})


CONTRADICTING = {
    "holders": (
        held("lashio", "junta", "2024-07-22", document_id=A),
        held("lashio", "mndaa", "2024-07-22", document_id=B),
    ),
    "status": (
        crossing_status("muse-ruili", "open", "2024-07-22", document_id=A),
        crossing_status("muse-ruili", "closed", "2024-07-22", document_id=B),
    ),
    "denied": (
        captured("lashio", "mndaa", "2024-07-25", document_id=A),
        captured("lashio", "mndaa", "2024-07-25", document_id=B, polarity="denied"),
    ),
    "days": (
        captured("lashio", "mndaa", "2024-07-25", document_id=A),
        captured("lashio", "mndaa", "2024-08-03", document_id=B),
    ),
    "sums": (
        bought(A, "2021-02-01..2023-05-31", "arms for $267 million", **SAID_BY_ONE),
        bought(B, "2021-02-01..2023-05-31", "arms for $276 million", **SAID_BY_ONE),
    ),
}

AGREEING = {
    "a town that changed hands between January and July": (
        held("lashio", "junta", "2024-01-10", document_id=A),
        held("lashio", "mndaa", "2024-07-10", document_id=B),
    ),
    "a town that changed hands within the days of two articles": (
        held("lashio", "junta", "2024-07-22..2024-07-27", document_id=A),
        held("lashio", "mndaa", "2024-07-25..2024-07-30", document_id=B),
        captured("lashio", "mndaa", "2024-07-26", document_id=C),
    ),
    "two allies in one town": (
        held("lashio", "mndaa", "2024-07-22", document_id=A),
        held("lashio", "tnla", "2024-07-22", document_id=B),
    ),
    "rebels and the rebels' name": (
        held("lashio", "mndaa", "2024-07-22", document_id=A),
        held("lashio", "rebel-groups", "2024-07-22", document_id=B),
    ),
    "a holder and who attacks it": (
        held("lashio", "junta", "2024-07-22", document_id=A),
        attack("lashio", "mndaa", "2024-07-22", document_id=B),
    ),
    "two vice-chairmen": (
        met(A, "2023-10-29", "tin-aung-san", "zhang-youxia"),
        met(B, "2024-09-15", "tin-aung-san", "he-weidong"),
    ),
    "captures months apart": (
        captured("lashio", "mndaa", "2023-01-25", document_id=A),
        captured("lashio", "mndaa", "2024-08-03", document_id=B),
    ),
    "captures with the enemy's in between": (
        captured("lashio", "mndaa", "2024-07-20", document_id=A),
        captured("lashio", "junta", "2024-07-25", document_id=A),
        captured("lashio", "mndaa", "2024-08-03", document_id=B),
    ),
    "closed for goods, open for people": (
        crossing_status("muse-ruili", "open", "2024-07-22", document_id=A, goods="people"),
        crossing_status("muse-ruili", "closed", "2024-07-22", document_id=B, goods="fuel"),
    ),
    "a closed crossing whose trade has ceased": (
        crossing_status("muse-ruili", "trade_ceased", "2024-07-22", document_id=A),
        crossing_status("muse-ruili", "closed", "2024-07-22", document_id=B),
    ),
    "a stalled project whose resumption is sought": (
        project_status("myitsone-dam", "stalled", "2024-07-22", document_id=A),
        project_status("myitsone-dam", "resumption_sought", "2024-07-22", document_id=B),
    ),
    "sums of two origins": (
        bought(A, "2021-02-01..2023-05-31", "arms for $267 million", attribution="Tom Andrews"),
        bought(B, "2021-02-01..2023-05-31", "arms for $406 million", attribution="customs data"),
    ),
    "what one document says twice": (
        held("lashio", "junta", "2024-07-22", document_id=A),
        held("lashio", "mndaa", "2024-07-22", document_id=A),
    ),
    "what is planned": (
        held("lashio", "junta", "2024-07-22", document_id=A),
        held("lashio", "mndaa", "2024-07-22", document_id=B, polarity="planned"),
    ),
}


@pytest.mark.parametrize("conflict", CONTRADICTING)
def test_what_cannot_be_true_together_is_flagged(conflict: str) -> None:
    assert conflicts(related(CONTRADICTING[conflict])) == [conflict]


@pytest.mark.parametrize("claims", AGREEING.values(), ids=AGREEING)
def test_not_everything_different_is_a_contradiction(claims: tuple[Claim, ...]) -> None:
    assert conflicts(related(claims)) == []


def test_a_contradiction_holds_both_claims_and_the_reason() -> None:
    claims = CONTRADICTING["holders"]
    (one,) = related(claims).contradictions
    assert {*one.one, *one.other} == {claim.id for claim in claims}
    assert one.reason == "lashio: junta and MNDAA both hold it (22 Jul 2024; 22 Jul 2024)"


def test_claims_that_say_the_same_contradict_together() -> None:
    claims = (
        *(held("lashio", "junta", "2024-07-22", document_id=one) for one in (A, C)),
        held("lashio", "mndaa", "2024-07-22", document_id=B),
    )
    (one,) = related(claims).contradictions
    assert sorted(map(len, (one.one, one.other))) == [1, 2]


def test_the_rival_reading_settles_a_year_that_was_read_wrong() -> None:
    guessed = with_alternative(met(A, "2024-05-30", "soe-win", "yang-yang"), "2023-05-30")
    relations = related([guessed, met(B, "2023-05-30", "soe-win", "yang-yang")])
    (one,) = relations.contradictions
    assert (one.conflict, one.settled, one.one) == ("rival reading", "alternative", (guessed.id,))
    assert joined(relations) == [{A, B}]


def test_a_rival_reading_that_fits_as_well_is_no_contradiction() -> None:
    wide = with_alternative(
        met(A, "2024-08-01..2024-08-31", "soe-win", "ma-jia"), "2024-08-01..2024-09-30"
    )
    assert conflicts(related([wide, met(B, "2024-08-28", "soe-win", "ma-jia")])) == []


def test_a_rival_reading_moves_no_claim_to_other_people() -> None:
    guessed = with_alternative(met(A, "2024-05-30", "soe-win", "yang-yang"), "2023-05-30")
    relations = related([guessed, met(B, "2023-05-30", "soe-win", "china")])
    assert (joined(relations), conflicts(relations)) == ([], [])


def test_a_project_that_works_and_stands_still_is_flagged() -> None:
    claims = (
        project_status("myitsone-dam", "operating", "2024-07-22", document_id=A),
        project_status("myitsone-dam", "stalled", "2024-07-22", document_id=B),
    )
    assert conflicts(related(claims)) == ["status"]


def test_a_project_held_by_two_enemies_is_flagged() -> None:
    claims = [
        claim(
            Kind.PROJECT_STATUS, "seized", "2024-07-22", f"{holder}:holder",
            aspect=Aspect.STATE, project_id="tagaung-nickel", document_id=document,
        )
        for holder, document in (("junta", A), ("pdf", B))
    ]  # fmt: skip
    assert conflicts(related(claims)) == ["holders"]
