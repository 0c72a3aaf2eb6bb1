"""What stays still: borders, zones and lines, packed and unpacked."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, box

from geodata.maps.base import SCALE, pack, shared_border


def test_a_region_is_packed_as_the_area_that_it_is(base: dict[str, Any]) -> None:
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
