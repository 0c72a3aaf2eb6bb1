"""The map's frame: streamlit-folium around the one constant map."""

from collections.abc import Collection

import streamlit.components.v1 as components
from streamlit_folium import st_folium

from geodata.maps.assets import cache_folder, leaflet_folder
from geodata.maps.clock_layer import Bounds, Served, build_map

# Never shown themselves: declaring a component is how Streamlit comes to serve a folder.
_LEAFLET = components.declare_component("leaflet", path=str(leaflet_folder()))
_PAYLOADS = components.declare_component("payloads", path=str(cache_folder()))

SERVED = Served(
    leaflet=f"../{_LEAFLET.name}/",
    payloads=f"../{_PAYLOADS.name}/",
)


def show_map(
    columns_name: str,
    base_name: str,
    channel: str,
    layers: Collection[str] = (),
    bounds: Bounds | None = None,
    height: int = 640,
    key: str = "map",
) -> None:
    """Show the map; the timeline moves it and hears its clicks.

    Put it where nothing above it comes and goes: a browser reloads a frame that moves.
    Every argument has to stay the same on every rerun of a page.

    Parameters
    ----------
    columns_name, base_name
        File names from `geodata.maps.assets.write_payload`.
    channel
        Name from `session_channel`.
    layers
        The layers of this map; empty for all. The timeline hides and shows them.
    bounds
        What to show first (west, south, east, north); all of Myanmar where None.
    height
        Pixels.
    key
        Tells the maps of one page apart.
    """
    st_folium(
        build_map(SERVED, columns_name, base_name, channel, layers, bounds),
        key=key,
        height=height,
        use_container_width=True,
        returned_objects=[],
    )
