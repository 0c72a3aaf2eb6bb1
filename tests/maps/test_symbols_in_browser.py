"""Every status that history can give a project or crossing has a picture of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from geodata.history import CHANGING
from geodata.maps.assets import scripts_folder
from geodata.model import VALUES, Condition, Kind

pytestmark = pytest.mark.browser

SAID_BY_HISTORY = (CHANGING, Condition.CONTESTED, Condition.UNKNOWN)
STATUSES = [
    (shape, str(status))
    for shape, kind in (("project", Kind.PROJECT_STATUS), ("crossing", Kind.CROSSING_STATUS))
    for status in (*sorted(VALUES[kind]), *SAID_BY_HISTORY)
]
DRAW = """statuses => statuses.map(([shape, status]) => {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 40;
  const theme = { ink: "#111111", halo: "#ffffff", unknown: "#888888" };
  const mark = { shape, status, strength: 1, holder: "#0b6b70", presser: "#bb3300" };
  SalweenParts.drawSymbol(canvas.getContext("2d"), theme, mark, 20, 20, 1);
  return canvas.toDataURL();
})"""


@pytest.fixture(scope="module")
def brush(browser: Browser) -> Iterator[Page]:
    """Give a page with nothing on it but what draws symbols."""
    page = browser.new_page()
    for name in ("brush.js", "event-symbols.js", "symbols.js"):
        page.add_script_tag(content=Path(scripts_folder() / name).read_text(encoding="utf-8"))
    yield page
    page.close()


def test_no_two_statuses_look_the_same(brush: Page) -> None:
    pictures = brush.evaluate(DRAW, STATUSES)
    alike = [
        (one, other)
        for i, (one, picture) in enumerate(zip(STATUSES, pictures, strict=True))
        for other, another in zip(STATUSES[:i], pictures[:i], strict=True)
        if picture == another
    ]
    assert alike == []
