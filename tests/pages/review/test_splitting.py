"""One claim that says several things becomes these: shown before, signed, told, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.ledger.states import Status
from geodata.ledger.store import Ledger, open_ledger
from pages.parts.adding.edits import Edit
from pages.parts.review.case import Case
from pages.parts.review.detail import claim_detail
from pages.parts.review.parts import Whole
from pages.parts.review.splitting import whole_of
from tests.pages.review.at_work import Reviewer, propose

TEXT = "The MNDAA captured Lashio and Hsipaw on Thursday, residents said.\n"


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    monkeypatch.setenv("SALWEEN_CACHE", str(tmp_path / "cache"))
    opened = open_ledger(str(tmp_path / "ledger.sqlite3"), corpus=None)
    yield opened
    opened.close()


@pytest.fixture
def subject(ledger: Ledger) -> str:
    return propose(ledger, TEXT)[0]


@pytest.fixture
def reviewer(ledger: Ledger) -> Reviewer:
    return Reviewer(ledger)


def set_part(reviewer: Reviewer, subject: str, part: object, **fields: object) -> None:
    reviewer.do("split-set", subject, part=part, fields=fields)


def split(reviewer: Reviewer, subject: str) -> None:
    reviewer.do("split-begin", subject)
    set_part(reviewer, subject, 1, place_id="hsipaw")
    reviewer.do("split", subject, reason="two towns")


def shown(reviewer: Reviewer, subject: str) -> dict:
    standing = reviewer.read()
    visit, state = reviewer.visit, standing.states.claims[subject]
    parts = visit.splits.get(subject, ())
    return claim_detail(Case(standing, state, Edit(), reviewer.name, parts=parts), visit)


def whole(reviewer: Reviewer, subject: str) -> Whole:
    standing = reviewer.read()
    return whole_of(standing.states.claims[subject], standing)


def test_each_part_begins_as_the_claim_is(reviewer: Reviewer, subject: str) -> None:
    reviewer.do("set", subject, fields={"value": "held"})
    reviewer.do("split-begin", subject)
    first, second = shown(reviewer, subject)["split"]
    assert first["fields"] == second["fields"]
    assert (first["fields"]["place_id"], first["fields"]["value"]) == ("lashio", "held")
    assert first["fields"]["words"] == reviewer.state(subject).claim.excerpt.text


def test_parts_stand_in_the_place_of_the_claim(reviewer: Reviewer, subject: str) -> None:
    split(reviewer, subject)
    state = reviewer.state(subject)
    assert (state.status, state.reason) == (Status.SPLIT, "two towns")
    standing = reviewer.read().record.claims.values()
    assert sorted(one.place_id or "" for one in standing) == ["hsipaw", "lashio"]
    assert [one.toponym for one in state.parts] == ["Lashio", "Hsipaw"]
    assert all(f"Split from claim {subject}." in (one.note or "") for one in state.parts)
    assert len({one.id for one in (state.claim, *state.parts)}) == 3


def test_what_it_will_change_is_said_before(reviewer: Reviewer, subject: str) -> None:
    reviewer.do("split-begin", subject)
    set_part(reviewer, subject, 1, place_id="hsipaw")
    found = shown(reviewer, subject)
    assert found["changes"]["title"] == "On the map, if it is split into these 2"
    assert {one.split(",")[0] for one in found["changes"]["lines"]} == {"Lashio", "Hsipaw"}
    assert found["slots"]["a"]["label"] == "Split into 2"
    assert reviewer.state(subject).status is Status.WAITING


def test_parts_that_say_the_same_are_refused_with_their_numbers(
    reviewer: Reviewer, subject: str
) -> None:
    reviewer.do("split-begin", subject)
    assert "parts 1 and 2 say the same" in shown(reviewer, subject)["slots"]["a"]["off"]
    reviewer.do("split", subject)
    assert "parts 1 and 2 say the same" in reviewer.visit.said.words
    assert reviewer.state(subject).revision == 0


def test_a_part_of_another_kind_asks_what_is_said(reviewer: Reviewer, subject: str) -> None:
    reviewer.do("split-begin", subject)
    set_part(reviewer, subject, 1, kind="attack")
    assert "part 2: Choose what is said" in shown(reviewer, subject)["slots"]["a"]["off"]
    set_part(reviewer, subject, 1, value="clash")
    assert shown(reviewer, subject)["slots"]["a"]["off"] == ""
    reviewer.do("split", subject)
    assert [str(one.kind) for one in reviewer.state(subject).parts] == ["control_change", "attack"]


def test_a_part_rests_on_words_of_the_article_alone(reviewer: Reviewer, subject: str) -> None:
    reviewer.do("split-begin", subject)
    set_part(reviewer, subject, 1, words="captured Lashio and Hsipaw on Thursday")
    assert shown(reviewer, subject)["slots"]["a"]["off"] == ""
    set_part(reviewer, subject, 0, words="took Lashio")
    assert "words don’t stand in the article" in shown(reviewer, subject)["slots"]["a"]["off"]


def test_a_part_without_the_words_for_its_time_says_where_that_is_from(
    reviewer: Reviewer, subject: str
) -> None:
    reviewer.do("split-begin", subject)
    set_part(reviewer, subject, 1, words="The MNDAA captured Lashio and Hsipaw")
    reviewer.do("split", subject)
    first, second = reviewer.state(subject).parts
    assert (second.when.earliest, second.when.phrase) == (first.when.earliest, "")
    assert second.when.rule.startswith("from “on Thursday” in the claim that was split")


def test_it_is_taken_back_as_any_decision(reviewer: Reviewer, subject: str) -> None:
    split(reviewer, subject)
    reviewer.do("undo", subject)
    assert reviewer.state(subject).status is Status.WAITING
    assert reviewer.read().record.claims == {}


def test_the_history_names_the_parts_and_finds_back_from_them(
    reviewer: Reviewer, subject: str
) -> None:
    split(reviewer, subject)
    found, parts = shown(reviewer, subject), reviewer.state(subject).parts
    step = found["history"][-1]
    assert (step["did"], step["who"]) == ("split into 2", reviewer.name)
    assert [one["id"] for one in step["parts"]] == [one.id for one in parts]
    assert [one["headline"] for one in found["parts"]] == [one["headline"] for one in step["parts"]]
    states = reviewer.read().states
    assert {states.subject_of(one.id) for one in parts} == {subject}


def test_whoever_is_too_late_is_told_and_keeps_the_parts(
    ledger: Ledger, reviewer: Reviewer, subject: str
) -> None:
    reviewer.do("split-begin", subject)
    set_part(reviewer, subject, 1, place_id="hsipaw")
    Reviewer(ledger, "Hkun Sai").do("reject", subject, reason="no claim at all")
    reviewer.do("split", subject, seen=0)
    assert "Hkun Sai rejected it" in reviewer.visit.overtaken[subject]
    assert len(reviewer.visit.splits[subject]) == 2


def test_parts_come_and_go_but_two_stay(reviewer: Reviewer, subject: str) -> None:
    reviewer.do("split-begin", subject)
    reviewer.do("split-less", subject, part=0)
    assert len(reviewer.visit.splits[subject]) == 2
    for _ in range(20):
        reviewer.do("split-more", subject)
    assert len(reviewer.visit.splits[subject]) == 12
    reviewer.do("split-less", subject, part=11)
    assert len(reviewer.visit.splits[subject]) == 11
    reviewer.do("split-stop", subject)
    assert reviewer.visit.splits == {}


@pytest.mark.parametrize("part", [-1, 2, True, None, "0", 1.0])
def test_a_part_that_is_not_there_is_passed_over(
    part: object, reviewer: Reviewer, subject: str
) -> None:
    reviewer.do("split-begin", subject)
    set_part(reviewer, subject, part, place_id="hsipaw")
    assert reviewer.visit.splits[subject] == ({}, {})


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["kind", "words", "near", "toponym", "value", "place_id", "earliest"]),
        st.one_of(st.text(), st.sampled_from(["attack", "clash", "hsipaw", "2024-07-25", "7"])),
    )
)
def test_whatever_a_browser_sends_a_part_rests_on_its_articles_words(
    example: Whole, fields: dict
) -> None:
    found = example.part(example.changed({}, fields)).claim.excerpt
    assert example.document.text[found.start : found.end] == found.text


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    opened = open_ledger(str(tmp_path_factory.mktemp("one") / "ledger.sqlite3"), corpus=None)
    found = whole(Reviewer(opened), propose(opened, TEXT)[0])
    opened.close()
    return found
