"""Names under entries: what one may be, and when two of them are one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.ledger.authors import MOST_OF_A_NAME, is_name, is_same_person
from geodata.ledger.deciding import checked_author
from geodata.ledger.ledger_errors import RefusedError
from pages.parts.access.names import UnfitNameError, read_name


@pytest.mark.parametrize(
    "name", ["corpus", "CORPUS", "\uff43orpus", "corpus\ufe0f", "cor\u200dpus", " corpus\u2003"]
)
def test_name_that_reads_as_the_corpus_is_refused(name: str) -> None:
    with pytest.raises(RefusedError, match="kept for the corpus"):
        checked_author(name)


@pytest.mark.parametrize(
    "name", ["", " ", "\u200d", "a\nb", "a\u202eb", "x" * (MOST_OF_A_NAME + 1)]
)
def test_what_nobody_can_read_is_no_name(name: str) -> None:
    assert not is_name(name)


@given(st.text(max_size=60))
def test_whoever_may_sign_on_a_page_may_be_an_author(typed: str) -> None:
    try:
        name = read_name(typed)
    except UnfitNameError:
        return
    assert is_name(name)


@given(st.text())
def test_everybody_is_the_same_as_themselves(name: str) -> None:
    assert is_same_person(name, name)
    assert is_same_person(f"  {name} ", name)


def test_letters_that_look_alike_are_different_ones() -> None:
    assert not is_same_person("Anna", "\u0410nna")
