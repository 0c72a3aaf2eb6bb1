"""What is appended is there, once, for good and with its author."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from geodata.ledger.bodies import claim_proposal, document_proposal
from geodata.ledger.entries import Draft, EntryKind
from geodata.ledger.ledger_errors import ConflictError, RefusedError
from geodata.ledger.store import Ledger
from tests.ledger.chains import TEXT, article, captured


def test_document_and_claim_are_there_with_their_author(ledger: Ledger) -> None:
    ledger.propose(article(), [(captured(), None)], "Aung Zaw", "read it today")
    document, claim = ledger.entries()
    assert (document.kind, claim.kind) == (EntryKind.DOCUMENT, EntryKind.CLAIM)
    assert (claim.author, claim.reason) == ("Aung Zaw", "read it today")
    assert claim.subject == captured().id


def test_head_counts_the_entries(ledger: Ledger) -> None:
    assert ledger.head() == 0
    ledger.propose(article(), [(captured(), None)], "Aung Zaw")
    assert ledger.head() == 2


def test_same_article_read_again_adds_nothing(ledger: Ledger) -> None:
    first = ledger.propose(article(), [(captured(), None)], "Aung Zaw")
    again = ledger.propose(article(), [(captured(), None)], "Somebody Else")
    assert (first.new, first.known) == (1, 0)
    assert (again.new, again.known, again.document.is_new) == (0, 1, False)
    assert ledger.head() == 2


def test_same_document_with_another_text_is_a_conflict(ledger: Ledger) -> None:
    ledger.append([document_proposal(article())], "Aung Zaw")
    passport = article().passport
    other = article(TEXT.replace("Lashio", "Muse"))
    other = other.model_copy(
        update={"passport": other.passport.model_copy(update={"document_id": passport.document_id})}
    )
    with pytest.raises(ConflictError, match=r"another text or passport.*by Aung Zaw"):
        ledger.append([document_proposal(other)], "Aung Zaw")


def test_claim_must_rest_on_a_document_that_is_there(ledger: Ledger) -> None:
    with pytest.raises(RefusedError, match="isn't in the ledger"):
        ledger.append([claim_proposal(captured())], "Aung Zaw")


def test_excerpt_must_be_in_its_document_to_the_letter(ledger: Ledger) -> None:
    claim = captured()
    wrong = claim.model_copy(
        update={"excerpt": claim.excerpt.model_copy(update={"text": "MNDAA took Lashio"})}
    )
    with pytest.raises(RefusedError, match="the words at 0 to"):
        ledger.propose(article(), [(wrong, None)], "Aung Zaw")


def test_one_faulty_claim_keeps_the_whole_proposal_out(ledger: Ledger) -> None:
    claim = captured()
    wrong = claim.model_copy(update={"excerpt": claim.excerpt.model_copy(update={"start": 3})})
    with pytest.raises(RefusedError):
        ledger.propose(article(), [(claim, None), (wrong, None)], "Aung Zaw")
    assert ledger.head() == 0


def test_claim_copied_from_another_goes_under_its_own_id(ledger: Ledger) -> None:
    claim = captured()
    remembered = claim.id
    other = claim.model_copy(update={"note": "read otherwise"})
    done = ledger.propose(article(), [(claim, None), (other, None)], "Aung Zaw")
    assert done.new == 2
    assert done.claims[1].entry.subject != remembered


def test_body_under_another_id_is_refused(ledger: Ledger) -> None:
    forged = claim_proposal(captured())
    forged = type(forged)("0" * 16, 0, EntryKind.CLAIM, forged.body)
    with pytest.raises(RefusedError, match="isn't the id of this claim"):
        ledger.append([document_proposal(article()), forged], "Aung Zaw")


@pytest.mark.parametrize("author", ["", "  ", "a\nb", "x" * 201, "Corpus"])
def test_author_must_be_a_persons_name(ledger: Ledger, author: str) -> None:
    with pytest.raises(RefusedError, match="Author"):
        ledger.append([document_proposal(article())], author)


def test_each_entry_carries_the_hash_of_the_one_before(ledger: Ledger) -> None:
    ledger.propose(article(), [(captured(), None)], "Aung Zaw")
    first, second = ledger.entries()
    assert second.previous == first.hash


def test_drafts_keep_their_own_authors_and_times(ledger: Ledger) -> None:
    ledger.propose(article(), [(captured(), None)], "Aung Zaw")
    first, second = ledger.entries()
    moved = [
        Draft(document_proposal(article()), first.author, first.reason, first.at),
        Draft(claim_proposal(captured()), "Somebody Else", "", second.at),
    ]
    assert [one.is_new for one in ledger.append_drafts(moved)] == [False, False]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"reason": "half a \ud800 character"}, "half a character"),
        ({"reason": "a\x00b"}, "NUL"),
        ({"reason": "x" * 10_001}, "10,001 characters"),
        ({"at": datetime(2026, 3, 1)}, "no time zone"),
        ({"author": ""}, "expected a name"),
    ],
)
def test_draft_that_no_store_could_keep_is_refused(
    ledger: Ledger, changes: dict[str, Any], why: str
) -> None:
    draft = Draft(document_proposal(article()), "Anna", "", datetime(2026, 3, 1, tzinfo=UTC))
    with pytest.raises(RefusedError, match=why):
        ledger.append_drafts([replace(draft, **changes)])
    assert ledger.head() == 0


@pytest.mark.parametrize(("ahead", "follows"), [(timedelta(hours=2), True), (timedelta(9), False)])
def test_clock_put_back_a_little_keeps_the_order_and_a_wild_one_is_not_followed(
    ledger: Ledger, ahead: timedelta, follows: bool
) -> None:
    early = Draft(document_proposal(article()), "Anna", "", datetime.now(UTC) + ahead)
    ledger.append_drafts([early])
    ledger.append([claim_proposal(captured())], "Bo")
    first, second = ledger.entries()
    assert (second.at >= first.at) is follows
