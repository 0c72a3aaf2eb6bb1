"""Areas: outlines, states, rivers, and the cells or official townships drawn on them."""

from geodata.gazetteer.areas.reading import (
    build_region_shape,
    read_cells,
    read_outlines,
    read_rivers,
    read_states,
)

__all__ = ["build_region_shape", "read_cells", "read_outlines", "read_rivers", "read_states"]
