"""Days are whole numbers and come back as they were."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from geodata.maps.days import from_day, to_day


@given(st.dates())
def test_days_go_there_and_back(when: date) -> None:
    assert from_day(to_day(when) or 0) == when


def test_an_unknown_day_stays_unknown() -> None:
    assert to_day(None) is None
