"""Ten thousand events on the dashboard's own ground, hit by mouse and key, in a real browser."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.maps.crowd import Crowd, random_moments
from tests.maps.many_events import FIRST_DAY, LAST_DAY

pytestmark = pytest.mark.browser


def test_a_click_finds_its_event_among_ten_thousand(crowded: Crowd) -> None:
    names = crowded.lonely_events(8)
    assert len(names) == 8
    for name in names:
        crowded.page.mouse.click(*crowded.point_of("event", name))
        click = crowded.last_click
        assert (click["kind"], click["id"], click["day"]) == ("event", name, LAST_DAY - 200)


def test_a_click_in_the_middle_of_a_scrub_finds_its_event(crowded: Crowd) -> None:
    # Alone and shown on each day that the scrub comes by.
    crowded.go(LAST_DAY - 196, other=LAST_DAY - 292)
    widest = crowded.lonely_events(80)
    crowded.go(LAST_DAY - 200, other=LAST_DAY - 288)
    names = [name for name in crowded.lonely_events(80) if name in widest]
    assert len(names) >= 3
    hits = []
    for name in names:
        x, y = crowded.point_of("event", name)
        crowded.frame.evaluate(
            """last => { window.step = 0; window.scrub = setInterval(() => {
                step += 1;
                const day = last + (step % 5);
                window.salween.setMoment({ mode: "window", day, other: day - 92 });
            }, 8); }""",
            LAST_DAY - 200,
        )
        crowded.page.wait_for_timeout(60)
        crowded.page.mouse.click(x, y)
        hits.append(crowded.last_click["id"])
        crowded.at_start()
        crowded.go(LAST_DAY - 200, other=LAST_DAY - 290)
    assert hits == names


def test_what_is_gone_by_the_time_of_release_was_clicked_all_the_same(crowded: Crowd) -> None:
    [name] = crowded.lonely_events(1)
    crowded.page.mouse.move(*crowded.point_of("event", name))
    crowded.page.mouse.down()
    crowded.go(FIRST_DAY + 10, other=FIRST_DAY)
    crowded.page.mouse.up()
    click = crowded.last_click
    assert (click["id"], click["day"]) == (name, LAST_DAY - 200)


def test_events_of_one_place_fan_out_and_each_can_be_selected(crowded: Crowd) -> None:
    spot = crowded.piles(4, 9)[0]
    crowded.page.mouse.click(*crowded.point_of("spot", spot))
    members = crowded.frame.evaluate("layer.scene.placed.filter((m) => m.isOfFan).map((m) => m.id)")
    assert 4 <= len(members) <= 9
    assert crowded.frame.evaluate("said.length") == 0
    for name in members:
        crowded.page.mouse.click(*crowded.point_of("event", name))
        assert crowded.last_click["id"] == name
        assert crowded.frame.evaluate("window.salween.selected.id") == name
    crowded.page.keyboard.press("Escape")
    assert not crowded.frame.evaluate("layer.scene.placed.some((m) => m.isOfFan)")


def test_a_click_elsewhere_folds_the_fan_and_selects_nothing(crowded: Crowd) -> None:
    spot = crowded.piles(4, 9)[0]
    crowded.page.mouse.click(*crowded.point_of("spot", spot))
    assert crowded.frame.evaluate("Boolean(layer.scene.fan)")
    box = crowded.page.query_selector("iframe[src*='st_folium']").bounding_box()
    crowded.page.mouse.click(box["x"] + box["width"] - 90, box["y"] + box["height"] - 200)
    assert not crowded.frame.evaluate("Boolean(layer.scene.fan)")
    assert crowded.frame.evaluate("said.length") == 0


FAN = """() => {
  const { scene } = layer;
  const drawn = scene.placed.filter((mark) => mark.isOfFan).map((mark) => mark.row);
  const days = drawn.map((row) => scene.events.to[row]);
  return { all: scene.fan.rows.length, drawn, days, words: SalweenParts.fanWords(scene) };
}"""


def test_a_fan_of_hundreds_is_leafed_through_until_every_event_was_shown(crowded: Crowd) -> None:
    crowded.go(LAST_DAY, other=FIRST_DAY)
    crowded.near(16.87, 96.2, 9)
    spot = crowded.piles(121, 300)[0]
    crowded.page.mouse.click(*crowded.point_of("spot", spot))
    heights = [
        crowded.frame.locator(one).first.evaluate("one => Number(getComputedStyle(one).zIndex)")
        for one in (".salween-fan-pages", ".salween-canvases canvas")
    ]
    assert heights[0] > heights[1], "the canvases hide the buttons"
    next_page = crowded.frame.get_by_role("button", name=re.compile("^Next"))
    pages = [crowded.frame.evaluate(FAN)]
    while next_page.get_attribute("aria-disabled") == "false":
        next_page.click()
        pages.append(crowded.frame.evaluate(FAN))
    count = pages[0]["all"]
    assert f"1–60 of {count}, newest first" in pages[0]["words"]
    assert f"61–120 of {count}, newest first" in pages[1]["words"]
    rows = [row for page in pages for row in page["drawn"]]
    days = [day for page in pages for day in page["days"]]
    assert len(set(rows)) == len(rows) == count
    assert days == sorted(days, reverse=True)
    assert crowded.frame.evaluate("said.length") == 0


def test_a_fan_of_hundreds_is_leafed_through_by_keys(crowded: Crowd) -> None:
    crowded.go(LAST_DAY - 1, other=FIRST_DAY)
    crowded.wait_for_list()
    crowded.frame.locator(".salween-list button[data-kind=spot]").first.focus()
    crowded.page.keyboard.press("Enter")
    words = []
    for key in ("PageDown", "PageDown", "PageUp"):
        crowded.page.keyboard.press(key)
        words.append(crowded.frame.locator(".salween-voice").inner_text())
    first = crowded.frame.evaluate("layer.scene.placed.find((mark) => mark.isOfFan).id")
    assert crowded.frame.evaluate("document.activeElement.dataset.id") == first
    assert ["61–120" in words[0], "121–180" in words[1], "61–120" in words[2]] == [True] * 3
    crowded.page.keyboard.press("Escape")
    expect(crowded.frame.locator(".salween-fan-pages")).to_be_hidden()


def test_spots_too_near_to_be_told_apart_are_gone_closer_to(crowded: Crowd) -> None:
    crowded.go(LAST_DAY, other=FIRST_DAY)
    pixel = crowded.frame.evaluate("""() => {
        const { dots } = layer.scene;
        for (let i = dots.count - 1; i > 0; i -= 1) {
            const pixel = L.point(dots.x[i], dots.y[i]).add(layer.corner);
            const at = map.layerPointToContainerPoint(pixel);
            const hit = layer.hit(at);
            const isTight = hit && hit.kind === "spot" && hit.spots.length > 1;
            if (isTight && at.x > 300) return [at.x, at.y];
        }
    }""")
    before = crowded.frame.evaluate("map.getZoom()")
    box = crowded.page.query_selector("iframe[src*='st_folium']").bounding_box()
    crowded.page.mouse.click(box["x"] + pixel[0], box["y"] + pixel[1])
    crowded.frame.wait_for_function("zoom => map.getZoom() >= zoom + 1", arg=before)
    assert crowded.frame.evaluate("said.length") == 0


def test_discs_are_opened_and_events_selected_by_keyboard_alone(crowded: Crowd) -> None:
    crowded.go(LAST_DAY - 100, other=LAST_DAY - 130)
    crowded.wait_for_list()
    spot = crowded.frame.locator(".salween-list button[data-kind=spot]").first
    name = spot.get_attribute("data-id")
    spot.focus()
    crowded.page.keyboard.press("Enter")
    focused = "document.activeElement.dataset.kind"
    assert crowded.frame.evaluate(focused) == "event"
    first = crowded.frame.evaluate("document.activeElement.dataset.id")
    crowded.page.keyboard.press("Enter")
    assert crowded.last_click["id"] == first
    crowded.page.keyboard.press("Escape")
    assert crowded.frame.evaluate("document.activeElement.dataset.id") == name


def test_the_list_stays_short_and_says_how_many_more_there_are(crowded: Crowd) -> None:
    crowded.go(LAST_DAY - 1, other=FIRST_DAY)
    crowded.wait_for_list()
    more = crowded.frame.locator(".salween-list li", has_text="more places have events in view")
    expect(more).to_have_count(1)
    assert crowded.frame.locator(".salween-list button[data-kind=spot]").count() <= 50


def test_a_tooltip_says_where_what_and_when(crowded: Crowd) -> None:
    spot = crowded.piles(4, 40)[0]
    crowded.page.mouse.move(*crowded.point_of("spot", spot))
    tooltip = crowded.frame.locator(".salween-tooltip")
    expect(tooltip).to_contain_text("attack")
    expect(tooltip).to_contain_text(f"{date.fromordinal(719163 + LAST_DAY - 200).year}")
    expect(tooltip).to_contain_text("click to fan them out")
    assert crowded.frame.locator("img").count() == 0


@pytest.mark.parametrize(("zoom", "is_dots"), [(5.5, True), (8, True), (11, False)])
def test_the_day_never_changes_how_events_are_drawn(
    crowded: Crowd, zoom: float, is_dots: bool
) -> None:
    crowded.near(21.3, 97.1, zoom)
    for moment in random_moments(12):
        crowded.go(moment["day"], moment["other"], moment["known"])
        assert crowded.frame.evaluate("Boolean(layer.scene.dots)") == is_dots


def test_the_selected_event_is_ringed_among_discs(crowded: Crowd) -> None:
    [name] = crowded.lonely_events(1)
    crowded.frame.evaluate("id => layer.select({ kind: 'event', id })", name)
    crowded.page.wait_for_timeout(50)
    ring = crowded.frame.evaluate(
        "id => SalweenParts.dotOf(layer.scene, { kind: 'event', id })", name
    )
    pixel = crowded.frame.evaluate(
        """([x, y]) => {
        const at = [Math.round(x * layer.ratio), Math.round(y * layer.ratio)];
        return [...layer.panes.marks.getImageData(...at, 1, 1).data];
    }""",
        [ring["x"], ring["y"] - ring["radius"] - 4.5],
    )
    assert pixel[3] > 200
    assert max(pixel[:3]) < 90


def test_events_of_one_region_fan_out_where_its_line_was_clicked(crowded: Crowd) -> None:
    piles = crowded.frame.evaluate("layer.scene.regionMarks.filter((m) => m.kind === 'pile')")
    assert piles
    crowded.frame.evaluate(
        """id => {
        const pile = layer.scene.regionMarks.find((one) => one.id === id);
        layer.choose(pile);
    }""",
        piles[0]["id"],
    )
    members = crowded.frame.evaluate(
        "layer.scene.placed.filter((m) => m.isOfFan).map((m) => m.row)"
    )
    assert sorted(members) == sorted(piles[0]["rows"])[-60:]
    assert "Somewhere in" in crowded.frame.evaluate("SalweenParts.fanWords(layer.scene)")
