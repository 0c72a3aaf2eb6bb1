"""What is sent waits in the ledger: once, signed, on the text that is there, and on no map."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geodata.corpus.sources import read_pasted
from geodata.extract.reading import read_reader
from geodata.ledger.reviews import Accept
from geodata.ledger.standing import standing_record
from geodata.ledger.states import ClaimState, Status
from geodata.ledger.store import Ledger, open_ledger
from pages.parts.adding.articles import Article, carry_out, read_article
from pages.parts.adding.proposing import NotSentError, claims_of, is_set_aside, propose
from pages.parts.adding.waiting import to_article

TEXT = (
    "The KIA captured Laiza on Wednesday. The MNDAA captured Lashio on Wednesday.\n\n"
    "Residents of both towns have fled to the hills, and the road between them is shut to all "
    "but the lorries that bring rice and fuel, a teacher who has stayed told us by telephone. "
    "Nobody knows when the schools will open again, she said, and few have asked.\n"
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    opened = open_ledger(str(tmp_path / "ledger.sqlite3"), corpus=None)
    yield opened
    opened.close()


def article(text: str = TEXT, day: date = date(2024, 11, 24)) -> Article:
    one = Article(read_pasted(text, day), "pasted text")
    read_article(one, read_reader())
    return one


def claims(ledger: Ledger) -> list[ClaimState]:
    [document_id] = ledger.states().documents
    found = claims_of(ledger.states(), document_id)
    return sorted(found, key=lambda one: one.claim.excerpt.start)


def test_what_is_sent_waits_signed_with_its_reading(ledger: Ledger) -> None:
    sent = propose(article(), ledger, "Nang Mo")
    assert (sent.new, sent.known, sent.replaced) == (2, 0, 0)
    first, _ = claims(ledger)
    assert (first.status, first.proposed_by) == (Status.WAITING, "Nang Mo")
    assert first.reading
    assert TEXT[slice(*first.reading.trigger)] == "captured"


def test_what_waits_is_part_of_no_record(ledger: Ledger) -> None:
    propose(article(), ledger, "Nang Mo")
    assert standing_record(ledger.states()).documents == {}


def test_a_document_is_part_of_the_record_once_one_of_its_claims_stands(ledger: Ledger) -> None:
    propose(article(), ledger, "Nang Mo")
    first, _ = claims(ledger)
    ledger.review(first.subject, 0, Accept(), "Aye Chan")
    assert list(standing_record(ledger.states()).claims) == [first.subject]


def test_the_same_sent_again_adds_nothing(ledger: Ledger) -> None:
    propose(article(), ledger, "Nang Mo")
    head = ledger.head()
    assert propose(article(), ledger, "Nang Mo").new == 0
    assert ledger.head() == head


def test_the_same_article_with_other_text_around_it_adds_nothing(ledger: Ledger) -> None:
    propose(article(), ledger, "Nang Mo")
    head = ledger.head()
    around = f"\n\n{TEXT}\n\nSubscribe to our newsletter\n"
    assert propose(article(around), ledger, "Hkun Sai").known == 2
    assert ledger.head() == head


def test_sent_with_changes_takes_the_place_of_what_nobody_has_decided(ledger: Ledger) -> None:
    propose(article(), ledger, "Nang Mo")
    changed = article()
    key = next(iter(changed.candidates))
    carry_out(changed, [{"number": 1, "do": "set", "key": key, "fields": {"value": "held"}}])
    sent = propose(changed, ledger, "Nang Mo")
    assert (sent.new, sent.known, sent.replaced) == (1, 1, 1)
    waiting = [one.claim.value for one in claims(ledger) if one.status is Status.WAITING]
    assert sorted(waiting) == ["captured", "held"]


def test_what_somebody_else_sent_stays_beside_what_is_sent_with_changes(ledger: Ledger) -> None:
    propose(article(), ledger, "Nang Mo")
    changed = article()
    key = next(iter(changed.candidates))
    carry_out(changed, [{"number": 1, "do": "set", "key": key, "fields": {"value": "held"}}])
    assert propose(changed, ledger, "Hkun Sai").replaced == 0
    assert all(one.status is Status.WAITING for one in claims(ledger))


def test_what_is_set_aside_is_kept_as_no_claim_and_can_come_back(ledger: Ledger) -> None:
    one = article()
    key = next(iter(one.candidates))
    carry_out(one, [{"number": 1, "do": "aside", "key": key}])
    propose(one, ledger, "Nang Mo")
    assert [is_set_aside(each) for each in claims(ledger)] == [True, False]
    carry_out(one, [{"number": 2, "do": "back", "key": key}])
    propose(one, ledger, "Nang Mo")
    assert all(each.status is Status.WAITING for each in claims(ledger))


def test_what_was_sent_comes_back_onto_the_desk_with_its_changes(ledger: Ledger) -> None:
    one = article()
    first, second = one.candidates
    carry_out(one, [{"number": 1, "do": "set", "key": first, "fields": {"value": "held"}}])
    carry_out(one, [{"number": 2, "do": "aside", "key": second}])
    propose(one, ledger, "Nang Mo")
    [document] = ledger.states().documents.values()
    again = to_article(document, claims(ledger), read_reader())
    assert (again.edits, list(again.candidates)) == (one.edits, list(one.candidates))


def test_another_day_of_publication_is_refused_with_the_one_that_is_known(ledger: Ledger) -> None:
    propose(article(), ledger, "Nang Mo")
    with pytest.raises(NotSentError, match="published on 24 Nov 2024"):
        propose(article(day=date(2024, 12, 1)), ledger, "Hkun Sai")


def test_another_article_of_the_same_name_gets_an_id_of_its_own(ledger: Ledger) -> None:
    one, other = article(), article(TEXT.replace("Laiza", "Muse"))
    for each in (one, other):
        each.source = replace(each.source, document_id="article")
        read_article(each, read_reader())
        propose(each, ledger, "Nang Mo")
    assert len(ledger.states().documents) == 2
