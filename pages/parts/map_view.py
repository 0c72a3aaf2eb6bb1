"""The map's frame: streamlit-folium around the one constant map."""

from collections.abc import Collection

from streamlit_folium import st_folium

from geodata.maps.clock_layer import Bounds, build_map
from pages.parts.served import SERVED


def show_map(
    columns_name: str,
    base_name: str,
    channel: str,
    layers: Collection[str] = (),
    bounds: Bounds | None = None,
    *,
    subjects: Collection[str] | None = None,
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
    subjects
        Kinds of subject that the page is about; all where None.
    height
        Pixels.
    key
        Tells the maps of one page apart.
    """
    st_folium(
        build_map(SERVED, columns_name, base_name, channel, layers, bounds, subjects),
        key=key,
        height=height,
        use_container_width=True,
        returned_objects=[],
    )
