"""What stands on the map, with and without a second reviewer."""

import pytest

from geodata.ledger.ledger_errors import LedgerError
from geodata.ledger.reviews import Accept, Edit, Second, Split
from geodata.ledger.standing import second_is_needed, standing_record
from geodata.ledger.store import Ledger, open_ledger
from tests.ledger.chains import article, captured

CLAIM = captured()
ELSEWHERE = captured(place_id="hsipaw")


@pytest.fixture
def accepted(ledger: Ledger) -> Ledger:
    ledger.propose(article(), [(CLAIM, None)], "Aung Zaw")
    ledger.review(CLAIM.id, 0, Accept(), "Anna")
    return ledger


def test_document_of_which_nothing_stands_is_no_part_of_the_record(ledger: Ledger) -> None:
    ledger.propose(article(), [(CLAIM, None)], "Aung Zaw")
    record = standing_record(ledger.states(), needs_second=False)
    assert (record.documents, record.claims) == ({}, {})


def test_accepted_claim_stands_with_its_document(accepted: Ledger) -> None:
    record = standing_record(accepted.states(), needs_second=False)
    assert record.documents == {article().id: article()}
    assert record.claims == {CLAIM.id: CLAIM}


def test_claim_waits_for_a_second_opinion_where_one_is_needed(accepted: Ledger) -> None:
    assert standing_record(accepted.states(), needs_second=True).claims == {}
    accepted.review(CLAIM.id, 1, Second(agrees=False), "Bo")
    assert standing_record(accepted.states(), needs_second=True).claims == {}
    accepted.review(CLAIM.id, 2, Second(agrees=True), "Cho")
    assert standing_record(accepted.states(), needs_second=True).claims == {CLAIM.id: CLAIM}


def test_edited_claim_stands_as_edited(accepted: Ledger) -> None:
    accepted.review(CLAIM.id, 1, Edit(claim=ELSEWHERE, fields=("place_id",)), "Bo")
    record = standing_record(accepted.states(), needs_second=False)
    assert record.claims == {ELSEWHERE.id: ELSEWHERE}


def test_parts_stand_in_the_place_of_a_split_claim(accepted: Ledger) -> None:
    parts = (ELSEWHERE, captured(note="the other half"))
    accepted.review(CLAIM.id, 1, Split(claims=parts), "Bo")
    record = standing_record(accepted.states(), needs_second=False)
    assert record.claims == {one.id: one for one in sorted(parts, key=lambda one: one.id)}


def test_corpus_needs_no_second_opinion(address: str) -> None:
    ledger = open_ledger(address)
    states = ledger.states()
    assert standing_record(states, needs_second=True) == standing_record(states, needs_second=False)
    assert standing_record(states, needs_second=True).claims
    ledger.close()


@pytest.mark.parametrize(
    ("said", "needed"), [("", False), ("0", False), ("1", True), ("yes", True)]
)
def test_setting_says_whether_a_second_is_needed(
    monkeypatch: pytest.MonkeyPatch, said: str, needed: bool
) -> None:
    monkeypatch.setenv("SALWEEN_SECOND_REVIEWER", said)
    assert second_is_needed() is needed


def test_setting_that_says_neither_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALWEEN_SECOND_REVIEWER", "perhaps")
    with pytest.raises(LedgerError, match="'perhaps': expected 1 or 0"):
        second_is_needed()
