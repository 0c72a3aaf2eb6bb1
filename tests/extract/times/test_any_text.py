"""What holds of times in any text, on any day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.corpus.folding import fold
from geodata.extract.times import Anchor, find_times, resolve_time
from geodata.extract.times.find import scan_runs
from geodata.extract.times.grammar import SCANNER
from geodata.model import DateInterval

_LINES = (
    "on in since until by from to between after before the a this last next that early late mid",
    "end of beginning first second week month year day days weeks months Friday Monday Sunday May",
    "March Oct. July August 27 30th 2021 2023 1999 2100 31 29 Feb. 02/03/2024 2023-02-29 three few",
    "ago later earlier coup seized power anniversary 70th 500th for within past coming recent now",
    "soon weekend quarter decade summer dry season winter that started visit three-day Q3 200 999",
    "- , . '\n and following same previous night morning 1990s last year the following year",
)
WORDS = [word for line in _LINES for word in line.split(" ")]
sentences = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
days = st.one_of(st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29)]))


@st.composite
def anchors(draw: st.DrawFn) -> Anchor:
    earliest, likely, latest = sorted(draw(st.tuples(days, days, days)))
    return draw(st.sampled_from([Anchor.on(likely), Anchor(likely, earliest, latest)]))


@st.composite
def contexts(draw: st.DrawFn) -> DateInterval | None:
    first, last = sorted(draw(st.tuples(days, days)))
    whole = DateInterval(earliest=first, latest=last)
    near = DateInterval(earliest=first, latest=first)
    return draw(st.sampled_from([None, whole, near, DateInterval(latest=last)]))


@given(st.one_of(st.text(), sentences).map(fold))
def test_expressions_are_exact_slices_in_order_and_apart(text: str) -> None:
    expressions = find_times(text)
    assert all(one.text == text[one.start : one.end] for one in expressions)
    ends = [0] + [one.end for one in expressions]
    assert all(end <= one.start < one.end for end, one in zip(ends, expressions, strict=False))


@given(sentences, anchors(), st.booleans(), contexts())
def test_whatever_is_found_is_read_as_days_in_order(
    text: str, anchor: Anchor, is_future: bool, context: DateInterval | None
) -> None:
    for expression in find_times(text):
        reading = resolve_time(expression, anchor, is_future=is_future, context=context)
        for interval in (reading.interval, reading.alternative, reading.begins):
            assert interval is None or interval.rule
            if interval and interval.earliest and interval.latest:
                assert interval.earliest <= interval.latest
        assert reading.interval.phrase == expression.text


@given(sentences.map(fold))
def test_the_quick_look_misses_no_wording_of_the_grammar(text: str) -> None:
    whole = [match.span() for match in SCANNER.finditer(text)]
    assert [match.span() for match in scan_runs(text, 0, len(text))] == whole


@pytest.mark.parametrize("words", ["in ", "since a ", "May, ", "27 and ", "from Friday to "])
def test_a_text_of_nothing_but_leading_words_is_read_in_time(words: str) -> None:
    assert len(find_times(words * 5_000)) <= 5_000
