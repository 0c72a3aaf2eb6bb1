"""(c1) folium's TimestampedGeoJson: all events go over once, Leaflet.TimeDimension moves them.

Its areas stand still, in the colours of the first day: the plugin colours a feature once.
"""

import folium
import streamlit as st
from folium.plugins import TimestampedGeoJson

from benchmarks.apps.drawing import HEIGHT_PX, build_empty_map, draw_areas, open_world
from benchmarks.apps.plugin_scripts import SERVED, serve
from benchmarks.data import KIND_COLOURS, START_DAY, WINDOW_DAYS, Event

_BASE = "component/"


def _feature(event: Event) -> dict[str, object]:
    colour = KIND_COLOURS[event.kind]
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [event.lon, event.lat]},
        "properties": {
            "times": [event.day.isoformat()],
            "icon": "circle",
            "iconstyle": {"radius": 4, "weight": 1, "color": colour, "fill": True},
            "tooltip": event.label,
        },
    }


@st.cache_resource(show_spinner=False)
def open_page() -> str:
    """Return the map as a page."""
    world = open_world()
    drawn = build_empty_map(_BASE)
    draw_areas(START_DAY, world.holders_on(START_DAY)).add_to(drawn)
    moving = TimestampedGeoJson(
        {"type": "FeatureCollection", "features": [_feature(one) for one in world.events]},
        period="P1D",
        duration=f"P{WINDOW_DAYS - 1}D",
        transition_time=20,
        auto_play=False,
        loop=False,
        time_slider_drag_update=True,
        date_options="YYYY-MM-DD",
    )
    serve(moving, _BASE, "jquery", "iso8601", "timedimension", "moment")
    moving.default_css = [("timedimension_css", f"{_BASE}{SERVED.name}/timedimension.css")]
    moving.add_to(drawn)
    page: str = folium.Figure().add_child(drawn).render()
    return page


st.set_page_config(page_title="TimestampedGeoJson", layout="wide")
st.iframe(open_page(), height=HEIGHT_PX)
