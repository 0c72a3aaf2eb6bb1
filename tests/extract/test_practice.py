"""How well the practice sets are read: floors that no change of a rule may fall below."""

import pytest

from tests.extract.practising import score_set


@pytest.mark.parametrize(
    ("name", "recall", "precision", "sides"),
    [("practice.toml", 0.93, 0.93, 0.92), ("practice_wide.toml", 0.91, 0.96, 0.94)],
)
def test_practice_texts_are_read(name: str, recall: float, precision: float, sides: float) -> None:
    score = score_set(name)
    assert score.recall >= recall
    assert score.precision >= precision
    assert score.sides_right / score.sides >= sides
