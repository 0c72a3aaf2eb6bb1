"""A page's scene: timeline above, map on the left, what it means on the right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from geodata.history import answer_as_of, describe
from geodata.ledger import names_of
from geodata.model import Kind, SubjectKind, Tenure
from pages.parts.digest import Count, show_digest
from pages.parts.extent import extent_of
from pages.parts.lanes import Lane, show_lanes
from pages.parts.layers import choose_layers, shown_layers
from pages.parts.map_view import show_map
from pages.parts.marks import marks_of
from pages.parts.news import happenings_of, news_of
from pages.parts.reader import show_reader
from pages.parts.selection import about
from pages.parts.store import Store, open_store
from pages.parts.timeline import Selection, session_channel, timeline
from pages.parts.view import View, keep_view, open_view, to_selection

_MANY_LANES = 20
"""Beyond it, what is only said of a group of crossings is left to the group's lane."""


@dataclass(frozen=True)
class Topic:
    """What a page is about.

    Parameters
    ----------
    title, question
        Its name, and the question it answers, in words.
    subjects
        Kinds of subject in its digest, lanes and tables.
    happenings
        Kinds of claim marked on its timeline beside the changes.
    layers
        The layers its map draws, by the names of the timeline.
    """

    title: str
    question: str
    subjects: frozenset[SubjectKind]
    happenings: frozenset[Kind]
    layers: tuple[str, ...]


@dataclass(frozen=True)
class Scene:
    """The store, what the user looks at, and the answers of that day."""

    store: Store
    view: View
    topic: Topic
    answers: tuple[Tenure, ...]

    def describe(self, tenure: Tenure) -> str:
        """Say a tenure in words, with the names of this record."""
        return describe(tenure, names_of(self.store.record.actors))

    def name(self, tenure: Tenure) -> str:
        """Name a tenure's subject."""
        return self.store.record.name_of(tenure.subject_id)

    @property
    def tenures(self) -> list[Tenure]:
        """The tenures of this topic's subjects."""
        return [one for one in self.store.tenures if one.subject_kind in self.topic.subjects]


def open_scene(topic: Topic) -> Scene:
    """Draw heading and timeline, and return what the page is to show."""
    store = open_store()
    view = open_view(store.first_day, store.last_day, store.newest_on)
    words, layers = st.columns([6, 1], vertical_alignment="bottom")
    with words:
        st.header(topic.title, anchor=False)
        st.markdown(topic.question)
    with layers:
        view = replace(view, hidden=choose_layers(topic.layers, view.hidden))
    state = timeline(
        session_channel(),
        store.first_day,
        store.last_day,
        view.as_of,
        marks=marks_of(store, topic.subjects, topic.happenings),
        layers=shown_layers(topic.layers, view.hidden),
        selected=to_selection(view.selected),
        is_order=view.is_asked,
    )
    view = replace(view, as_of=state.as_of, selected=_key(state.selected))
    keep_view(view)
    answers = answer_as_of(store.tenures, view.as_of)
    return Scene(
        store, view, topic, tuple(one for one in answers if one.subject_kind in topic.subjects)
    )


def _is_only_inherited(tenures: Sequence[Tenure]) -> bool:
    return all(one.via or not one.claims for one in tenures)


def _key(selected: Selection | None) -> str | None:
    st.session_state["selection"] = selected
    return f"{selected.kind}:{selected.id}" if selected else None


def show_scene(scene: Scene, counts: Sequence[Count]) -> None:
    """Draw the map with the panel beside it, then the lanes."""
    left, right = st.columns([3, 2], gap="medium")
    with left:
        files = scene.store.files
        extent = extent_of(scene.store.record.gazetteer, scene.tenures)
        show_map(files.columns, files.base, session_channel(), scene.topic.layers, extent)
    with right:
        show_panel(scene, counts)
    _show_lanes(scene)


def show_panel(scene: Scene, counts: Sequence[Count]) -> None:
    """Show the selection with its sentences, or the day's digest where nothing is selected."""
    chosen = scene.view.selected
    found = about(scene.store, chosen, scene.view.as_of) if chosen else None
    if found:
        if st.button(
            "Close", icon=":material/close:", key="close", help="Back to the day’s digest"
        ):
            select(scene, None)
        empty = "No sentence of these articles speaks of it. Unknown is drawn as unknown."
        show_reader(scene.store.record, found.claims, key="panel", head=found.head, empty=empty)
        return
    if chosen:
        # The address is a stranger's word: Streamlit would read it as Markdown, pictures and all.
        st.info(
            "Nothing in this record answers to the link’s selection; it may be of another corpus."
        )
    st.markdown("**Click** an area, a symbol or a row below, and read the sentence behind it.")
    news = news_of(scene.tenures, scene.view.as_of, scene.name, scene.describe)
    told = happenings_of(scene.store.record, scene.topic.happenings, scene.view.as_of)
    picked = show_digest(counts, [*news, *told], key="digest")
    if picked:
        select(scene, picked)


def select(scene: Scene, key: str | None) -> None:
    """Select something else and draw the page again."""
    keep_view(replace(scene.view, selected=key))
    st.rerun()


def _show_lanes(scene: Scene) -> None:
    lanes: dict[str, list[Tenure]] = {}
    for tenure in scene.tenures:
        lanes.setdefault(f"{tenure.subject_kind}:{tenure.subject_id}", []).append(tenure)
    if not lanes:
        return
    st.subheader("Through time", anchor=False)
    rows = [Lane(key, scene.name(one[0]), tuple(one)) for key, one in lanes.items()]
    if len(rows) > _MANY_LANES:
        rows = [row for row in rows if not _is_only_inherited(row.tenures)]
    store = scene.store
    chosen = show_lanes(
        sorted(rows, key=lambda row: row.name),
        claims=store.record.claims,
        describe=scene.describe,
        channel=session_channel(),
        days=(store.first_day, store.last_day),
        as_of=scene.view.as_of,
        selected=scene.view.selected,
        key="lanes",
    )
    if chosen:
        select(scene, chosen)
