"""Who is compared with whom, and how each of them is moved."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

APPS = Path(__file__).with_name("apps")
SOFTWARE_WEBGL = ("--use-angle=swiftshader", "--enable-unsafe-swiftshader")

STANDS_STILL = (
    "can't play; Streamlit's slider tells the server on release, until then the map stands still"
)


@dataclass(frozen=True)
class Peer:
    """A dashboard of the comparison.

    Parameters
    ----------
    key, title
        Its name on the command line and in the table.
    script
        File name under ``benchmarks/apps``.
    sign
        How ``watch.js`` tells which day it shows.
    step
        ``keys`` on a slider, with ``held`` kept down; or the CSS selector, in the map's own
        frame, of a button to ``click`` or of a range input to give ``keys``.
    play
        Selector of the button that plays, ``space`` for the key on the slider, None for none.
    drag
        Whether a slider of the page itself can be dragged.
    """

    key: str
    title: str
    script: str
    sign: str
    step: Literal["keys", "click", "inner keys"] = "keys"
    target: str = ""
    held: str = ""
    play: str | None = None
    drag: Literal["band", "slider"] | None = "slider"
    prepare: str = ""
    """What to run in the frame that holds ``target``, before it is moved."""
    needs_packages: bool = False
    needs_webgl: bool = False
    has_events: bool = True
    note: str = ""

    @property
    def path(self) -> Path:
        """Where its script lies."""
        return APPS / self.script


PEERS = (
    Peer(
        "ours",
        "Salween",
        "ours_app.py",
        "ours",
        held="Shift",
        play="space",
        drag="band",
        note="a window of 90 days is moved as a whole; many events at one spot are one disc with "
        "their number",
    ),
    Peer("rebuilt", "(a) new folium map per rerun", "rebuilt_app.py", "folium", note=STANDS_STILL),
    Peer("group", "(b) feature_group_to_add", "feature_group_app.py", "folium", note=STANDS_STILL),
    Peer(
        "timestamped",
        "(c1) TimestampedGeoJson",
        "timestamped_app.py",
        "timestamped",
        step="click",
        target=".timecontrol-backward",
        # It begins on the first day, with next to nothing in its window.
        prepare="Object.keys(window).filter((name) => /^map_/.test(name) && "
        "window[name].timeDimension).forEach((name) => "
        "window[name].timeDimension.setCurrentTime(Date.UTC(2024, 5, 1)))",
        play=".timecontrol-play",
        drag=None,
        needs_packages=True,
        note="its areas stand still: the plugin colours a feature once; stepped by its own button",
    ),
    Peer(
        "choropleth",
        "(c2) TimeSliderChoropleth",
        "choropleth_app.py",
        "choropleth",
        step="inner keys",
        target="input[type=range]",
        prepare="{ const bar = document.querySelector('input[type=range]'); bar.value = 50; "
        "bar.dispatchEvent(new Event('input')); }",
        drag=None,
        needs_packages=True,
        has_events=False,
        note="areas alone, by weeks; it has no events and can't play",
    ),
    Peer(
        "deck",
        "(d) pydeck",
        "deck_app.py",
        "deck",
        needs_webgl=True,
        note=f"WebGL in software (SwiftShader), the others without a GPU; {STANDS_STILL}",
    ),
)
