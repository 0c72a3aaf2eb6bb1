"""What a decision will change is told by the rules and the sources that the maps are weighed by."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geodata.history import EXPLICIT_EVENTS_ONLY, voices_of
from geodata.ledger import Record, read_record
from geodata.ledger.store import Ledger, open_ledger
from geodata.maps.weighed import Weighed
from pages.parts.adding.edits import Edit
from pages.parts.review.case import Case
from pages.parts.review.changes import tell_changes
from pages.parts.review.scales import USUAL_SCALES, Scales, to_scales
from pages.parts.weighing import USUAL, Weighing
from tests.builders import captured, held
from tests.pages.review.at_work import Reviewer, propose

DAYS = {"article": date(2024, 8, 1)}
EVENTS = Scales(Weighed(EXPLICIT_EVENTS_ONLY))


@pytest.fixture(scope="module")
def record() -> Record:
    return replace(read_record(), claims={}, documents={})


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    monkeypatch.setenv("SALWEEN_CACHE", str(tmp_path / "cache"))
    opened = open_ledger(str(tmp_path / "ledger.sqlite3"))
    yield opened
    opened.close()


def test_what_a_rule_set_does_not_hear_changes_nothing_under_it(record: Record) -> None:
    said = held("lashio", "mndaa", "2024-07-25", document_id="article")
    by_last_word = tell_changes("", record, taken=[said], published_on=DAYS)
    by_events = tell_changes("", record, taken=[said], published_on=DAYS, scales=EVENTS)
    assert by_last_word.lines == (
        "Lashio, from 25 Jul 2024 on: held by MNDAA, instead of unknown.",
    )
    assert (by_events.lines, by_events.why) == (
        (),
        "Nothing: the rule set “explicit events only” doesn’t hear it.",
    )


def test_the_rule_set_is_named_with_its_version(record: Record) -> None:
    said = captured("lashio", "mndaa", "2024-07-25", document_id="article")
    told = tell_changes("", record, taken=[said], published_on=DAYS, scales=EVENTS)
    assert told.lines
    assert told.weighed == "“explicit events only” 1.0"


def test_an_article_that_is_not_heard_changes_nothing(record: Record) -> None:
    said = captured("lashio", "mndaa", "2024-07-25", document_id="article")
    scales = Scales(Weighed(told_by=("AFP",)), frozenset({"another"}))
    told = tell_changes("", record, taken=[said], published_on=DAYS, scales=scales)
    assert told.why == "Nothing: its article isn’t among the sources that are heard."
    assert told.weighed.endswith("as told by AFP only")


def test_a_publisher_that_is_heard_is_heard_in_articles_that_wait(ledger: Ledger) -> None:
    subject = propose(ledger)[0]
    reviewer = Reviewer(ledger)
    reviewer.do("accept", propose(ledger, unlike="of the same publisher")[0])
    standing = reviewer.read()
    state = standing.states.claims[subject]
    for voice in voices_of(standing.record):
        scales = to_scales(Weighing(sources=(voice.key,)), standing)
        is_told = bool(Case(standing, state, Edit(), None, scales).changes().lines)
        assert scales.listens_to(state.claim) == (
            voice.name == standing.document_of(state).passport.publisher
        )
        assert is_told <= scales.listens_to(state.claim)


def test_the_usual_weighing_hears_everybody(ledger: Ledger) -> None:
    standing = Reviewer(ledger).read()
    assert to_scales(USUAL, standing) is USUAL_SCALES
    every = tuple(voice.key for voice in voices_of(standing.record))
    assert to_scales(Weighing(sources=every), standing) is USUAL_SCALES
    assert to_scales(Weighing("events-only"), standing) == EVENTS
