"""What a decision will change is said in words, and so is why it changes nothing."""

from dataclasses import replace
from datetime import date

import pytest

from geodata.ledger import Record, read_record
from geodata.model import Claim, Polarity
from pages.parts.review.changes import tell_changes
from tests.builders import attack, captured, claim, held

DAYS = {"article": date(2024, 8, 1)}


@pytest.fixture(scope="module")
def record() -> Record:
    return replace(read_record(), claims={}, documents={})


def told(record: Record, *taken: Claim, without: tuple[str, ...] = ()) -> tuple[list[str], str]:
    found = tell_changes("", record, taken=taken, without=without, published_on=DAYS)
    return list(found.lines), found.why


def test_a_place_that_changes_hands_is_told_with_its_days(record: Record) -> None:
    lines, why = told(record, captured("lashio", "mndaa", "2024-07-25"))
    assert lines == ["Lashio, from 25 Jul 2024 on: held by MNDAA, instead of unknown."]
    assert why == ""


def test_a_meeting_gets_a_mark(record: Record) -> None:
    parties = ("china:party:a", "junta:party:b")
    one = claim("meeting", "met", "2024-07-25", *parties, place_id="naypyitaw")
    assert told(record, one)[0] == ["A mark for the meeting in Naypyitaw, 25 Jul 2024."]


def test_the_mark_of_what_is_taken_back_goes(record: Record) -> None:
    one = claim("meeting", "met", "2024-07-25", "china:party:a", place_id="naypyitaw")
    standing = replace(record, claims={one.id: one})
    lines, _ = told(standing, without=(one.id,))
    assert lines == ["The mark of the meeting in Naypyitaw, 25 Jul 2024 goes."]


def test_one_more_sentence_for_one_happening_makes_no_second_mark(record: Record) -> None:
    one, other = (
        claim("meeting", "met", "2024-07-25", place_id="naypyitaw", event="talks") for _ in range(2)
    )
    lines, _ = told(replace(record, claims={one.id: one}), other)
    assert lines == [
        "The mark of the meeting in Naypyitaw, 25 Jul 2024 rests on one more sentence."
    ]


NOTHING = [
    (claim("statement", "call", "2024-07-25"), "a statement stays with its article"),
    (captured("lashio", "mndaa", "2024-07-25", polarity=Polarity.DENIED), "it is denied"),
    (captured("lashio", "mndaa", "2024-07-25", polarity=Polarity.PLANNED), "a plan hasn’t"),
    (claim("control_change", "captured", "2024-07-25", "mndaa:holder"), "what it is about is open"),
    (claim("meeting", "met", "..", place_id="naypyitaw"), "no day is known"),
]


@pytest.mark.parametrize(("one", "why"), NOTHING, ids=[why for _, why in NOTHING])
def test_what_changes_nothing_says_why(record: Record, one: Claim, why: str) -> None:
    lines, said = told(record, one)
    assert lines == []
    assert said.startswith(f"Nothing: {why}")


def test_what_is_told_already_is_confirmed(record: Record) -> None:
    there = held("lashio", "mndaa", "2024-07-25", document_id="article")
    standing = replace(read_record(), claims={there.id: there}, documents={})
    assert told(standing, held("lashio", "mndaa", "2024-07-28"))[1] == (
        "Nothing: it confirms what the map says already."
    )


def test_who_took_it_unsaid_is_said(record: Record) -> None:
    said = claim("control_change", "captured", "2024-07-25", place_id="lashio")
    assert told(record, said)[1] == ("Nothing: it doesn’t say who holds it, so that stays unknown.")


def test_an_air_strike_gets_a_mark_and_contests_nothing(record: Record) -> None:
    lines, _ = told(record, attack("lashio", "junta", "2024-07-25", value="air_strike"))
    assert lines == ["A mark for the attack in Lashio, 25 Jul 2024."]


def test_many_lines_are_counted_and_the_first_told(record: Record) -> None:
    places = [id_ for id_ in record.gazetteer.places if not id_.startswith("mm")][:20]
    taken = [captured(place, "mndaa", "2024-07-25") for place in places]
    found = tell_changes("", record, taken=taken, published_on=DAYS)
    assert (len(found.lines), found.more) == (12, 8)


def test_a_place_of_no_gazetteer_is_passed_over(record: Record) -> None:
    assert told(record, captured("atlantis", "mndaa", "2024-07-25"))[0] == []
