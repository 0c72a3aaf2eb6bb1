"""Two days side by side: what differs is outlined, and either side answers for its own day."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page

from geodata.maps.days import to_day
from tests.maps.map_page import MapPage, serve_map

BEFORE, AFTER = to_day(date(2024, 6, 15)), to_day(date(2024, 8, 15))
COMPARED = {"mode": "compare", "other": BEFORE, "day": AFTER, "known": None}


@pytest.fixture(scope="module")
def address(
    tmp_path_factory: pytest.TempPathFactory, columns: dict[str, Any], base: dict[str, Any]
) -> Iterator[str]:
    with serve_map(tmp_path_factory.mktemp("compared"), columns, base) as address:
        yield address


@pytest.fixture
def compared(page: Page, address: str) -> Iterator[MapPage]:
    shown = MapPage(page, address, **COMPARED)
    yield shown
    assert shown.errors == []


def divider_x(shown: MapPage) -> float:
    box = shown.page.locator(".salween-grip").bounding_box()
    assert box
    return float(box["x"] + box["width"] / 2)


def drag_to(shown: MapPage, x: float) -> None:
    mouse = shown.page.mouse
    mouse.move(divider_x(shown), 450)
    mouse.down()
    mouse.move(x, 450, steps=5)
    mouse.up()


def test_what_differs_between_the_days_is_named(compared: MapPage) -> None:
    differing = {(one["kind"], one["id"]) for one in compared.ask("differences")}
    assert differing == {
        ("township", "tsp-lashio"),
        ("place", "lashio"),
        ("region", "northern-shan"),
        ("crossing", "gate"),
    }


def test_either_side_answers_for_its_own_day(compared: MapPage) -> None:
    def holders(side: str) -> list[str]:
        answers = compared.ask("answers", "towns", side)
        return next(one["holders"] for one in answers if one["id"] == "lashio")

    assert holders("before") == ["junta"]
    assert holders("after") == ["mndaa"]


def test_both_days_are_named_at_their_side(compared: MapPage) -> None:
    words = compared.page.locator(".salween-side").all_inner_texts()
    assert words == ["15 June 2024", "15 August 2024"]


def test_the_divider_follows_the_mouse_and_paints_nothing_anew(compared: MapPage) -> None:
    frames = compared.ask("painted")["frames"]
    drag_to(compared, 320)
    assert compared.ask("dividerAt") == pytest.approx(0.25, abs=0.01)
    assert divider_x(compared) == pytest.approx(320, abs=2)
    assert compared.ask("painted")["frames"] == frames


def test_a_finger_moves_the_divider(compared: MapPage) -> None:
    session = compared.page.context.new_cdp_session(compared.page)

    def touch(kind: str, *points: dict[str, float]) -> None:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": divider_x(compared), "y": 450})
    for x in (700, 800, 960):
        touch("touchMove", {"x": x, "y": 450})
    touch("touchEnd")
    assert compared.ask("dividerAt") == pytest.approx(0.75, abs=0.01)


@pytest.mark.parametrize(
    ("key", "share"),
    [("ArrowLeft", 0.48), ("ArrowRight", 0.52), ("PageUp", 0.6), ("Home", 0), ("End", 1)],
)
def test_keys_move_the_divider_and_not_the_map(compared: MapPage, key: str, share: float) -> None:
    before = compared.ask("hitPoint", "township", "tsp-bhamo")
    slider = compared.page.get_by_role("slider")
    slider.focus()
    slider.press(key)
    assert compared.ask("dividerAt") == pytest.approx(share)
    assert slider.get_attribute("aria-valuenow") == str(round(100 * share))
    assert compared.ask("hitPoint", "township", "tsp-bhamo") == before


def test_a_town_and_the_area_around_it_are_one_thing_that_differs(compared: MapPage) -> None:
    said = compared.page.get_by_role("slider").get_attribute("aria-valuetext")
    assert "3 things differ" in str(said)
    assert len(compared.ask("differences")) == 4


def test_the_divider_says_in_words_what_it_divides(compared: MapPage) -> None:
    said = compared.page.get_by_role("slider").get_attribute("aria-valuetext")
    assert said == (
        "15 June 2024 on the left, 15 August 2024 on the right, 3 things differ, "
        "50 % of the map is the earlier day"
    )


def test_the_divider_can_be_hit_with_a_thumb(compared: MapPage) -> None:
    box = compared.page.locator(".salween-grip").bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24


def test_at_the_edge_the_whole_grip_can_still_be_seen(compared: MapPage) -> None:
    compared.page.get_by_role("slider").press("End")
    box = compared.page.locator(".salween-grip").bounding_box()
    assert box
    assert box["x"] + box["width"] <= 1280


@pytest.mark.parametrize(
    ("key", "side", "day"), [("End", "before", BEFORE), ("Home", "after", AFTER)]
)
def test_a_click_carries_the_day_that_is_seen_there(
    compared: MapPage, key: str, side: str, day: int
) -> None:
    compared.page.get_by_role("slider").press(key)
    compared.click("township", "tsp-hpakant", side)
    assert compared.clicks() == [{"kind": "township", "id": "tsp-hpakant", "day": day}]


def test_the_tooltip_tells_of_the_day_that_is_seen_there(compared: MapPage) -> None:
    said = []
    for key, side in (("End", "before"), ("Home", "after")):
        compared.page.get_by_role("slider").press(key)
        point = compared.ask("hitPoint", "place", "lashio", side)
        compared.page.mouse.move(point["x"], point["y"])
        said.append(compared.page.locator(".salween-tooltip").inner_text())
    assert "MNDAA" not in said[0]
    assert "MNDAA" in said[1]


def test_one_day_alone_has_no_divider(compared: MapPage) -> None:
    compared.say(mode="instant", day=AFTER)
    assert compared.page.locator(".salween-divider").count() == 0
    assert compared.page.locator(".salween-canvases canvas").count() == 6
    assert compared.ask("differences") == []
    assert compared.page.locator(".salween-date-day").inner_text() == "15 August 2024"


def test_what_is_hidden_does_not_differ(compared: MapPage) -> None:
    compared.say("state", layers={"territory": False, "regions": False}, **COMPARED)
    compared.page.wait_for_function("window.salween.differences.length === 1")
    assert compared.ask("differences") == [{"kind": "crossing", "id": "gate"}]


EDGE = """() => {
  const holder = document.querySelector(".salween-canvases");
  const edge = parseFloat(holder.style.getPropertyValue("--salween-divide"));
  return holder.querySelector("canvas").getBoundingClientRect().left + edge;
}"""


def test_the_edge_between_the_days_stays_with_the_divider_while_the_map_is_moved(
    compared: MapPage,
) -> None:
    mouse = compared.page.mouse
    mouse.move(1000, 200)
    mouse.down()
    mouse.move(940, 220, steps=6)
    mouse.move(900, 220, steps=4)
    compared.page.wait_for_timeout(100)
    assert compared.page.evaluate(EDGE) == pytest.approx(divider_x(compared), abs=1)
    mouse.up()
    compared.page.wait_for_timeout(300)
    assert compared.page.evaluate(EDGE) == pytest.approx(divider_x(compared), abs=1)


def test_the_edge_stays_with_the_divider_after_a_zoom(compared: MapPage) -> None:
    compared.page.get_by_role("slider").press("PageUp")
    compared.page.locator(".leaflet-control-zoom-in").click()
    compared.page.wait_for_timeout(700)
    assert compared.page.evaluate(EDGE) == pytest.approx(divider_x(compared), abs=1)


@pytest.mark.parametrize(("name", "share"), [("15 June 2024", 0.8), ("15 August 2024", 0.2)])
def test_a_click_on_a_day_shows_more_of_it_and_another_one_goes_back(
    compared: MapPage, name: str, share: float
) -> None:
    day = compared.page.get_by_role("button", name=f"Show more of {name}")
    assert day.get_attribute("aria-pressed") == "false"
    day.click()
    assert compared.ask("dividerAt") == pytest.approx(share)
    assert day.get_attribute("aria-pressed") == "true"
    day.press("Enter")
    assert compared.ask("dividerAt") == pytest.approx(0.5)
    assert compared.clicks() == []


def test_the_days_can_be_hit_with_a_thumb(compared: MapPage) -> None:
    for day in compared.page.locator(".salween-side").all():
        box = day.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
