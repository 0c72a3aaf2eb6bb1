"""Whatever isn't as it was written is named, entry by entry, and nothing else is."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.ledger.entries import COLUMNS
from tests.ledger.chains import altered, flaws, forged, reviewed, said

ROWS = tuple(reviewed().rows)
patient = settings(deadline=None, max_examples=40)


def test_a_ledger_as_it_was_written_has_no_flaw() -> None:
    assert flaws(reviewed()) == []


@pytest.mark.parametrize("column", [one for one in COLUMNS if one not in ("seq", "hash")])
def test_an_altered_row_is_named_and_no_other(column: str) -> None:
    rows = list(ROWS)
    before = getattr(rows[-1], column)
    rows[-1] = altered(rows[-1], **{column: before + (1 if isinstance(before, int) else " ")})
    assert {flaw.seq for flaw in flaws(rows)} == {len(rows)}


def test_an_altered_row_with_the_hash_that_fits_breaks_the_chain_behind_it() -> None:
    rows = list(ROWS)
    rows[4] = forged(rows[4], author="somebody else")
    (flaw,) = flaws(rows)
    assert (flaw.seq, flaw.value) == (6, f"previous = {rows[5].previous!r}")
    assert f"{rows[4].hash}, the hash of entry 5" in flaw.expected


@patient
@given(gone=st.integers(0, 8))
def test_a_removed_row_is_named_by_its_number(gone: int) -> None:
    rows = list(ROWS)
    del rows[gone]
    assert any(
        flaw.seq == gone + 2 and f"entry {gone + 1} between" in flaw.expected
        for flaw in flaws(rows)
    )


def test_rows_in_another_order_are_named() -> None:
    rows = list(ROWS)
    rows[4], rows[5] = rows[5], rows[4]
    assert "it follows entry 6: expected entry 7 there; put them in order" in said(rows)


def test_a_row_that_was_numbered_anew_is_named() -> None:
    rows = list(ROWS)
    rows[4], rows[5] = altered(rows[5], seq=5), altered(rows[4], seq=6)
    assert {5, 6} <= {flaw.seq for flaw in flaws(rows)}


def test_two_rows_with_one_hash_are_named() -> None:
    rows = list(ROWS)
    rows.append(altered(rows[-1], seq=len(rows) + 1))
    assert "expected one that entry 11 hasn't" in said(rows)


def test_every_flaw_is_told_not_the_first_alone() -> None:
    rows = list(ROWS)
    rows[1] = altered(rows[1], author="x")
    rows[6] = altered(rows[6], reason="y")
    assert {flaw.seq for flaw in flaws(rows)} == {2, 7}


ANYTHING = st.one_of(
    st.none(), st.integers(), st.floats(), st.binary(max_size=9), st.text(max_size=9),
    st.just("[" * 100_000), st.just('{"action":"accept"}'), st.just("\udcff"),
)  # fmt: skip


@patient
@given(column=st.sampled_from(COLUMNS), value=ANYTHING, where=st.integers(0, 9))
def test_no_row_makes_it_stumble_and_every_change_is_found(
    column: str, value: object, where: int
) -> None:
    rows = list(ROWS)
    if getattr(rows[where], column) == value and type(getattr(rows[where], column)) is type(value):
        return
    rows[where] = altered(rows[where], **{column: value})
    assert flaws(rows)


@patient
@given(where=st.integers(0, 9), data=st.data())
def test_no_forged_body_makes_it_stumble(where: int, data: st.DataObject) -> None:
    leaf = st.one_of(st.none(), st.integers(), st.text(max_size=5))
    body = data.draw(st.dictionaries(st.sampled_from(["action", "claim", "text", "into"]), leaf))
    rows = list(ROWS)
    rows[where] = forged(rows[where], body=json.dumps(body, sort_keys=True))
    assert flaws(rows)
