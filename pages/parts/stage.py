"""A page's stage: map on the left, what it means on the right, lanes through time below."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from geodata.model import Tenure
from pages.parts.digest import Count
from pages.parts.exporting.control import offer_taking
from pages.parts.lanes import Lane, show_lanes
from pages.parts.map_view import show_map
from pages.parts.panel import show_panel
from pages.parts.scene import Scene, Topic, open_scene, show_heading
from pages.parts.timeline import session_channel
from pages.parts.view import choose

_MANY_LANES = 20
"""Beyond it, what is only said of a group of crossings is left to the group's lane."""


def show_topic(topic: Topic, draw: Callable[[Scene], None]) -> None:
    """Draw a page: its heading, and by ``draw`` what moves with the clock.

    Only what moves is drawn again when the clock comes to rest.
    """
    show_heading(topic, partial(offer_taking, topic))
    _draw_scene(topic, draw)


@st.fragment
def _draw_scene(topic: Topic, draw: Callable[[Scene], None]) -> None:
    draw(open_scene(topic))


def show_scene(scene: Scene, counts: Sequence[Count]) -> None:
    """Draw the map with the panel beside it, then the lanes."""
    left, right = st.columns([3, 2], gap="medium")
    with left:
        topic, files = scene.topic, scene.files
        show_map(
            files.columns,
            files.base,
            session_channel(),
            topic.layers,
            scene.extent,
            subjects=topic.subjects,
        )
    with right:
        show_panel(scene, counts)
    _show_lanes(scene)


def _show_lanes(scene: Scene) -> None:
    lanes: dict[str, list[Tenure]] = {}
    for tenure in scene.tenures:
        lanes.setdefault(f"{tenure.subject_kind}:{tenure.subject_id}", []).append(tenure)
    if not lanes:
        return
    rows = [Lane(key, scene.name(one[0]), tuple(one)) for key, one in lanes.items()]
    if len(rows) > _MANY_LANES:
        rows = [row for row in rows if not _is_only_inherited(row.tenures)]
    store = scene.store
    show_lanes(
        sorted(rows, key=lambda row: row.name),
        claims=store.record.claims,
        describe=scene.describe,
        channel=session_channel(),
        days=(store.first_day, store.last_day),
        choose=choose,
        key="lanes",
    )


def _is_only_inherited(tenures: Sequence[Tenure]) -> bool:
    return all(one.via or not one.claims for one in tenures)
