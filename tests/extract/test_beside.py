"""Beside a claim lies what tells the same, what contradicts it, and what is near."""

from hypothesis import given
from hypothesis import strategies as st

from geodata.extract.beside import Beside, claims_beside
from geodata.gazetteer import read_gazetteer
from geodata.model import Claim
from geodata.registers import read_actors
from tests.builders import captured, claim, held


def beside(one: Claim, *others: Claim) -> Beside:
    return claims_beside(one, others, sources=[], actors=read_actors(), gazetteer=read_gazetteer())


def test_the_same_in_another_article_matches_with_its_reasons() -> None:
    one = captured("lashio", "mndaa", "2024-07-25", document_id="one")
    other = captured("lashio", "mndaa", "2024-07-25", document_id="other")
    [match] = beside(one, other).matching
    assert match.claim == other
    assert "both are about lashio" in match.reasons


def test_enemies_who_hold_one_place_are_rivals() -> None:
    one = held("lashio", "mndaa", "2024-07-25", document_id="one")
    other = held("lashio", "junta", "2024-07-25", document_id="other")
    [rival] = beside(one, other).rivals
    assert rival.claim == other
    assert "both hold it" in rival.reason


def test_what_is_said_of_the_township_within_a_month_is_near_its_town() -> None:
    one = held("lashio", "mndaa", "2024-07-25", document_id="one")
    seat = claim("attack", "clash", "2024-08-10", place_id="tsp-lashio", document_id="other")
    late = claim("attack", "clash", "2024-10-10", place_id="lashio", document_id="other")
    assert beside(one, seat, late).near == (seat,)


def test_the_nearest_in_time_come_first() -> None:
    one = held("lashio", "mndaa", "2024-07-25")
    later = claim("attack", "clash", "2024-08-10", place_id="lashio")
    sooner = claim("attack", "clash", "2024-07-27", place_id="lashio")
    assert beside(one, later, sooner).near == (sooner, later)


def test_another_place_is_not_beside() -> None:
    one = held("lashio", "mndaa", "2024-07-25", document_id="one")
    assert beside(one, held("muse", "junta", "2024-07-25")) == Beside((), (), ())


CLAIMS = st.builds(
    lambda place, holder, day, document: held(
        place, holder, f"2024-07-{day:02d}", document_id=document
    ),
    st.sampled_from(("lashio", "muse")),
    st.sampled_from(("mndaa", "junta", "tnla")),
    st.integers(1, 28),
    st.sampled_from(("one", "other", "third")),
)


@given(one=CLAIMS, others=st.lists(CLAIMS, max_size=6), shuffled=st.randoms())
def test_neither_order_nor_telling_twice_matters(one, others, shuffled) -> None:
    again = [*others, *others, one]
    shuffled.shuffle(again)
    assert beside(one, *others) == beside(one, *again)
