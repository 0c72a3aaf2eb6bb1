"""Which layers the map shows."""

from collections.abc import Collection

import streamlit as st

_ALL = (
    "territory", "regions", "projects", "crossings", "meetings", "agreements", "attacks",
    "exercises", "arms",
)  # fmt: skip
"""Every layer that can be hidden; towns are there to find one's way."""


def shown_layers(offered: Collection[str], hidden: frozenset[str]) -> dict[str, bool]:
    """Return which of all layers to show, for the timeline to tell the map."""
    return {name: name in offered and name not in hidden for name in _ALL}


def _label(layer: str) -> str:
    return "Arms transfers" if layer == "arms" else layer.capitalize()


def choose_layers(offered: Collection[str], hidden: frozenset[str]) -> frozenset[str]:
    """Draw the choice of layers and return those hidden, others' pages' among them."""
    out = len(hidden & frozenset(offered))
    label = f"Layers ({out} hidden)" if out else "Layers"
    with st.popover(label, icon=":material/layers:", width="stretch"):
        shown = st.pills(
            "What the map shows",
            list(offered),
            selection_mode="multi",
            default=[name for name in offered if name not in hidden],
            format_func=_label,
            key=f"layers-{'-'.join(offered)}",
        )
    elsewhere = hidden & frozenset(_ALL) - frozenset(offered)
    return elsewhere | (frozenset(offered) - frozenset(shown))
