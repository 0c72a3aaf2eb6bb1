"""A map with many events in a browser, moved by its own hook."""

import random
from typing import Any

from playwright.sync_api import Browser

from tests.maps.many_events import FIRST_DAY, LAST_DAY
from tests.pages.shown import Shown

LAYER = "Object.values(window.map._layers).find((one) => one.scene)"
Moment = dict[str, Any]


class Crowd(Shown):
    """The map of many events, moved by its own hook; it notes what clicks say."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.context = browser.new_context(viewport={"width": 1280, "height": 760})
        super().__init__(self.context.new_page(), url)
        self.frame.evaluate(f"""() => {{
            window.layer = {LAYER};
            window.said = [];
            window.ear = new BroadcastChannel("many");
            window.ear.onmessage = (event) => event.data.type === "click" && said.push(event.data);
        }}""")
        self.page.wait_for_timeout(1600)  # without a timeline the map waits that long for one

    def go(self, day: int, other: int | None = None, known: int | None = None) -> None:
        mode = "instant" if other is None else "window"
        self.frame.evaluate(
            "moment => window.salween.setMoment(moment)",
            {"mode": mode, "day": day, "other": other, "known": known},
        )
        self.frame.wait_for_function("day => window.salween.painted.day === day", arg=day)

    def wait_for_list(self) -> None:
        """Wait until the list for those who don't see is that of the moment."""
        self.frame.wait_for_function(SPOKEN)

    def at_start(self) -> None:
        """Go back to the whole country, nothing selected, no fan, no scrub left running."""
        self.frame.evaluate("""() => {
            clearInterval(window.scrub);
            document.activeElement.blur();  // a list that has the focus isn't written anew
            layer.foldFans();
            layer.select(null);
            map.setView([19.5, 96.5], 5.5, { animate: false });
            said.length = 0;
        }""")

    def near(self, lat: float, lon: float, zoom: float) -> None:
        self.frame.evaluate(
            "where => { map.setView(...where); }", [[lat, lon], zoom, {"animate": False}]
        )

    @property
    def last_click(self) -> dict[str, Any]:
        self.frame.wait_for_function("said.length > 0")
        return dict(self.frame.evaluate("said.pop()"))

    def point_of(self, kind: str, thing: str) -> tuple[float, float]:
        point = self.frame.evaluate("named => window.salween.hitPoint(...named)", [kind, thing])
        box = self.page.query_selector("iframe[src*='st_folium']").bounding_box()
        return box["x"] + point["x"], box["y"] + point["y"]

    def lonely_events(self, count: int) -> list[str]:
        """Events that are shown, in view, and alone under the pixel that the map names."""
        return list(self.frame.evaluate(ALONE, count))

    def piles(self, least: int, most: int) -> list[str]:
        return list(self.frame.evaluate(PILES, [least, most]))


SPOKEN = """() => document.querySelector(".salween-voice").textContent
  .startsWith(SalweenParts.momentWords(layer.scene))"""

ALONE = """count => {
  const { scene } = layer;
  const found = [];
  for (let i = 0; i < scene.dots.count && found.length < count; i += 7) {
    const rows = SalweenParts.rowsAt(scene, [scene.dots.spot[i]]);
    if (rows.length !== 1) continue;
    const id = scene.events.id[rows[0]];
    const pixel = window.salween.hitPoint("event", id);
    const { x, y } = map.getSize();
    if (pixel.x < 260 || pixel.y < 90 || pixel.x > x - 60 || pixel.y > y - 60) continue;
    const hit = layer.hit(L.point(pixel.x, pixel.y));
    if (hit && hit.kind === "event" && hit.id === id) found.push(id);
  }
  return found;
}"""

PILES = """([least, most]) => {
  const { scene } = layer;
  const found = [];
  for (let i = 0; i < scene.dots.count; i += 1) {
    const number = SalweenParts.tallyOf(scene).number[scene.dots.spot[i]];
    const name = `spot-${scene.dots.spot[i]}`;
    if (number < least || number > most) continue;
    const pixel = window.salween.hitPoint("spot", name);
    const hit = layer.hit(L.point(pixel.x, pixel.y));
    const { x, y } = map.getSize();
    if (pixel.x < 260 || pixel.y < 90 || pixel.x > x - 60 || pixel.y > y - 60) continue;
    if (hit && hit.id === name) found.push(name);
  }
  return found;
}"""


def random_moments(count: int) -> list[Moment]:
    dice = random.Random(7)  # noqa: S311  # no secret, but the same again
    moments = []
    for _ in range(count):
        day = dice.randint(FIRST_DAY - 5, LAST_DAY + 60)
        is_window = dice.random() < 0.6
        other = dice.choice([day, day - dice.randint(0, 120), FIRST_DAY]) if is_window else None
        known = dice.choice([None, day, dice.randint(FIRST_DAY, LAST_DAY + 100)])
        other = other and min(other, day)
        mode = "window" if is_window else "instant"
        moments.append({"mode": mode, "day": day, "other": other, "known": known})
    return moments
