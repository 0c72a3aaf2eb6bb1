"""What a hand decides is written once, signed, and never over somebody else's decision."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata.ledger.entries import NUL
from geodata.ledger.states import Status
from geodata.ledger.store import Ledger, open_ledger
from pages.parts.adding.edits import Edit
from tests.pages.review.at_work import Reviewer, propose


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    opened = open_ledger(str(tmp_path / "ledger.sqlite3"), corpus=None)
    yield opened
    opened.close()


@pytest.fixture
def subjects(ledger: Ledger) -> list[str]:
    return propose(ledger)


@pytest.fixture
def reviewer(ledger: Ledger) -> Reviewer:
    return Reviewer(ledger)


def test_accepting_signs_and_opens_the_next_that_waits(
    reviewer: Reviewer, subjects: list[str]
) -> None:
    reviewer.do("accept", subjects[0])
    state = reviewer.state(subjects[0])
    assert (state.status, state.decided_by) == (Status.ACCEPTED, "Aye Chan")
    assert reviewer.visit.moved == (1, subjects[1])
    assert reviewer.visit.said.words == "Accepted."


def test_rejecting_without_a_reason_writes_nothing_and_says_why(
    reviewer: Reviewer, subjects: list[str]
) -> None:
    reviewer.do("reject", subjects[0])
    assert reviewer.state(subjects[0]).status is Status.WAITING
    assert "needs a reason" in reviewer.visit.said.words


def test_changes_are_taken_as_edited_with_the_names_of_the_fields(
    reviewer: Reviewer, subjects: list[str]
) -> None:
    reviewer.do("set", subjects[0], fields={"place_id": "hsipaw", "value": "held"})
    reviewer.do("edit", subjects[0], reason="the headline names Hsipaw")
    state = reviewer.state(subjects[0])
    assert (state.claim.place_id, state.claim.value) == ("hsipaw", "held")
    assert set(state.edited_fields) == {"place_id", "value"}
    assert state.reason == "the headline names Hsipaw"
    assert reviewer.visit.edits == {}


def test_days_out_of_order_are_not_taken(reviewer: Reviewer, subjects: list[str]) -> None:
    reviewer.do("set", subjects[0], fields={"earliest": "2024-12-30"})
    reviewer.do("edit", subjects[0])
    assert reviewer.state(subjects[0]).status is Status.WAITING
    assert "beside the field" in reviewer.visit.said.words


def test_undo_takes_the_decision_back_and_opens_the_claim(
    reviewer: Reviewer, subjects: list[str]
) -> None:
    reviewer.do("accept", subjects[0])
    reviewer.do("undo-last")
    assert reviewer.state(subjects[0]).status is Status.WAITING
    assert reviewer.visit.current == subjects[0]
    assert reviewer.visit.decided == []


def test_who_is_too_late_is_told_who_was_first_and_loses_nothing(
    ledger: Ledger, reviewer: Reviewer, subjects: list[str]
) -> None:
    other = Reviewer(ledger, "Hkun Sai")
    reviewer.do("set", subjects[0], fields={"value": "held"})
    other.do("reject", subjects[0], reason="no claim at all")
    reviewer.do("edit", subjects[0], seen=0, reason="the word is held")
    told = reviewer.visit.overtaken[subjects[0]]
    assert "Hkun Sai rejected it on" in told
    assert "“no claim at all”" in told
    assert told.endswith("You had written: “the word is held”.")
    assert reviewer.visit.edit(subjects[0]).changes == {"value": "held"}
    assert reviewer.visit.typed[subjects[0]] == "the word is held"
    assert reviewer.state(subjects[0]).status is Status.REJECTED


def test_who_was_too_late_may_decide_again_on_top(
    ledger: Ledger, reviewer: Reviewer, subjects: list[str]
) -> None:
    Reviewer(ledger, "Hkun Sai").do("reject", subjects[0], reason="no claim at all")
    reviewer.do("accept", subjects[0], seen=0)
    reviewer.do("accept", subjects[0])
    assert reviewer.state(subjects[0]).decided_by == "Aye Chan"
    assert subjects[0] not in reviewer.visit.overtaken


def test_what_one_article_tells_twice_is_merged(reviewer: Reviewer, subjects: list[str]) -> None:
    reviewer.do("merge", subjects[1], into=subjects[0])
    state = reviewer.state(subjects[1])
    assert (state.status, state.merged_into) == (Status.MERGED, subjects[0])


def test_nothing_is_merged_into_what_is_not_there(reviewer: Reviewer, subjects: list[str]) -> None:
    reviewer.do("merge", subjects[1], into="atlantis")
    assert reviewer.state(subjects[1]).status is Status.WAITING
    assert "there is no claim atlantis" in reviewer.visit.said.words


def test_many_are_decided_at_once_and_taken_back_at_once(
    reviewer: Reviewer, subjects: list[str]
) -> None:
    reviewer.do("ask", what="reject", keys=subjects[:3])
    asked = reviewer.visit.many
    assert asked
    reviewer.do("many", asked=asked.number, reason="one article too many")
    assert [reviewer.state(one).status for one in subjects[:3]] == [Status.REJECTED] * 3
    reviewer.do("undo-last")
    assert [reviewer.state(one).status for one in subjects[:3]] == [Status.WAITING] * 3


def test_of_many_those_that_somebody_else_decided_stay_theirs(
    ledger: Ledger, reviewer: Reviewer, subjects: list[str]
) -> None:
    reviewer.do("ask", what="accept", keys=subjects[:2])
    Reviewer(ledger, "Hkun Sai").do("reject", subjects[0], reason="no claim at all")
    reviewer.do("many", asked=reviewer.visit.many.number, reason="")
    assert reviewer.state(subjects[0]).decided_by == "Hkun Sai"
    assert reviewer.state(subjects[1]).decided_by == "Aye Chan"


def test_a_claim_named_many_times_is_looked_at_once(
    reviewer: Reviewer, subjects: list[str]
) -> None:
    reviewer.do("accept", subjects[0])
    reviewer.do("ask", what="accept", keys=[subjects[0]] * 50 + [subjects[1]] * 50)
    asked = reviewer.visit.many
    assert asked
    assert (len(asked.seen), len(asked.passed_over)) == (1, 1)


@pytest.mark.parametrize("reason", ["half a \ud83d", "nul \0 within", "x" * 20_000])
def test_reason_that_no_page_could_send_breaks_nothing(
    ledger: Ledger, reviewer: Reviewer, subjects: list[str], reason: str
) -> None:
    reviewer.do("reject", subjects[0], reason=reason)
    kept = [*reviewer.visit.typed.values(), reviewer.visit.said.words]
    assert all(one.encode() is not None for one in kept)
    assert all(NUL not in one.reason for one in ledger.entries())


def test_a_question_that_was_not_asked_is_not_answered(
    reviewer: Reviewer, subjects: list[str]
) -> None:
    reviewer.do("ask", what="accept", keys=subjects[:2])
    reviewer.do("many", asked=-1, reason="")
    assert reviewer.state(subjects[0]).status is Status.WAITING


def test_a_second_opinion_by_somebody_else_lets_it_stand(
    ledger: Ledger, subjects: list[str]
) -> None:
    first = Reviewer(ledger, needs_second=True)
    first.do("accept", subjects[0])
    assert first.read().record.claims == {}
    Reviewer(ledger, "Hkun Sai", needs_second=True).do("agree", subjects[0])
    assert list(first.read().record.claims) == [subjects[0]]


def test_one_person_is_no_second_reviewer(ledger: Ledger, subjects: list[str]) -> None:
    first = Reviewer(ledger, needs_second=True)
    first.do("accept", subjects[0])
    first.do("agree", subjects[0])
    assert "somebody else" in first.visit.said.words
    assert first.read().record.claims == {}


def test_the_same_operation_told_twice_is_done_once(
    ledger: Ledger, reviewer: Reviewer, subjects: list[str]
) -> None:
    reviewer.do("accept", subjects[0], number=1)
    reviewer.do("undo", subjects[0], number=1)
    assert ledger.states().claims[subjects[0]].status is Status.ACCEPTED


NONSENSE = [
    {"do": "accept", "key": "no such claim"},
    {"do": "accept", "seen": "all"},
    {"do": "destroy"},
    {"do": "set", "fields": {"place_id": "atlantis"}},
    {"do": "set", "fields": ["value"]},
    {"do": "ask", "what": "burn", "keys": []},
    {"do": "ask", "what": "accept", "keys": "KEY"},
    {"do": "many", "asked": 1},
    {"do": "undo-last"},
]


@pytest.mark.parametrize("operation", NONSENSE, ids=str)
def test_what_no_hand_on_the_page_can_do_changes_nothing(
    ledger: Ledger, reviewer: Reviewer, subjects: list[str], operation: dict[str, object]
) -> None:
    head = ledger.head()
    reviewer.send({"key": subjects[0], "seen": 0} | operation)
    assert ledger.head() == head
    assert reviewer.visit.edits.get(subjects[0]) in (None, Edit())
