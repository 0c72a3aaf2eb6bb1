"""Dates say how sure they are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from geodata.model import DateInterval


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2024, 7, 23), date(2024, 7, 23), "23 Jul 2024"),
        (date(2024, 7, 21), date(2024, 7, 31), "21–31 Jul 2024"),
        (date(2024, 7, 21), date(2024, 8, 2), "21 Jul – 2 Aug 2024"),
        (date(2023, 12, 31), date(2024, 1, 1), "31 Dec 2023 – 1 Jan 2024"),
        (None, date(2024, 11, 1), "by 1 Nov 2024"),
        (date(2024, 11, 1), None, "1 Nov 2024 or later"),
        (None, None, "day unknown"),
    ],
)
def test_an_interval_is_said_as_a_person_would(
    earliest: date | None, latest: date | None, words: str
) -> None:
    assert str(DateInterval(earliest=earliest, latest=latest)) == words


def test_an_interval_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValidationError, match="expected earliest <= latest"):
        DateInterval(earliest=date(2024, 8, 1), latest=date(2024, 7, 1))


@given(st.dates(), st.dates())
def test_only_equal_ends_make_a_known_day(one: date, other: date) -> None:
    interval = DateInterval(earliest=min(one, other), latest=max(one, other))
    assert interval.is_a_day == (one == other)
