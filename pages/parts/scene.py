"""A page's scene: what it is about, where the clock stands, and the answers of then."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import streamlit as st

from geodata.history import answer_as_of, describe, voices_of
from geodata.ledger import names_of
from geodata.maps.clock_layer import Bounds
from geodata.maps.happenings import EVENT_KINDS
from geodata.maps.payloads import NO_FILES, MapFiles
from geodata.maps.weighed import USUALLY, Weighed
from geodata.model import Kind, SubjectKind, Tenure
from pages.parts.extent import extent_of
from pages.parts.layers import choose_layers, shown_layers
from pages.parts.served import payload_url
from pages.parts.store import Store, open_store
from pages.parts.timeline import Selection, session_channel, timeline
from pages.parts.view import (
    View,
    current_view,
    keep_hidden,
    keep_view,
    open_view,
    to_selection,
)
from pages.parts.weighed_store import WeighedStore, weigh
from pages.parts.weighing_choice import choose_weighing


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
    extent: Bounds | None
    """What the map shows first: the same whatever the day and whatever was known by then."""
    files: MapFiles = NO_FILES
    """What the map begins with: the same whatever the rules, for the timeline names others."""
    weighed: Weighed = USUALLY
    """By which rules, and as told by whom, the answers are."""
    against: WeighedStore | None = None
    """The other side of the map, of the same day; None where there is none."""

    def describe(self, tenure: Tenure) -> str:
        """Say a tenure in words, with the names of this record."""
        return describe(tenure, names_of(self.store.record.actors))

    def name(self, tenure: Tenure) -> str:
        """Name a tenure's subject."""
        return self.store.record.name_of(tenure.subject_id)

    @property
    def tenures(self) -> list[Tenure]:
        """The tenures of this topic's subjects."""
        return self._topical(self.store.tenures)

    @property
    def tenures_against(self) -> list[Tenure]:
        """Those of the other side; none where there is none."""
        return self._topical(self.against.store.tenures) if self.against else []

    def _topical(self, tenures: Iterable[Tenure]) -> list[Tenure]:
        return [one for one in tenures if one.subject_kind in self.topic.subjects]


def show_heading(topic: Topic, offer: Callable[[], None]) -> None:
    """Draw what doesn't move with the clock: title, question, choice of rules and of layers.

    ``offer`` draws what else is on offer for all that the page shows.
    """
    store = open_store()
    voices = voices_of(store.record)
    view = open_view(store.first_day, store.last_day, store.newest_on, voices)
    words, controls = st.columns([4, 4.4], vertical_alignment="bottom")
    with words:
        st.header(topic.title, anchor=False)
        st.markdown(topic.question)
    # By its key the page's own style keeps these in one row on a phone.
    with controls, st.container(key="page-controls"):
        weighing, layers, more = st.columns([2, 1.1, 1.3])
    with weighing:
        choose_weighing(view, voices)
    with layers:
        hidden = choose_layers(topic.layers, view.hidden)
    keep_hidden(view, hidden)
    with more:
        offer()


def open_scene(topic: Topic) -> Scene:
    """Draw the timeline, and return what the page is to show."""
    store = open_store()
    view = current_view()
    ours = weigh(store, view.weighing)
    theirs = weigh(store, view.against) if view.against else None
    state = timeline(
        session_channel(),
        payload_url(ours.store.files.columns),
        store.first_day,
        store.last_day,
        view.moment,
        subjects=topic.subjects,
        kinds=[one for one in EVENT_KINDS if one in topic.happenings],
        layers=shown_layers(topic.layers, view.hidden),
        against=theirs and theirs.store.files.columns,
        selected=to_selection(view.selected),
        is_order=view.is_asked,
        is_choice=view.is_chosen,
    )
    view = replace(view, moment=state.moment, selected=_key(state.selected))
    keep_view(view)
    known = ours.known_by(view.moment.known_by)
    is_compared = theirs is not None and not view.moment.is_of_two_days
    answers = answer_as_of(known.store.tenures, view.as_of)
    return Scene(
        store=known.store,
        view=view,
        topic=topic,
        answers=tuple(one for one in answers if one.subject_kind in topic.subjects),
        extent=extent_of(
            store.record.gazetteer,
            [one for one in store.tenures if one.subject_kind in topic.subjects],
        ),
        files=store.files,
        weighed=ours.weighed,
        against=theirs.known_by(view.moment.known_by) if theirs and is_compared else None,
    )


def _key(selected: Selection | None) -> str | None:
    st.session_state["selection"] = selected
    return f"{selected.kind}:{selected.id}" if selected else None
