import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata.gazetteer import Gazetteer, read_gazetteer

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return read_gazetteer()


def test_projects_of_the_articles_are_registered(gazetteer: Gazetteer) -> None:
    assert set(gazetteer.projects) >= {
        "tagaung-nickel",
        "alpha-cement",
        "kyaukphyu-sez",
        "kyaukphyu-port",
        "myitsone-dam",
    }


@pytest.mark.parametrize(
    ("project_id", "township_id"),
    [
        ("tagaung-nickel", "tsp-tigyaing"),
        ("alpha-cement", "tsp-patheingyi"),
        ("kyaukphyu-sez", "tsp-kyaukphyu"),
        ("kyaukphyu-port", "tsp-kyaukphyu"),
        ("myitsone-dam", "tsp-myitkyina"),
    ],
)
def test_project_lies_in_the_township_its_article_names(
    gazetteer: Gazetteer, project_id: str, township_id: str
) -> None:
    project = gazetteer.projects[project_id]
    assert project.township_id == township_id
    assert gazetteer.places[project.place_id].township_id == township_id


@pytest.mark.parametrize("project_id", ["northern-shan-projects", "mandalay-projects"])
def test_unnamed_projects_belong_to_a_region_and_get_no_pin(
    gazetteer: Gazetteer, project_id: str
) -> None:
    assert gazetteer.projects[project_id].place_id in gazetteer.regions
    assert gazetteer.projects[project_id].township_id is None


@pytest.mark.parametrize("place_id", ["tagaung-nickel-plant", "alpha-cement-plant"])
def test_site_known_by_township_alone_says_how_vague_it_is(
    gazetteer: Gazetteer, place_id: str
) -> None:
    place = gazetteer.places[place_id]
    assert place.precision_m >= 10_000
    assert "not known" in place.note


def test_single_crossings_lie_in_myanmar(gazetteer: Gazetteer) -> None:
    for crossing in gazetteer.crossings.values():
        if crossing.place_id:
            assert gazetteer.places[crossing.place_id].country == "MM"


@pytest.mark.parametrize(
    "crossing_id",
    [
        "muse-ruili",
        "chinshwehaw-qingshuihe",
        "yan-lon-kyaing",
        "kyin-san-kyawt",
        "lwegel",
        "kan-paik-ti",
        "pang-war",
        "pangkham-menglian",
    ],
)
def test_known_crossing_has_a_place_and_another_side(
    gazetteer: Gazetteer, crossing_id: str
) -> None:
    crossing = gazetteer.crossings[crossing_id]
    assert crossing.place_id in gazetteer.places
    assert crossing.opposite


def test_group_of_crossings_has_no_pin_and_calls_its_members_our_reading(
    gazetteer: Gazetteer,
) -> None:
    groups = gazetteer.crossing_groups()
    assert set(groups) == {
        "northern-shan-crossings-uwsa-mndaa",
        "northern-shan-crossings",
        "kachin-crossings",
    }
    for group in groups:
        assert gazetteer.crossings[group].place_id is None
        assert "our reading" in gazetteer.crossings[group].source


def test_crossings_of_uwsa_and_mndaa_are_in_their_areas_alone(gazetteer: Gazetteer) -> None:
    members = gazetteer.crossing_groups()["northern-shan-crossings-uwsa-mndaa"]
    holders = {gazetteer.crossings[member].holder_area for member in members}
    assert holders == {"uwsa", "mndaa"}
    assert "muse-ruili" not in members


def test_members_of_a_group_lie_in_its_zone(gazetteer: Gazetteer) -> None:
    for group, members in gazetteer.crossing_groups().items():
        zone = gazetteer.crossings[group].zone_id
        for member in members:
            place = gazetteer.places[gazetteer.crossings[member].place_id or ""]
            township = gazetteer.townships[place.township_id or ""]
            assert township.zone_id == zone
            assert township.region_id == ("shan" if zone else "kachin")


def _seed_claims() -> Iterator[tuple[str, dict[str, object]]]:
    for path in sorted((SEEDS / "claims").glob("*.toml")):
        for claim in tomllib.loads(path.read_text(encoding="utf-8"))["claim"]:
            yield path.name, claim


def test_every_id_the_seed_claims_use_is_known(gazetteer: Gazetteer) -> None:
    known = {
        "place_id": {*gazetteer.places, *gazetteer.townships, *gazetteer.regions},
        "project_id": set(gazetteer.projects),
        "crossing_id": set(gazetteer.crossings),
    }
    unknown = {
        (name, key, claim[key])
        for name, claim in _seed_claims()
        for key, ids in known.items()
        if key in claim and claim[key] not in ids
    }
    assert unknown == set()
