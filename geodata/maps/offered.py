"""Every format that a map can be taken away in: tables, layers, a map to send, pictures."""

from geodata.exchange.exports.formats import FORMATS, Format
from geodata.maps.letter import write_letter
from geodata.maps.pictures import write_pdf, write_png, write_svg

OFFERED: dict[str, Format] = {
    **FORMATS,
    "html": Format("html", "Map to send", "any browser, also a phone’s, offline", write_letter),
    "png": Format("png", "Picture (PNG)", "reports and slides, A4 at 300 dpi", write_png),
    "svg": Format("svg", "Picture (SVG)", "Inkscape, Illustrator, the web", write_svg),
    "pdf": Format("pdf", "Picture (PDF)", "printing on A4", write_pdf),
}
"""By key, in the order in which they are offered."""
