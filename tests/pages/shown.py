"""A page with a map on it, as a person at a browser has it."""

import re
import time
from typing import Any

from playwright.sync_api import Error, Frame, Page

_PATIENCE_S, _PAUSE_MS = 30, 40


def wait_until(where: Frame | Page, condition: str, argument: object = None) -> None:
    """Wait until JavaScript says yes, asked anew from outside.

    Playwright's own waiting evaluates text inside the page, which our policy forbids.
    """
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        try:
            if where.evaluate(condition, argument):
                return
        except Error as error:
            # The frame was on its way to its page.
            if "context" not in str(error):
                raise
        assert time.monotonic() < deadline, f"not within {_PATIENCE_S} s: {condition}"
        where.wait_for_timeout(_PAUSE_MS)


class Shown:
    """A page with a map on it, and everything that it complained of."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.dialogs: list[str] = []
        self.errors: list[str] = []
        page.on("dialog", lambda one: (self.dialogs.append(one.message), one.dismiss()))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(url)
        self.frame = self._find_frame()
        wait_until(self.frame, "window.salween && window.salween.painted.frames > 0")

    def _find_frame(self) -> Frame:
        self.page.wait_for_selector("iframe[src*='st_folium']")
        handle = self.page.query_selector("iframe[src*='st_folium']")
        frame = handle and handle.content_frame()
        assert frame is not None
        return frame

    @property
    def day(self) -> int:
        return int(self.frame.evaluate("window.salween.day"))

    def wait_for_day(self, day: int) -> None:
        wait_until(self.frame, "day => window.salween.day === day", day)

    @property
    def slider(self) -> Any:
        return self.page.get_by_role("slider", name="Date")

    @property
    def said(self) -> Any:
        return self.page.get_by_text(re.compile(r"^runs \d+;"))

    def hit(self, kind: str, thing: str) -> None:
        """Click where the map says that a thing lies."""
        wait_until(self.frame, "([kind, id]) => window.salween.hitPoint(kind, id)", [kind, thing])
        point = self.frame.evaluate(
            "([kind, id]) => window.salween.hitPoint(kind, id)", [kind, thing]
        )
        box = self.page.query_selector("iframe[src*='st_folium']").bounding_box()
        self.page.mouse.click(box["x"] + point["x"], box["y"] + point["y"])
