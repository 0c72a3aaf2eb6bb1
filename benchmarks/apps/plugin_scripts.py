"""Serve the scripts that folium's plugins ask of other hosts, from this machine."""

import streamlit.components.v1 as components
from folium.elements import JSCSSMixin

from benchmarks.packages import scripts_folder

SERVED = components.declare_component("plugin_scripts", path=str(scripts_folder()))


def serve(plugin: JSCSSMixin, base: str, *names: str) -> None:
    """Have a plugin load the named scripts, in this order, and nothing from elsewhere."""
    plugin.default_js = [(name, f"{base}{SERVED.name}/{name}.js") for name in names]
    plugin.default_css = []
