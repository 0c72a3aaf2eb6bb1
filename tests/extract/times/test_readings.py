"""What prepositions, tense and counting make of a time, read on a day."""

from datetime import date

import pytest

from tests.extract.times.words import day, read

# Words, first day, last day; an empty day is unknown. Published on Thursday, 29 August 2024.
COUNTED = [
    ("since October", "2023-10-01", "2023-10-31"),
    ("since early July", "2024-07-01", "2024-08-29"),
    ("since last month", "2024-07-01", "2024-08-29"),
    ("since Friday", "2024-08-23", "2024-08-29"),
    ("since July 19", "2024-07-19", "2024-08-29"),
    ("since 2021", "2021-01-01", "2024-08-29"),
    ("since yesterday", "2024-08-28", "2024-08-29"),
    ("since the coup", "2021-01-01", "2024-08-29"),
    ("since a 2021 coup", "2021-01-01", "2024-08-29"),
    ("since the February 2021 military coup", "2021-02-01", "2024-08-29"),
    ("since the coup in February 2021", "2021-02-01", "2024-08-29"),
    ("since it seized power", "2021-01-01", "2024-08-29"),
    ("after the military took power", "2021-01-01", "2024-08-29"),
    ("since seizing power in February 2021", "2021-02-01", "2024-08-29"),
    ("in the aftermath of the coup", "2021-01-01", "2024-08-29"),
    ("before the coup", "", "2021-12-31"),
    ("since Operation 1027", "2023-10-27", "2024-08-29"),
    ("after the 2020 election", "2020-01-01", "2024-08-29"),
    ("after Friday", "2024-08-23", "2024-08-29"),
    ("before July 19", "", "2024-07-19"),
    ("until the end of July", "", "2024-07-31"),
    ("until the end of September", "", "2024-09-30"),
    ("until Friday", "", "2024-08-23"),
    ("by the end of the year", "", "2024-12-31"),
    ("by late July", "", "2024-07-31"),
    ("around July 19", "2024-07-16", "2024-07-22"),
    ("three days ago", "2024-08-26", "2024-08-26"),
    ("two weeks ago", "2024-08-12", "2024-08-18"),
    ("about a month ago", "2024-07-14", "2024-08-13"),
    ("more than two weeks ago", "", "2024-08-15"),
    ("a year ago", "2023-02-27", "2024-02-28"),
    ("months ago", "", "2024-08-29"),
    ("over the past week", "2024-08-22", "2024-08-29"),
    ("in the last two weeks", "2024-08-15", "2024-08-29"),
    ("in the past 24 hours", "2024-08-28", "2024-08-29"),
    ("Over the past few months", "", "2024-08-29"),
    ("in recent weeks", "", "2024-08-29"),
    ("Recently", "", "2024-08-29"),
    ("previously", "", "2024-08-29"),
    ("now", "2024-08-29", "2024-08-29"),
    ("currently", "2024-08-29", "2024-08-29"),
    ("soon", "2024-08-29", ""),
    ("from now", "2024-08-29", ""),
    ("in the coming weeks", "2024-08-29", ""),
    ("in the next three days", "2024-08-29", "2024-09-01"),
    ("the first anniversary", "2023-01-01", "2023-12-31"),
    ("the anniversary", "", "2023-08-29"),
    ("for September 5", "2024-09-05", "2024-09-05"),
    ("On Tuesday and Friday", "2024-08-20", "2024-08-23"),
    ("On Monday, Tuesday and Wednesday", "2024-08-26", "2024-08-28"),
    ("in March, April and May", "2024-03-01", "2024-05-31"),
    ("In the first six months of 2024", "2024-01-01", "2024-06-30"),
    ("in the last three days of July", "2024-07-29", "2024-07-31"),
    ("in the week of Aug. 14", "2024-08-12", "2024-08-20"),
    ("in the week ending Aug. 14", "2024-08-08", "2024-08-14"),
    ("three years after the coup", "2023-07-02", "2024-08-29"),
    ("a day after Operation 1027 began", "2023-10-28", "2023-10-28"),
    ("2024/08/05", "2024-08-05", "2024-08-05"),
    ("for a week", "", "2024-08-29"),
    ("in three days", "", "2024-08-29"),
    ("three days later", "", "2024-08-29"),
    ("The following month", "", "2024-08-29"),
    ("a one-week visit to China that started on Saturday", "2024-08-24", "2024-08-31"),
]


@pytest.mark.parametrize(("words", "earliest", "latest"), COUNTED)
def test_words_that_count_or_bound_read_as_days(words: str, earliest: str, latest: str) -> None:
    interval = read(words).interval
    assert (interval.earliest, interval.latest) == (day(earliest), day(latest)), interval.rule


FUTURE = [
    ("on Friday", "2024-08-30", "2024-08-30"),
    ("on Wednesday", "2024-09-04", "2024-09-04"),
    ("on Thursday", "2024-08-29", "2024-08-29"),
    ("from Sunday to Tuesday", "2024-09-01", "2024-09-03"),
    ("on Oct. 18", "2024-10-18", "2024-10-18"),
    ("in January", "2025-01-01", "2025-01-31"),
    ("this week", "2024-08-29", "2024-09-01"),
    ("this month", "2024-08-29", "2024-08-31"),
    ("over the weekend", "2024-08-31", "2024-09-01"),
    ("in three days", "2024-08-29", "2024-09-01"),
    ("until the end of September", "2024-08-29", "2024-09-30"),
    ("by the end of the year", "2024-08-29", "2024-12-31"),
    ("from next Monday", "2024-09-02", ""),
    ("after Friday", "2024-08-30", ""),
    ("on 30 May 2023", "2023-05-30", "2023-05-30"),
]


@pytest.mark.parametrize(("words", "earliest", "latest"), FUTURE)
def test_words_of_the_future_read_as_the_next_such_days(
    words: str, earliest: str, latest: str
) -> None:
    interval = read(words, is_future=True).interval
    assert (interval.earliest, interval.latest) == (day(earliest), day(latest)), interval.rule


def test_late_july_is_its_last_eleven_days() -> None:
    interval = read("in late July").interval
    assert interval.earliest is not None
    assert interval.latest is not None
    assert (interval.latest - interval.earliest).days == 10


RIVALS = [
    ("on Oct. 27", "2022-10-27", "2022-10-27"),
    ("on May 30", "2023-05-30", "2023-05-30"),
    ("05/06/2023", "2023-05-06", "2023-05-06"),
    ("next Saturday", "2024-09-07", "2024-09-07"),
    ("last Tuesday", "2024-08-20", "2024-08-20"),
]


@pytest.mark.parametrize(("words", "earliest", "latest"), RIVALS)
def test_words_with_two_readings_keep_both(words: str, earliest: str, latest: str) -> None:
    alternative = read(words).alternative
    assert alternative is not None
    assert (alternative.earliest, alternative.latest) == (day(earliest), day(latest))


@pytest.mark.parametrize(
    "words", ["on 30 May 2023", "on Wednesday", "in July", "Tuesday, May 30", "30/05/2023"]
)
def test_words_with_one_reading_have_no_rival(words: str) -> None:
    assert read(words, date(2023, 5, 31)).alternative is None


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("since October", ("2023-10-01", "2023-10-31")),
        ("since early July", ("2024-07-01", "2024-07-10")),
        ("since the coup", ("2021-01-01", "2021-12-31")),
        ("since Friday", ("2024-08-23", "2024-08-23")),
        ("from last Friday until today", ("2024-08-23", "2024-08-23")),
    ],
)
def test_since_says_when_it_began(words: str, begins: tuple[str, str]) -> None:
    began = read(words).begins
    assert began is not None
    assert (began.earliest, began.latest) == (day(begins[0]), day(begins[1]))


def test_a_reading_keeps_the_words_and_says_why() -> None:
    interval = read("in late July").interval
    assert interval.phrase == "in late July"
    assert interval.rule == "late July, the last by publication: 21 to 31 July 2024"
