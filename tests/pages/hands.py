"""Hands on the timeline of a page: pointers, keys and fields, and what map and Python say."""

import re
from datetime import date, timedelta
from typing import Any

from playwright.sync_api import Locator, expect

from tests.pages.shown import Shown, wait_until

HALF_THUMB_PX = 12
STRIP_PX, ROW_PX = 20, 12
EPOCH = date(1970, 1, 1)
BEGIN = date(2024, 6, 15)


def day_of(year: int, month: int, day: int) -> int:
    """Count the days to a date as the browser does."""
    return (date(year, month, day) - EPOCH).days


class Hands(Shown):
    """A page whose timeline is taken back to where it began before every test."""

    runs_before = 0

    def rest(self) -> None:
        """Bring everything back to an instant, all of it known, the whole time shown."""
        self.page.mouse.move(0, 0)
        if self.button("Pause").count():
            self.button("Pause").click()
        self.switch.set_checked(False)
        self.choose("As of")
        self.button("Show all of the time").click()
        for name, value in (("Step", "day"), ("Speed", "1")):
            self.page.get_by_label(name, exact=True).select_option(value)
        if self.button("Loop").get_attribute("aria-pressed") == "true":
            self.button("Loop").click()
        # A window comes back as it was left: leave the one that a first visit would get.
        self.fill("Go to", BEGIN)
        self.choose("Window")
        self.fill("From", BEGIN - timedelta(days=30))
        self.choose("As of")
        expect(self.said).to_have_text(re.compile(r"^runs \d+; as of 2024-06-15; selected"))
        self.page.wait_for_timeout(300)
        self.runs_before = self.runs

    @property
    def runs(self) -> int:
        """How often Python has run."""
        return int(self.said.inner_text().split(";")[0].removeprefix("runs "))

    @property
    def reruns(self) -> int:
        """How often Python has run since the test began."""
        return self.runs - self.runs_before

    def hear(self, words: str) -> None:
        """Wait until Python says so."""
        expect(self.said).to_have_text(re.compile(words))

    @property
    def moment(self) -> dict[str, Any]:
        """The map's moment."""
        found: dict[str, Any] = self.frame.evaluate(
            "() => { const { mode, day, other, known } = window.salween;"
            " return { mode, day, other, known } }"
        )
        return found

    def wait_for(self, **moment: object) -> None:
        """Wait until the map shows it."""
        wait_until(
            self.frame,
            "want => Object.entries(want).every(([k, v]) => window.salween[k] === v)",
            moment,
        )

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    @property
    def switch(self) -> Locator:
        return self.page.get_by_role("switch")

    def handle(self, name: str) -> Locator:
        return self.page.get_by_role("slider", name=name, exact=True)

    def choose(self, mode: str) -> None:
        """Choose As of, Window or Compare."""
        self.page.get_by_role("radio", name=mode, exact=True).check()

    def date_field(self, name: str) -> Locator:
        fields = self.page.locator("input[type=date]")
        return fields.and_(self.page.get_by_label(name, exact=True))

    def fill(self, name: str, day: date) -> None:
        """Fill a date field, as if picked from the calendar."""
        self.date_field(name).fill(day.isoformat())

    def press(self, handle: str, *keys: str) -> None:
        """Press keys on a handle."""
        self.handle(handle).focus()
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def domain(self) -> tuple[int, int]:
        """First and last day of the part that is shown."""
        slider = self.page.locator("[data-do=slide]")
        first, last = slider.get_attribute("min"), slider.get_attribute("max")
        return int(first or 0), int(last or 0)

    def spot(self, day: int, y: float | None = None) -> tuple[float, float]:
        """Where a day lies on the page; on the track unless a height above it is given."""
        box = self.page.locator(".field").bounding_box()
        track = self.page.locator("[data-do=slide]").bounding_box()
        assert box is not None
        assert track is not None
        first, last = self.domain
        x = HALF_THUMB_PX + (box["width"] - 2 * HALF_THUMB_PX) * (day - first) / (last - first)
        return box["x"] + x, box["y"] + y if y is not None else track["y"] + track["height"] / 2

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Drag with the mouse and hold; the caller lets go."""
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move(*end, steps=5)
