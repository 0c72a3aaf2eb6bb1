"""A hundred thousand events: a click still finds its own, and the count is still right."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.maps.conftest import StartServer, serve_many
from tests.maps.crowd import Crowd
from tests.maps.many_events import LAST_DAY
from tests.maps.recount import COLUMNS, recount

pytestmark = pytest.mark.browser
DAY, FIRST = LAST_DAY - 200, LAST_DAY - 230


@pytest.fixture(scope="module")
def throng(
    browser: Browser, passing_server: StartServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Crowd]:
    for address in serve_many(passing_server, tmp_path_factory, 100_000):
        shown = Crowd(browser, address)
        shown.go(DAY, other=FIRST)
        yield shown
        shown.context.close()


def test_a_click_finds_its_event_among_a_hundred_thousand(throng: Crowd) -> None:
    throng.near(21.3, 97.1, 8)
    names = throng.lonely_events(3)
    assert len(names) == 3
    for name in names:
        throng.page.mouse.click(*throng.point_of("event", name))
        click = throng.last_click
        assert (click["kind"], click["id"], click["day"]) == ("event", name, DAY)


@pytest.mark.parametrize("known", [None, DAY - 5])
def test_a_hundred_thousand_events_are_counted_one_by_one(throng: Crowd, known: int | None) -> None:
    events = json.loads(throng.frame.evaluate(COLUMNS))
    assert len(events["from"]) + len(events["unplaced"]["from"]) >= 100_000
    throng.go(DAY, other=FIRST, known=known)
    counted = throng.frame.evaluate("SalweenParts.countEvents(layer.scene)")
    moment = {"mode": "window", "day": DAY, "other": FIRST, "known": known}
    assert counted.items() >= recount(events, moment).items()
