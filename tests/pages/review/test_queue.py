"""The queue shows what passes the filters, in order, and counts what is done."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata.ledger.store import Ledger, open_ledger
from geodata.model import Kind
from pages.parts.review.queue import (
    Filters,
    Origin,
    Queue,
    Reader,
    Stage,
    build_queue,
    is_place_unsure,
    stage_of,
)
from pages.parts.review.slots import Situation, hint_of, slots_of
from tests.pages.review.at_work import Reviewer, propose, standing_of


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    opened = open_ledger(str(tmp_path / "ledger.sqlite3"))
    yield opened
    opened.close()


@pytest.fixture
def subjects(ledger: Ledger) -> list[str]:
    return propose(ledger)


def queue(ledger: Ledger, kept: tuple[str, ...] = (), **filters: object) -> Queue:
    standing = standing_of(ledger)
    return build_queue(standing.in_order, Filters(**filters), needs_second=False, kept=kept)


def shown(found: Queue) -> list[str]:
    return [one.subject for one in found.shown]


def test_what_was_sent_is_shown_as_the_text_has_it(ledger: Ledger, subjects: list[str]) -> None:
    assert shown(queue(ledger)) == subjects


def test_the_corpus_is_shown_when_it_is_asked_for(ledger: Ledger, subjects: list[str]) -> None:
    found = queue(ledger, origin=Origin.CORPUS)
    assert len(found.shown) > 100
    assert not set(subjects) & set(shown(found))
    assert found.decided == found.all


def test_progress_counts_what_needs_nobody_any_more(ledger: Ledger, subjects: list[str]) -> None:
    Reviewer(ledger).do("accept", subjects[0])
    found = queue(ledger, stages=[Stage.WAITING])
    assert (found.decided, found.all) == (1, len(subjects))
    assert shown(found) == subjects[1:]


def test_what_this_visit_decided_stays_in_its_place(ledger: Ledger, subjects: list[str]) -> None:
    Reviewer(ledger).do("accept", subjects[1])
    found = queue(ledger, (subjects[1],), stages=[Stage.WAITING])
    assert shown(found) == subjects


def test_what_is_open_stays_in_sight_whatever_the_filters(
    ledger: Ledger, subjects: list[str]
) -> None:
    standing = standing_of(ledger)
    found = build_queue(
        standing.in_order, Filters(kinds=[Kind.MEETING]), needs_second=False, current=subjects[0]
    )
    assert subjects[0] in shown(found)
    assert found.all == 1


def test_filters_by_kind_by_words_and_by_who_read_it(ledger: Ledger, subjects: list[str]) -> None:
    assert [one.claim.kind for one in queue(ledger, kinds=[Kind.MEETING]).shown] == [Kind.MEETING]
    assert shown(queue(ledger, words="HSIPAW friday")) == [subjects[1]]
    assert shown(queue(ledger, readers=[Reader.MACHINE])) == subjects
    assert shown(queue(ledger, readers=[Reader.PERSON])) == []


def test_a_place_that_may_nearly_as_well_be_another_is_unsure(
    ledger: Ledger, subjects: list[str]
) -> None:
    states = ledger.states().claims
    lashio = states[subjects[0]]
    assert lashio.reading
    assert len(lashio.reading.place_candidates) > 1
    assert is_place_unsure(lashio) == (subjects[0] in shown(queue(ledger, is_place_unsure=True)))


def situation(ledger: Ledger, subject: str, writer: str | None = "Aye Chan") -> Situation:
    return Situation(ledger.states().claims[subject], True, writer, is_changed=False)


def test_accepted_by_one_is_a_stage_of_its_own_where_a_second_is_needed(
    ledger: Ledger, subjects: list[str]
) -> None:
    Reviewer(ledger).do("accept", subjects[0])
    state = ledger.states().claims[subjects[0]]
    assert stage_of(state, needs_second=True) is Stage.SECOND
    assert stage_of(state, needs_second=False) is Stage.DECIDED


def test_somebody_else_is_asked_to_agree(ledger: Ledger, subjects: list[str]) -> None:
    Reviewer(ledger).do("accept", subjects[0])
    own, others = (situation(ledger, subjects[0], name) for name in ("Aye Chan", "Hkun Sai"))
    assert slots_of(own)["a"] is None
    assert "once somebody else has agreed" in hint_of(own)
    assert [slots_of(others)[key].do for key in "ar"] == ["agree", "disagree"]


def test_a_dispute_is_shown_as_such(ledger: Ledger, subjects: list[str]) -> None:
    Reviewer(ledger).do("accept", subjects[0])
    Reviewer(ledger, "Hkun Sai").do("disagree", subjects[0], reason="it was Hsipaw")
    case = situation(ledger, subjects[0])
    assert case.stage is Stage.DISPUTED
    assert hint_of(case) == "Disputed by Hkun Sai."


def test_what_the_corpus_brought_is_retracted_and_not_undone(ledger: Ledger) -> None:
    subject = next(iter(queue(ledger, origin=Origin.CORPUS).shown)).subject
    slots = slots_of(situation(ledger, subject))
    assert slots["u"] is None
    assert slots["r"] is not None
    assert slots["r"].do == "retract"


def test_who_has_no_name_is_told_so(ledger: Ledger, subjects: list[str]) -> None:
    assert "by whom this is signed" in hint_of(situation(ledger, subjects[0], None))
