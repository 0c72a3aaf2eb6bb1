"""Every deed is told with what was so before and after it, and corrections are told apart."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata.ledger import read_record
from geodata.ledger.deed_words import author_in_words, changes_in_words, deed_in_words
from geodata.ledger.deeds import Deed, corrections_of, deeds_of
from geodata.ledger.reviews import Accept, Amend, Edit, Reject, Retract, Review, Second, Split, Undo
from geodata.ledger.store import Ledger, open_ledger
from geodata.model import Claim

RECORD = read_record()
LASHIO = next(one for one in RECORD.claims.values() if one.place_id == "lashio")
ARTICLE = RECORD.documents[LASHIO.excerpt.document_id]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = open_ledger(str(tmp_path / "ledger.sqlite3"), corpus=None)
    ledger.propose(ARTICLE, [(LASHIO, None)], "sender")
    yield ledger
    ledger.close()


def moved(claim: Claim, place_id: str) -> Claim:
    return Claim.model_validate({**claim.model_dump(), "place_id": place_id})


def do(ledger: Ledger, *reviews: Review, subject: str = LASHIO.id) -> list[Deed]:
    for review in reviews:
        entries = [one for one in ledger.entries() if one.subject == subject]
        author = "second" if isinstance(review, Second) else "aung"
        ledger.review(subject, len(entries) - 1, review, author, "for a reason")
    return corrections_of(ledger.states())


def said(deeds: list[Deed]) -> list[str]:
    return [deed_in_words(one) for one in deeds]


def test_a_first_decision_corrects_nothing(ledger: Ledger) -> None:
    assert do(ledger, Accept(), Second(agrees=True)) == []


def test_the_rejection_of_what_never_stood_corrects_nothing(ledger: Ledger) -> None:
    assert do(ledger, Reject()) == []


def test_the_rejection_of_what_had_stood_is_a_correction(ledger: Ledger) -> None:
    [deed] = do(ledger, Accept(), Reject())
    assert (deed_in_words(deed), deed.had_stood()) == ("rejected", True)
    assert (deed.entry.author, deed.entry.reason) == ("aung", "for a reason")


def test_what_stands_by_a_second_opinion_alone_had_not_stood_without_it(ledger: Ledger) -> None:
    do(ledger, Accept(), Reject())
    assert corrections_of(ledger.states(), needs_second=True) == []


def test_an_edit_says_which_fields_say_what_now(ledger: Ledger) -> None:
    edit = Edit(claim=moved(LASHIO, "muse"), fields=("place_id",))
    [deed] = do(ledger, Accept(), edit)
    assert said([deed]) == ["edited"]
    assert [str(one) for one in changes_in_words(deed, RECORD)] == ["place: Lashio → Muse"]


def test_an_undo_says_what_it_took_back_and_what_says_what_again(ledger: Ledger) -> None:
    edit = Edit(claim=moved(LASHIO, "muse"), fields=("place_id",))
    undone, _ = do(ledger, Accept(), edit, Undo())
    assert deed_in_words(undone) == "took back: edited"
    assert [str(one) for one in changes_in_words(undone, RECORD)] == ["place: Muse → Lashio"]


def test_undo_after_undo_takes_back_the_one_before(ledger: Ledger) -> None:
    assert said(do(ledger, Accept(), Reject(), Undo(), Undo())) == [
        "took back: accepted", "took back: rejected", "rejected",
    ]  # fmt: skip


def test_a_withdrawal_is_told_from_a_retraction(ledger: Ledger) -> None:
    assert said(do(ledger, Retract())) == ["withdrawn before it stood"]
    assert said(do(ledger, Accept(), Retract()))[0] == "retracted"


def test_splitting_what_had_stood_is_a_correction(ledger: Ledger) -> None:
    split = Split(claims=(LASHIO, moved(LASHIO, "muse")))
    assert said(do(ledger, Accept(), split)) == ["split into 2 claims"]


def test_an_amended_passport_is_a_correction_and_says_what(ledger: Ledger) -> None:
    passport = ARTICLE.passport.model_copy(update={"publisher": "Somebody"})
    [deed] = do(ledger, Amend(passport=passport), subject=ARTICLE.id)
    before = ARTICLE.passport.publisher or "nothing"
    assert deed_in_words(deed) == "amended the article’s passport"
    assert [str(one) for one in changes_in_words(deed, RECORD)] == [
        f"publisher: {before} → Somebody"
    ]
    assert do(ledger, Undo(), subject=ARTICLE.id)[0].passports == (passport, ARTICLE.passport)


def test_the_newest_come_first_and_only_those_since_a_moment(ledger: Ledger) -> None:
    do(ledger, Accept())
    then = ledger.states()
    do(ledger, Second(agrees=False))
    assert said(deeds_of(ledger.states())) == ["gave a second opinion: disagreed", "accepted"]
    assert said(deeds_of(ledger.states(), since=then)) == ["gave a second opinion: disagreed"]
    assert deeds_of(then, since=then) == []


def test_the_corpus_is_named_by_what_it_is() -> None:
    assert author_in_words("corpus") == "the corpus that came with the program"
    assert author_in_words("aung@b.org") == "aung@b.org"
