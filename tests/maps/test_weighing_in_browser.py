"""Other rules, other sources: the map changes its payload, and compares two on one day."""

import pytest

from geodata.history import EXPLICIT_EVENTS_ONLY, LAST_WORD_STANDS
from tests.maps.map_page import MapPage
from tests.maps.weighed_map import AUGUST_15, MOMENT, NASTY, Payloads, divider, held, weigh


def test_another_payload_gives_other_answers_on_the_same_map(
    weighed: MapPage, payloads: Payloads
) -> None:
    assert held(weighed) == {"lashio", "tsp-lashio", "tsp-muse"}
    before = weighed.ask("hitPoint", "township", "tsp-bhamo")
    weigh(weighed, payloads.events)
    assert held(weighed) == {"lashio", "tsp-lashio"}
    assert weighed.ask("hitPoint", "township", "tsp-bhamo") == before


def test_the_map_says_by_which_rules_it_answers(weighed: MapPage, payloads: Payloads) -> None:
    box = weighed.page.locator(".salween-date-weighed")
    assert box.inner_text() == f"by “last word stands” {LAST_WORD_STANDS.version}"
    weigh(weighed, payloads.afp)
    assert box.inner_text().endswith(f"as told by {NASTY} only")
    assert weighed.page.locator(".salween-date img").count() == 0


def test_what_the_change_of_rules_changed_is_outlined(weighed: MapPage, payloads: Payloads) -> None:
    weigh(weighed, payloads.events)
    changed = {(one["kind"], one["id"]) for one in weighed.ask("flashing")}
    assert changed == {("township", "tsp-muse"), ("region", "northern-shan"), ("crossing", "gate")}


def test_events_of_sources_not_heard_are_gone(weighed: MapPage, payloads: Payloads) -> None:
    weighed.say(mode="window", day=AUGUST_15, other=AUGUST_15 - 90)
    count = weighed.page.locator(".salween-date-count")
    assert "1 in the window" in count.inner_text()
    weigh(weighed, payloads.afp)
    assert "0 in the window" in count.inner_text()


def test_two_rule_sets_stand_side_by_side_on_one_day(weighed: MapPage, payloads: Payloads) -> None:
    weigh(weighed, payloads.usual, payloads.events)
    assert held(weighed, "before") == {"lashio", "tsp-lashio"}
    assert held(weighed, "after") == {"lashio", "tsp-lashio", "tsp-muse"}
    assert weighed.page.locator(".salween-side").all_inner_texts() == [
        f"“explicit events only” {EXPLICIT_EVENTS_ONLY.version}",
        f"“last word stands” {LAST_WORD_STANDS.version}",
    ]
    assert weighed.page.locator(".salween-date-day").inner_text() == "15 August 2024"


def test_what_differs_between_them_is_counted(weighed: MapPage, payloads: Payloads) -> None:
    weigh(weighed, payloads.usual, payloads.events)
    assert "3 things differ, 50 % of the map is the left one" in divider(weighed)
    assert len(weighed.ask("differences")) == 3


def test_two_choices_of_sources_are_named_by_their_sources(
    weighed: MapPage, payloads: Payloads
) -> None:
    weigh(weighed, payloads.usual, payloads.afp)
    words = weighed.page.locator(".salween-side").all_inner_texts()
    assert words == [f"as told by {NASTY} only", "all sources"]


def test_keys_and_clicks_move_that_divider_too(weighed: MapPage, payloads: Payloads) -> None:
    weigh(weighed, payloads.usual, payloads.events)
    weighed.page.get_by_role("slider").press("PageUp")
    assert weighed.ask("dividerAt") == pytest.approx(0.6)
    weighed.page.get_by_role("button", name="Show more of “explicit events only”").click()
    assert weighed.ask("dividerAt") == pytest.approx(0.8)


def test_another_rule_set_leaves_the_divider_where_it_is(
    weighed: MapPage, payloads: Payloads
) -> None:
    weigh(weighed, payloads.usual, payloads.events)
    weighed.page.get_by_role("slider").press("Home")
    weigh(weighed, payloads.afp, payloads.events)
    assert weighed.ask("dividerAt") == 0
    assert held(weighed, "after") == {"tsp-muse"}


def test_without_the_other_side_the_divider_is_gone(weighed: MapPage, payloads: Payloads) -> None:
    weigh(weighed, payloads.usual, payloads.events)
    weigh(weighed, payloads.usual)
    assert weighed.page.locator(".salween-divider").count() == 0
    assert weighed.page.locator(".salween-canvases canvas").count() == 6


def test_two_days_come_before_two_rule_sets(weighed: MapPage, payloads: Payloads) -> None:
    weigh(weighed, payloads.usual, payloads.events)
    weighed.say(mode="compare", day=AUGUST_15, other=AUGUST_15 - 60)
    words = weighed.page.locator(".salween-side").all_inner_texts()
    assert words == ["16 June 2024", "15 August 2024"]
    weighed.say(**MOMENT)
    assert "explicit events only" in divider(weighed)


def test_the_side_that_is_pointed_at_tells_its_own(weighed: MapPage, payloads: Payloads) -> None:
    weigh(weighed, payloads.usual, payloads.events)
    said = []
    for key, side in (("End", "before"), ("Home", "after")):
        weighed.page.get_by_role("slider").press(key)
        point = weighed.ask("hitPoint", "crossing", "gate", side)
        weighed.page.mouse.move(point["x"], point["y"])
        said.append(weighed.page.locator(".salween-tooltip").inner_text())
    assert "nobody says" in said[0]
    assert "closed" in said[1]


def test_events_of_one_side_only_are_counted(weighed: MapPage, payloads: Payloads) -> None:
    weigh(weighed, payloads.usual, payloads.afp)
    weighed.say(mode="window", day=AUGUST_15, other=AUGUST_15 - 90)
    assert "1 event told on one side only" in divider(weighed)


def test_other_rules_leave_the_events_as_they_are(weighed: MapPage, payloads: Payloads) -> None:
    weigh(weighed, payloads.usual, payloads.events)
    assert "on one side only" not in divider(weighed)
