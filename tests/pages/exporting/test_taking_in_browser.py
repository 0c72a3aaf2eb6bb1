"""A reader opens "Take it away", sees what will be taken, and has it."""

import json
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_a_reader_takes_a_day_away(dashboard: str, page: Page, tmp_path: Path) -> None:
    page.goto(f"{dashboard}/crossings?date=2024-07-23&known=2024-10-01&hide=territory,regions")
    expect(page.locator("iframe[src*='st_folium']")).to_be_visible()
    page.get_by_role("button", name="Take it away").click()
    said = page.get_by_text("Weighed by: “last word stands”")
    expect(said).to_contain_text("Days: as of 23 Jul 2024")
    expect(said).to_contain_text("Published by: 1 Oct 2024")
    page.get_by_text("GeoJSON", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download GeoJSON").click()
    assert download.value.suggested_filename == "salween-2024-07-23-known-2024-10-01-geojson.zip"
    download.value.save_as(tmp_path / "day.zip")
    with zipfile.ZipFile(tmp_path / "day.zip") as archive:
        found = json.loads(archive.read("answers.geojson"))
    kinds = {one["properties"]["subject_kind"] for one in found["features"]}
    assert kinds <= {"crossing", "project"}


def test_the_same_server_answers_programs(dashboard: str, page: Page) -> None:
    answer = page.request.get(f"{dashboard}/api/answers.geojson?as_of=2024-07-23")
    assert answer.json()["numberMatched"] > 10
    assert answer.headers["x-content-type-options"] == "nosniff"
    tag = {"if-none-match": answer.headers["etag"]}
    assert page.request.get(answer.url, headers=tag).status == 304
