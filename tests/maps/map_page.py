"""A map on a page of its own, without Streamlit: what folium writes, and a hand on the channel."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from geodata.maps.assets import leaflet_folder, write_bundle, write_payload
from geodata.maps.clock_layer import Served, build_map

CHANNEL = "salween-test"
PAINTED = "window.salween && window.salween.painted.frames > 0"
SAY = """([channel, message]) => {
  window.hand = window.hand || new BroadcastChannel(channel);
  window.said = window.said || [];
  window.hand.onmessage = (event) => event.data.from === 'map' && window.said.push(event.data);
  window.hand.postMessage({ from: 'timeline', ...message });
}"""


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Leave the test's output alone."""


@contextmanager
def serve_map(folder: Path, columns: Mapping[str, Any], base: Mapping[str, Any]) -> Iterator[str]:
    """Write a map to a folder, serve it on the loopback, and give its address."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SALWEEN_CACHE", str(folder))
        payloads = folder / "maps"
        payloads.mkdir()
        world = build_map(
            Served("leaflet/", "maps/"),
            write_payload(columns, "columns", payloads),
            write_payload(base, "base", payloads),
            CHANNEL,
        )
        page = world.get_root().render()
    write_bundle(payloads)  # the map's own call may have written it elsewhere before
    (folder / "leaflet").symlink_to(leaflet_folder())
    (folder / "index.html").write_text(page, encoding="utf-8")
    handler = partial(_QuietHandler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class MapPage:
    """The map in a browser, as the timeline moves it and a person touches it."""

    def __init__(self, page: Page, url: str, **moment: object) -> None:
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(url)
        page.wait_for_function("window.salween")
        self.say(**moment)
        page.wait_for_function(PAINTED)

    def say(self, kind: str = "time", **content: object) -> None:
        """Speak as the timeline does, and wait until the map shows the day."""
        self.page.evaluate(SAY, [CHANNEL, {"type": kind, **content}])
        if "day" in content:
            self.page.wait_for_function(
                """moment => Object.entries(moment).every(([name, value]) =>
                  window.salween[name] === value) && window.salween.painted.day === moment.day""",
                arg={name: content[name] for name in ("day", "mode", "known") if name in content},
            )

    def ask(self, what: str, *given: object) -> Any:
        """Return what the map's hook says: a property, or a call's answer."""
        if given:
            return self.page.evaluate(
                "([what, given]) => window.salween[what](...given)", [what, list(given)]
            )
        return self.page.evaluate("what => window.salween[what]", what)

    def clicks(self) -> list[dict[str, Any]]:
        """Return the clicks that the map has told the timeline of."""
        told = self.page.evaluate("window.said.filter((one) => one.type === 'click')")
        return [{name: one[name] for name in ("kind", "id", "day")} for one in told]

    def click(self, kind: str, id_: str, side: str = "after") -> None:
        """Click where the map says that a thing lies, on one side of a comparison."""
        point = self.ask("hitPoint", kind, id_, side)
        self.page.mouse.click(point["x"], point["y"])
        self.page.wait_for_function("window.said.some((one) => one.type === 'click')")
