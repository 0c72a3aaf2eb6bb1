"""Decisions: where each leaves a claim, who is told that somebody was first, what is refused."""

from datetime import UTC, datetime, timedelta

import pytest

from geodata.ledger.bodies import claim_proposal, document_proposal, review_proposal
from geodata.ledger.entries import Draft
from geodata.ledger.ledger_errors import RefusedError, StaleReviewError
from geodata.ledger.reviews import (
    Accept,
    Amend,
    Edit,
    Merge,
    Reject,
    Retract,
    Review,
    Second,
    Split,
    Undo,
)
from geodata.ledger.states import ClaimState, Status
from geodata.ledger.store import Decision, Ledger
from geodata.model import Document
from tests.ledger.chains import article, captured

CLAIM = captured()
OTHER = captured(note="told once more")
EDITED = captured(place_id="hsipaw")


@pytest.fixture
def waiting(ledger: Ledger) -> Ledger:
    ledger.propose(article(), [(CLAIM, None), (OTHER, None)], "Aung Zaw")
    return ledger


def state(ledger: Ledger) -> ClaimState:
    return ledger.states().claims[CLAIM.id]


def review(ledger: Ledger, what: Review, author: str = "Anna", reason: str = "so it says") -> None:
    ledger.review(CLAIM.id, state(ledger).revision, what, author, reason)


@pytest.mark.parametrize(
    ("what", "status"),
    [
        (Accept(), Status.ACCEPTED),
        (Edit(claim=EDITED, fields=("place_id",)), Status.ACCEPTED),
        (Reject(), Status.REJECTED),
        (Retract(), Status.RETRACTED),
        (Merge(into=OTHER.id), Status.MERGED),
        (Split(claims=(CLAIM, EDITED)), Status.SPLIT),
    ],
)
def test_decision_leaves_the_claim_with_its_author_and_undo_takes_it_back(
    waiting: Ledger, what: Review, status: Status
) -> None:
    review(waiting, what)
    decided = state(waiting)
    assert (decided.status, decided.decided_by, decided.reason) == (status, "Anna", "so it says")
    review(waiting, Undo(), "Bo")
    undone = state(waiting)
    assert (undone.status, undone.decided_by, undone.claim) == (Status.WAITING, None, CLAIM)
    assert undone.revision == 2


def test_edited_claim_stands_as_edited_under_its_old_subject(waiting: Ledger) -> None:
    review(waiting, Edit(claim=EDITED, fields=("place_id",)))
    found = state(waiting)
    assert (found.subject, found.claim.place_id) == (CLAIM.id, "hsipaw")
    assert found.edited_fields == ("place_id",)
    assert waiting.states().subject_of(EDITED.id) == CLAIM.id


def test_second_opinion_is_somebody_elses_and_the_newest_counts(waiting: Ledger) -> None:
    review(waiting, Accept(), "Anna")
    with pytest.raises(RefusedError, match="somebody else's"):
        review(waiting, Second(agrees=True), "ANNA")
    review(waiting, Second(agrees=False), "Bo")
    review(waiting, Second(agrees=True), "Bo")
    found = state(waiting)
    assert (found.seconded_by, found.disputed_by) == (("Bo",), ())
    assert found.stands(needs_second=True)


@pytest.mark.parametrize("same", ["ZOË", "Zoe\u0308", "\uff3aoë", "Zoë\ufe0f"])
def test_one_person_written_in_several_ways_is_one(waiting: Ledger, same: str) -> None:
    review(waiting, Accept(), "Zoë")
    with pytest.raises(RefusedError, match="somebody else's"):
        review(waiting, Second(agrees=True), same)
    review(waiting, Undo())
    review(waiting, Accept(), "Anna")
    review(waiting, Second(agrees=True), "Zoë")
    review(waiting, Second(agrees=False), same)
    assert (state(waiting).seconded_by, state(waiting).disputed_by) == ((), (same,))


def test_undo_that_would_merge_two_claims_into_each_other_is_refused(waiting: Ledger) -> None:
    review(waiting, Merge(into=OTHER.id))
    review(waiting, Accept())
    waiting.review(OTHER.id, 0, Merge(into=CLAIM.id), "Bo")
    with pytest.raises(RefusedError, match="undo that first"):
        review(waiting, Undo())
    assert state(waiting).status is Status.ACCEPTED
    waiting.review(OTHER.id, 1, Undo(), "Bo")
    review(waiting, Undo())
    assert state(waiting).merged_into == OTHER.id


def test_new_decision_needs_a_second_opinion_anew(waiting: Ledger) -> None:
    review(waiting, Accept(), "Anna")
    review(waiting, Second(agrees=True), "Bo")
    review(waiting, Edit(claim=EDITED, fields=("place_id",)), "Cho")
    assert state(waiting).seconded_by == ()
    review(waiting, Undo(), "Cho")
    assert state(waiting).seconded_by == ("Bo",)


@pytest.mark.parametrize(
    ("before", "what", "why"),
    [
        (Accept(), Accept(), "accepted already, by Anna"),
        (Reject(), Reject(), "rejected already"),
        (Reject(), Retract(), "rejected already"),
        (None, Second(agrees=True), "nobody has decided it yet"),
        (None, Undo(), "nothing is decided"),
        (None, Merge(into=CLAIM.id), "into itself"),
        (None, Merge(into="0" * 16), "there is no claim"),
        (None, Edit(claim=captured(place_id="atlantis"), fields=("place_id",)), "atlantis"),
        (None, Split(claims=(CLAIM, captured(value="lost by all"))), "lost by all"),
        (None, Amend(passport=article().passport), "for documents"),
    ],
)
def test_decision_that_makes_no_sense_is_refused_and_nothing_written(
    waiting: Ledger, before: Review | None, what: Review, why: str
) -> None:
    if before:
        review(waiting, before)
    head = waiting.head()
    with pytest.raises(RefusedError, match=why):
        review(waiting, what)
    assert waiting.head() == head


@pytest.mark.parametrize("what", [Reject(), Retract()])
def test_refusal_needs_a_reason(waiting: Ledger, what: Review) -> None:
    with pytest.raises(RefusedError, match="needs a reason"):
        review(waiting, what, reason="  ")


def test_who_comes_second_is_told_what_was_decided(waiting: Ledger) -> None:
    waiting.review(CLAIM.id, 0, Reject(), "Anna", "it is denied")
    waiting.review(CLAIM.id, 1, Undo(), "Bo")
    with pytest.raises(StaleReviewError, match=r"Anna was first: reject.*it is denied") as told:
        waiting.review(CLAIM.id, 0, Accept(), "Cho")
    assert [entry.author for entry in told.value.newer] == ["Anna", "Bo"]


@pytest.mark.parametrize(("subject", "seen"), [("nobody", 0), (CLAIM.id, 7), (CLAIM.id, -1)])
def test_revision_that_nobody_has_seen_is_refused(waiting: Ledger, subject: str, seen: int) -> None:
    with pytest.raises(RefusedError, match="no revision"):
        waiting.review(subject, seen, Accept(), "Anna")


def test_of_many_decisions_each_wins_or_is_told(waiting: Ledger) -> None:
    waiting.review(CLAIM.id, 0, Accept(), "Anna")
    decisions = [
        Decision(CLAIM.id, 0, Accept()),
        Decision(OTHER.id, 0, Accept()),
        Decision("nobody", 0, Accept()),
    ]
    late, won, unknown = waiting.review_many(decisions, "Bo")
    assert isinstance(late, StaleReviewError)
    assert isinstance(unknown, RefusedError)
    assert not isinstance(won, StaleReviewError | RefusedError)
    assert waiting.states().claims[OTHER.id].decided_by == "Bo"


def test_passport_is_amended_and_the_text_stays(waiting: Ledger) -> None:
    passport = article().passport.model_copy(update={"title": "A better title"})
    waiting.review(article().id, 0, Amend(passport=passport), "Anna")
    document = waiting.states().documents[article().id]
    assert (document.passport.title, document.text) == ("A better title", article().text)
    waiting.review(article().id, 1, Undo(), "Anna")
    assert waiting.states().documents[article().id] == article()
    with pytest.raises(RefusedError, match="no amendment is left"):
        waiting.review(article().id, 2, Undo(), "Anna")


@pytest.mark.parametrize("bounds", [(0, 10_000), (5, 5), (-3, 5)])
def test_evidence_beyond_the_text_is_refused(waiting: Ledger, bounds: tuple[int, int]) -> None:
    start, end = bounds
    passport = article().passport.model_copy(update={"evidence_start": start, "evidence_end": end})
    with pytest.raises(RefusedError, match="isn't that of its text") as told:
        waiting.review(article().id, 0, Amend(passport=passport), "Anna")
    assert f"evidence {start} to {end}" in str(told.value)


def test_document_whose_hash_is_another_texts_is_refused(ledger: Ledger) -> None:
    passport = article().passport.model_copy(update={"sha256": "0" * 64})
    with pytest.raises(RefusedError, match="isn't that of its text"):
        ledger.propose(Document(passport=passport, text=article().text), [], "Anna")
    assert ledger.head() == 0


def test_states_of_an_earlier_moment_are_those_of_then(ledger: Ledger) -> None:
    began = datetime(2025, 3, 1, tzinfo=UTC)
    steps = [
        document_proposal(article()),
        claim_proposal(CLAIM),
        review_proposal(CLAIM.id, 0, Accept()),
        review_proposal(CLAIM.id, 1, Retract()),
    ]
    days = [began + timedelta(days=number) for number in range(4)]
    ledger.append_drafts(
        [Draft(step, "Anna", "", day) for step, day in zip(steps, days, strict=True)]
    )
    then = [ledger.states(at=day).claims.get(CLAIM.id) for day in days]
    assert [found and found.status for found in then] == [
        None,
        Status.WAITING,
        Status.ACCEPTED,
        Status.RETRACTED,
    ]


def test_states_are_the_same_object_while_nothing_is_added(waiting: Ledger) -> None:
    assert waiting.states() is waiting.states()
    before = waiting.states()
    review(waiting, Accept())
    assert waiting.states() is not before
    assert before.claims[CLAIM.id].status is Status.WAITING
