"""Which names for a holder can both be true."""

import pytest

from geodata.history.agreement import Agreement
from tests.builders import ACTORS

AGREEMENT = Agreement(ACTORS)


@pytest.mark.parametrize(
    ("broad", "narrow"),
    [
        ("mndaa", "mndaa"),
        ("rebel-groups", "mndaa"),
        ("brotherhood-alliance", "mndaa"),
        ("rebel-groups", "brotherhood-alliance"),
    ],
)
def test_a_broad_name_covers_a_narrow_one(broad: str, narrow: str) -> None:
    assert AGREEMENT.covers(broad, narrow)


@pytest.mark.parametrize(
    ("broad", "narrow"),
    [
        ("mndaa", "rebel-groups"),
        ("mndaa", "tnla"),
        ("rebel-groups", "junta"),
        ("brotherhood-alliance", "kia"),
        ("rebel-groups", "nobody-registered"),
    ],
)
def test_other_names_do_not(broad: str, narrow: str) -> None:
    assert not AGREEMENT.covers(broad, narrow)


def test_two_holders_agree_with_one_of_them() -> None:
    assert AGREEMENT.same(("mndaa", "tnla"), ("tnla",))
    assert not AGREEMENT.same(("mndaa", "tnla"), ("tnla", "kia"))


def test_without_a_register_different_names_contradict_each_other() -> None:
    assert not Agreement().same(("rebel-groups",), ("mndaa",))


def test_actors_that_are_members_of_each_other_do_not_go_round_in_circles() -> None:
    circle = {
        "a": ACTORS["mndaa"].model_copy(update={"actor_id": "a", "member_of": "b"}),
        "b": ACTORS["tnla"].model_copy(update={"actor_id": "b", "member_of": "a"}),
    }
    assert Agreement(circle).covers("b", "a")
