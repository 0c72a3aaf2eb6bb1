"""What the folium dashboards share: the world, its cells, and Leaflet served from this machine."""

import sys
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import folium
import streamlit as st
import streamlit.components.v1 as components
from shapely.geometry import mapping

from benchmarks.data import ACTOR_COLOURS, KIND_COLOURS, Event, World, build_world
from geodata.gazetteer.areas import read_cells
from geodata.maps.assets import leaflet_folder

LEAFLET = components.declare_component("leaflet_for_peers", path=str(leaflet_folder()))
CENTRE, ZOOM = (19.5, 96.5), 5
HEIGHT_PX = 640
NOBODY = "#dddddd"


@st.cache_resource(show_spinner=False)
def open_world() -> World:
    """Return the world with as many events as the command line asks for."""
    return build_world(int(sys.argv[1]))


@st.cache_resource(show_spinner=False)
def open_cells() -> list[dict[str, Any]]:
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


def build_empty_map(base: str, *, is_canvas: bool = True) -> folium.Map:
    """Build a map without tiles; ``base`` leads from its frame to the served components.

    It draws on canvas, as whoever shows thousands of markers by folium soon finds out.
    """
    world = folium.Map(location=CENTRE, zoom_start=ZOOM, tiles=None, prefer_canvas=is_canvas)
    world.default_js = [("leaflet", f"{base}{LEAFLET.name}/leaflet.js")]
    world.default_css = [("leaflet_css", f"{base}{LEAFLET.name}/leaflet.css")]
    return world


def draw_areas(as_of: date, holders: Mapping[str, int]) -> folium.GeoJson:
    """Draw the cells in the colours of their holders.

    The class, which canvas leaves unused, tells the benchmark which day this is.
    """
    still = {"className": f"day-{as_of.toordinal()}", "color": "#888888", "weight": 1}
    return folium.GeoJson(
        {"type": "FeatureCollection", "features": open_cells()},
        style_function=lambda cell: {
            **still,
            "fillOpacity": 0.5,
            "fillColor": ACTOR_COLOURS[holders[cell["id"]]] if cell["id"] in holders else NOBODY,
        },
        tooltip=folium.GeoJsonTooltip(["name"]),
    )


def draw_events(events: Iterable[Event]) -> list[folium.CircleMarker]:
    """Draw a circle per event, one after the other, as folium's own examples do."""
    return [
        folium.CircleMarker(
            (event.lat, event.lon),
            radius=4,
            weight=1,
            color=KIND_COLOURS[event.kind],
            fill=True,
            tooltip=event.label,
        )
        for event in events
    ]
