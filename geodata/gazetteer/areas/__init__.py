"""Areas: outlines, states, rivers, and the cells or official townships drawn on them."""

from geodata.gazetteer.areas.boundaries import (
    InstalledBoundaries,
    install_boundaries,
    read_areas,
    read_installed_boundaries,
    remove_boundaries,
)
from geodata.gazetteer.areas.reading import (
    build_region_shape,
    read_attributions,
    read_cells,
    read_outlines,
    read_rivers,
    read_states,
)

__all__ = [
    "InstalledBoundaries", "build_region_shape", "install_boundaries", "read_areas",
    "read_attributions", "read_cells", "read_installed_boundaries", "read_outlines",
    "read_rivers", "read_states",
    "remove_boundaries",
]  # fmt: skip
