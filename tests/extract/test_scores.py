"""How well texts are read: floors that no change of a rule may fall below."""

from pathlib import Path

import pytest

from geodata.cli.score import score_record
from geodata.ledger import read_record
from geodata.model import Kind
from tests.extract.unseen_scores import Counts, count

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
KINDS = tuple(kind for kind in Kind if kind is not Kind.STATEMENT)


def share(values: list[bool]) -> float:
    return sum(values) / len(values)


def test_the_five_articles_are_read_as_people_read_them() -> None:
    total = score_record(read_record(SEEDS)).total(KINDS)
    assert (total.precision or 0) >= 0.95
    assert (total.recall or 0) >= 0.95
    assert total.dates_right >= 0.88 * total.matched
    assert total.sides_right == total.sides


@pytest.fixture(scope="module")
def development() -> Counts:
    return count(HERE / "development")[0]


@pytest.fixture(scope="module")
def apart() -> Counts:
    return count(HERE / "apart")[0]


def test_texts_used_in_development_are_read(development: Counts) -> None:
    assert development.precision >= 0.97
    assert development.recall >= 0.92
    assert share(development.days) >= 0.95


def test_texts_that_stay_apart_are_read(apart: Counts) -> None:
    assert apart.precision >= 0.94
    assert apart.recall >= 0.8


def test_days_and_sides_of_texts_that_stay_apart_are_right(apart: Counts) -> None:
    assert share(apart.days) >= 0.95
    assert share(apart.sides) >= 0.96
