"""What a browser keeps of the payloads, and what it must not keep."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.maps.map_page import MapPage, serve_map

pytestmark = pytest.mark.browser


def test_a_payload_that_was_missing_once_is_asked_for_again(
    page: Page, tmp_path: Path, base: dict[str, Any], columns: dict[str, Any]
) -> None:
    with serve_map(tmp_path, columns, base) as address:
        (payload,) = (tmp_path / "maps").glob("columns-*.json")
        away = payload.rename(tmp_path / "away")
        page.goto(address)
        expect(page.locator(".salween-failure")).to_contain_text("Reload the page")
        away.rename(payload)
        shown = MapPage(page, address, mode="instant", day=19889)
        assert shown.errors == []
