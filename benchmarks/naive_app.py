"""The naive dashboard: a slider, and a new folium map of 330 areas on every rerun.

It draws the same cells by the same answers as our own map, and nothing else that ours draws:
no outlines, rivers, names or symbols. Leaflet is served from this machine, so that no network
is part of the figures; nothing else about the usual way is changed.
"""

from datetime import date

import folium
import streamlit as st
import streamlit.components.v1 as components
from shapely.geometry import mapping
from streamlit_folium import st_folium

from geodata.gazetteer.areas import read_cells
from geodata.history import answer_as_of, build_tenures
from geodata.ledger import read_record
from geodata.maps.assets import leaflet_folder
from geodata.model import Tenure

FIRST_DAY, LAST_DAY = date(2023, 1, 1), date(2024, 12, 31)
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
LEAFLET = components.declare_component("leaflet_for_naive", path=str(leaflet_folder()))


@st.cache_resource
def open_cells() -> list[dict[str, object]]:
    """Return each township's cell as a GeoJSON feature (EPSG:4326)."""
    return [
        {
            "type": "Feature",
            "id": cell.township_id,
            "geometry": mapping(cell.geometry),
            "properties": {"name": cell.township_id},
        }
        for cell in read_cells().itertuples()
    ]


@st.cache_resource
def open_tenures() -> list[Tenure]:
    """Return all tenures of the real corpus."""
    record = read_record()
    return build_tenures(
        record.claims.values(),
        record.published_on,
        subject_kind=record.kind_of,
        crossing_groups=record.gazetteer.crossing_groups(),
        actors=record.actors,
    )


def build_naive_map(as_of: date) -> folium.Map:
    """Build the map of one day from nothing, as a first draft would."""
    holders = {tenure.subject_id: tenure.holders for tenure in answer_as_of(open_tenures(), as_of)}
    colours = dict(zip(sorted({str(one) for one in holders.values()}), COLOURS * 9, strict=False))
    world = folium.Map(location=(19.5, 96.5), zoom_start=6, tiles=None)
    world.default_js = [("leaflet", f"../{LEAFLET.name}/leaflet.js")]
    world.default_css = [("leaflet", f"../{LEAFLET.name}/leaflet.css")]
    # The dash is longer than any outline: unseen, it tells the benchmark which day this is.
    border = {"color": "#888888", "weight": 1, "dashArray": str(as_of.toordinal())}
    folium.GeoJson(
        {"type": "FeatureCollection", "features": open_cells()},
        style_function=lambda cell: {
            **border,
            "fillColor": colours.get(str(holders.get(cell["id"])), "#dddddd"),
        },
        tooltip=folium.GeoJsonTooltip(["name"]),
    ).add_to(world)
    return world


st.set_page_config(page_title="Naive", layout="wide")
day = st.slider("Date", FIRST_DAY, LAST_DAY, date(2024, 1, 1))
st_folium(build_naive_map(day), key="map", height=640, use_container_width=True)
