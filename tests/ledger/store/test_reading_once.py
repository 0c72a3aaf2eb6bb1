"""What a process has read of a ledger it doesn't read again, and reads no more than is asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest
from sqlalchemy import event

from geodata.history import build_record_history
from geodata.ledger import Record
from geodata.ledger.reviews import Accept, Edit, Reject
from geodata.ledger.standing import standing_record
from geodata.ledger.store import Ledger
from geodata.model import Claim
from tests.ledger.store.conftest import OpenAgain
from tests.ledger.store.crowds import claims_of, long_article

ARTICLE = long_article("read once", 8)
CLAIMS = claims_of(ARTICLE)


@contextmanager
def entries_read(ledger: Ledger) -> Iterator[list[int]]:
    """Give the numbers behind which entries are asked for, filled while the block runs."""
    asked: list[int] = []

    def executed(_c: object, _cursor: object, query: str, parameters: object, *_: object) -> None:
        if "seq >" in query:
            values = parameters.values() if isinstance(parameters, dict) else parameters
            asked.extend(values)  # type: ignore[arg-type]

    event.listen(ledger.store.engine, "before_cursor_execute", executed)
    try:
        yield asked
    finally:
        event.remove(ledger.store.engine, "before_cursor_execute", executed)


def fill(ledger: Ledger) -> None:
    ledger.propose(ARTICLE, [(claim, None) for claim in CLAIMS], "Aung Zaw")
    for claim in CLAIMS[:6]:
        ledger.review(claim.id, 0, Accept(), "Anna")


def stands(ledger: Ledger) -> Record:
    return standing_record(ledger.states(), needs_second=False)


def test_only_what_is_behind_the_newest_entry_is_read(
    ledger: Ledger, open_again: OpenAgain
) -> None:
    fill(ledger)
    ledger.states()
    head = ledger.head()
    open_again().review(CLAIMS[6].id, 0, Accept(), "Bo")
    with entries_read(ledger) as asked:
        states = ledger.states()
        assert ledger.states() is not None
    assert asked == [head, head + 1]
    assert states.claims[CLAIMS[6].id].decided_by == "Bo"


def test_states_told_before_stay_as_they_were(ledger: Ledger) -> None:
    fill(ledger)
    before, record = ledger.states(), stands(ledger)
    ledger.review(CLAIMS[0].id, 1, Reject(), "Bo", "it doesn't say so")
    assert CLAIMS[0].id not in stands(ledger).claims
    assert before.claims[CLAIMS[0].id].revision == 1
    assert record.claims[CLAIMS[0].id] == CLAIMS[0]


def test_history_makes_no_claim_whole(ledger: Ledger) -> None:
    fill(ledger)
    record = stands(ledger)
    assert len(record.claims) == 6
    assert not any(isinstance(one, Claim) for one in record.outlines.values())
    build_record_history(record)
    assert record.claims[CLAIMS[2].id] == CLAIMS[2]


def test_some_of_the_documents_tell_some_of_the_claims(ledger: Ledger) -> None:
    fill(ledger)
    other = long_article("another", 3)
    ledger.propose(other, [(claim, None) for claim in claims_of(other)], "Aung Zaw")
    for claim in claims_of(other):
        ledger.review(claim.id, 0, Accept(), "Anna")
    edited = CLAIMS[0].model_copy(update={"place_id": "hsipaw", "toponym": None})
    ledger.review(CLAIMS[0].id, 1, Edit(claim=edited, fields=("place_id", "toponym")), "Bo")
    of_one = stands(ledger).of_documents([ARTICLE.id])
    assert list(of_one.documents) == [ARTICLE.id]
    whole = [one for one in stands(ledger).claims.values() if one.excerpt.document_id == ARTICLE.id]
    assert list(of_one.claims.values()) == whole
    assert len(whole) == 6


def test_moment_without_a_time_zone_is_refused(ledger: Ledger) -> None:
    with pytest.raises(ValueError, match="has no time zone: expected a moment such as"):
        ledger.states(datetime(2026, 3, 1))
    with pytest.raises(ValueError, match="has no time zone"):
        list(ledger.entries(at=datetime(2026, 3, 1)))
