"""Which words a rule set hears, and how long it believes them."""

import pytest

from geodata.history import (
    EXPLICIT_EVENTS_ONLY,
    RULE_SETS,
    describe,
    fades_after,
    find_rules,
)
from geodata.model import Aspect, Kind, Polarity
from tests.builders import attack, captured, claim, day, held, lost
from tests.history.ground_lines import history, tenures_of

EVENTS = {"rules": EXPLICIT_EVENTS_ONLY}
FADES = {"rules": fades_after(90)}


def test_of_explicit_events_a_state_begins_nothing() -> None:
    assert history(held("a", "junta", "2024-07-22"), **EVENTS) == ["None unknown"]


def test_of_explicit_events_a_state_ends_and_confirms_nothing() -> None:
    lines = history(
        captured("a", "mndaa", "2024-08-03"),
        held("a", "mndaa", "2024-09-01"),
        held("a", "junta", "2024-11-01"),
        **EVENTS,
    )
    assert lines == ["None unknown", "2024-08-03 held mndaa"]


def test_of_explicit_events_what_a_party_claims_moves_nothing() -> None:
    said = captured("a", "mndaa", "2024-08-03", polarity=Polarity.CLAIMED)
    assert history(said, **EVENTS) == ["None unknown"]


def test_explicit_events_follow_each_other() -> None:
    lines = history(
        captured("a", "junta", "2024-01-05"),
        attack("a", "mndaa", "2024-07-22", aspect=Aspect.EVENT),
        captured("a", "mndaa", "2024-08-03"),
        lost("a", "mndaa", "2024-11-01"),
        **EVENTS,
    )
    assert lines[1:] == [
        "2024-01-05 held junta",
        "2024-07-22 contested junta < mndaa",
        "2024-08-03 held mndaa",
        "2024-11-01 unknown",
    ]


def test_an_answer_fades_on_the_day_of_its_last_evidence_plus_the_days_of_the_rule() -> None:
    lines = history(held("a", "junta", "2024-01-01"), held("a", "junta", "2024-03-01"), **FADES)
    assert lines[1:] == ["2024-01-01 held junta", "2024-03-01 held junta", "2024-05-30 unknown"]


def test_what_faded_says_so_and_keeps_its_sentences() -> None:
    said = held("a", "junta", "2024-01-01")
    last = tenures_of(said, **FADES)[-1]
    assert (last.condition, last.has_faded, last.holders) == ("unknown", True, ())
    assert (last.claims, last.last_evidence_on) == ((said.id,), day("2024-01-01"))
    assert describe(last, str) == "unknown: the last evidence is too old"


def test_new_evidence_begins_a_faded_answer_anew() -> None:
    lines = history(held("a", "junta", "2024-01-01"), held("a", "junta", "2024-07-01"), **FADES)
    assert lines[1:4] == ["2024-01-01 held junta", "2024-03-31 unknown", "2024-07-01 held junta"]


def test_a_change_between_two_sentences_fades_after_the_earlier() -> None:
    lines = history(held("a", "junta", "2024-01-01"), held("a", "mndaa", "2024-07-01"), **FADES)
    assert lines[1:5] == [
        "2024-01-01 held junta",
        "2024-01-02 changed_hands junta+mndaa",
        "2024-03-31 unknown",
        "2024-07-01 held mndaa",
    ]


def test_an_event_within_known_days_does_not_fade_on_these_days() -> None:
    lines = history(
        held("a", "junta", "2023-01-01"), captured("a", "pdf", "2024-07-21..2024-07-31"), **FADES
    )
    assert lines[2:5] == [
        "2023-04-01 unknown",
        "2024-07-21 changed_hands junta+pdf",
        "2024-07-31 held pdf",
    ]


def test_ground_lost_to_nobody_named_was_unknown_before_it_could_fade() -> None:
    last = tenures_of(lost("a", "junta", "2024-01-01"), **FADES)[-1]
    assert (last.condition, last.has_faded) == ("unknown", False)


def test_a_longer_rule_believes_longer() -> None:
    said = held("a", "junta", "2024-01-01")
    ends = [tenures_of(said, rules=fades_after(days))[1].valid_to for days in (90, 180, 365)]
    assert ends == [day("2024-03-31"), day("2024-06-29"), day("2024-12-31")]


def test_an_encircled_place_fades_as_a_whole() -> None:
    ring = claim(Kind.CONTROL_CHANGE, "encircled", "2024-01-10", "mndaa:encircler", place_id="a")
    assert history(held("a", "junta", "2024-01-01"), ring, **FADES)[-2:] == [
        "2024-01-10 encircled junta < mndaa",
        "2024-04-09 unknown",
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        *((rules.key, rules.key) for rules in RULE_SETS.values()),
        *((rules.name, rules.key) for rules in RULE_SETS.values()),
        ("Last word stands", "last-word"),
        ("fades-30", "fades-30"),
        ("fades after 30 days", "fades-30"),
    ],
)
def test_rules_are_found_by_key_and_by_name(text: str, key: str) -> None:
    assert find_rules(text).key == key


@pytest.mark.parametrize("text", ["", "fades", "fades-0", "fades--1", "fades-1e9", "newest"])
def test_a_rule_set_that_does_not_exist_is_named_with_those_that_do(text: str) -> None:
    with pytest.raises(ValueError, match="expected one of last-word, events-only"):
        find_rules(text)


@pytest.mark.parametrize("rules", RULE_SETS.values(), ids=RULE_SETS)
def test_every_rule_set_says_what_it_does(rules: object) -> None:
    assert rules.name in rules.title
    assert all(sentence.endswith(".") for sentence in (rules.summary, *rules.sentences))
