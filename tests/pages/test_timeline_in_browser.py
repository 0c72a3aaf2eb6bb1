"""The timeline moves the map and hears its clicks, in a real browser."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.shown import Shown, wait_until

pytestmark = pytest.mark.browser
DAY_2024_06_15 = 19889


@pytest.fixture
def shown(page: Page, map_app: str) -> Shown:
    return Shown(page, map_app)


def test_map_begins_on_the_timelines_day(shown: Shown) -> None:
    shown.wait_for_day(DAY_2024_06_15)
    assert shown.errors == []


def test_keyboard_moves_the_map_and_reruns_once_after_release(shown: Shown) -> None:
    shown.frame.evaluate("window.stillHere = true")
    shown.slider.focus()
    for _ in range(5):
        shown.page.keyboard.press("ArrowRight")
    shown.wait_for_day(DAY_2024_06_15 + 5)
    expect(shown.said).to_have_text(re.compile("as of 2024-06-20; selected nothing"))
    assert shown.said.inner_text().startswith("runs 2;")
    assert shown.frame.evaluate("window.stillHere")


def test_dragging_moves_the_map_without_a_rerun(shown: Shown) -> None:
    shown.frame.evaluate("window.stillHere = true")
    box = shown.slider.bounding_box()
    middle = box["y"] + box["height"] / 2
    shown.page.mouse.move(box["x"] + box["width"] * 0.45, middle)
    shown.page.mouse.down()
    seen = set()
    for step in range(1, 9):
        shown.page.mouse.move(box["x"] + box["width"] * (0.45 + 0.05 * step), middle)
        shown.page.wait_for_timeout(60)
        seen.add(shown.day)
    assert len(seen) >= 6
    assert shown.said.inner_text().startswith("runs 1;")
    shown.page.mouse.up()
    expect(shown.said).to_have_text(re.compile("^runs 2; as of 2024-1"))
    assert shown.frame.evaluate("window.stillHere")
    assert shown.day == max(seen)


def test_brackets_jump_from_change_to_change(shown: Shown) -> None:
    shown.slider.focus()
    shown.page.keyboard.press("]")
    shown.wait_for_day(DAY_2024_06_15 + 5)
    shown.page.keyboard.press("]")
    shown.wait_for_day(DAY_2024_06_15 + 16)
    shown.page.keyboard.press("[")
    shown.wait_for_day(DAY_2024_06_15 + 5)


@pytest.mark.parametrize(
    ("kind", "thing"),
    [("event", "meeting-event@bhamo"), ("township", "tsp-bago"), ("project", "plant")],
)
def test_click_arrives_in_python(shown: Shown, kind: str, thing: str) -> None:
    shown.hit(kind, thing)
    expect(shown.said).to_have_text(re.compile(f"selected {kind} {thing}$"))


def test_the_same_thing_can_be_clicked_twice(shown: Shown) -> None:
    for runs in (2, 3):
        shown.hit("project", "plant")
        expect(shown.said).to_have_text(re.compile(f"^runs {runs};.*selected project plant$"))


def test_names_that_look_like_code_stay_text(shown: Shown) -> None:
    point = shown.frame.evaluate("window.salween.hitPoint('project', 'plant')")
    box = shown.page.query_selector("iframe[src*='st_folium']").bounding_box()
    shown.page.mouse.move(box["x"] + point["x"], box["y"] + point["y"])
    tooltip = shown.frame.locator(".salween-tooltip")
    expect(tooltip).to_contain_text("{{ 7*7 }} ${alert(1)} <img src=x onerror=alert(2)> `")
    shown.page.wait_for_timeout(700)
    assert shown.dialogs == []
    assert shown.frame.locator("img").count() == 0


def test_page_order_wins_over_an_older_answer(shown: Shown) -> None:
    shown.slider.focus()
    shown.page.keyboard.press("ArrowRight")
    expect(shown.said).to_have_text(re.compile("as of 2024-06-16"))
    shown.page.get_by_role("button", name="go to March").click()
    expect(shown.said).to_have_text(re.compile("as of 2024-03-01"))
    shown.wait_for_day(DAY_2024_06_15 - 106)
    shown.slider.focus()
    shown.page.keyboard.press("ArrowRight")
    expect(shown.said).to_have_text(re.compile("as of 2024-03-02"))


def test_two_tabs_do_not_move_each_other(shown: Shown, map_app: str) -> None:
    other = Shown(shown.page.context.new_page(), map_app)
    other.slider.focus()
    other.page.keyboard.press("End")
    other.wait_for_day(DAY_2024_06_15 + 199)
    assert shown.day == DAY_2024_06_15


def test_nothing_is_asked_of_the_outside(shown: Shown, outside_requests: list[str]) -> None:
    shown.hit("township", "tsp-bago")
    expect(shown.said).to_have_text(re.compile("selected township tsp-bago$"))
    assert outside_requests == []


def test_a_region_is_clicked_on_its_line(shown: Shown) -> None:
    shown.slider.focus()
    shown.page.keyboard.press("End")
    shown.hit("region", "northern-shan")
    expect(shown.said).to_have_text(re.compile("selected region northern-shan$"))


def test_the_map_is_read_and_clicked_without_a_mouse(shown: Shown) -> None:
    gate = shown.frame.get_by_role("button", name=re.compile("^Gate, Crossing"))
    gate.focus()
    shown.page.keyboard.press("Enter")
    expect(shown.said).to_have_text(re.compile("selected crossing gate$"))


def test_screen_readers_hear_the_day_and_what_changed(shown: Shown) -> None:
    voice = shown.frame.locator("[aria-live=polite]")
    expect(voice).to_contain_text("on the map")
    shown.slider.focus()
    shown.page.keyboard.press("End")
    expect(voice).to_contain_text("31 December 2024. ")
    expect(voice).to_contain_text("closed by CHINA")
    expect(shown.slider).to_have_attribute("aria-valuetext", re.compile("^31 December 2024"))


def test_play_moves_the_map_and_tells_python_when_it_pauses(shown: Shown) -> None:
    shown.page.get_by_role("button", name="Play").click()
    wait_until(shown.frame, "day => window.salween.day > day + 3", DAY_2024_06_15)
    assert shown.said.inner_text().startswith("runs 1;")
    shown.page.get_by_role("button", name="Pause").click()
    expect(shown.said).to_have_text(re.compile("^runs 2; as of 2024-06-(?!15)"))


def test_zooming_and_panning_rerun_nothing(shown: Shown) -> None:
    shown.frame.get_by_role("button", name="Zoom in").click()
    wait_until(shown.frame, "() => !window.map._animatingZoom")
    shown.page.wait_for_timeout(600)
    assert shown.said.inner_text().startswith("runs 1;")
    shown.hit("project", "plant")
    expect(shown.said).to_have_text(re.compile("selected project plant$"))


def test_the_map_wears_the_pages_theme(browser: Browser, map_app: str) -> None:
    context = browser.new_context(color_scheme="dark")
    dark = Shown(context.new_page(), map_app)
    dark.wait_for_day(DAY_2024_06_15)
    assert dark.frame.evaluate("window.salween.isDark")
    context.close()


def test_a_click_on_a_map_that_reaches_below_the_window_lands_where_it_was_aimed(
    page: Page, map_app: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 420})
    shown = Shown(page, map_app)
    shown.hit("project", "plant")
    expect(shown.said).to_have_text(re.compile("selected project plant$"))
