"""Cells that no spreadsheet runs, texts that any file holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.exchange.exports.writable import guard, to_writable, unguard


@given(st.text(alphabet=st.sampled_from("=+-@＝'\"\t\r\n ab\u00a0\ufeff")) | st.text())
def test_a_guarded_cell_begins_with_no_sign_and_gives_its_text_back(text: str) -> None:
    cell = guard(text)
    assert not cell.lstrip(' "\u00a0\ufeff').startswith(tuple("=+-@＝＋－＠\t\r\n"))
    assert unguard(cell) == text


@given(st.text(alphabet=st.characters()))
def test_a_writable_text_can_be_written_again_and_again(text: str) -> None:
    once = to_writable(text)
    once.encode()
    assert to_writable(once) == once
    assert not {chr(code) for code in range(32)} - {"\t", "\n"} & set(once) & {"\x00"}


@pytest.mark.parametrize(
    ("text", "written"),
    [("a\x00b", "a␀b"), ("\x1b[2J", "␛[2J"), ("\x7f", "␡"), ("x\ud800", "x\ufffd")],
)
def test_a_control_character_is_written_as_its_picture(text: str, written: str) -> None:
    assert to_writable(text) == written


@pytest.mark.parametrize("text", ["လားရှိုး", "腊戌", "\u202eא\u202c", "a\u200db", "😀", "a\tb\nc"])
def test_signs_that_spell_and_order_words_stay(text: str) -> None:
    assert to_writable(text) == text
