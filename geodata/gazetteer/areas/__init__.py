"""Areas: outlines, states, rivers, and the cells or official townships drawn on them."""

from geodata.gazetteer.areas.reading import read_outlines, read_rivers, read_states

__all__ = ["read_outlines", "read_rivers", "read_states"]
