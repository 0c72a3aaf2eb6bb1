"""Ours: the timeline and the map of the dashboard, with a window of 90 days."""

import sys
from collections.abc import Iterator

import streamlit as st

from benchmarks.data import (
    ACTORS,
    FIRST_DAY,
    KINDS,
    LAST_DAY,
    START_DAY,
    World,
    build_world,
    window,
)
from geodata.gazetteer import read_gazetteer
from geodata.gazetteer.areas import read_cells, read_outlines, read_rivers, read_states
from geodata.history import Edition
from geodata.maps.payloads import Lands, MapFiles, write_map_files
from geodata.model import Claim, DateInterval, Excerpt, Part, SubjectKind, Tenure
from geodata.registers import read_actors
from pages.parts.map_view import show_map
from pages.parts.served import payload_url
from pages.parts.timeline import Mode, Moment, session_channel, timeline

VALUES = {
    "attack": "clash",
    "meeting": "met",
    "agreement": "agreed",
    "exercise": "live_fire",
    "arms": "supply",
}


def _claims(world: World) -> Iterator[Claim]:
    casts = [(Part(actor=one, role="party", side="a"),) for one in ACTORS]
    excerpt = Excerpt(document_id="made-up", start=0, end=1, text="x")
    for one in world.events:
        kind = KINDS[one.kind]
        yield Claim(
            kind=kind,
            aspect="event",
            value=VALUES[kind],
            place_id=one.place_id,
            actors=casts[one.actor],
            when=DateInterval(earliest=one.day, latest=one.day),
            excerpt=excerpt,
            event=f"event-{one.number}",
        )


def _editions(world: World) -> list[Edition]:
    return [
        Edition(
            Tenure(
                subject_kind=SubjectKind.TOWNSHIP,
                subject_id=one.area_id,
                valid_from=one.first,
                valid_to=one.last,
                condition="held",
                holders=(ACTORS[one.actor],),
                claims=("made-up",),
                last_evidence_on=one.first,
            )
        )
        for one in world.holdings
    ]


@st.cache_resource(show_spinner=False)
def open_files() -> MapFiles:
    """Write the map's files, for all sessions."""
    world = build_world(int(sys.argv[1]))
    lands = Lands(read_cells(), read_outlines(), read_states(), read_rivers(), {})
    return write_map_files(
        _editions(world), _claims(world), read_gazetteer(), read_actors(), lands, {}
    )


st.set_page_config(page_title="Ours", layout="wide")
files = open_files()
channel = session_channel()
moment = Moment(START_DAY, Mode.WINDOW, START_DAY - window())
timeline(
    channel,
    payload_url(files.columns),
    FIRST_DAY,
    LAST_DAY,
    moment,
    subjects=("township",),
    kinds=KINDS,
)
show_map(files.columns, files.base, channel)
