"""(c2) folium's TimeSliderChoropleth: the areas alone, a style for each of them and each week."""

from datetime import UTC, datetime, timedelta

import folium
import streamlit as st
from folium.plugins import TimeSliderChoropleth

from benchmarks.apps.drawing import HEIGHT_PX, NOBODY, build_empty_map, open_cells, open_world
from benchmarks.apps.plugin_scripts import serve
from benchmarks.data import ACTOR_COLOURS, DAYS, FIRST_DAY

_BASE = "component/"
_STEP_DAYS = 7


@st.cache_resource(show_spinner=False)
def open_page() -> str:
    """Return the map as a page."""
    world = open_world()
    cells = {"type": "FeatureCollection", "features": open_cells()}
    styles: dict[str, dict[str, dict[str, object]]] = {cell["id"]: {} for cell in open_cells()}
    for offset in range(0, DAYS, _STEP_DAYS):
        day = FIRST_DAY + timedelta(days=offset)
        second = str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))
        holders = world.holders_on(day)
        for area_id, by_time in styles.items():
            colour = ACTOR_COLOURS[holders[area_id]] if area_id in holders else NOBODY
            by_time[second] = {"color": colour, "opacity": 0.6}
    # The plugin writes to the paths of an SVG: it can't draw on canvas.
    drawn = build_empty_map(_BASE, is_canvas=False)
    moving = TimeSliderChoropleth(cells, styles, date_options="YYYY-MM-DD")
    serve(moving, _BASE, "jquery", "d3", "moment")
    moving.add_to(drawn)
    page: str = folium.Figure().add_child(drawn).render()
    return page


st.set_page_config(page_title="TimeSliderChoropleth", layout="wide")
st.iframe(open_page(), height=HEIGHT_PX)
