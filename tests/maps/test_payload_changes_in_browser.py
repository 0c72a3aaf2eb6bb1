"""How a payload comes: asked for by its name alone, waited for, missed, and let go."""

import json

import pytest
from playwright.sync_api import Page

from geodata.history import fades_after
from tests.maps.map_page import CHANNEL, PAINTED, MapPage
from tests.maps.weighed_map import MOMENT, Payloads, held, weigh

ANSWER = """(() => {
  const [channel, message] = %s;
  const hand = new BroadcastChannel(channel);
  hand.onmessage = ({ data }) =>
    data.type === "ready" && hand.postMessage({ from: "timeline", type: "state", ...message });
  window.paintedBy = [];
  const mark = performance.mark.bind(performance);
  performance.mark = (...given) => {
    window.paintedBy.push(window.salween.weighed.rules);
    return mark(...given);
  };
})()"""
"""Answers a map that is ready, as the timeline does, and notes by which rules it paints."""


def test_nothing_is_painted_by_rules_that_nobody_asked_for(
    page: Page, weighed_map: tuple[str, Payloads]
) -> None:
    address, payloads = weighed_map
    page.add_init_script(ANSWER % json.dumps([CHANNEL, {"columns": payloads.events, **MOMENT}]))
    page.goto(address)
    page.wait_for_function(PAINTED)
    painted = page.evaluate("window.paintedBy")
    assert {rules.split("”")[0] for rules in painted} == {"“explicit events only"}


@pytest.mark.parametrize("name", ["../secret.json", "columns-xyz.json", 7, None, "base-12ab.json"])
def test_only_names_of_payloads_are_asked_for(
    weighed: MapPage, name: object, payloads: Payloads
) -> None:
    asked: list[str] = []
    weighed.page.on("request", lambda request: asked.append(request.url))
    weighed.say("state", columns=name, against=None, **MOMENT)
    weighed.say("state", columns=payloads.usual, against=name or "nothing", **MOMENT)
    weighed.page.wait_for_timeout(100)
    assert asked == []


def test_a_payload_that_does_not_arrive_is_said_and_asked_for_again(
    weighed: MapPage, payloads: Payloads
) -> None:
    late = payloads.write(fades_after(7), "gate")
    path = payloads.folder / late
    content = path.read_bytes()
    path.unlink()
    weighed.say("state", columns=late, against=None, **MOMENT)
    failure = weighed.page.locator(".salween-failure")
    failure.wait_for()
    assert held(weighed) == {"lashio", "tsp-lashio", "tsp-muse"}
    path.write_bytes(content)
    weigh(weighed, late)
    assert held(weighed) == set()
    assert failure.count() == 0


def test_only_a_few_payloads_are_kept(weighed: MapPage, payloads: Payloads) -> None:
    for days in range(1, 7):
        weigh(weighed, payloads.write(fades_after(days), "lashio"), payloads.events)
    kept = weighed.page.evaluate(
        "() => { const map = Object.entries(window).find(([name]) => name.startsWith('map_'))[1];"
        " return Object.values(map._layers).find((one) => one.scene).payloads.size; }"
    )
    assert kept == 3
