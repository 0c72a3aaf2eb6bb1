"""Cells are drawn around seats, within states, and fit together."""

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import MultiPolygon, Point, box

from geodata.gazetteer import read_gazetteer
from geodata.gazetteer.areas import build_region_shape, read_cells, read_states
from geodata.gazetteer.areas.area_files import DATA, read_area_passport
from geodata.gazetteer.areas.cell_drawing import Seat, build_cells, fingerprint, seats_of


def test_cells_are_drawn_around_the_seats_as_they_are_now():
    drawn_around = read_area_passport(DATA / "cells.geojson").seats_sha256
    assert drawn_around == fingerprint(seats_of(read_gazetteer())), (
        "seats have changed: run `python -m geodata.gazetteer.areas.build --cells-only`"
    )


def test_there_is_one_cell_a_township_and_each_says_it_is_schematic():
    cells = read_cells()
    assert set(cells["township_id"]) == set(read_gazetteer().townships)
    assert cells["is_schematic"].all()
    assert list(cells.columns) == ["geometry", "township_id", "name", "region_id", "is_schematic"]


def test_cells_fit_together_without_slivers():
    cells = read_cells()
    assert cells.is_valid.all()
    assert shapely.coverage_is_valid(cells.geometry.values)


def test_cells_fill_their_states_and_stay_within_them():
    states = read_states().set_index("region_id").geometry
    for region_id, cells in read_cells().groupby("region_id"):
        covered = shapely.coverage_union_all(cells.geometry.values)
        assert covered.symmetric_difference(states[region_id]).area < 1e-3


def test_nearly_every_seat_lies_in_its_own_cell():
    cells = read_cells().set_index("township_id").geometry
    away = {
        seat.township_id
        for seat in seats_of(read_gazetteer())
        if cells[seat.township_id].distance(Point(seat.lon, seat.lat)) > 0.03
    }
    assert not away


def test_the_file_stays_small():
    assert (DATA / "cells.geojson").stat().st_size < 400_000


def test_northern_shan_is_part_of_shan():
    shan = read_states().set_index("region_id").geometry["shan"]
    northern = build_region_shape("northern-shan", read_gazetteer(), read_cells())
    assert 0.2 < northern.area / shan.area < 0.6
    assert northern.difference(shan).area < 1e-3


def test_the_border_with_china_is_a_line():
    border = build_region_shape("china-myanmar-border", read_gazetteer(), read_cells())
    assert border.geom_type in {"LineString", "MultiLineString"}
    assert border.length > 10


def test_a_region_nobody_knows_is_refused():
    with pytest.raises(KeyError, match="atlantis"):
        build_region_shape("atlantis", read_gazetteer(), read_cells())


def test_a_patch_beyond_a_bend_goes_to_the_cell_around_it():
    # Two arms of a U: the tip of the left arm is nearer to the seat at the foot of the right.
    state = box(96, 20, 97, 20.2).union(box(96, 20, 96.1, 21)).union(box(96.9, 20, 97, 21))
    cells = build_cells(
        [Seat("left", "Left", "u", 96.05, 20.1), Seat("right", "Right", "u", 96.95, 20.9)],
        {"u": MultiPolygon([state])},
    )
    assert all(len(cell.geoms) == 1 for cell in cells.values())


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=12, unique=True
    )
)
def test_wherever_the_seats_lie_their_cells_share_out_the_state(spots):
    state = MultiPolygon([box(96, 20, 97, 21)])
    seats = [
        Seat(f"tsp-{number:02}", "", "square", 96 + x / 100, 20 + y / 100)
        for number, (x, y) in enumerate(spots)
    ]
    cells = build_cells(seats, {"square": state})
    assert shapely.coverage_is_valid(list(cells.values()))
    assert shapely.union_all(list(cells.values())).symmetric_difference(state).area < 1e-3
