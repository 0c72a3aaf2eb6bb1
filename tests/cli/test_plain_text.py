"""A terminal shows what strangers wrote, and obeys none of it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.cli.plain_text import to_plain, to_plain_lines


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("captured  Lashio\n", "captured Lashio"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b31m", "\\x9b31m"),
        ("right\u202eleft", "right\\u202eleft"),
        ("bell\x07", "bell\\x07"),
        ("နေပြည်တော် 中缅边境 «ой»", "နေပြည်တော် 中缅边境 «ой»"),
        ("\ud800", "\\ud800"),
    ],
)
def test_words_are_shown(words: str, shown: str) -> None:
    assert to_plain(words) == shown


def test_lines_stay_lines() -> None:
    assert to_plain_lines("  one\r\ntwo\x1b") == "  one\\r\ntwo\\x1b"


@given(st.text())
def test_nothing_is_left_to_obey(words: str) -> None:
    left = {unicodedata.category(one) for one in to_plain(words) if one not in "\u200c\u200d"}
    assert not left & {"Cc", "Cf", "Cs", "Zl", "Zp"}
