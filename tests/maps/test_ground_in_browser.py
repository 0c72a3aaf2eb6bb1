"""Painting only what changed leaves the same picture as painting everything."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page

from geodata.maps.days import to_day
from tests.maps.map_page import MapPage, serve_map

FIRST = to_day(date(2023, 12, 1))
STEPS = [FIRST + (step * 37) % 400 for step in range(40)]

WANDER = """async ([days, known]) => {
  const map = Object.entries(window).find(([name]) => name.startsWith("map_"))[1];
  const layer = Object.values(map._layers).find((one) => one.scene);
  const { canvas } = layer.panes.ground;
  const pixels = () => layer.panes.ground.getImageData(0, 0, canvas.width, canvas.height).data;
  const wrong = [];
  let patches = 0;
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  for (const day of days) {
    patches = 0;
    layer.panes.ground.clearRect = function (...box) { patches += 1; clear.apply(this, box); };
    layer.paintAtOnce({});
    Object.assign(layer.scene, { day, known });
    layer.paintAtOnce({ isNewMoment: true });
    delete layer.panes.ground.clearRect;
    const some = pixels();
    layer.paintAtOnce({ isNewMoment: true, isNewLook: true });
    const all = pixels();
    let most = 0;
    for (let i = 0; i < all.length; i += 1) most = Math.max(most, Math.abs(all[i] - some[i]));
    wrong.push({ day, most, patches });
  }
  return wrong;
}"""


@pytest.fixture(scope="module")
def address(
    tmp_path_factory: pytest.TempPathFactory, columns: dict[str, Any], base: dict[str, Any]
) -> Iterator[str]:
    with serve_map(tmp_path_factory.mktemp("ground"), columns, base) as address:
        yield address


@pytest.mark.parametrize("zoom_keys", ["", "++++"])
def test_patches_of_ground_leave_no_trace(page: Page, address: str, zoom_keys: str) -> None:
    shown = MapPage(page, address, day=FIRST)
    page.locator(".leaflet-container").focus()
    for key in zoom_keys:
        page.keyboard.press(key)
        page.wait_for_timeout(350)
    seen = page.evaluate(WANDER, [STEPS, None])
    assert {one["most"] for one in seen} == {0}
    assert shown.errors == []


def test_a_day_on_which_nothing_changes_repaints_no_ground(page: Page, address: str) -> None:
    MapPage(page, address, day=to_day(date(2024, 1, 10)))
    quiet = [to_day(date(2024, 1, number)) for number in (10, 11, 12)]
    seen = page.evaluate(WANDER, [quiet, None])
    assert [one["patches"] for one in seen] == [0, 0, 0]
