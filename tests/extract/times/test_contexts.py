"""Times that count from a time spoken of before, and days of publication that are inferred."""

from datetime import date

import pytest

from geodata.extract.times import Anchor, Reading, find_times, resolve_time
from geodata.model import DateInterval


def read_after(words: str, first: str, last: str) -> Reading:
    (expression,) = find_times(words)
    context = DateInterval(earliest=date.fromisoformat(first), latest=date.fromisoformat(last))
    return resolve_time(expression, Anchor.on(date(2024, 8, 29)), context=context)


# The time spoken of before, the words, and what they mean. Published on 29 August 2024.
FOLLOWING = [
    ("2024-06-01", "2024-06-30", "The following month", "2024-07-01", "2024-07-31"),
    ("2023-12-05", "2023-12-05", "the next month", "2024-01-01", "2024-01-31"),
    ("2024-06-03", "2024-06-03", "the next day", "2024-06-04", "2024-06-04"),
    ("2024-06-03", "2024-06-03", "a day earlier", "2024-06-02", "2024-06-02"),
    ("2024-06-03", "2024-06-03", "the day before", "2024-06-02", "2024-06-02"),
    ("2024-06-03", "2024-06-03", "that day", "2024-06-03", "2024-06-03"),
    ("2024-06-03", "2024-06-03", "on the same day", "2024-06-03", "2024-06-03"),
    ("2024-06-03", "2024-06-03", "three days later", "2024-06-06", "2024-06-06"),
    ("2024-06-03", "2024-06-03", "two weeks later", "2024-06-14", "2024-06-20"),
    ("2024-06-03", "2024-06-03", "later that month", "2024-06-01", "2024-06-30"),
    ("2024-06-05", "2024-06-05", "the previous week", "2024-05-27", "2024-06-02"),
    ("2024-06-05", "2024-06-05", "the following Friday", "2024-06-07", "2024-06-07"),
    ("2024-06-05", "2024-06-05", "since then", "2024-06-05", "2024-08-29"),
    ("2024-08-27", "2024-08-27", "in three days", "2024-08-27", "2024-08-29"),
    ("2024-06-05", "2024-06-05", "for a week", "2024-06-05", "2024-06-12"),
    ("2024-06-05", "2024-06-05", "days later", "2024-06-05", "2024-08-29"),
    ("2024-07-19", "2024-07-19", "until the end of July", "2024-07-19", "2024-07-31"),
    ("2023-10-05", "2023-10-05", "on the 27th", "2023-10-27", "2023-10-27"),
    ("2019-05-01", "2019-05-31", "in July that year", "2019-07-01", "2019-07-31"),
]


@pytest.mark.parametrize(("first", "last", "words", "earliest", "latest"), FOLLOWING)
def test_words_count_from_the_time_before(
    first: str, last: str, words: str, earliest: str, latest: str
) -> None:
    interval = read_after(words, first, last).interval
    assert (str(interval.earliest), str(interval.latest)) == (earliest, latest), interval.rule


def test_a_missing_year_is_that_of_the_month_spoken_of_before() -> None:
    reading = read_after("On May 30", "2023-05-01", "2023-05-31")
    assert reading.interval.earliest == date(2023, 5, 30)
    assert reading.alternative is not None
    assert reading.alternative.earliest == date(2024, 5, 30)


def test_a_missing_year_stays_the_last_one_where_another_month_was_spoken_of() -> None:
    assert read_after("On May 30", "2023-03-01", "2023-03-31").interval.earliest == date(
        2024, 5, 30
    )


def test_an_anniversary_remembers_the_day_of_an_earlier_year() -> None:
    interval = read_after("the anniversary", "2024-08-01", "2024-08-01").interval
    assert (interval.earliest, interval.latest) == (None, date(2023, 8, 1))


INFERRED = Anchor(date(2024, 7, 23), date(2024, 7, 22), date(2024, 7, 27))


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("on Monday", "2024-07-22", "2024-07-22"),
        ("now", "2024-07-22", "2024-07-27"),
        ("yesterday", "2024-07-21", "2024-07-26"),
        ("this week", "2024-07-22", "2024-07-27"),
        ("Earlier this month", "2024-07-01", "2024-07-27"),
        ("since early July", "2024-07-01", "2024-07-27"),
        ("since last month", "2024-06-01", "2024-07-27"),
        ("on July 25", "2024-07-25", "2024-07-25"),
        ("on July 28", "2023-07-28", "2023-07-28"),
    ],
)
def test_an_inferred_publication_keeps_its_bounds(words: str, earliest: str, latest: str) -> None:
    (expression,) = find_times(words)
    interval = resolve_time(expression, INFERRED).interval
    assert (str(interval.earliest), str(interval.latest)) == (earliest, latest)
    assert interval.rule.endswith("publication is inferred, 22 to 27 July 2024")


def test_a_stated_date_does_not_depend_on_publication() -> None:
    (expression,) = find_times("on 30 May 2023")
    assert "inferred" not in resolve_time(expression, INFERRED).interval.rule


def test_days_of_publication_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="expected earliest <= likely <= latest"):
        Anchor(date(2024, 7, 20), date(2024, 7, 22), date(2024, 7, 27))
