"""Playing: at the chosen speed and step, once or round and round, and never against the hand."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.pages.hands import Hands, day_of
from tests.pages.shown import wait_until

pytestmark = pytest.mark.browser
BEGIN, LAST = day_of(2024, 6, 15), day_of(2024, 12, 31)
DAYS_A_SECOND = """async ms => {
    const begin = { at: performance.now(), day: window.salween.day };
    await new Promise((done) => setTimeout(done, ms));
    return 1000 * (window.salween.day - begin.day) / (performance.now() - begin.at);
}"""


def test_space_plays_and_pauses_and_python_hears_once(hands: Hands) -> None:
    hands.press("Date", " ")
    wait_until(hands.frame, f"window.salween.day > {BEGIN + 3}")
    assert hands.reruns == 0
    hands.page.keyboard.press(" ")
    hands.hear(r"as of 2024-0[67]-(?!15)")
    assert hands.reruns == 1
    expect(hands.button("Play")).to_be_visible()


def test_speed_is_speed(hands: Hands) -> None:
    pace = {}
    for speed in ("0.5", "4"):
        hands.page.get_by_label("Speed", exact=True).select_option(speed)
        hands.fill("Go to", date(2024, 1, 1))
        hands.button("Play").click()
        pace[speed] = hands.frame.evaluate(DAYS_A_SECOND, 1200)
        hands.button("Pause").click()
    assert pace["4"] == pytest.approx(8 * pace["0.5"], rel=0.35)
    assert pace["4"] == pytest.approx(4 * 1000 / 60, rel=0.3)


def test_steps_of_a_month_keep_their_day(hands: Hands) -> None:
    hands.page.get_by_label("Step", exact=True).select_option("month")
    hands.fill("Go to", date(2024, 1, 31))
    hands.wait_for(day=day_of(2024, 1, 31))
    hands.button("One step on").click()
    hands.wait_for(day=day_of(2024, 2, 29))
    hands.button("One step back").click()
    hands.wait_for(day=day_of(2024, 1, 29))
    hands.fill("Go to", date(2024, 1, 31))
    hands.page.get_by_label("Speed", exact=True).select_option("4")
    hands.button("Play").click()
    wait_until(hands.frame, "window.salween.day >= 19843")  # 30 April, not the 29th
    seen = hands.frame.evaluate("window.salween.day")
    hands.button("Pause").click()
    assert seen in {day_of(2024, month, last) for month, last in ((4, 30), (5, 31), (6, 30))}


def test_play_ends_with_the_time_and_begins_again_from_the_start(hands: Hands) -> None:
    hands.fill("Go to", date(2024, 12, 28))
    hands.wait_for(day=day_of(2024, 12, 28))
    hands.button("Play").click()
    hands.hear("as of 2024-12-31")
    expect(hands.button("Play")).to_be_visible()
    hands.button("Play").click()
    wait_until(hands.frame, f"window.salween.day < {BEGIN}")


def test_a_loop_goes_round(hands: Hands) -> None:
    hands.button("Loop").click()
    expect(hands.button("Loop")).to_have_attribute("aria-pressed", "true")
    hands.fill("Go to", date(2024, 12, 30))
    hands.wait_for(day=LAST - 1)
    hands.button("Play").click()
    wait_until(hands.frame, f"window.salween.day === {LAST}")
    wait_until(hands.frame, f"window.salween.day < {day_of(2024, 1, 20)}")
    expect(hands.button("Pause")).to_be_visible()


def test_a_playing_window_moves_both_ends(hands: Hands) -> None:
    hands.choose("Window")
    hands.wait_for(mode="window")
    width = hands.moment["day"] - hands.moment["other"]
    hands.button("Play").click()
    wait_until(hands.frame, f"window.salween.day > {BEGIN + 5}")
    playing = hands.moment
    assert playing["day"] - playing["other"] == width
    hands.button("Pause").click()
    hands.hear("window with 2024-0[56]-")


def test_a_playing_comparison_leaves_its_first_day(hands: Hands) -> None:
    hands.choose("Compare")
    hands.wait_for(mode="compare")
    before = hands.moment["other"]
    hands.button("Play").click()
    wait_until(hands.frame, f"window.salween.day > {BEGIN + 5}")
    assert hands.moment["other"] == before


def test_a_hand_on_the_handle_stops_the_play(hands: Hands) -> None:
    hands.button("Play").click()
    hands.page.mouse.click(*hands.spot(day_of(2024, 3, 1)))
    expect(hands.button("Play")).to_be_visible()
    hands.hear(r"as of 2024-0(2-29|3-0[12])")


def test_whoever_wants_less_motion_gets_a_step_a_second(hands: Hands) -> None:
    hands.page.emulate_media(reduced_motion="reduce")
    try:
        hands.button("Play").click()
        hands.page.wait_for_timeout(1700)
        assert hands.moment["day"] - BEGIN in {1, 2}
    finally:
        hands.page.emulate_media(reduced_motion="no-preference")
        hands.button("Pause").click()


def test_play_moves_the_words_with_the_map(hands: Hands) -> None:
    hands.button("Play").click()
    expect(hands.page.locator(".date")).to_have_text(re.compile("July 2024"), timeout=10_000)


def test_what_would_stand_still_is_not_played(hands: Hands) -> None:
    hands.button("Loop").click()
    hands.choose("Window")
    hands.press("From", "Home")
    hands.press("To", "End")
    play = hands.button("Play")
    expect(play).to_be_disabled()
    expect(play).to_have_attribute("title", "Nothing to play: the window covers all of the time")
    hands.press("To", " ")
    expect(play).to_be_disabled()
    hands.press("To", "ArrowLeft")
    expect(play).to_be_enabled()
    expect(play).to_have_attribute("title", "Play (space)")
