"""Which layers the map shows."""

from collections.abc import Collection

import streamlit as st


def choose_layers(offered: Collection[str], hidden: frozenset[str]) -> frozenset[str]:
    """Draw the choice of layers and return those hidden, others' pages' among them."""
    with st.popover("Layers", icon=":material/layers:", width="stretch"):
        shown = st.pills(
            "What the map shows",
            list(offered),
            selection_mode="multi",
            default=[name for name in offered if name not in hidden],
            format_func=str.capitalize,
            key=f"layers-{'-'.join(offered)}",
        )
    return (hidden - frozenset(offered)) | (frozenset(offered) - frozenset(shown))
