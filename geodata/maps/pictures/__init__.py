"""The map of a day, printed: PNG, SVG and PDF with all that a map must say of itself.

It lies with the maps, not with the other exports, because it wears their palette.
"""

from geodata.maps.pictures.writing import write_pdf, write_png, write_svg

__all__ = ["write_pdf", "write_png", "write_svg"]
