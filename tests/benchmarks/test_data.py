"""The synthetic world is the same for everybody, every time."""

from datetime import date, timedelta

import pytest

from benchmarks.data import DAYS, FIRST_DAY, LAST_DAY, World, build_world


@pytest.fixture(scope="module")
def world() -> World:
    return build_world(1000)


def test_same_seed_builds_the_same_world(world: World) -> None:
    assert build_world(1000) == world


def test_events_lie_within_the_two_years_in_order(world: World) -> None:
    days = [event.day for event in world.events]
    assert days == sorted(days)
    assert min(days) >= FIRST_DAY
    assert max(days) <= LAST_DAY


def test_few_towns_have_many_events(world: World) -> None:
    towns = [event.place_id for event in world.events]
    most = max(towns.count(one) for one in set(towns))
    assert most > 50
    assert len(set(towns)) > 100


def test_window_holds_ninety_days_with_both_ends(world: World) -> None:
    day = date(2024, 6, 1)
    seen = {event.number for event in world.between(day)}
    first = day - timedelta(days=89)
    assert seen == {one.number for one in world.events if first <= one.day <= day}


def test_every_area_is_held_by_one_actor_each_day(world: World) -> None:
    for offset in (0, 200, DAYS - 1):
        day = FIRST_DAY + timedelta(days=offset)
        assert len(world.holders_on(day)) == 330


def test_areas_change_hands_with_time(world: World) -> None:
    assert world.holders_on(FIRST_DAY) != world.holders_on(LAST_DAY)


def test_each_change_of_hands_brings_another_holder(world: World) -> None:
    pairs = zip(world.holdings, world.holdings[1:], strict=False)
    follow = [(a, b) for a, b in pairs if a.area_id == b.area_id]
    assert follow
    assert all(a.actor != b.actor and a.last == b.first for a, b in follow)
