"""The smallest app with a map and a timeline; says what Python knows."""

from datetime import date

import small_world
import streamlit as st

from geodata.history import Edition
from geodata.maps.assets import write_payload
from geodata.maps.base import build_base
from geodata.maps.columns import build_columns
from pages.parts.map_view import show_map
from pages.parts.served import payload_url
from pages.parts.timeline import Mode, Moment, session_channel, timeline

PUBLISHED = {"early": date(2024, 3, 1), "paper": date(2024, 7, 5), "late": date(2024, 9, 1)}


def editions() -> list[Edition]:
    """Have the fall of Lashio told on the day of the paper; before, it was the junta's."""
    told = []
    for edition in small_world.editions():
        is_lashio = edition.tenure.subject_id == "lashio"
        told.append(Edition(edition.tenure, PUBLISHED["paper"] if is_lashio else None))
    before = told[0].tenure.model_copy(update={"valid_to": None})
    return [Edition(before, None, PUBLISHED["paper"]), *told]


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
    editions(),
    small_world.claims(),
    ground,
    small_world.actors(),
    [area["id"] for area in base["areas"]],
    [region["id"] for region in base["regions"]],
    PUBLISHED,
)

ORDERS = {
    "go to March": Moment(date(2024, 3, 1)),
    "show a window": Moment(date(2024, 8, 1), Mode.WINDOW, date(2024, 6, 1), date(2024, 7, 5)),
}

st.session_state["runs"] = st.session_state.get("runs", 0) + 1
channel = session_channel()
columns_name = write_payload(columns, "columns")
state = timeline(
    channel,
    payload_url(columns_name),
    date(2024, 1, 1),
    date(2024, 12, 31),
    st.session_state.get("go to", Moment(date(2024, 6, 15))),
    subjects=("place", "township", "region", "project", "crossing"),
    kinds=("meeting", "attack", "exercise"),
)
show_map(columns_name, write_payload(base, "base"), channel, height=420)
moment = state.moment
said = [f"as of {moment.as_of}"]
said += [f"{moment.mode} with {moment.other}"] if moment.other else []
said += [f"known by {moment.known_by}"] if moment.known_by else []
chosen = f"{state.selected.kind} {state.selected.id}" if state.selected else "nothing"
st.text("; ".join([f"runs {st.session_state['runs']}", *said, f"selected {chosen}"]))
for words, order in ORDERS.items():
    if st.button(words):
        st.session_state["go to"] = order
        st.rerun()
