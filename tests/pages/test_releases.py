"""Dragging asks nothing of the server, and wherever the hand lets go, a release asks little."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Locator, Page

from tests.pages.hands import HALF_THUMB_PX
from tests.pages.shown import Shown

pytestmark = pytest.mark.browser
MOST_BYTES = 6_000
DRAG_PX = 240


@contextmanager
def counted(page: Page) -> Iterator[list[int]]:
    """Count the bytes of everything that goes to the server and back, while it lasts."""
    wire = page.context.new_cdp_session(page)
    sizes: list[int] = []
    for name in ("Network.webSocketFrameReceived", "Network.webSocketFrameSent"):
        wire.on(name, lambda event: sizes.append(_size_of(event["response"])))
    wire.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    wire.send("Network.enable")
    yield sizes
    wire.detach()


def _size_of(frame: dict[str, str]) -> int:
    # Binary frames come as base64: three bytes for four letters.
    payload = frame["payloadData"]
    return len(payload) * 3 // 4 - payload.count("=") if frame["opcode"] == 2 else len(payload)


def thumb_of(slider: Locator) -> tuple[float, float]:
    """Return where a slider's thumb is on the page."""
    box = slider.bounding_box()
    assert box is not None
    least, most, value = (
        float(slider.evaluate(f"one => one.{name}")) for name in ("min", "max", "value")
    )
    run = box["width"] - 2 * HALF_THUMB_PX
    x = box["x"] + HALF_THUMB_PX + run * (value - least) / (most - least)
    return x, box["y"] + box["height"] / 2


@pytest.mark.parametrize(
    ("view", "handle"),
    [
        ("?date=2024-11-05", "Date"),
        ("?date=2024-11-30&from=2023-05-01", "To"),
        ("?date=2024-11-30&versus=2023-05-01", "After"),
        ("?date=2024-11-05&select=place:lashio", "Date"),
        ("meetings?date=2024-11-05", "Date"),
        ("?date=2024-11-05&rules=events-only&against=last-word", "Date"),
        ("?date=2024-11-05&against=fades-90~000_74b32d546d639e77&select=place:lashio", "Date"),
    ],
    ids=[
        "a day",
        "the widest window",
        "first and last day compared",
        "a selection",
        "meetings",
        "two rule sets compared",
        "a selection and two rule sets",
    ],
)
def test_a_drag_asks_nothing_of_the_server_and_its_release_little(
    page: Page, dashboard: str, view: str, handle: str
) -> None:
    Shown(page, f"{dashboard}/{view}")
    page.wait_for_timeout(1500)
    x, y = thumb_of(page.get_by_role("slider", name=handle, exact=True))
    page.mouse.move(x, y)
    page.mouse.down()
    with counted(page) as sizes:
        for step in range(20):
            page.mouse.move(x - DRAG_PX * step / 20, y)
            page.wait_for_timeout(20)
        page.wait_for_timeout(300)
        assert sizes == []
        page.mouse.up()
        page.wait_for_timeout(1500)
    assert 0 < sum(sizes) <= MOST_BYTES
