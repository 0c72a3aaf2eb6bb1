"""What a person does with windows, comparisons and days of publication, on the real corpus."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.pages.shown import Shown

pytestmark = pytest.mark.browser


def test_a_comparison_outlines_lists_and_tabulates_what_differs(page: Page, dashboard: str) -> None:
    shown = Shown(page, f"{dashboard}/territory?date=2024-11-05&versus=2024-07-23")
    differing = {one["id"] for one in shown.frame.evaluate("window.salween.differences")}
    assert {"lashio", "northern-shan"} <= differing
    line = page.get_by_role("button", name=re.compile("^Lashio")).first
    expect(line).to_contain_text("held by junta, contested by MNDAA → held by MNDAA")
    page.get_by_text("The same, without a map").click()
    expect(page.get_by_test_id("stDataFrame")).to_be_visible()
    line.click()
    expect(page.locator(".answer")).to_have_text("held by MNDAA")
    expect(page.get_by_text("On 23 Jul 2024: held by junta, contested by MNDAA.")).to_be_visible()


@pytest.mark.parametrize("path", ["", "crossings", "meetings"])
def test_map_and_list_say_the_same_number_of_differences(
    page: Page, dashboard: str, path: str
) -> None:
    shown = Shown(page, f"{dashboard}/{path}?date=2024-11-05&versus=2023-06-01")
    divider = shown.frame.get_by_role("slider", name="Divider between the two days")
    heading = page.locator("summary", has_text="Differs between")
    said = str(divider.get_attribute("aria-valuetext"))
    if path == "meetings":
        expect(heading).to_have_count(0)
        assert "differ" not in said
        return
    counted = re.search(r"\((\d+)\)$", heading.inner_text())
    assert counted
    assert f"{counted[1]} things differ" in said


def test_what_was_published_later_is_nowhere_to_be_seen(page: Page, dashboard: str) -> None:
    shown = Shown(page, f"{dashboard}/?date=2024-11-05&known=2024-09-30&select=place:lashio")
    expect(page.locator(".answer")).to_have_text("held by junta, contested by MNDAA")
    expect(page.get_by_text("As published by 30 Sep 2024")).to_be_visible()
    expect(page.get_by_text("1 Nov 2024")).to_have_count(0)
    assert shown.frame.evaluate("window.salween.known") == 19996
    (lashio,) = [
        one
        for one in shown.frame.evaluate("window.salween.answers('towns')")
        if one["holders"] == ["junta"]
    ]
    assert lashio["condition"] == "contested"


def test_a_day_before_the_first_article_is_told_as_such(page: Page, dashboard: str) -> None:
    Shown(page, f"{dashboard}/?date=2024-07-23&known=2023-05-02")
    expect(page.get_by_text("when no articles were out")).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)


def test_a_window_lists_what_lies_in_it_and_survives_a_reload(page: Page, dashboard: str) -> None:
    address = f"{dashboard}/?date=2024-08-31&from=2024-08-01"
    shown = Shown(page, address)
    expect(page.get_by_text(re.compile(r"^New from 1 Aug 2024 to 31 Aug 2024"))).to_be_visible()
    page.reload()
    shown = Shown(page, page.url)
    expect(page).to_have_url(re.compile("from=2024-08-01"))
    assert shown.frame.evaluate("window.salween.mode") == "window"


def test_choosing_to_compare_writes_an_address_that_another_browser_understands(
    page: Page, dashboard: str
) -> None:
    Shown(page, f"{dashboard}/?date=2024-11-05")
    page.get_by_role("radio", name="Compare").check()
    page.get_by_label("Before", exact=True).and_(page.locator("[type=date]")).fill("2024-07-23")
    expect(page).to_have_url(re.compile("versus=2024-07-23"))
    other = Shown(page.context.browser.new_page(), page.url)
    expect(other.page.get_by_text("Differs between 23 Jul 2024 and 5 Nov 2024")).to_be_visible()
    other.page.close()


def test_two_tabs_of_one_person_do_not_move_each_other(page: Page, dashboard: str) -> None:
    first = Shown(page, f"{dashboard}/?date=2024-07-23")
    second = Shown(page.context.new_page(), f"{dashboard}/?date=2024-11-05")
    second.slider.focus()
    second.page.keyboard.press("ArrowLeft")
    second.wait_for_day(20031)
    page.wait_for_timeout(500)
    assert first.day == 19927


def test_lanes_follow_the_clock_and_the_selection(page: Page, dashboard: str) -> None:
    shown = Shown(page, f"{dashboard}/territory?date=2024-07-23&select=place:lashio")
    lane = page.get_by_role("button", name=re.compile(r"^Lashio\. "))
    expect(lane).to_have_attribute("aria-pressed", "true")
    cursor = page.locator(".lanes .cursor:not(.other)")
    before = cursor.get_attribute("style")
    box = shown.slider.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] / 2)
    page.mouse.down()
    expect(cursor).not_to_have_attribute("style", before or "")
    page.mouse.up()
    page.get_by_role("button", name=re.compile(r"^Laukkai\. ")).click()
    expect(page.get_by_role("heading", name="Laukkai")).to_be_visible()
    expect(lane).to_have_attribute("aria-pressed", "false")
