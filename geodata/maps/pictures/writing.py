"""A sheet as a file of its own: PNG for screens, SVG to edit, PDF to print."""

from functools import partial
from pathlib import Path

from geodata.exchange.exports.csv_files import COMPANIONS, write_csv
from geodata.exchange.exports.tables import Tables
from geodata.maps.pictures.sheet import draw_sheet

PNG_DPI = 300
_NAMES = {"png": None, "svg": {"Date": None}, "pdf": {"CreationDate": None}}
"""What each format would say of the moment of drawing, left out: the same map is the same file."""


def _write(tables: Tables, folder: Path, ending: str) -> None:
    path = folder / f"salween.{ending}"
    draw_sheet(tables).savefig(path, dpi=PNG_DPI, metadata=_NAMES[ending])
    write_csv(tables, folder, ("answers", "happenings", *COMPANIONS))


write_png = partial(_write, ending="png")
"""Write ``salween.png``, A4 at 300 dots an inch, and the tables behind it as CSV."""
write_svg = partial(_write, ending="svg")
"""Write ``salween.svg``, letters as outlines, and the tables behind it as CSV."""
write_pdf = partial(_write, ending="pdf")
"""Write ``salween.pdf``, A4, and the tables behind it as CSV."""
