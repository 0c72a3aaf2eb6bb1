"""The map's script is constant, carries no text, and changes its hash with its data."""

import re

from streamlit_folium import _get_map_string, generate_js_hash

from geodata.maps.clock_layer import Served, build_map

SERVED = Served("../a.b.leaflet/", "../a.b.payloads/")


def script(columns: str = "columns-0a1b.json", channel: str = "salween-77") -> str:
    world = build_map(SERVED, columns, "base-9f.json", channel)
    world.get_root().render()
    return str(_get_map_string(world))


def frame_key(text: str) -> str:
    return str(generate_js_hash(text, "map"))


def test_two_renderings_make_the_same_frame() -> None:
    assert frame_key(script()) == frame_key(script())


def test_other_data_makes_another_frame() -> None:
    assert frame_key(script("columns-0a1b.json")) != frame_key(script("columns-0a1c.json"))


def test_another_session_makes_another_frame() -> None:
    assert frame_key(script(channel="salween-77")) != frame_key(script(channel="salween-78"))


def test_the_script_names_no_other_host() -> None:
    world = build_map(SERVED, "columns-0.json", "base-0.json", "salween-0")
    page = world.get_root().render()
    asked = re.findall(r"(?:src|href)=\"([^\"]*)\"", page)
    assert asked
    assert all(url.startswith("../a.b.") for url in asked)


def test_a_page_without_streamlit_loads_the_scripts_too() -> None:
    page = build_map(SERVED, "columns-0.json", "base-0.json", "salween-0").get_root().render()
    loaded = re.findall(r"<script src=\"([^\"]*)\"", page)
    assert loaded[0] == "../a.b.leaflet/leaflet.js"
    assert loaded[1].startswith("../a.b.payloads/clock-")
