"""The timeline among what else is on a page, and from page to page: nobody loses a word."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, Route, expect

from tests.pages.hands import EPOCH, Hands, day_of
from tests.pages.shown import Shown, wait_until

pytestmark = pytest.mark.browser
JULY_23 = day_of(2024, 7, 23)
PAYLOADS = re.compile(r"/(columns|base)-[^/]*\.json$")
VOICES = """() => {
    const clock = Object.values(window.map._layers).find((one) => one.options.channel);
    const channel = new BroadcastChannel(clock.options.channel);
    const heard = [];
    channel.onmessage = ({ data }) => data.type === "state" && heard.push(data.day);
    channel.postMessage({ from: "map", type: "ready" });
    return new Promise((done) => setTimeout(() => done(heard), 400));
}"""
"""What timelines say to a map that asks for the day."""


@pytest.fixture
def territory(page: Page, dashboard: str) -> Shown:
    return Shown(page, f"{dashboard}/territory?date=2024-07-23")


def lane(page: Page, name: str) -> None:
    page.get_by_role("button", name=re.compile(rf"^{name}\. ")).click()


def expect_panel(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible()


def open_projects(page: Page) -> Shown:
    """Go to another page by its link, and wait for its map."""
    old = page.query_selector("iframe[src*='st_folium']")
    page.get_by_role("link", name="Projects").click()
    expect_panel(page, "Projects")
    assert old is not None
    wait_until(page, "old => !old.isConnected", old)
    shown = Shown.__new__(Shown)
    shown.page = page
    shown.frame = shown._find_frame()
    wait_until(shown.frame, "window.salween && window.salween.painted.frames > 0")
    return shown


def test_what_is_chosen_while_the_clock_plays_stays_chosen(territory: Shown) -> None:
    page = territory.page
    page.get_by_label("Speed", exact=True).select_option("0.5")
    page.get_by_role("button", name="Play", exact=True).click()
    wait_until(territory.frame, f"window.salween.day > {JULY_23}")
    lane(page, "Lashio")
    expect_panel(page, "Lashio")
    wait_until(territory.frame, "window.salween.selected?.id === 'lashio'")
    page.get_by_role("button", name="Pause").click()
    paused = EPOCH + timedelta(days=territory.day)
    assert paused > date(2024, 7, 23)
    expect(page).to_have_url(re.compile(f"date={paused}.*select=place%3Alashio"))
    expect_panel(page, "Lashio")
    assert territory.errors == []


def test_a_step_and_a_choice_at_once_are_both_kept(territory: Shown) -> None:
    territory.slider.focus()
    territory.page.keyboard.press("ArrowRight")
    lane(territory.page, "Lashio")
    expect(territory.page).to_have_url(re.compile("date=2024-07-24.*select=place%3Alashio"))
    expect_panel(territory.page, "Lashio")
    assert territory.day == JULY_23 + 1


def test_a_choice_on_the_page_counts_again_after_one_on_the_map(territory: Shown) -> None:
    page = territory.page
    lane(page, "Laukkai")
    expect_panel(page, "Laukkai")
    territory.hit("place", "lashio")
    expect_panel(page, "Lashio")
    lane(page, "Laukkai")
    expect_panel(page, "Laukkai")
    for _ in range(2):
        page.get_by_role("button", name="Close").click()
        expect(page.get_by_role("button", name="Close")).to_have_count(0)
        territory.hit("place", "lashio")
        expect_panel(page, "Lashio")


def test_a_page_left_before_a_step_has_settled_hands_it_to_the_next(territory: Shown) -> None:
    territory.slider.focus()
    territory.page.keyboard.press("ArrowRight")
    shown = open_projects(territory.page)
    shown.wait_for_day(JULY_23 + 1)
    expect(territory.page).to_have_url(re.compile("projects.*date=2024-07-24"))
    assert shown.frame.evaluate(VOICES) == [JULY_23 + 1]
    assert territory.errors == []


def test_a_page_left_in_the_middle_of_a_play_hands_on_its_day(territory: Shown) -> None:
    page = territory.page
    page.get_by_role("button", name="Play", exact=True).click()
    wait_until(territory.frame, f"window.salween.day > {JULY_23 + 3}")
    shown = open_projects(page)
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    assert shown.day > JULY_23 + 3
    assert shown.frame.evaluate(VOICES) == [shown.day]
    day = EPOCH + timedelta(days=shown.day)
    expect(page).to_have_url(re.compile(f"projects.*date={day}"))


def test_the_next_page_has_the_payload_already(territory: Shown) -> None:
    wire = territory.page.context.new_cdp_session(territory.page)
    answers: list[dict[str, object]] = []
    wire.on("Network.responseReceived", lambda event: answers.append(event["response"]))
    wire.send("Network.enable")
    open_projects(territory.page)
    payloads = [one for one in answers if PAYLOADS.search(str(one["url"]))]
    assert len(payloads) >= 2
    assert [one["url"] for one in payloads if not one["fromDiskCache"]] == []


def test_a_release_repaints_nothing_that_is_painted(hands: Hands) -> None:
    hands.drag(hands.spot(day_of(2024, 6, 15)), hands.spot(day_of(2024, 10, 1)))
    hands.page.wait_for_timeout(300)
    frames = hands.frame.evaluate("window.salween.painted.frames")
    hands.page.mouse.up()
    hands.hear(r"as of 2024-(09-30|10-0[12])")
    hands.page.wait_for_timeout(500)
    assert hands.frame.evaluate("window.salween.painted.frames") == frames


def test_a_timeline_whose_script_is_late_is_one_timeline(page: Page, map_app: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile(r"/timeline-[^/]*\.js"), hold)
    shown = Shown(page, map_app)
    page.get_by_role("button", name="go to March").click()
    expect(shown.said).to_have_text(re.compile("as of 2024-03-01"))
    for route in held:
        route.continue_()
    shown.wait_for_day(day_of(2024, 3, 1))
    loop = page.get_by_role("button", name="Loop")
    loop.click()
    expect(loop).to_have_attribute("aria-pressed", "true")
    shown.slider.focus()
    page.keyboard.press("ArrowRight")
    shown.wait_for_day(day_of(2024, 3, 2))
    expect(shown.said).to_have_text(re.compile("as of 2024-03-02"))
    assert shown.errors == []
