"""How claims are weighed comes back from an address, and a bad address brings no harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.history import RULE_SETS, Voice
from pages.parts.weighing import USUAL, Weighing, read_side, read_words, sources_to_words, to_words

VOICES = [
    Voice("001-afp", "AFP", ("001-afp", "004-afp")),
    Voice("002", "An article without publisher", ("002",)),
    Voice("003-irrawaddy", "The Irrawaddy", ("003-irrawaddy",)),
]
KEYS = [voice.key for voice in VOICES]
WEIGHINGS = st.builds(
    lambda rules, sources: Weighing(rules, tuple(sorted(sources))).within(VOICES),
    st.sampled_from(sorted(RULE_SETS)),
    st.sets(st.sampled_from(KEYS)),
)
HOSTILE = "![x](http://evil.example/x.png)"


@given(WEIGHINGS)
def test_what_an_address_says_is_read_as_it_was_written(weighing: Weighing) -> None:
    asked = read_words(weighing.rules, sources_to_words(weighing.sources), VOICES)
    assert (asked.weighing, asked.faults) == (weighing, ())
    assert read_side(to_words(weighing), VOICES).weighing == weighing


@given(st.text(), st.text())
def test_whatever_an_address_says_there_is_a_way_to_weigh(rules: str, sources: str) -> None:
    asked = read_words(rules, sources, VOICES)
    assert asked.weighing.rules in RULE_SETS
    assert set(asked.weighing.sources) <= set(KEYS)


def test_without_a_word_the_usual_rules_hold_for_all_sources() -> None:
    assert read_words(None, None, VOICES).weighing == USUAL


def test_any_article_of_a_source_names_the_source() -> None:
    assert read_words(None, "004-afp", VOICES).weighing == Weighing(sources=("001-afp",))


def test_all_sources_one_by_one_are_all_sources() -> None:
    assert read_words(None, "~".join(KEYS), VOICES).weighing == USUAL


def test_a_rule_set_that_there_is_not_is_said_without_repeating_it() -> None:
    asked = read_words(HOSTILE, None, VOICES)
    assert asked.weighing == USUAL
    assert "expected one of last-word" in asked.faults[0]
    assert "evil" not in asked.faults[0]


def test_a_source_that_there_is_not_is_left_out_and_said() -> None:
    asked = read_words("events-only", f"002~{HOSTILE}", VOICES)
    assert asked.weighing == Weighing("events-only", ("002",))
    assert "isn’t in this record" in asked.faults[0]
    assert "evil" not in asked.faults[0]


@pytest.mark.parametrize("sources", [("gone",), ("gone", "002")])
def test_a_source_that_has_left_the_record_is_no_longer_heard(sources: tuple[str, ...]) -> None:
    left = tuple(one for one in sources if one in KEYS)
    assert Weighing(sources=sources).within(VOICES).sources == left


def test_an_address_stays_readable() -> None:
    assert to_words(Weighing("fades-90", ("002", "003-irrawaddy"))) == "fades-90~002~003-irrawaddy"


def test_a_voice_stays_heard_when_another_of_its_articles_comes_first() -> None:
    grown = [Voice("000-afp", "AFP", ("000-afp", "001-afp", "004-afp")), *VOICES[1:]]
    assert Weighing(sources=("001-afp",)).within(grown) == Weighing(sources=("000-afp",))
