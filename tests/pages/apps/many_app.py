"""The dashboard's own ground under ``SALWEEN_MANY`` made-up events, and nothing else."""

import json
import os

import streamlit as st

from geodata.maps.assets import cache_folder, write_payload
from pages.parts.map_view import show_map
from pages.parts.store import open_store
from tests.maps.many_events import make_many_events

CHANNEL = "many"


@st.cache_resource
def write_many(count: int) -> tuple[str, str]:
    """Put the events into the dashboard's payload, and name the files."""
    files = open_store().files
    columns = json.loads((cache_folder() / files.columns).read_text(encoding="utf-8"))
    towns = columns["towns"]
    places = list(zip(towns["name"], towns["lon"], towns["lat"], strict=True))
    actors, regions = len(columns["actors"]), len(columns["regions"]["id"])
    columns["events"] = make_many_events(count, places, actors, regions)
    return write_payload(columns, "columns"), files.base


st.set_page_config(layout="wide")
columns_name, base_name = write_many(int(os.environ.get("SALWEEN_MANY", "10000")))
show_map(columns_name, base_name, CHANNEL, height=640)
