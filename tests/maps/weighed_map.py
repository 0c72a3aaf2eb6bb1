"""A map with payloads beside its own: other rules, and other sources."""

from pathlib import Path
from typing import Any

from geodata.history import EXPLICIT_EVENTS_ONLY, LAST_WORD_STANDS, RuleSet
from geodata.maps.assets import write_payload
from geodata.maps.columns import build_columns
from geodata.maps.days import to_day
from geodata.maps.weighed import Weighed
from tests.builders import day
from tests.maps.map_page import MapPage
from tests.pages.apps import small_world

AUGUST_15 = to_day(day("2024-08-15")) or 0
MOMENT = {"mode": "instant", "day": AUGUST_15, "other": None, "known": None}
NASTY = "<img src=x onerror=alert(1)> {{ 7*7 }}"


class Payloads:
    """A map's folder with payloads: the last word of all, and others that know less."""

    def __init__(self, folder: Path, base: dict[str, Any], columns: dict[str, Any]) -> None:
        self.folder = folder / "maps"
        self.base, self.columns = base, columns
        self.usual = self.write(
            LAST_WORD_STANDS, "lashio", "tsp-muse", "northern-shan", "gate", "plant"
        )
        self.events = self.write(EXPLICIT_EVENTS_ONLY, "lashio", "plant")
        self.afp = self.write(LAST_WORD_STANDS, "tsp-muse", "gate", told_by=(NASTY,))

    def write(self, rules: RuleSet, *subjects: str, told_by: tuple[str, ...] = ()) -> str:
        told = [one for one in small_world.editions() if one.tenure.subject_id in subjects]
        columns = build_columns(
            told,
            [] if told_by else small_world.claims(),
            small_world.ground(),
            small_world.actors(),
            [one["id"] for one in self.base["areas"]],
            [one["id"] for one in self.base["regions"]],
            towns=self.columns["towns"],
            weighed=Weighed(rules, told_by),
        )
        return write_payload(columns, "columns", self.folder)


def weigh(shown: MapPage, columns: str, against: str | None = None) -> None:
    """Name payloads as the timeline does, and wait until the map answers from them."""
    names = {"columns": columns, "against": against}
    shown.page.evaluate("names => window.salween.setWeighing(names)", names)
    shown.page.wait_for_timeout(60)


def held(shown: MapPage, side: str = "after") -> set[str]:
    """Return the townships and towns of which anything is known."""
    return {
        one["id"]
        for layer in ("areas", "towns")
        for one in shown.ask("answers", layer, side)
        if one["condition"] != "unknown"
    }


def divider(shown: MapPage) -> str:
    return str(shown.page.locator(".salween-slider").get_attribute("aria-valuetext"))
