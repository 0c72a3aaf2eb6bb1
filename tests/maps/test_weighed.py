"""What stands behind answers is said in words, and of two sides only what tells them apart."""

import pytest

from geodata.history import EXPLICIT_EVENTS_ONLY, LAST_WORD_STANDS
from geodata.maps.weighed import USUALLY, Weighed, told_in_words

EVENTS = Weighed(EXPLICIT_EVENTS_ONLY)
AFP = Weighed(told_by=("AFP",))
LAST_WORD = f"“last word stands” {LAST_WORD_STANDS.version}"
EVENTS_ONLY = f"“explicit events only” {EXPLICIT_EVENTS_ONLY.version}"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ((), ""),
        (("AFP",), "as told by AFP only"),
        (("AFP", "BBC"), "as told by AFP and BBC only"),
        (("AFP", "BBC", "CNI"), "as told by AFP, BBC and CNI only"),
        (("AFP", "BBC", "CNI", "DVB", "RFA"), "as told by AFP, BBC and 3 others only"),
        (("A" * 60,), f"as told by {'A' * 47}… only"),
    ],
)
def test_sources_are_named_and_many_of_them_counted(names: tuple[str, ...], words: str) -> None:
    assert told_in_words(names) == words


def test_a_rule_set_is_cited_by_name_and_version() -> None:
    assert str(USUALLY) == LAST_WORD
    assert str(AFP) == f"{LAST_WORD}, as told by AFP only"


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (USUALLY, EVENTS, LAST_WORD),
        (EVENTS, USUALLY, EVENTS_ONLY),
        (USUALLY, AFP, "all sources"),
        (AFP, USUALLY, "as told by AFP only"),
        (AFP, EVENTS, f"{LAST_WORD}, as told by AFP only"),
        (USUALLY, USUALLY, LAST_WORD),
    ],
)
def test_a_side_is_named_by_what_sets_it_apart(one: Weighed, other: Weighed, words: str) -> None:
    assert one.beside(other) == words


def test_a_label_begins_with_a_capital() -> None:
    assert AFP.label_beside(USUALLY) == "As told by AFP only"
    assert USUALLY.label_beside(AFP) == "By all sources"
    assert EVENTS.label_beside(USUALLY) == f"By {EVENTS_ONLY}"
