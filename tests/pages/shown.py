"""A page with a map on it, as a person at a browser has it."""

import re
from typing import Any

from playwright.sync_api import Frame, Page


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
        self.frame.wait_for_function("window.salween && window.salween.painted.frames > 0")

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
        self.frame.wait_for_function("day => window.salween.day === day", arg=day)

    @property
    def slider(self) -> Any:
        return self.page.get_by_role("slider", name="Date")

    @property
    def said(self) -> Any:
        return self.page.get_by_text(re.compile(r"^runs \d+;"))

    def hit(self, kind: str, thing: str) -> None:
        """Click where the map says that a thing lies."""
        self.frame.wait_for_function(
            "([kind, id]) => window.salween.hitPoint(kind, id)", arg=[kind, thing]
        )
        point = self.frame.evaluate(
            "([kind, id]) => window.salween.hitPoint(kind, id)", [kind, thing]
        )
        box = self.page.query_selector("iframe[src*='st_folium']").bounding_box()
        self.page.mouse.click(box["x"] + point["x"], box["y"] + point["y"])
