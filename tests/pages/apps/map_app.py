"""The smallest app with a map and a timeline; says what Python knows."""

from datetime import date

import small_world
import streamlit as st

from geodata.maps.assets import write_payload
from geodata.maps.base import build_base
from geodata.maps.columns import build_columns
from pages.parts.map_view import show_map
from pages.parts.timeline import Mark, session_channel, timeline

ground = small_world.ground()
base = build_base(
    small_world.areas(),
    small_world.outlines(mm=(95, 17, 99.5, 27)),
    small_world.outlines(shan=(96, 22, 99, 26)),
    small_world.rivers(),
    small_world.regions(),
    ground,
)
columns = build_columns(
    small_world.tenures(),
    small_world.claims(),
    ground,
    small_world.actors(),
    [area["id"] for area in base["areas"]],
    [region["id"] for region in base["regions"]],
)

st.session_state["runs"] = st.session_state.get("runs", 0) + 1
marks = [
    Mark(date(2024, 7, 1), date(2024, 7, 1), small_world.NASTY, "#d55e00"),
    Mark(date(2024, 6, 10), date(2024, 6, 20), "Meeting", "#bd1f01"),
]
go_to = st.session_state.get("go to", date(2024, 6, 15))
channel = session_channel()
state = timeline(channel, date(2024, 1, 1), date(2024, 12, 31), go_to, marks, {})
show_map(write_payload(columns, "columns"), write_payload(base, "base"), channel, height=420)
chosen = f"{state.selected.kind} {state.selected.id}" if state.selected else "nothing"
st.text(f"runs {st.session_state['runs']}; as of {state.as_of}; selected {chosen}")
if st.button("go to March"):
    st.session_state["go to"] = date(2024, 3, 1)
    st.rerun()
