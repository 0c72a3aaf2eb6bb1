"""Many write at once: nothing is lost, nothing comes twice, nobody is turned away."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from geodata.ledger.ledger_errors import StaleReviewError
from geodata.ledger.reviews import Accept
from geodata.ledger.store import Ledger
from tests.ledger.chains import article, captured
from tests.ledger.store.conftest import OpenAgain
from tests.ledger.store.crowds import append_one_by_one, decide_once, workers

PROCESSES, EACH, REVIEWERS = 4, 25, 16


def test_four_processes_lose_nothing_and_write_nothing_twice(
    address: str, open_again: OpenAgain
) -> None:
    everybody = [(address, f"writer {one}", EACH) for one in range(PROCESSES)]
    # All four also find the ledger missing, and make it at the same moment.
    with workers(append_one_by_one, *everybody) as writers:
        for one in writers:
            one.begin()
        told = [[words.split()[0] for words in one.said()] for one in writers]
    assert [len(one) for one in told] == [EACH] * PROCESSES
    there = Counter(entry.subject for entry in open_again().entries())
    assert Counter(subject for one in told for subject in one) <= there
    assert set(there.values()) == {1}
    assert len(open_again().states().claims) == PROCESSES * EACH


def test_of_sixteen_processes_one_decides_and_fifteen_are_told(
    address: str, ledger: Ledger, open_again: OpenAgain
) -> None:
    ledger.propose(article(), [(captured(), None)], "Aung Zaw")
    everybody = [(address, captured().id, f"reviewer {one}") for one in range(REVIEWERS)]
    with workers(decide_once, *everybody) as reviewers:
        for one in reviewers:
            one.begin()
        told = Counter(words for one in reviewers for words in one.said())
    state = open_again().states().claims[captured().id]
    assert told == {state.decided_by: 1, f"{state.decided_by} was first": REVIEWERS - 1}
    assert len(state.entries) == 2


def test_of_sixteen_threads_one_decides_and_fifteen_are_told(ledger: Ledger) -> None:
    ledger.propose(article(), [(captured(), None)], "Aung Zaw")

    def decide(name: str) -> str:
        try:
            return ledger.review(captured().id, 0, Accept(), name).author
        except StaleReviewError as error:
            return f"{error.entry.author} was first"

    with ThreadPoolExecutor(REVIEWERS) as threads:
        told = Counter(threads.map(decide, map(str, range(REVIEWERS))))
    winner = ledger.states().claims[captured().id].decided_by
    assert told == {winner: 1, f"{winner} was first": REVIEWERS - 1}


def test_threads_read_while_others_write(ledger: Ledger) -> None:
    ledger.propose(article(), [(captured(), None)], "Aung Zaw")

    def write(number: int) -> int:
        claim = captured(note=f"reading {number}")
        ledger.propose(article(), [(claim, None)], "Aung Zaw")
        states = ledger.states()
        return sum(len(state.entries) for state in states.claims.values()) + 1 - states.head

    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(write, range(24))) == {0}
    assert ledger.head() == 26
