"""Spellings of the press, and projects that stand at no point."""

import pytest

from geodata.gazetteer import Gazetteer, read_gazetteer
from geodata.maps.columns import build_columns

AT_A_POINT = {"tagaung-nickel", "alpha-cement", "kyaukphyu-sez", "kyaukphyu-port", "myitsone-dam"}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return read_gazetteer()


@pytest.mark.parametrize(
    ("toponym", "place_id"),
    [
        ("Theinni", "hsenwi"),
        ("Naungcho", "nawnghkio"),
        ("Thibaw", "hsipaw"),
        ("Moemeik", "mongmit"),
        ("Mantong", "manton"),
        ("Nanhkan", "namhkam"),
        ("Laukaing", "laukkai"),
        ("Chin Shwe Haw", "chinshwehaw"),
        ("Kyaukpyu", "kyaukphyu"),
        ("Mrauk U", "mrauk-u"),
        ("Taungup", "toungup"),
        ("Deemawso", "demoso"),
        ("Pasaung", "hpasawng"),
        ("Moebye", "mobye"),
        ("Htigyaing", "tigyaing"),
        ("Loije", "lwegel"),
        ("Chipwe", "chipwi"),
        ("Hsawlaw", "tsawlaw"),
        ("Phakant", "hpakant"),
        ("Danai", "tanai"),
        ("Rikhawdar", "rihkhawdar"),
        ("Thabeik Kyin", "thabeikkyin"),
        ("Moegoke", "mogok"),
        ("Pansaing", "pang-hseng"),
        ("Hsesai", "hsihseng"),
    ],
)
def test_a_town_of_the_war_is_found_as_the_press_spells_it(
    gazetteer: Gazetteer, toponym: str, place_id: str
) -> None:
    found = [one for one in gazetteer.resolve(toponym) if one is gazetteer.places.get(place_id)]
    assert found == [gazetteer.places[place_id]]


def test_a_seat_and_its_township_of_one_name_share_their_spellings(gazetteer: Gazetteer) -> None:
    apart = [
        township.township_id
        for township in gazetteer.townships.values()
        for seat in [gazetteer.places[township.seat_place_id]]
        if seat.name == township.name and set(seat.variants) != set(township.variants)
    ]
    assert apart == []


def test_no_spelling_leads_to_two_towns_but_those_that_share_their_name(
    gazetteer: Gazetteer,
) -> None:
    shared = {
        (place.name, spelling)
        for place in gazetteer.places.values()
        for spelling in place.variants
        for other in gazetteer.resolve(spelling, place.country)
        if other in gazetteer.places.values() and other is not place
    }
    assert shared == set()


def test_only_projects_that_an_article_places_stand_at_a_point(gazetteer: Gazetteer) -> None:
    projects = gazetteer.projects.values()
    assert {one.project_id for one in projects if one.place_id in gazetteer.places} == AT_A_POINT


def test_a_project_known_by_its_township_names_it_once(gazetteer: Gazetteer) -> None:
    """Else the ground around it would be told twice."""
    for project in gazetteer.projects.values():
        assert project.place_id != project.township_id


def test_a_project_that_nobody_speaks_of_is_not_on_the_map(gazetteer: Gazetteer) -> None:
    columns = build_columns([], [], gazetteer, {}, [], [])
    assert set(columns["projects"]["id"]) == AT_A_POINT
