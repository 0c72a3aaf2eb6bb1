"""The table says what the map says, and how each article came by its date."""

import pytest

from geodata.history import answer_as_of, build_record_editions, known_tenures
from geodata.ledger import read_record
from geodata.maps.payloads import MapFiles
from geodata.model import SubjectKind
from pages.parts.scene import Scene, Topic
from pages.parts.store import Store
from pages.parts.tables import answer_frame
from pages.parts.timeline import Moment
from pages.parts.view import View
from tests.builders import day

NOVEMBER_5 = day("2024-11-05")


@pytest.fixture(scope="module")
def scene() -> Scene:
    record = read_record()
    editions = tuple(build_record_editions(record))
    tenures = tuple(known_tenures(editions))
    store = Store(
        record, editions, tenures, day("2023-05-01"), NOVEMBER_5, NOVEMBER_5, MapFiles("", "")
    )
    topic = Topic("Situation", "", frozenset(SubjectKind), frozenset(), ())
    answers = tuple(answer_as_of(tenures, NOVEMBER_5))
    return Scene(store, View(Moment(NOVEMBER_5)), topic, answers, None)


def test_a_row_says_whether_its_articles_own_date_is_stated_or_inferred(scene: Scene) -> None:
    frame = answer_frame(scene, scene.answers)
    assert set(frame["Article’s date"]) <= {"stated", "inferred", ""}
    assert {"stated", "inferred"} & set(frame["Article’s date"])
    dated = frame["Last evidence"] != "none"
    assert (dated == (frame["Article’s date"] != "")).all()


def test_a_table_without_rows_keeps_its_columns(scene: Scene) -> None:
    assert list(answer_frame(scene, ()).columns) == list(answer_frame(scene, scene.answers).columns)
