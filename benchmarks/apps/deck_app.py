"""(d) pydeck: a new deck on every rerun, drawn by the deck.gl that Streamlit brings along."""

import pandas as pd
import pydeck
import streamlit as st

from benchmarks.apps.drawing import CENTRE, HEIGHT_PX, NOBODY, ZOOM, open_cells, open_world
from benchmarks.data import ACTOR_COLOURS, FIRST_DAY, KIND_COLOURS, LAST_DAY, START_DAY

# Without a style, Streamlit asks a host far away for one.
EMPTY_STYLE = 'data:application/json,{"version":8,"sources":{},"layers":[]}'


def to_rgb(colour: str) -> list[int]:
    """Turn six-digit hex into three numbers."""
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


st.set_page_config(page_title="pydeck", layout="wide")
day = st.slider("Date", FIRST_DAY, LAST_DAY, START_DAY)
world = open_world()
holders = world.holders_on(day)
areas = [
    {
        **cell,
        "properties": {
            **cell["properties"],
            "fill": to_rgb(ACTOR_COLOURS[holders[cell["id"]]] if cell["id"] in holders else NOBODY),
        },
    }
    for cell in open_cells()
]
points = pd.DataFrame(
    [(one.lon, one.lat, to_rgb(KIND_COLOURS[one.kind]), one.label) for one in world.between(day)],
    columns=["lon", "lat", "colour", "label"],
)
deck = pydeck.Deck(
    map_style=EMPTY_STYLE,
    initial_view_state=pydeck.ViewState(latitude=CENTRE[0], longitude=CENTRE[1], zoom=ZOOM - 1),
    layers=[
        pydeck.Layer(
            "GeoJsonLayer",
            {"type": "FeatureCollection", "features": areas},
            id="areas",
            get_fill_color="properties.fill",
            get_line_color=[136, 136, 136],
            line_width_min_pixels=1,
            opacity=0.5,
        ),
        pydeck.Layer(
            "ScatterplotLayer",
            points,
            id="events",
            get_position=["lon", "lat"],
            get_fill_color="colour",
            radius_min_pixels=4,
            radius_max_pixels=4,
            pickable=True,
        ),
    ],
    tooltip={"text": "{label}"},
)
st.pydeck_chart(deck, height=HEIGHT_PX)
