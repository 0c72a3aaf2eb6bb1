"""Which words of a sentence are times, and which only look like it."""

import pytest

from geodata.extract.times import Shape, find_times
from geodata.extract.times.resolve import RULES
from geodata.extract.times.wordings import list_wordings

SENTENCES = [
    ("Troops took the base on Wednesday.", ["on Wednesday"]),
    ("The two met at the Tuesday meeting.", ["Tuesday"]),
    ("Officials said after Tuesday's meeting", ["after Tuesday"]),
    ("Rebels seized Hpakant Friday, residents said", ["Friday"]),
    ("a 2021 coup that sparked clashes", ["2021"]),
    ("who fled a 2017 military crackdown", ["2017"]),
    ("It has traded since October and fell in late July.", ["since October", "in late July"]),
    ("China has since vowed to help.", ["since"]),
    ("On May 30, 2,500 troops arrived.", ["On May 30"]),
    ("In May 30 people were killed.", ["In May"]),
    ("In March 20 villages burned.", ["In March"]),
    ("the October offensive", ["October"]),
    ("after the Feb. 1, 2021 coup", ["after the Feb. 1, 2021 coup"]),
    ("on Oct. 27, the anniversay of an offensive", ["on Oct. 27", "the anniversay"]),
    ("Clashes on Monday, Tuesday and Friday", ["on Monday, Tuesday and Friday"]),
    ("The Oct. 27-30 raids and the June 5 raid", ["Oct. 27-30", "June 5"]),
    ("rebels-now in control-met on Friday", ["now", "on Friday"]),
    ("Junta Bombs Village Since Last Week", ["Since Last Week"]),
    ("closed on\nFriday", ["on\nFriday"]),
    ("a three-day visit starting Monday", ["a three-day visit starting Monday"]),
    ("from Monday until today", ["from Monday until today"]),
    ("met Li in Beijing from Sunday to Tuesday.", ["from Sunday to Tuesday"]),
    ("two days after the Oct. 27 attack", ["two days after", "Oct. 27"]),
    ("two days after Friday's attack", ["two days after Friday"]),
    ("at 3 a.m. on Friday", ["on Friday"]),
    ("for the first time since 2021", ["since 2021"]),
    ("Published 2023-10-30 in Yangon", ["2023-10-30"]),
    ("in July, August and September", ["in July, August and September"]),
]


@pytest.mark.parametrize(("sentence", "words"), SENTENCES)
def test_a_sentence_gives_its_times(sentence: str, words: list[str]) -> None:
    assert [one.text for one in find_times(sentence)] == words


NO_TIMES = [
    "launched Operation 1027 in northern Shan State",
    "sent 2,500 troops to 27 bases",
    "the junta's No. 2 met Unit 2024",
    "They may attack; it may 5 or may not.",
    "Troops march on Naypyitaw in march order",
    "May the regime fall",
    "March on, the leader said",
    "Sun Haiyan met Than Swe",
    "clashes in Mon State and with the New Mon State Party",
    "in the second attack, the first of its kind",
    "US$2021 and 2,021 kyat",
    "sold for $267 million and 1999.5 dollars",
    "over 2000 troops and 2015 people",
    "asked to stop as soon as possible",
    "was also present at the meeting",
    "the Sunday Times and Black Friday",
    "April Smith and June Li spoke to Augustine",
    "after the fall of Lashio",
    "a two-year-old girl",
    "the 88-Generation and a 20-year prison sentence",
    "at https://example.org/2023/10/30/story",
    "the 27th Battalion",
    "by the Light Infantry Battalion 522",
    "at 10:30 and 12.5 percent",
    "now-defunct party",
    "suspended by then-President Thein Sein",
    "every Friday and each Monday",
    "",
]


@pytest.mark.parametrize("sentence", NO_TIMES)
def test_what_only_looks_like_a_time_is_none(sentence: str) -> None:
    assert [one.text for one in find_times(sentence)] == []


SHAPES = [
    ("on May 30", Shape.DAY),
    ("on Friday", Shape.WEEKDAY),
    ("from Sunday to Tuesday", Shape.SPAN),
    ("in late July", Shape.MONTH),
    ("in 2017", Shape.YEAR),
    ("last summer", Shape.SEASON),
    ("since October", Shape.SINCE),
    ("until the end of July", Shape.UNTIL),
    ("by Friday", Shape.BY),
    ("before Friday", Shape.BEFORE),
    ("after Friday", Shape.AFTER),
    ("last week", Shape.RELATIVE),
    ("for a week", Shape.DURATION),
    ("now", Shape.NOW),
    ("recently", Shape.VAGUE),
    ("the anniversary", Shape.ANNIVERSARY),
    ("The following month", Shape.FOLLOWING),
]


@pytest.mark.parametrize(("words", "shape"), SHAPES)
def test_a_time_has_a_shape(words: str, shape: Shape) -> None:
    (expression,) = find_times(words)
    assert expression.shape is shape


def test_only_the_part_asked_for_is_searched() -> None:
    text = "on Monday, on Tuesday, on Friday"
    assert [one.text for one in find_times(text, 11, 21)] == ["on Tuesday"]


def test_every_wording_can_be_resolved() -> None:
    assert {row[0] for _, _, row in list_wordings()} == RULES
