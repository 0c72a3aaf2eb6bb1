"""Typography is folded one character to one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.corpus.folding import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Ta’ang", "Ta'ang"),
        ("“old friend”", '"old friend"'),
        ("NAYPYIDAW — A", "NAYPYIDAW - A"),
        ("5\u00a0km", "5 km"),
        ("လားရှိုး", "လားရှိုး"),
    ],
)
def test_typography_becomes_plain(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_moves_no_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
