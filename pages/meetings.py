"""Meetings: who met whom, where, on both sides."""

import streamlit as st

from geodata.model import Kind
from pages.parts.counts import count_happenings
from pages.parts.meetings import show_meetings
from pages.parts.scene import Scene, Topic
from pages.parts.stage import show_scene, show_topic
from pages.parts.view import choose

TOPIC = Topic(
    title="Meetings",
    question="Who met whom, where and when: Myanmar’s side and China’s, each with its sentence.",
    subjects=frozenset(),
    happenings=frozenset({Kind.MEETING, Kind.AGREEMENT}),
    layers=("meetings", "agreements"),
)


def draw(scene: Scene) -> None:
    """Draw map, panel, and every meeting with its two sides apart."""
    show_scene(scene, count_happenings(scene, Kind.MEETING))
    st.subheader("Both sides of the table")
    view = scene.view
    show_meetings(scene.store.record, view.as_of, view.selected, choose, key="meetings")


show_topic(TOPIC, draw)
