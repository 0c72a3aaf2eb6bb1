"""What the browser is told: rows, days and names, and nothing that could run."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, box

from geodata.maps.assets import write_payload
from geodata.maps.base import SCALE, build_base, pack, shared_border
from geodata.maps.columns import build_columns
from geodata.maps.days import from_day, to_day
from geodata.maps.event_columns import days_of, group_by_event, place_of
from geodata.maps.palette import INKS, UNKNOWN, ink_of
from geodata.model import Claim, DateInterval, Polarity
from tests.pages.apps import small_world


@pytest.fixture(scope="module")
def base() -> dict[str, Any]:
    return build_base(
        small_world.areas(),
        small_world.outlines(mm=(95, 17, 99.5, 27), cn=(99.5, 17, 104, 27)),
        small_world.outlines(shan=(96, 22, 99, 26)),
        small_world.rivers(),
        small_world.ground(),
    )


@pytest.fixture(scope="module")
def columns(base: dict[str, Any]) -> dict[str, Any]:
    return build_columns(
        small_world.tenures(),
        small_world.claims(),
        small_world.ground(),
        small_world.actors(),
        [area["id"] for area in base["areas"]],
        [region["id"] for region in base["regions"]],
    )


@given(st.dates())
def test_days_go_there_and_back(when: date) -> None:
    assert from_day(to_day(when) or 0) == when


def test_an_unknown_day_stays_unknown() -> None:
    assert to_day(None) is None


def test_what_is_known_of_a_seat_is_drawn_on_its_area(columns: dict[str, Any]) -> None:
    lashio = columns["areas"]["id"].index("tsp-lashio")
    tenures = columns["tenures"]["areas"]
    rows = [row for row, subject in enumerate(tenures["subject"]) if subject == lashio]
    holders = [columns["actors"][tenures["holders"][row][0]]["id"] for row in rows]
    assert holders == ["junta", "mndaa"]


def test_rows_of_a_layer_are_sorted_by_subject_and_start(columns: dict[str, Any]) -> None:
    for tenures in columns["tenures"].values():
        keys = list(zip(tenures["subject"], (day or 0 for day in tenures["from"]), strict=True))
        assert keys == sorted(keys)


def test_a_group_of_crossings_has_no_pin(columns: dict[str, Any]) -> None:
    assert columns["crossings"]["id"] == ["gate"]


def test_a_happening_in_a_region_has_an_outline_and_no_point(columns: dict[str, Any]) -> None:
    events = columns["events"]
    row = events["kind"].index("exercise")
    assert events["lon"][row] is None
    assert columns["regions"]["id"][events["region"][row]] == "northern-shan"


def test_every_event_names_the_claims_it_rests_on(columns: dict[str, Any]) -> None:
    ids = {claim.id for claim in small_world.claims()}
    assert {one for claims in columns["events"]["claims"] for one in claims} == ids


def test_claims_of_one_event_narrow_its_days() -> None:
    meeting = small_world.claims()[0]
    narrower = DateInterval(earliest=date(2024, 6, 15), latest=date(2024, 6, 30))
    second = meeting.model_copy(update={"when": narrower})
    assert days_of([meeting, second]) == (date(2024, 6, 15), date(2024, 6, 20))


def test_contradicting_days_are_all_shown() -> None:
    meeting = small_world.claims()[0]
    later = DateInterval(earliest=date(2024, 7, 1), latest=date(2024, 7, 2))
    second = meeting.model_copy(update={"when": later})
    assert days_of([meeting, second]) == (date(2024, 6, 10), date(2024, 7, 2))


@pytest.mark.parametrize(
    "change", [{"polarity": Polarity.DENIED}, {"when": DateInterval()}, {"kind": "statement"}]
)
def test_what_has_no_symbol_is_left_out(change: dict[str, Any]) -> None:
    claim = Claim.model_construct(**{**dict(small_world.claims()[0]), **change})
    assert group_by_event([claim]) == {}


def test_a_township_stands_at_its_seat() -> None:
    claim = small_world.claims()[0].model_copy(update={"place_id": "tsp-lashio"})
    found = place_of(claim, small_world.ground())
    assert found is not None
    assert found.place_id == "lashio"


def test_a_zone_has_the_outline_of_its_townships(base: dict[str, Any]) -> None:
    zone = next(one for one in base["regions"] if one["id"] == "northern-shan")
    assert len(zone["rings"]) >= 1
    assert not zone["is_line"]


def test_neighbours_share_a_border_and_coasts_are_none(base: dict[str, Any]) -> None:
    assert [one["id"] for one in base["borders"]] == ["mm"]
    assert shared_border(box(0, 0, 1, 1), box(1, 0, 2, 1)).equals(LineString([(1, 0), (1, 1)]))


@given(
    st.lists(
        st.tuples(st.floats(-179, 179), st.floats(-80, 80)), min_size=2, max_size=12, unique=True
    )
)
def test_packed_lines_unpack_within_a_step(points: list[tuple[float, float]]) -> None:
    (steps,) = pack(LineString(points))
    x, y = sum(steps[0::2]), sum(steps[1::2])
    assert abs(x / SCALE - points[-1][0]) <= 1 / SCALE
    assert abs(y / SCALE - points[-1][1]) <= 1 / SCALE


def test_a_payloads_name_tells_its_content(tmp_path: Path) -> None:
    first = write_payload({"day": 1}, "columns", tmp_path)
    assert first == write_payload({"day": 1}, "columns", tmp_path)
    assert first != write_payload({"day": 2}, "columns", tmp_path)
    assert "_" not in first
    assert json.loads((tmp_path / first).read_text()) == {"day": 1}
    assert len(list(tmp_path.iterdir())) == 2


def test_an_actor_without_a_colour_is_grey_and_dotted() -> None:
    assert ink_of("somebody") is UNKNOWN


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


# Viénot, Brettel and Mollon (1999), on linear RGB.
DEUTAN = ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0))
PROTAN = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
ARMED = ("junta", "mndaa", "tnla", "aa", "kia", "uwsa", "ndaa", "pdf")
See = Callable[[tuple[float, float, float]], tuple[float, float, float]]


def linear(colour: str) -> tuple[float, float, float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def seen_through(matrix: tuple[tuple[float, ...], ...]) -> See:
    def see(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
        red, green, blue = (
            max(0.0, sum(weight * value for weight, value in zip(row, rgb, strict=True)))
            for row in matrix
        )
        return red, green, blue

    return see


def lab(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    red, green, blue = rgb
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("matrix", [DEUTAN, PROTAN], ids=["deutan", "protan"])
def test_armed_groups_stay_apart_for_the_colour_blind(
    matrix: tuple[tuple[float, ...], ...],
) -> None:
    see = seen_through(matrix)
    seen = {name: lab(see(linear(INKS[name].colour))) for name in ARMED}
    apart = {
        (one, other): sum((a - b) ** 2 for a, b in zip(seen[one], seen[other], strict=True)) ** 0.5
        for one in ARMED
        for other in ARMED
        if one < other
    }
    nearest = min(apart, key=lambda pair: apart[pair])
    assert apart[nearest] >= 11, (nearest, apart[nearest])
