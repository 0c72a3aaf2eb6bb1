"""(a) A slider, and a new folium map on every rerun: the way most dashboards begin."""

import streamlit as st
from streamlit_folium import st_folium

from benchmarks.apps.drawing import (
    HEIGHT_PX,
    build_empty_map,
    draw_areas,
    draw_events,
    open_world,
)
from benchmarks.data import FIRST_DAY, LAST_DAY, START_DAY

st.set_page_config(page_title="Rebuilt", layout="wide")
day = st.slider("Date", FIRST_DAY, LAST_DAY, START_DAY)
world = open_world()
drawn = build_empty_map("../")
draw_areas(day, world.holders_on(day)).add_to(drawn)
for marker in draw_events(world.between(day)):
    marker.add_to(drawn)
st_folium(drawn, key="map", height=HEIGHT_PX, use_container_width=True, returned_objects=[])
