"""A map opens where its claims are."""

from geodata.gazetteer import read_gazetteer
from geodata.model import SubjectKind
from pages.parts.extent import extent_of
from tests.builders import tenure

GAZETTEER = read_gazetteer()


def test_the_box_holds_every_crossing_and_leaves_the_south_away() -> None:
    crossings = [
        tenure(subject_kind=SubjectKind.CROSSING, subject_id=id_) for id_ in GAZETTEER.crossings
    ]
    box = extent_of(GAZETTEER, crossings)
    assert box is not None
    west, south, east, north = box
    lwegel = GAZETTEER.places["lwegel"]
    assert west < lwegel.lon < east
    assert south < lwegel.lat < north
    assert south > GAZETTEER.places["naypyitaw"].lat


def test_a_region_counts_with_the_seats_of_its_townships() -> None:
    box = extent_of(
        GAZETTEER, [tenure(subject_kind=SubjectKind.REGION, subject_id="northern-shan")]
    )
    assert box is not None
    assert box[0] < GAZETTEER.places["lashio"].lon < box[2]


def test_without_a_subject_on_the_ground_all_of_myanmar_is_shown() -> None:
    assert extent_of(GAZETTEER, []) is None
    nowhere = tenure(subject_kind=SubjectKind.PROJECT, subject_id="mandalay-projects")
    assert extent_of(GAZETTEER, [nowhere]) is None
