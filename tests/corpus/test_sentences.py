"""Sentences end where they end, and abbreviations end none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.corpus.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Gen. Soe Win met Lt. Gen. Moe.", ["Gen. Soe Win met Lt. Gen. Moe."]),
        ("On Oct. 27 it began. It ended.", ["On Oct. 27 it began.", "It ended."]),
        ("The U.S. Embassy said so.", ["The U.S. Embassy said so."]),
        ("Junta No. 2 Soe Win came.", ["Junta No. 2 Soe Win came."]),
        ('"We took it." They left.', ['"We took it."', "They left."]),
        ("Why? Nobody knows!", ["Why?", "Nobody knows!"]),
        ("A heading\nA sentence.", ["A heading", "A sentence."]),
        ("At 5 p.m. on Friday it fell.", ["At 5 p.m. on Friday it fell."]),
        ("It cost 2.5 million. It sank.", ["It cost 2.5 million.", "It sank."]),
        ("မြို့ကျပြီ။ ပြီးပြီ။", ["မြို့ကျပြီ။", "ပြီးပြီ။"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_text_is_split_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_lines_of_a_fixed_width_are_one_paragraph() -> None:
    text = (
        "The Myanmar National Democratic Alliance Army took the town of\n"
        "Lashio after three weeks of fighting against the soldiers that\n"
        "the regime had sent from Mandalay and from the west. It holds."
    )
    assert len(sentences(text)) == 2


@given(st.text())
def test_sentences_lie_in_order_and_apart(text: str) -> None:
    reached = 0
    for start, end in split_sentences(text):
        assert reached <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        reached = end
