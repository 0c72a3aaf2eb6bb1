"""A selection brings its answer, its history and the sentences behind it."""

import pytest

from geodata.history import build_record_tenures
from geodata.ledger import read_record
from geodata.maps.payloads import MapFiles
from pages.parts.selection import About, about, subject_of
from pages.parts.store import Store
from tests.builders import day


@pytest.fixture(scope="module")
def store() -> Store:
    record = read_record()
    tenures = tuple(build_record_tenures(record))
    return Store(
        record, tenures, day("2023-05-01"), day("2024-11-30"), day("2024-11-05"), MapFiles("", "")
    )


def found(store: Store, selected: str, on: str) -> About:
    result = about(store, selected, day(on))
    assert result is not None
    return result


def test_lashio_in_july_is_contested_and_its_sentence_comes_first(store: Store) -> None:
    july = found(store, "place:lashio", "2024-07-23")
    assert "contested by MNDAA" in july.head.answer
    assert "attacking Lashio" in july.claims[0].excerpt.text


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


def test_a_project_without_a_place_is_no_pin(store: Store) -> None:
    projects = found(store, "project:northern-shan-projects", "2024-08-31")
    assert any("no pin" in line for line in projects.head.lines)


@pytest.mark.parametrize("key", ["place:atlantis", "nonsense", "event:never", "moon:lashio", ""])
def test_what_the_record_does_not_know_is_nothing(store: Store, key: str) -> None:
    assert about(store, key, day("2024-11-01")) is None


def test_every_claim_that_has_a_subject_can_be_shown_on_the_map(store: Store) -> None:
    for claim in store.record.claims.values():
        key = subject_of(store.record, claim)
        if key:
            shown = found(store, key, "2024-11-05")
            assert claim.id in {one.id for one in shown.claims}, key
