"""What the server hands out by URL: Leaflet, payloads, and the scripts of our components."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import streamlit as st
import streamlit.components.v1 as components

from geodata.maps.assets import cache_folder, leaflet_folder, write_text
from geodata.maps.clock_layer import Served
from pages.parts.told import told_word

# Never shown themselves: declaring a component is how Streamlit comes to serve a folder.
_LEAFLET = components.declare_component("leaflet", path=str(leaflet_folder()))
_PAYLOADS = components.declare_component("payloads", path=str(cache_folder()))

SERVED = Served(
    leaflet=f"../{_LEAFLET.name}/",
    payloads=f"../{_PAYLOADS.name}/",
)
"""Where the map's frame finds them."""

_DRESSED = """
const MARKUP = %s;
const STYLE = %s;
const RUNS = new WeakMap();
export default function (component) {
  const { parentElement } = component;
  const holder = parentElement.querySelector(".dressed");
  if (!holder.firstChild) {
    const style = document.createElement("style");
    style.textContent = STYLE;
    const body = document.createElement("div");
    body.innerHTML = MARKUP;
    holder.append(style, ...body.children);
  }
  const run = (RUNS.get(parentElement) || 0) + 1;
  RUNS.set(parentElement, run);
  const close = drawDressed(component);
  // Streamlit also ends a run that a newer one overtook while this module was on its way:
  // what the runs share then lives on, until it has left the page and its last run is ended.
  return close && (() => !parentElement.isConnected && RUNS.get(parentElement) === run && close());
}
"""

_LOADER = """const { default: draw } = await import(new URL("%s", document.baseURI));
export default draw;
"""


def payload_url(name: str) -> str:
    """Return where the page itself, not the map's frame, finds a payload; relative to the page."""
    return f"component/{_PAYLOADS.name}/{name}"


def load_component(
    name: str, folder: Path, scripts: Sequence[str], style: str | Sequence[str], markup: str
) -> Callable[..., Any]:
    """Declare a component whose script the browser fetches once, by URL.

    Streamlit sends a component's script, style and markup along with every rerun, kilobytes
    for a step of the clock. What it sends here is a line that loads them.

    Parameters
    ----------
    name
        Of the component.
    folder
        Holds ``scripts`` and ``style``, each joined in their order. The scripts have one
        ``export default function (component)``, as Streamlit wants it.
    markup
        HTML that the component begins with; ours, never a source's.

    Raises
    ------
    ValueError
        When the scripts export no such function, or more than one.
    """
    body = "\n".join((folder / one).read_text(encoding="utf-8") for one in scripts)
    exported = "export default function (component)"
    if body.count(exported) != 1:
        msg = f"{folder}: expected one {exported!r} in {', '.join(scripts)}"
        raise ValueError(msg)
    script = body.replace(exported, "function drawDressed(component)")
    styles = [style] if isinstance(style, str) else style
    dress = "\n".join((folder / one).read_text(encoding="utf-8") for one in styles)
    script += _DRESSED % tuple(json.dumps(one) for one in (markup, dress))
    return st.components.v2.component(
        f"salween_{name}",
        html='<div class="dressed"></div>\n',
        js=_LOADER % payload_url(write_text(script, name, "js")),
    )


def when_chosen(
    key: str, choose: Callable[[str], None], name: str = "chosen"
) -> Callable[[], None]:
    """Return what a component calls when its value ``name`` was set, before the page is drawn."""

    def hear() -> None:
        if chosen := told_word(key, name):
            choose(chosen)

    return hear
