"""What documents tell of one thing."""

import pytest

from geodata.extract.linking import Group, Relations
from geodata.ledger import read_record
from geodata.model import Claim, Kind
from tests.builders import attack, captured, claim, lost, project_status
from tests.extract.related import bought, joined, met, related

A, B = "article-a", "article-b"


SAME = {
    "a visit and the talks during it": (
        met(A, "2024-08-01..2024-08-31", "min-aung-hlaing", "wang-yi", value="talks"),
        met(B, "2024-08-11..2024-08-20", "myanmar", "wang-yi", value="visited"),
    ),
    "a day and the month around it": (
        met(A, "2024-08-28", "tin-aung-san", "ma-jia"),
        met(B, "2024-08-01..2024-08-31", "tin-aung-san", "ma-jia"),
    ),
    "a person and the group the person belongs to": (
        met(A, "2024-05-30", "soe-win", "yang-yang"),
        met(B, "2024-05-30", "junta", "yang-yang"),
    ),
    "a town and the country around it": (
        met(A, "2024-05-30", "soe-win", "yang-yang", place_id="naypyitaw"),
        met(B, "2024-05-30", "soe-win", "yang-yang", place_id="mm"),
    ),
    "a capture and a loss": (
        captured("lashio", "mndaa", "2024-08-03", document_id=A),
        lost("lashio", "junta", "2024-08-01..2024-08-05", document_id=B),
    ),
    "rebels and the rebels' name": (
        captured("lashio", "mndaa", "2024-08-03", document_id=A),
        captured("lashio", "rebel-groups", "2024-08-03", document_id=B),
    ),
    "recently, told soon after": (
        met(A, "2024-10-20", "peng-daxun", "deng-xijun"),
        met(B, "..2024-11-05", "peng-daxun", "deng-xijun"),
    ),
    "a project seized within some days": (
        project_status("tagaung-nickel", "seized", "2024-07-21..2024-07-31", document_id=A),
        project_status("tagaung-nickel", "seized", "2024-07-25", document_id=B),
    ),
}

APART = {
    "two vice-chairmen on two occasions": (
        met(A, "2023-10-29", "tin-aung-san", "zhang-youxia"),
        met(B, "2024-09-01..2024-09-30", "tin-aung-san", "he-weidong"),
    ),
    "two vice-chairmen on one day": (
        met(A, "2023-10-29", "tin-aung-san", "zhang-youxia"),
        met(B, "2023-10-29", "tin-aung-san", "he-weidong"),
    ),
    "the same people on two days": (
        met(A, "2024-08-28", "soe-win", "ma-jia"),
        met(B, "2024-11-01", "soe-win", "ma-jia"),
    ),
    "the same people in two towns": (
        met(A, "2024-08-28", "soe-win", "ma-jia", place_id="beijing"),
        met(B, "2024-08-28", "soe-win", "ma-jia", place_id="naypyitaw"),
    ),
    "raids on two towns": (
        attack("lashio", "junta", "2024-11-01", "air_strike", document_id=A),
        attack("laukkai", "junta", "2024-11-01", "air_strike", document_id=B),
    ),
    "a raid and fighting": (
        attack("lashio", "junta", "2024-11-01", "air_strike", document_id=A),
        attack("lashio", "junta", "2024-11-01", "ground", document_id=B),
    ),
    "what is planned and what happened": (
        met(A, "2024-11-05", "min-aung-hlaing", "china", polarity="planned"),
        met(B, "2024-11-05", "min-aung-hlaing", "china"),
    ),
    "years that hold almost everything": (
        met(A, "2021-02-01..2024-07-27", "soe-win", "china", value="visited"),
        met(B, "2023-05-30", "soe-win", "yang-yang"),
    ),
    "times that nobody gives": (
        met(A, "..", "soe-win", "ma-jia"),
        met(B, "..", "soe-win", "ma-jia"),
    ),
    "two sums of money": (
        bought(A, "2021-02-01..2023-05-31", "arms for $267 million"),
        bought(B, "2021-02-01..2023-05-31", "arms for $406 million"),
    ),
    "one document that tells it twice": (
        met(A, "2024-08-28", "soe-win", "ma-jia"),
        met(A, "2024-08-28", "soe-win", "ma-jia"),
    ),
}


@pytest.mark.parametrize("claims", SAME.values(), ids=SAME)
def test_one_thing_told_twice_is_joined(claims: tuple[Claim, Claim]) -> None:
    assert joined(related(claims)) == [{A, B}]


@pytest.mark.parametrize("claims", APART.values(), ids=APART)
def test_two_things_stay_two(claims: tuple[Claim, Claim]) -> None:
    assert joined(related(claims)) == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("$267 million", "US$267 million"), ("$1.5 billion", "$1,500 million"), ("€20m", "€20")],
)
def test_a_sum_joins_what_vague_times_would_not(ours: str, theirs: str) -> None:
    claims = (
        bought(A, "2021-01-01..2024-08-31", f"arms worth {ours} since the coup"),
        bought(B, "2022-06-01..2023-05-31", f"{theirs} in arms"),
    )
    assert joined(related(claims)) == [{A, B}]


def test_a_vague_claim_that_may_be_either_of_two_meetings_joins_neither() -> None:
    claims = (
        met(A, "2024-08-05", "soe-win", "ma-jia"),
        met("article-c", "2024-08-25", "soe-win", "ma-jia"),
        met(B, "2024-08-01..2024-08-31", "soe-win", "ma-jia"),
    )
    assert joined(related(claims)) == []


def test_a_group_lies_within_the_days_that_all_allow() -> None:
    (group,) = related(SAME["a visit and the talks during it"]).groups
    assert str(group.when) == "11–20 Aug 2024"


def test_a_beginning_that_nobody_gives_stays_unknown() -> None:
    claims = [met(one, "..2024-11-05", "peng-daxun", "deng-xijun") for one in (A, B)]
    (group,) = related(claims).groups
    assert group.when.earliest is None


def test_each_pair_says_why() -> None:
    relations = related(SAME["a visit and the talks during it"])
    (pair,) = relations.pairs_of(relations.groups[0])
    assert pair.reasons == (
        "both are of the kind meeting (talks and visited)",
        "both name Wang Yi",
        "“Min Aung Hlaing” and “Myanmar” may be one",
        "their days meet: 1–31 Aug 2024 and 11–20 Aug 2024",
    )


def of_seeds() -> Relations:
    return related(read_record().claims.values())


def the_group(relations: Relations, *words: str) -> Group:
    (found,) = [
        group
        for group in relations.groups
        if all(any(word in one.excerpt.text for one in group.claims) for word in words)
    ]
    return found


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        (("Wang Yi discussed", "Wang Yi’s visit"), ("000", "001")),
        (("Yang Yang, a Chinese", "Yang Yang, acting"), ("000", "002")),
        (("US$267 million", "imported $267 million"), ("000", "002")),
    ],
)
def test_the_articles_tell_one_thing_in_two_sentences(
    words: tuple[str, ...], documents: tuple[str, ...]
) -> None:
    group = the_group(of_seeds(), *words)
    assert tuple(one[:3] for one in group.documents) == documents


def test_arms_reported_twice_from_one_report_are_not_independent() -> None:
    relations = of_seeds()
    (pair,) = relations.pairs_of(the_group(relations, "US$267 million"))
    assert not pair.are_independent
    assert "Tom Andrews" in pair.ties[0]


def test_a_day_without_a_year_is_settled_by_the_article_that_gives_it() -> None:
    (one,) = of_seeds().contradictions
    assert (str(one.conflict), one.settled) == ("rival reading", "reading")
    assert "“On May 30”" in one.reason


def test_no_two_meetings_of_the_articles_are_made_one() -> None:
    by_event = [{one.event for one in group.claims} - {None} for group in of_seeds().groups]
    assert all(len(events) == 1 for events in by_event)


def test_a_claim_of_another_kind_joins_nothing() -> None:
    words = claim(Kind.STATEMENT, "call", "2024-08-05", "china:speaker", document_id=A)
    again = claim(Kind.STATEMENT, "call", "2024-08-05", "china:speaker", document_id=B)
    assert joined(related([words, again])) == []
