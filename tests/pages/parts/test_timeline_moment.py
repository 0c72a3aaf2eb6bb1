"""A moment is one the clock can show, and reaches the browser and back unchanged."""

from datetime import date

import pytest

from pages.parts.timeline import Mode, Moment
from pages.parts.timeline.moment import from_message, to_message

JULY, AUGUST = date(2024, 7, 1), date(2024, 8, 1)
MOMENTS = [
    Moment(AUGUST),
    Moment(AUGUST, known_by=JULY),
    Moment(AUGUST, Mode.WINDOW, JULY),
    Moment(AUGUST, Mode.COMPARE, AUGUST, known_by=JULY),
]


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_moment_comes_back_from_the_browser_as_it_went(moment: Moment) -> None:
    assert from_message(to_message(moment)) == moment


def test_the_browser_counts_days() -> None:
    message = to_message(Moment(date(1970, 1, 11), Mode.WINDOW, date(1970, 1, 2)))
    assert message == {"mode": "window", "day": 10, "other": 1, "known": None}


@pytest.mark.parametrize(
    ("mode", "other", "complaint"),
    [
        (Mode.INSTANT, JULY, "only an instant has none"),
        (Mode.WINDOW, None, "only an instant has none"),
        (Mode.COMPARE, date(2024, 8, 2), "is after 2024-08-01"),
    ],
)
def test_a_moment_that_no_clock_can_show_is_refused(
    mode: Mode, other: date | None, complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        Moment(AUGUST, mode, other)


def test_a_moment_is_brought_inside_the_timeline() -> None:
    outside = Moment(date(2030, 1, 1), Mode.WINDOW, date(1999, 1, 1), known_by=date(2031, 1, 1))
    assert outside.within(JULY, AUGUST) == Moment(
        AUGUST, Mode.WINDOW, JULY, known_by=date(2031, 1, 1)
    )
