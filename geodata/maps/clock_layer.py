"""One constant folium map; everything that changes reaches it by URL or by channel."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import folium
from branca.element import MacroElement
from folium.elements import JSCSSMixin
from folium.template import Template

from geodata.maps.assets import write_bundle

Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees, EPSG:4326."""

MAP_OPTIONS: dict[str, Any] = {
    "zoom_snap": 0.25,
    "zoom_delta": 0.5,
    "wheel_px_per_zoom_level": 90,
    "min_zoom": 4,
    "max_zoom": 11,
    "attribution_control": False,
}
"""How Leaflet behaves, on pages and in a map to send."""


@dataclass(frozen=True)
class Served:
    """URLs, relative to the map's frame, under which the app serves our folders."""

    leaflet: str
    payloads: str


class ClockLayer(JSCSSMixin, MacroElement):
    """Draws areas and symbols on canvas and moves them by a clock.

    The script holds only file names made of letters, digits and dashes, and a
    channel's name: no text of a source, because folium compiles what it renders as a template.

    Parameters
    ----------
    columns_url, base_url
        Where the frame finds the payloads of `build_columns` and `build_base`.
    channel
        Name of the BroadcastChannel on which the timeline speaks.
    layers
        Names of the layers to draw, of our own making; empty for all.
    bounds
        What to show first; all of Myanmar where None.
    subjects
        Kinds of subject that the page is about, by which two days' differences are counted;
        all where None.
    """

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            SalweenParts.addClock({{ this._parent.get_name() }}, {{ this.options|tojson }});
        {% endmacro %}
        """
    )

    def __init__(
        self,
        columns_url: str,
        base_url: str,
        channel: str,
        layers: Collection[str] = (),
        bounds: Bounds | None = None,
        subjects: Collection[str] | None = None,
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca has no types
        self._name = "ClockLayer"
        self.options: dict[str, Any] = {
            "columns": columns_url,
            "base": base_url,
            "channel": channel,
            "layers": sorted(layers),
            "bounds": bounds and [[bounds[1], bounds[0]], [bounds[3], bounds[2]]],
            "subjects": None if subjects is None else sorted(str(one) for one in subjects),
        }


def build_map(
    served: Served,
    columns_name: str,
    base_name: str,
    channel: str,
    layers: Collection[str] = (),
    bounds: Bounds | None = None,
    subjects: Collection[str] | None = None,
) -> folium.Map:
    """Build the map that a page shows from its first moment to its last.

    Parameters
    ----------
    served
        URLs of Leaflet, and of the payloads with our scripts among them.
    columns_name, base_name
        File names from `write_payload`.
    channel
        Name of the session's channel.
    layers
        Names of the layers to draw, empty for all.
    bounds
        What to show first (west, south, east, north); all of Myanmar where None.
    subjects
        Kinds of subject that the page is about; all where None.

    Returns
    -------
    folium.Map
        A map without tiles that asks for nothing beyond ``served``.
    """
    world = folium.Map(
        location=(19.5, 96.5),
        zoom_start=5,
        tiles=None,
        **MAP_OPTIONS,
    )
    world.default_js = [("leaflet", f"{served.leaflet}leaflet.js")]
    world.default_css = [("leaflet_css", f"{served.leaflet}leaflet.css")]
    bundle = write_bundle()
    columns_url, base_url = f"{served.payloads}{columns_name}", f"{served.payloads}{base_name}"
    layer = ClockLayer(columns_url, base_url, channel, layers, bounds, subjects)
    layer.default_js = [("clock", f"{served.payloads}{bundle.script}")]
    layer.default_css = [("clock_css", f"{served.payloads}{bundle.style}")]
    layer.add_to(world)
    return world
