"""Who held the ground that a project or crossing stands on."""

from geodata.history import ground_around, ground_ids
from geodata.model import Crossing, Project, SubjectKind
from tests.builders import day, tenure

DAM = Project(project_id="dam", name="Dam", sector="hydropower", place_id="site", source="test")
TOWNSHIP = tenure("tsp-site", subject_kind=SubjectKind.TOWNSHIP, holders=("kia",))
SITE = tenure("site", "2024-07-22", holders=("junta",))


def test_the_place_comes_before_its_township() -> None:
    assert ground_ids(DAM, {"site": "tsp-site"}.get) == ("site", "tsp-site")
    around = ground_around([TOWNSHIP, SITE], ("site", "tsp-site"), day("2024-08-01"))
    assert around == [SITE, TOWNSHIP]


def test_ground_that_nobody_speaks_of_is_left_out() -> None:
    around = ground_around([TOWNSHIP, SITE], ("site", "tsp-site"), day("2024-07-01"))
    assert around == [TOWNSHIP]


def test_a_group_of_crossings_stands_on_no_ground() -> None:
    group = Crossing(crossing_id="all", name="All", members=("a", "b"), source="test")
    assert ground_ids(group, {}.get) == ()
