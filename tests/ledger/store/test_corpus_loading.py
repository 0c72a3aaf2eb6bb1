"""The corpus comes in once, in one piece, and never against what a person decided."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from geodata.ledger.authors import CORPUS_AUTHOR
from geodata.ledger.corpus_loading import Corpus, is_loaded, load_corpus, read_corpus
from geodata.ledger.ledger_errors import ConflictError
from geodata.ledger.record import SEEDS, read_record
from geodata.ledger.reviews import Edit, Reject, Retract, Undo
from geodata.ledger.standing import standing_record
from geodata.ledger.states import Status
from geodata.ledger.store import Ledger, open_ledger
from geodata.ledger.writing import Writer

CORPUS = read_corpus(SEEDS)
FIRST, *REST = CORPUS.claims.values()
WITHOUT_FIRST = replace(CORPUS, claims={one.id: one for one in REST}, version="9.0")


def load(ledger: Ledger, corpus: Corpus) -> None:
    """Load a corpus as a program does that opens the ledger."""
    with ledger.store.writing() as (connection, now):
        if not is_loaded(connection, corpus):
            writer = Writer(connection, now)
            load_corpus(connection, writer, corpus)
            writer.flush()


def status(ledger: Ledger) -> Status:
    return ledger.states().claims[FIRST.id].status


def test_fresh_ledger_holds_the_record_that_the_corpus_tells(address: str) -> None:
    ledger = open_ledger(address)
    record, told = standing_record(ledger.states(), needs_second=False), read_record()
    assert (record.documents, record.claims) == (told.documents, told.claims)
    assert {entry.author for entry in ledger.entries()} == {CORPUS_AUTHOR}
    assert all("of Salween" in entry.reason for entry in ledger.entries())
    ledger.close()


def test_corpus_comes_in_once_however_many_open_the_ledger_at_once(address: str) -> None:
    def open_and_count(_: int) -> int:
        ledger = open_ledger(address)
        head = ledger.head()
        ledger.close()
        return head

    with ThreadPoolExecutor(6) as threads:
        heads = set(threads.map(open_and_count, range(6)))
    assert heads == {len(CORPUS.documents) + 2 * len(CORPUS.claims) + 1}


def test_claim_that_a_later_corpus_has_no_more_is_retracted(ledger: Ledger) -> None:
    load(ledger, CORPUS)
    load(ledger, WITHOUT_FIRST)
    assert status(ledger) is Status.RETRACTED
    assert FIRST.id not in standing_record(ledger.states(), needs_second=False).claims


def test_older_program_takes_nothing_back(ledger: Ledger) -> None:
    load(ledger, CORPUS)
    load(ledger, WITHOUT_FIRST)
    head = ledger.head()
    load(ledger, CORPUS)
    load(ledger, replace(CORPUS, claims={FIRST.id: FIRST}, version="0.0.9"))
    assert ledger.head() == head


def test_claim_that_comes_back_is_accepted_again(ledger: Ledger) -> None:
    load(ledger, CORPUS)
    load(ledger, WITHOUT_FIRST)
    without_last = dict(list(CORPUS.claims.items())[:-1])
    load(ledger, replace(CORPUS, claims=without_last, version="10.0"))
    assert status(ledger) is Status.ACCEPTED


def test_persons_rejection_stays_when_the_corpus_says_otherwise(ledger: Ledger) -> None:
    load(ledger, WITHOUT_FIRST)
    ledger.propose(CORPUS.documents[FIRST.excerpt.document_id], [(FIRST, None)], "Anna")
    ledger.review(FIRST.id, 0, Reject(), "Anna", "misread")
    load(ledger, replace(CORPUS, version="10.0"))
    assert status(ledger) is Status.REJECTED


def test_persons_edit_stays_when_the_corpus_drops_the_claim(ledger: Ledger) -> None:
    load(ledger, CORPUS)
    edited = FIRST.model_copy(update={"note": "checked by hand"})
    ledger.review(FIRST.id, 1, Edit(claim=edited, fields=("note",)), "Anna")
    load(ledger, WITHOUT_FIRST)
    assert status(ledger) is Status.ACCEPTED


def test_claim_that_a_person_proposed_and_nobody_decided_is_accepted(ledger: Ledger) -> None:
    document = CORPUS.documents[FIRST.excerpt.document_id]
    ledger.propose(document, [(FIRST, None)], "Anna")
    load(ledger, CORPUS)
    state = ledger.states().claims[FIRST.id]
    assert (state.proposed_by, state.decided_by) == ("Anna", CORPUS_AUTHOR)


def test_corrected_passport_is_amended(ledger: Ledger) -> None:
    load(ledger, CORPUS)
    document = CORPUS.documents[FIRST.excerpt.document_id]
    passport = document.passport.model_copy(update={"title": "A better title"})
    better = document.model_copy(update={"passport": passport})
    load(ledger, replace(CORPUS, documents={**CORPUS.documents, better.id: better}))
    assert ledger.states().documents[better.id] == better


def test_changed_text_is_refused_and_nothing_written(ledger: Ledger) -> None:
    load(ledger, CORPUS)
    head = ledger.head()
    document = CORPUS.documents[FIRST.excerpt.document_id]
    other = document.model_copy(update={"text": document.text + "And more."})
    with pytest.raises(ConflictError, match="another text than the corpus has"):
        load(ledger, replace(CORPUS, documents={**CORPUS.documents, other.id: other}))
    assert ledger.head() == head


def test_persons_retraction_and_undo_are_kept_apart_from_the_corpus(ledger: Ledger) -> None:
    load(ledger, CORPUS)
    ledger.review(FIRST.id, 1, Retract(), "Anna", "denied since")
    load(ledger, replace(CORPUS, version="9.9", documents=CORPUS.documents))
    assert status(ledger) is Status.RETRACTED
    ledger.review(FIRST.id, 2, Undo(), "Anna")
    assert ledger.states().claims[FIRST.id].decided_by == CORPUS_AUTHOR
