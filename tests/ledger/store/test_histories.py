"""Every store tells the history that its claims tell, in whatever order they came in."""

import random
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from benchmarks.history import questions
from benchmarks.history_corpus import build_documents
from benchmarks.history_stores import fill
from geodata.history import LAST_WORD_STANDS, RULE_SETS, History, build_record_history
from geodata.ledger import read_record
from geodata.ledger.bodies import claim_proposal, document_proposal, review_proposal
from geodata.ledger.reviews import Accept
from geodata.ledger.standing import standing_record
from geodata.ledger.store import Ledger, open_ledger
from geodata.model import Claim, Document, Tenure

Corpus = Sequence[tuple[Document, list[Claim]]]
CORPUS = list(build_documents(400))


def told_by(ledger: Ledger) -> History:
    return build_record_history(standing_record(ledger.states()))


@pytest.fixture(scope="module")
def expected() -> History:
    """Give the history of the claims themselves, that no ledger has seen."""
    record = replace(
        read_record(),
        documents={document.id: document for document, _ in CORPUS},
        claims={claim.id: claim for _, claims in CORPUS for claim in claims},
    )
    return build_record_history(record)


def answers(history: History) -> list[list[Tenure]]:
    asked = [*questions(12, both=True), *questions(4, both=False)]
    rules = [*RULE_SETS.values()]
    return [history.as_of(when, known, rules[n % len(rules)]) for n, (when, known) in
            enumerate(asked)]  # fmt: skip


def test_a_ledger_tells_what_its_claims_tell(
    address: str, ledger: Ledger, expected: History
) -> None:
    fill(address, CORPUS)
    assert answers(told_by(ledger)) == answers(expected)


def test_a_ledger_filled_in_another_order_and_twice_tells_the_same(
    ledger: Ledger, expected: History
) -> None:
    shuffled = [*CORPUS, *CORPUS]
    random.Random(7).shuffle(shuffled)  # noqa: S311
    accepted = set()
    for document, claims in shuffled:
        ledger.append([document_proposal(document), *map(claim_proposal, claims)], "anna")
        fresh = [claim for claim in claims if claim.id not in accepted]
        ledger.append([review_proposal(claim.id, 0, Accept()) for claim in fresh], "anna")
        accepted |= {claim.id for claim in fresh}
    assert answers(told_by(ledger)) == answers(expected)


def test_what_a_ledger_told_earlier_can_be_asked_again(address: str, ledger: Ledger) -> None:
    first, later = CORPUS[:20], CORPUS[20:]
    fill(address, first)
    then = answers(told_by(ledger))
    moment = max(entry.at for entry in ledger.entries())
    for document, claims in later:
        ledger.append([document_proposal(document), *map(claim_proposal, claims)], "anna")
        ledger.append([review_proposal(claim.id, 0, Accept()) for claim in claims], "anna")
    with closing(open_ledger(address, corpus=None)) as again:
        before = build_record_history(standing_record(again.states(at=moment)))
    assert answers(before) == then
    assert answers(told_by(ledger)) != then


def test_the_made_up_claims_are_worth_asking_about(expected: History) -> None:
    when = date(2021, 2, 1) + timedelta(days=1_500)
    conditions = {one.condition for one in expected.as_of(when, None, LAST_WORD_STANDS)}
    assert conditions >= {"held", "contested", "unknown"}
