"""(b) A map that stays, and a feature group that is new on every rerun."""

import folium
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

st.set_page_config(page_title="Feature group", layout="wide")
day = st.slider("Date", FIRST_DAY, LAST_DAY, START_DAY)
world = open_world()
group = folium.FeatureGroup(name="Day")
draw_areas(day, world.holders_on(day)).add_to(group)
for marker in draw_events(world.between(day)):
    marker.add_to(group)
st_folium(
    build_empty_map("../"),
    key="map",
    height=HEIGHT_PX,
    use_container_width=True,
    returned_objects=[],
    feature_group_to_add=group,
)
