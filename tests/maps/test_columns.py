"""What moves with the clock: rows sorted, pins only where there is a point."""

from typing import Any

from geodata.history import FRESH_DAYS, STALE_DAYS, Edition
from geodata.maps.columns import build_columns
from geodata.maps.happenings import AFTERGLOW_DAYS
from geodata.maps.palette import INKS
from tests.pages.apps import small_world


def test_what_is_known_of_a_seat_is_drawn_on_its_area(columns: dict[str, Any]) -> None:
    lashio = columns["areas"]["id"].index("tsp-lashio")
    tenures = columns["tenures"]["areas"]
    rows = [row for row, subject in enumerate(tenures["subject"]) if subject == lashio]
    holders = [columns["actors"][tenures["holders"][row][0]]["id"] for row in rows]
    assert holders == ["junta", "mndaa"]


def test_rows_of_a_layer_are_sorted_by_subject_and_start(columns: dict[str, Any]) -> None:
    for tenures in columns["tenures"].values():
        starts = (-1 if day is None else day for day in tenures["from"])
        keys = list(zip(tenures["subject"], starts, strict=True))
        assert keys == sorted(keys)


def test_a_group_of_crossings_has_no_pin(columns: dict[str, Any]) -> None:
    assert columns["crossings"]["id"] == ["gate"]


def test_a_happening_in_a_region_has_an_outline_and_no_point(columns: dict[str, Any]) -> None:
    events = columns["events"]
    row = events["kind"].index(events["kinds"].index("exercise"))
    assert events["lon"][row] is None
    assert columns["regions"]["id"][events["region"][row]] == "northern-shan"


def test_every_event_counts_the_claims_it_rests_on(columns: dict[str, Any]) -> None:
    assert sum(columns["events"]["claims"]) == len(small_world.claims())


def test_a_person_wears_the_colour_of_those_spoken_for() -> None:
    actors = small_world.actors()
    actors["envoy"] = actors["china"].model_copy(
        update={"actor_id": "envoy", "short_name": "Envoy", "member_of": "china"}
    )
    claim = small_world.claims()[0]
    parts = (claim.actors[0].model_copy(update={"actor": "envoy"}),)
    columns = build_columns(
        [], [claim.model_copy(update={"actors": parts})], small_world.ground(), actors, [], []
    )
    (envoy,) = columns["actors"]
    assert (envoy["label"], envoy["colour"], envoy["wears"]) == (
        "Envoy", INKS["china"].colour, "CHINA",
    )  # fmt: skip


def test_the_rules_of_fading_go_along_with_the_data(columns: dict[str, Any]) -> None:
    assert columns["fading"] == {
        "fresh": FRESH_DAYS,
        "stale": STALE_DAYS,
        "afterglow": AFTERGLOW_DAYS,
    }


def test_what_stands_nowhere_on_the_map_is_there_to_be_counted() -> None:
    tenure = small_world.tenures()[-1].model_copy(update={"subject_id": "gates"})
    columns = build_columns(
        [Edition(tenure)], [], small_world.ground(), small_world.actors(), [], []
    )
    assert columns["unseen"]["kind"] == ["crossing"]
    assert columns["unseen"]["tenures"]["condition"] == ["closed"]
