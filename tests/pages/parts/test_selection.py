"""A selection brings its answer, its history and the sentences behind it."""

import pytest

from geodata.history import build_record_editions, known_tenures
from geodata.ledger import read_record
from geodata.maps.payloads import MapFiles
from pages.parts.selection import About, about, subject_of
from pages.parts.store import Store
from tests.builders import day


@pytest.fixture(scope="module")
def store() -> Store:
    record = read_record()
    editions = tuple(build_record_editions(record))
    tenures = tuple(known_tenures(editions))
    return Store(
        record,
        editions,
        tenures,
        day("2023-05-01"),
        day("2024-11-30"),
        day("2024-11-05"),
        MapFiles("", ""),
    )


def found(store: Store, selected: str, on: str) -> About:
    result = about(store, selected, day(on))
    assert result is not None
    return result


def test_lashio_in_july_is_contested_and_its_sentences_come_first(store: Store) -> None:
    july = found(store, "place:lashio", "2024-07-23")
    assert "contested by MNDAA" in july.head.answer
    held, attacked, *_ = july.groups
    assert (held.heading, attacked.heading) == (
        "Evidence for: held by junta",
        "Evidence for: attacked by MNDAA",
    )
    said = [store.record.claims[id_].excerpt.text for id_ in attacked.claims]
    assert any("attacking Lashio" in one for one in said)


def test_how_far_to_rely_on_an_answer_is_said_in_words_with_its_reasons(store: Store) -> None:
    grade, reasons = found(store, "place:lashio", "2024-11-05").head.confidence or ("", "")
    assert grade == "Supported"
    assert reasons.startswith("one source; ")


def test_the_claims_keep_their_order_while_the_clock_moves(store: Store) -> None:
    days = ("2024-07-23", "2024-11-05")
    july, november = (found(store, "place:lashio", one) for one in days)
    assert july.claims == november.claims
    assert july.groups != november.groups


def test_the_township_answers_with_what_is_said_of_its_seat(store: Store) -> None:
    town = found(store, "place:lashio", "2024-11-01")
    township = found(store, "township:tsp-lashio", "2024-11-01")
    assert township.head.answer == town.head.answer
    assert set(township.claims) >= set(town.claims)


def test_ground_nobody_speaks_of_is_said_to_be_unknown(store: Store) -> None:
    quiet = found(store, "township:tsp-putao", "2024-11-01")
    assert "nknown" in quiet.head.answer
    assert quiet.claims == ()


def test_a_crossing_known_through_its_group_says_so(store: Store) -> None:
    crossing = found(store, "crossing:lwegel", "2024-11-05")
    assert any("Said of a group" in line for line in crossing.head.lines)
    assert crossing.claims


def test_a_project_tells_of_the_ground_around_it(store: Store) -> None:
    plant = found(store, "project:tagaung-nickel", "2024-08-31")
    assert any(line.startswith("Ground around it") for line in plant.head.lines)
    assert any(line.startswith("Sector") for line in plant.head.background)


def test_a_project_without_a_place_is_no_pin(store: Store) -> None:
    projects = found(store, "project:northern-shan-projects", "2024-08-31")
    assert any("no pin" in line for line in projects.head.background)


@pytest.mark.parametrize("key", ["place:atlantis", "nonsense", "event:never", "moon:lashio", ""])
def test_what_the_record_does_not_know_is_nothing(store: Store, key: str) -> None:
    assert about(store, key, day("2024-11-01")) is None


def test_every_claim_that_has_a_subject_can_be_shown_on_the_map(store: Store) -> None:
    for claim in store.record.claims.values():
        key = subject_of(store.record, claim)
        if key:
            shown = found(store, key, "2024-11-05")
            assert claim.id in {one.id for one in shown.claims}, key
