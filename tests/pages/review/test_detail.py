"""What is shown of a claim: its words, by whom and when, and what lies beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata.ledger.store import Ledger, open_ledger
from pages.parts.adding.edits import Edit
from pages.parts.review.case import Case
from pages.parts.review.detail import claim_detail, done_in_words, standing_in_words
from tests.pages.review.at_work import SENDER, TEXT, Reviewer, propose


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    monkeypatch.setenv("SALWEEN_CACHE", str(tmp_path / "cache"))
    opened = open_ledger(str(tmp_path / "ledger.sqlite3"), corpus=None)
    yield opened
    opened.close()


def detail(reviewer: Reviewer, subject: str, **changes: str) -> dict:
    standing = reviewer.read()
    case = Case(standing, standing.states.claims[subject], Edit(changes), reviewer.name)
    return claim_detail(case, reviewer.visit)


def test_the_words_it_rests_on_are_labelled(ledger: Ledger) -> None:
    subject = propose(ledger)[0]
    spans = detail(Reviewer(ledger), subject)["spans"]
    told = {TEXT[first:last]: label for first, last, label in spans}
    assert told["captured"] == "what"
    assert told["Lashio"] == "where"
    assert told["MNDAA"] == "holder"
    assert told["residents"] == "says who"


def test_everybody_who_did_something_is_named_with_the_time(ledger: Ledger) -> None:
    subject = propose(ledger)[0]
    reviewer = Reviewer(ledger)
    reviewer.do("set", subject, fields={"value": "held"})
    reviewer.do("edit", subject, reason="the word is held")
    Reviewer(ledger, "Hkun Sai").do("disagree", subject, reason="it was Hsipaw")
    reviewer.do("undo", subject)
    steps = detail(reviewer, subject)["history"]
    assert [[one["did"], one["who"]] for one in steps] == [
        ["sent", SENDER],
        ["accepted as edited (value)", "Aye Chan"],
        ["disagreed", "Hkun Sai"],
        ["took the last step back", "Aye Chan"],
    ]
    assert steps[1]["reason"] == "the word is held"


def test_how_it_stands_says_by_whom_it_was_read_and_decided(ledger: Ledger) -> None:
    subject = propose(ledger)[0]
    reviewer = Reviewer(ledger)
    waits = standing_in_words(reviewer.state(subject))
    assert waits.startswith(f"Waiting · read by rules · sent by {SENDER}, ")
    reviewer.do("reject", subject, reason="no claim at all")
    assert standing_in_words(reviewer.state(subject)).startswith("Rejected by Aye Chan, ")
    assert done_in_words(reviewer.state(subject).entries[-1]) == "rejected"


def test_changes_are_told_with_the_changes_of_the_person_in(ledger: Ledger) -> None:
    subject = propose(ledger)[0]
    shown = detail(Reviewer(ledger), subject, place_id="hsipaw")["changes"]
    assert shown["title"] == "On the map, if it is accepted as edited"
    assert shown["lines"][0].startswith("Hsipaw, from 25 Jul 2024 on: held by MNDAA")


def test_what_keeps_it_from_standing_is_said_before_anybody_tries(ledger: Ledger) -> None:
    subject = propose(ledger)[0]
    shown = detail(Reviewer(ledger), subject, place_id="")
    assert (
        "place is missing: expected what this control change is about" in shown["slots"]["a"]["off"]
    )
    assert shown["hint"].startswith("It can’t stand as it is")


def test_the_same_in_another_article_lies_beside_it(ledger: Ledger) -> None:
    subject = propose(ledger)[0]
    propose(ledger, "The MNDAA captured Lashio on Thursday, its spokesman said.", unlike="other")
    groups = dict(detail(Reviewer(ledger), subject)["beside"])
    [other] = groups["Tells of the same (1)"]
    assert other["headline"].startswith("Lashio: captured by MNDAA")
    assert "both are about lashio" in other["reasons"]
