"""The panel beside the map: the selection with its sentences, or the digest of the moment."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from geodata.model import day_in_words
from pages.parts.digest import Count, Section, show_digest
from pages.parts.digest.room import Room, fit_at, make_room, room_at
from pages.parts.news import happenings_of, news_of
from pages.parts.reader.dossier import show_dossier
from pages.parts.scene import Scene
from pages.parts.selection import About, about
from pages.parts.spans import (
    changes_within,
    differences_across,
    differences_of_weighings,
    happenings_within,
    told_on_one_side,
)
from pages.parts.view import choose

_EMPTY = "No sentence of these articles speaks of it. Unknown is drawn as unknown."


def show_panel(scene: Scene, counts: Sequence[Count]) -> None:
    """Show the selection with its sentences, or the digest where nothing is selected."""
    _say_what_was_known(scene)
    chosen = scene.view.selected
    found = _find(scene, chosen) if chosen else None
    if chosen and found:
        _show_found(scene, chosen, found)
        return
    if chosen:
        # The address is a stranger's word: Streamlit would read it as Markdown, pictures and all.
        st.info(
            "Nothing in this record answers to the link’s selection; it may be of another "
            "corpus, or of a later article than those counted."
        )
    moment = scene.view.moment
    sections = fit_at(moment, _sections(scene))
    show_digest(counts, sections, choose, partial(make_room, moment), key="digest")


def _find(scene: Scene, chosen: str) -> About | None:
    """Gather what is said of a selection; an event may be told on the left side alone."""
    as_of, against = scene.view.as_of, scene.against
    found = about(scene.store, chosen, as_of, scene.weighed.rules)
    if found or against is None:
        return found
    found = about(against.store, chosen, as_of, against.weighed.rules)
    if found is None:
        return None
    side = f"Told on the left side only: {against.weighed.beside(scene.weighed)}."
    return replace(found, head=replace(found.head, lines=(side, *found.head.lines)))


def _say_what_was_known(scene: Scene) -> None:
    day = scene.view.moment.known_by
    if day is None:
        return
    documents = len(scene.store.record.documents)
    out = "one article was out" if documents == 1 else f"{documents or 'no'} articles were out"
    st.markdown(f"**As published by {day_in_words(day)}**, when {out}.")


def _show_found(scene: Scene, chosen: str, found: About) -> None:
    st.button(
        "Close",
        icon=":material/close:",
        key="close",
        help="Back to the day’s digest",
        on_click=choose,
        args=(None,),
    )
    head = replace(found.head, lines=(*_then(scene, chosen), *found.head.lines))
    show_dossier(found.record, head, found.claims, found.groups, key="panel", empty=_EMPTY)


def _differences_of_weighings(scene: Scene, room: Room) -> list[Section]:
    against = scene.against
    if against is None:
        return []
    differing = differences_of_weighings(
        (scene.tenures_against, scene.tenures),
        (against.weighed.beside(scene.weighed), scene.weighed.beside(against.weighed)),
        scene.view.as_of,
        scene.name,
        scene.describe,
        room,
    )
    records = (against.store.record, scene.store.record)
    kinds, moment = scene.topic.happenings, scene.view.moment
    return [*differing, *told_on_one_side(records, kinds, moment, room)]


def _then(scene: Scene, chosen: str) -> list[str]:
    """Say what the other side of a comparison had to say of the selection."""
    moment, against = scene.view.moment, scene.against
    if chosen.startswith("event:"):
        return []
    if against:
        then = about(against.store, chosen, moment.as_of, against.weighed.rules)
        theirs = against.weighed.label_beside(scene.weighed)
        ours = scene.weighed.beside(against.weighed)
        return [f"{theirs}: {then.head.answer}.", f"Shown above: {ours}."] if then else []
    if not moment.is_of_two_days or moment.other is None:
        return []
    then = about(scene.store, chosen, moment.other, scene.weighed.rules)
    now = f"Shown above as of {day_in_words(moment.as_of)}."
    return [f"On {day_in_words(moment.other)}: {then.head.answer}.", now] if then else []


def _sections(scene: Scene) -> list[Section]:
    moment, kinds, record = scene.view.moment, scene.topic.happenings, scene.store.record
    room = room_at(moment)
    differing = _differences_of_weighings(scene, room)
    if moment.other is None:
        news = differing or news_of(scene.tenures, moment.as_of, scene.name, scene.describe, room)
        return [*news, *happenings_of(record, kinds, moment.as_of, room)]
    first, last = moment.other, moment.as_of
    tell = differences_across if moment.is_of_two_days else changes_within
    return [
        *(differing or tell(scene.tenures, first, last, scene.name, scene.describe, room)),
        *happenings_within(record, kinds, first, last, room),
    ]
