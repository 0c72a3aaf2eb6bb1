"""The claims of an answer come under headings that say what they speak for."""

from dataclasses import replace

import pytest

from geodata.history import (
    LAST_WORD_STANDS,
    RuleSet,
    answer_as_of,
    build_record_tenures,
    fades_after,
)
from geodata.ledger import Record, read_record
from geodata.model import Claim, Polarity
from pages.parts.for_and_against import WeighedAnswer, weigh_answer
from tests.builders import captured, day, held

ARTICLES = ("000_74b32d546d639e77", "002_37556796f9ca2bf6")


@pytest.fixture(scope="module")
def empty() -> Record:
    return replace(read_record(), claims={})


def weighed(
    empty: Record, on: str, *said: Claim, rules: RuleSet = LAST_WORD_STANDS
) -> WeighedAnswer:
    record = replace(empty, claims={one.id: one for one in said})
    (answer,) = answer_as_of(build_record_tenures(record, rules=rules), day(on))
    return weigh_answer(record, said, answer, rules)


def headings(weighed: WeighedAnswer) -> list[tuple[str, int]]:
    return [(one.heading, len(one.claims)) for one in weighed.groups]


def test_what_contradicts_stands_under_opposite_headings(empty: Record) -> None:
    ours = held("lashio", "junta", "2024-08-15", document_id=ARTICLES[0])
    theirs = held("lashio", "mndaa", "2024-08-15", document_id=ARTICLES[1])
    found = weighed(empty, "2024-08-15", ours, theirs)
    leads, sides = zip(*(one.heading.split(": ") for one in found.groups), strict=True)
    assert leads == ("On one side", "On the other")
    told = {side: one.claims for side, one in zip(sides, found.groups, strict=True)}
    assert told == {"held by junta": (ours.id,), "held by MNDAA": (theirs.id,)}
    assert found.confidence_in_words[0] == "Disputed"


def test_a_denial_is_evidence_against(empty: Record) -> None:
    said = captured("lashio", "mndaa", "2024-08-03", document_id=ARTICLES[0])
    denied = captured(
        "lashio", "mndaa", "2024-08-03", document_id=ARTICLES[1], polarity=Polarity.DENIED
    )
    found = weighed(empty, "2024-08-20", said, denied)
    assert headings(found) == [
        ("Evidence for: held by MNDAA", 1),
        ("Evidence against: denies it", 1),
    ]
    assert "it is denied" in found.confidence_in_words[1]


def test_what_has_faded_is_too_old_to_count(empty: Record) -> None:
    said = captured("lashio", "mndaa", "2024-02-03", document_id=ARTICLES[0])
    found = weighed(empty, "2024-08-20", said, rules=fades_after(90))
    assert headings(found) == [("Too old to count: held by MNDAA", 1)]


def test_no_claim_stands_under_two_headings(empty: Record) -> None:
    for answer in build_record_tenures(read_record()):
        record = read_record()
        groups = weigh_answer(record, record.claims.values(), answer, LAST_WORD_STANDS).groups
        told = [id_ for group in groups for id_ in group.claims]
        assert len(told) == len(set(told))
        assert set(answer.claims) <= set(told)
