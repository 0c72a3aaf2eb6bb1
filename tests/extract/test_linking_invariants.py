"""What holds however the claims come, and however many."""

import random
import time
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.gazetteer import read_gazetteer
from geodata.model import Claim
from tests.builders import attack, captured, held
from tests.extract.related import met, related

A, B = "article-a", "article-b"


CLAIMS = st.lists(
    st.builds(
        met,
        st.sampled_from((A, B, "article-c")),
        st.sampled_from(("2024-08-05", "2024-08-01..2024-08-31", "..2024-08-31", "2024-08-25..")),
        st.sampled_from(("soe-win", "junta", "myanmar")),
        st.sampled_from(("ma-jia", "china", "deng-xijun")),
        place_id=st.sampled_from(("naypyitaw", "mm", "beijing")),
    )
    | st.builds(
        held,
        st.just("lashio"),
        st.sampled_from(("junta", "mndaa", "tnla")),
        st.sampled_from(("2024-08-05", "2024-08-01..2024-08-10")),
        document_id=st.sampled_from((A, B)),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_the_claims_changes_nothing(claims: list[Claim], dice: random.Random) -> None:
    shuffled = dice.sample(claims, len(claims))
    one, other = related(claims), related(shuffled)
    assert (one.groups, one.contradictions) == (other.groups, other.contradictions)


@settings(max_examples=30, deadline=None)
@given(CLAIMS)
def test_claims_told_twice_over_change_nothing(claims: list[Claim]) -> None:
    one, other = related(claims), related([*claims, *claims])
    assert (one.groups, one.contradictions) == (other.groups, other.contradictions)


@settings(max_examples=30, deadline=None)
@given(CLAIMS)
def test_no_claim_is_in_two_groups(claims: list[Claim]) -> None:
    ids = [one.id for group in related(claims).groups for one in group.claims]
    assert len(ids) == len(set(ids))


def many(count: int) -> list[Claim]:
    dice = random.Random(4)  # noqa: S311  # not for secrets
    towns = list(read_gazetteer().places)[:100]
    found = []
    for number in range(count):
        day = (date(2023, 1, 1) + timedelta(dice.randrange(730))).isoformat()
        document = f"article-{number // 8}"
        town, group = dice.choice(towns), dice.choice(("mndaa", "tnla", "junta", "kia"))
        make = (attack, captured, held)[number % 3]
        found.append(make(town, group, day, document_id=document))
    return found


def test_many_claims_take_seconds() -> None:
    claims = many(20_000)
    began = time.process_time()
    relations = related(claims)
    assert relations.groups
    # 100,000 take 8 s; the bound is for slower machines, and catches what grows with the square.
    assert time.process_time() - began < 20
