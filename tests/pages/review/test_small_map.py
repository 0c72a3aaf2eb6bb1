"""The small map numbers everything a toponym may mean, and pins nothing that is no point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Polygon

from geodata.gazetteer import read_gazetteer
from pages.parts.review.small_map import small_map, to_path, to_xy
from tests.builders import claim, held, project_status

GAZETTEER = read_gazetteer()
LASHIO = [("lashio", 0.85, ["bears the name"]), ("tsp-lashio", 0.65, ["bears the name"])]


def test_map_and_list_are_numbered_alike() -> None:
    found = small_map(held("lashio", "mndaa", "2024-07-25"), GAZETTEER, LASHIO, can_choose=True)
    assert found
    assert [one["number"] for one in found["marks"]] == ["1", "2"]
    assert [one[0] for one in found["choices"]] == ["lashio", "tsp-lashio"]
    assert found["choices"][0][1:] == ["Lashio (town, Shan State)", "0.85", "bears the name"]


def test_a_region_is_an_area_and_no_point() -> None:
    found = small_map(held("shan", "mndaa", "2024-07-25"), GAZETTEER, [], can_choose=True)
    assert found
    [mark] = found["marks"]
    assert (mark["is_point"], mark["area"][:1]) == (False, "M")
    assert found["note"] == "Told of a region: it stays a region, and paints no township."


def test_a_township_says_that_its_mark_stands_at_its_seat() -> None:
    found = small_map(held("tsp-lashio", "mndaa", "2024-07-25"), GAZETTEER, [], can_choose=True)
    assert found
    assert found["note"] == "Told of a township: the mark stands at its seat."


def test_a_place_that_a_person_chose_is_numbered_after_the_candidates() -> None:
    found = small_map(held("muse", "mndaa", "2024-07-25"), GAZETTEER, LASHIO, can_choose=True)
    assert found
    assert [one[0] for one in found["choices"]] == ["lashio", "tsp-lashio", "muse"]


def test_the_place_of_a_project_is_shown() -> None:
    project = next(one for one in GAZETTEER.projects.values() if one.place_id in GAZETTEER.places)
    said = project_status(project.project_id, "stalled", "2024-07-25")
    found = small_map(said, GAZETTEER, [], can_choose=False)
    assert found
    assert [one["id"] for one in found["marks"]] == [project.place_id]


def test_what_has_no_place_has_no_map() -> None:
    assert small_map(claim("meeting", "met", "2024-07-25"), GAZETTEER, [], can_choose=True) is None


@given(places=st.lists(st.sampled_from(sorted(GAZETTEER.places)), min_size=1, max_size=5))
def test_every_mark_lies_within_the_map(places: list[str]) -> None:
    scored = [(one, 0.5, ["bears the name"]) for one in dict.fromkeys(places)]
    found = small_map(held(places[0], "mndaa", "2024-07-25"), GAZETTEER, scored, can_choose=True)
    assert found
    x, y, width, height = found["box"]
    assert all(
        x <= left <= x + width and y <= top <= y + height
        for left, top in (one["at"] for one in found["marks"])
    )


def test_north_is_up_and_east_is_right() -> None:
    (west, north), (east, south) = to_xy(96, 25), to_xy(97, 24)
    assert (west < east, north < south) == (True, True)


@pytest.mark.parametrize("holes", [[], [[(1, 1), (1, 2), (2, 2)]]])
def test_a_path_closes_every_ring(holes: list[list[tuple[float, float]]]) -> None:
    path = to_path(Polygon([(0, 0), (9, 0), (9, 9), (0, 9)], holes))
    assert path.count("M") == path.count("z") == 1 + len(holes)
