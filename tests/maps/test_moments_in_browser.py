"""A day, a window, and what was known: what the map then shows and says."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from geodata.history import Edition
from geodata.maps.columns import build_columns
from geodata.maps.days import to_day
from geodata.maps.weighed import Weighed
from tests.maps.map_page import MapPage, serve_map
from tests.pages.apps import small_world

HEARD_ON = date(2024, 8, 1)
"""Until then the sources had Lashio in the junta's hands."""


def day(month: int, number: int) -> int:
    return to_day(date(2024, month, number))


def editions() -> list[Edition]:
    """Tell of Lashio's fall a month after the fact."""
    told = []
    for one in small_world.editions():
        if one.tenure.subject_id != "lashio":
            told.append(one)
            continue
        told.append(replace(one, known_from=HEARD_ON))
        if one.tenure.holders == ("junta",):
            endless = one.tenure.model_copy(update={"valid_to": None})
            told.append(Edition(endless, known_until=HEARD_ON))
    return told


BY_LAST_WORD = f"by {Weighed()}"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, base: dict[str, Any]) -> Iterator[str]:
    columns = build_columns(
        editions(),
        small_world.claims(),
        small_world.ground(),
        small_world.actors(),
        [area["id"] for area in base["areas"]],
        [region["id"] for region in base["regions"]],
    )
    with serve_map(tmp_path_factory.mktemp("moments"), columns, base) as address:
        yield address


@pytest.fixture
def shown(page: Page, address: str) -> Iterator[MapPage]:
    shown = MapPage(page, address, mode="instant", day=day(6, 15))
    yield shown
    assert shown.errors == []


def holders(shown: MapPage) -> list[str]:
    return next(one["holders"] for one in shown.ask("answers", "towns") if one["id"] == "lashio")


def date_box(shown: MapPage) -> list[str]:
    lines = shown.page.locator(".salween-date > div:visible").all_inner_texts()
    return [line for line in lines if line]


def flashing(shown: MapPage) -> set[tuple[str, str]]:
    return {(one["kind"], one["id"]) for one in shown.ask("flashing")}


def test_an_older_message_without_a_mode_means_the_day(shown: MapPage) -> None:
    shown.say(mode="window", day=day(6, 20), other=day(6, 1), known=day(7, 1))
    shown.say(day=day(6, 21))
    assert (shown.ask("mode"), shown.ask("other"), shown.ask("known")) == ("instant", None, None)


def test_the_map_tells_what_was_known_by_a_day(shown: MapPage) -> None:
    shown.say(mode="instant", day=day(7, 15), known=day(7, 31))
    assert holders(shown) == ["junta"]
    shown.say(mode="instant", day=day(7, 15), known=day(8, 1))
    assert holders(shown) == ["mndaa"]
    shown.say(mode="instant", day=day(7, 15), known=None)
    assert holders(shown) == ["mndaa"]


def test_a_window_shows_the_ground_of_its_last_day(shown: MapPage) -> None:
    shown.say(mode="window", day=day(7, 15), other=day(6, 1))
    assert holders(shown) == ["mndaa"]
    shown.say(mode="window", day=day(6, 30), other=day(6, 1))
    assert holders(shown) == ["junta"]


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ({"mode": "instant", "day": day(7, 23)}, ["23 July 2024"]),
        ({"mode": "window", "day": day(7, 23), "other": day(5, 1)}, ["1 May – 23 July 2024"]),
        (
            {"mode": "window", "day": day(1, 2), "other": day(1, 2) - 31},
            ["2 December 2023 – 2 January 2024"],
        ),
        (
            {"mode": "instant", "day": day(7, 23), "known": day(8, 1)},
            ["23 July 2024", BY_LAST_WORD, "as published by 1 August 2024"],
        ),
    ],
)
def test_the_date_box_says_the_moment(
    shown: MapPage, moment: dict[str, Any], words: list[str]
) -> None:
    shown.say(**moment)
    assert date_box(shown)[: len(words)] == words


def test_the_date_box_counts_the_events_of_the_window(shown: MapPage) -> None:
    shown.say(mode="window", day=day(6, 30), other=day(6, 1))
    assert date_box(shown)[-1] == "1 event in view · 1 in the window"


def test_without_layers_of_events_nothing_is_counted(shown: MapPage) -> None:
    kinds = ("meetings", "agreements", "attacks", "exercises", "arms")
    shown.say("state", day=day(6, 16), layers=dict.fromkeys(kinds, False))
    assert date_box(shown) == ["16 June 2024", BY_LAST_WORD]


def test_what_just_changed_is_outlined_for_a_moment(shown: MapPage) -> None:
    assert flashing(shown) == set()
    shown.say(day=day(7, 1))
    assert flashing(shown) == {("township", "tsp-lashio"), ("place", "lashio")}
    shown.page.wait_for_function("window.salween.flashing.length === 0", timeout=3000)


def test_the_fading_outline_paints_nothing_else(shown: MapPage) -> None:
    shown.say(day=day(7, 1))
    frames = shown.ask("painted")["frames"]
    shown.page.wait_for_function("window.salween.flashing.length === 0", timeout=3000)
    assert shown.ask("painted")["frames"] == frames


def test_a_layer_that_is_shown_is_no_news(shown: MapPage) -> None:
    shown.say("state", day=day(6, 15), layers={"territory": False})
    shown.say("state", day=day(6, 15), layers={"territory": True})
    assert flashing(shown) == set()


def test_who_wants_no_motion_sees_a_still_outline_until_the_next_step(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(reduced_motion="reduce")
    shown = MapPage(context.new_page(), address, day=day(6, 30))
    shown.say(day=day(7, 1))
    shown.page.wait_for_timeout(1300)
    assert flashing(shown) == {("township", "tsp-lashio"), ("place", "lashio")}
    shown.say(day=day(7, 2))
    assert flashing(shown) == set()
    context.close()


def test_hovering_says_how_old_the_last_evidence_is(shown: MapPage) -> None:
    for known, words in (
        (day(7, 31), "last evidence 8 months old"),
        (None, "last evidence 2 months old"),
    ):
        shown.say(mode="instant", day=day(9, 1), known=known)
        point = shown.ask("hitPoint", "place", "lashio")
        shown.page.mouse.move(point["x"] - 60, point["y"])
        shown.page.mouse.move(point["x"], point["y"])
        assert words in shown.page.locator(".salween-tooltip").inner_text()


def test_the_key_states_the_rule_of_fading(shown: MapPage) -> None:
    note = shown.page.locator(".salween-key-more > .salween-key-note").inner_text()
    assert note == (
        "Full strength while the last evidence is at most 90 days old, then fading, to half at 365."
    )


def test_the_page_may_be_pinched_closer(shown: MapPage) -> None:
    contents = shown.page.locator("meta[name=viewport]").all()
    assert contents
    assert all("user-scalable" not in str(one.get_attribute("content")) for one in contents)
