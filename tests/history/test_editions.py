"""What could be known on any day, from one set of editions."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from geodata.history import (
    Edition,
    RuleSet,
    build_editions,
    build_tenures,
    known_tenures,
    stretches_of,
)
from geodata.ledger import read_record
from geodata.model import Claim
from tests.builders import ACTORS, day, held, subject_kind
from tests.history.test_invariants import (
    DOCUMENTS,
    FIRST,
    GROUPS,
    claim_sets,
    patient,
    rule_sets,
    tenures_of,
)

PAPERS = {"early": day("2024-07-01"), "late": day("2024-11-01")}


def editions_of(said: list[Claim], rules: RuleSet) -> list[Edition]:
    return build_editions(
        said,
        DOCUMENTS,
        subject_kind=subject_kind,
        crossing_groups=GROUPS,
        actors=ACTORS,
        rules=rules,
    )


@patient
@given(claim_sets, rule_sets)
def test_editions_know_on_every_day_what_was_published_by_then(
    said: list[Claim], rules: RuleSet
) -> None:
    editions = editions_of(said, rules)
    known_days = [FIRST + timedelta(days=n) for n in range(-1, 14)]
    for known_by in (None, *known_days):
        assert known_tenures(editions, known_by) == tenures_of(said, known_by, rules)


def test_the_record_s_editions_agree_with_its_tenures() -> None:
    record = read_record()
    editions = build_editions(
        record.claims.values(),
        record.published_on,
        subject_kind=record.kind_of,
        crossing_groups=record.gazetteer.crossing_groups(),
        actors=record.actors,
    )
    for known_by in sorted(record.published_on.values()):
        assert known_tenures(editions, known_by) == build_tenures(
            record.claims.values(),
            record.published_on,
            subject_kind=record.kind_of,
            known_by=known_by,
            crossing_groups=record.gazetteer.crossing_groups(),
            actors=record.actors,
        )


def test_a_later_paper_ends_what_the_earlier_one_told() -> None:
    said = [
        held("lashio", "junta", "2024-06-01", document_id="early"),
        held("lashio", "mndaa", "2024-10-01", document_id="late"),
    ]
    editions = build_editions(said, PAPERS, subject_kind=subject_kind, actors=ACTORS)
    junta = [one for one in editions if one.tenure.holders == ("junta",)]
    until = {one.known_until: one.tenure.valid_to for one in junta}
    assert until == {day("2024-11-01"): None, None: day("2024-06-02")}


def test_a_paper_on_another_town_begins_no_new_edition() -> None:
    said = [
        held("lashio", "junta", "2024-06-01", document_id="early"),
        held("muse", "kia", "2024-10-01", document_id="late"),
    ]
    editions = build_editions(said, PAPERS, subject_kind=subject_kind, actors=ACTORS)
    lashio = [one for one in editions if one.tenure.subject_id == "lashio"]
    assert {(one.known_from, one.known_until) for one in lashio} == {(day("2024-07-01"), None)}


@pytest.mark.parametrize(
    ("states", "stretches"),
    [
        ([], []),
        ([(1, "ab"), (2, "b")], [("a", 1, 2), ("b", 1, None)]),
        ([(1, "a"), (2, ""), (3, "a")], [("a", 1, 2), ("a", 3, None)]),
    ],
)
def test_stretches_say_how_long_each_thing_stood(
    states: list[tuple[int, str]], stretches: list[tuple[str, int, int | None]]
) -> None:
    def on(number: int | None) -> date | None:
        return None if number is None else date(2024, 1, number)

    found = stretches_of((date(2024, 1, number), things) for number, things in states)
    assert found == [(thing, on(first), on(last)) for thing, first, last in stretches]
