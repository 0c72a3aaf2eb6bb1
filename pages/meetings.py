"""Meetings: who met whom, where, on both sides."""

import streamlit as st

from geodata.model import Kind
from pages.parts.counts import count_happenings
from pages.parts.meetings import show_meetings
from pages.parts.scene import Topic, open_scene, select, show_scene

scene = open_scene(
    Topic(
        title="Meetings",
        question="Who met whom, where and when: Myanmar’s side and China’s, "
        "each with its sentence.",
        subjects=frozenset(),
        happenings=frozenset({Kind.MEETING, Kind.AGREEMENT}),
        layers=("meetings", "agreements"),
    )
)
show_scene(scene, count_happenings(scene, Kind.MEETING))
st.subheader("Both sides of the table")
chosen = show_meetings(scene.store.record, scene.view.as_of, scene.view.selected, key="meetings")
if chosen:
    select(scene, chosen)
