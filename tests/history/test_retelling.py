"""What is told otherwise than the ledger had it told, and the deeds behind it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.history import build_record_tenures
from geodata.history.deciding import turns_between
from geodata.history.retelling import Retelling, retell, turns_of
from geodata.ledger import Record, read_record
from geodata.ledger.deed_words import deed_in_words
from geodata.ledger.reviews import Accept, Amend, Edit, Reject, Retract, Review, Undo
from geodata.ledger.states import States
from geodata.ledger.store import Ledger, open_ledger
from geodata.model import Claim, SubjectKind, Tenure

RECORD = read_record()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = open_ledger(str(tmp_path / "ledger.sqlite3"))
    yield ledger
    ledger.close()


def resting(place_id: str) -> Claim:
    """Return a claim that an answer about a place rests on alone."""
    for tenure in build_record_tenures(RECORD):
        if tenure.subject_id == place_id and len(tenure.claims) == 1:
            return RECORD.claims[tenure.claims[0]]
    raise LookupError(place_id)


def decide(ledger: Ledger, subject: str, *reviews: Review) -> States:
    for review in reviews:
        seen = len([one for one in ledger.entries() if one.subject == subject]) - 1
        ledger.review(subject, seen, review, "aung", "for a reason")
    return ledger.states()


def subjects(found: list[Retelling]) -> list[str]:
    return [one.subject_id for one in found]


def test_nothing_is_told_otherwise_where_nothing_was_decided(ledger: Ledger) -> None:
    assert retell(ledger.states(), ledger.states()) == []


def test_a_retraction_tells_a_subject_otherwise_and_is_its_cause(ledger: Ledger) -> None:
    then, claim = ledger.states(), resting("laukkai")
    now = decide(ledger, claim.id, Retract())
    found = retell(then, now)
    assert subjects(found) == ["laukkai"]
    assert [(one.entry.author, deed_in_words(one)) for one in found[0].causes] == [
        ("aung", "retracted")
    ]
    assert all(turn.before != turn.after for turn in found[0].turns)


def test_what_was_taken_back_again_tells_nothing_otherwise(ledger: Ledger) -> None:
    then, claim = ledger.states(), resting("laukkai")
    assert retell(then, decide(ledger, claim.id, Retract(), Undo())) == []


def test_each_way_there_and_back_says_the_opposite(ledger: Ledger) -> None:
    then, claim = ledger.states(), resting("laukkai")
    middle = decide(ledger, claim.id, Retract())
    [there] = retell(then, middle)
    [back] = retell(middle, decide(ledger, claim.id, Undo()))
    assert [(one.before, one.after) for one in there.turns] == [
        (one.after, one.before) for one in back.turns
    ]


def test_a_claim_that_was_moved_retells_both_places(ledger: Ledger) -> None:
    then, claim = ledger.states(), resting("laukkai")
    moved = Claim.model_validate({**claim.model_dump(), "place_id": "muse"})
    now = decide(ledger, claim.id, Edit(claim=moved, fields=("place_id",)))
    found = retell(then, now)
    assert set(subjects(found)) == {"laukkai", "muse"}
    assert {deed_in_words(one.causes[0]) for one in found} == {"edited"}


def test_a_decision_that_moves_no_answer_retells_nothing(ledger: Ledger) -> None:
    said = next(one for one in RECORD.claims.values() if one.kind == "statement")
    then = ledger.states()
    assert retell(then, decide(ledger, said.id, Reject())) == []


def test_an_article_that_is_redated_retells_what_was_known_by_a_day(ledger: Ledger) -> None:
    claim = resting("laukkai")
    passport = RECORD.documents[claim.excerpt.document_id].passport
    later = date(2026, 1, 1)
    dates = {"published_on": later, "published_latest": later}
    then = ledger.states()
    amended = Amend(passport=passport.model_copy(update=dates))
    found = retell(then, decide(ledger, passport.document_id, amended), known_by=date(2025, 1, 1))
    assert "laukkai" in subjects(found)
    assert {deed_in_words(one.causes[0]) for one in found} == {"amended the article’s passport"}


def test_a_second_opinion_that_is_needed_is_a_cause(ledger: Ledger) -> None:
    claim = resting("laukkai")
    then = decide(ledger, claim.id, Retract())
    now = decide(ledger, claim.id, Accept())
    assert subjects(retell(then, now)) == ["laukkai"]
    assert retell(then, now, needs_second=True) == []


def test_an_earlier_moment_of_the_ledger_is_compared_like_any_other(ledger: Ledger) -> None:
    before = datetime.now(UTC)
    now = decide(ledger, resting("laukkai").id, Retract())
    assert subjects(retell(ledger.states(at=before), now)) == ["laukkai"]


IDS = sorted(RECORD.claims)
SUBSETS = st.sets(st.sampled_from(IDS), max_size=len(IDS))


def only(ids: set[str], later_by: int) -> Record:
    """Return a record of some claims, one article out some days later."""
    documents = dict(RECORD.documents)
    id_, document = next(iter(documents.items()))
    day = document.passport.published_on + timedelta(days=later_by)
    passport = document.passport.model_copy(update={"published_on": day})
    documents[id_] = document.model_copy(update={"passport": passport})
    return replace(RECORD, claims={id_: RECORD.claims[id_] for id_ in ids}, documents=documents)


@settings(max_examples=25, deadline=None)
@given(SUBSETS, SUBSETS, st.integers(0, 60), st.dates(date(2023, 1, 1), date(2025, 1, 1)))
def test_building_what_is_concerned_alone_misses_nothing(
    before_ids: set[str], after_ids: set[str], later_by: int, known_by: date
) -> None:
    before, after = only(before_ids, 0), only(after_ids, later_by)
    told, retold = (build_record_tenures(one, known_by=known_by) for one in (before, after))
    assert turns_of(before, after, known_by=known_by) == list(turns_between(told, retold))


def test_unknown_instead_of_unknown_is_no_turn() -> None:
    faded = Tenure(
        subject_kind=SubjectKind.PLACE,
        subject_id="laukkai",
        valid_from=None,
        valid_to=None,
        condition="unknown",
        is_claimed=True,
        claims=("a",),
    )
    assert list(turns_between([faded], [])) == []


def test_what_a_source_told_that_is_not_heard_retells_nothing(ledger: Ledger) -> None:
    then, claim = ledger.states(), resting("laukkai")
    now = decide(ledger, claim.id, Retract())
    told = {claim.excerpt.document_id}
    assert subjects(retell(then, now, heard=told)) == ["laukkai"]
    assert retell(then, now, heard=RECORD.documents.keys() - told) == []
