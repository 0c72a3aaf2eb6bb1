"""A printed map says what it is, in every format, and shapes the names of the place."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from lxml import etree
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image
from pypdf import PdfReader

from geodata.exchange.exports.scope import Scope
from geodata.exchange.exports.tables import Tables
from geodata.ledger import read_record
from geodata.maps.pictures import lettering, write_pdf, write_png, write_svg
from geodata.maps.pictures.ground import answers_on_areas, style_of
from geodata.maps.pictures.sheet import draw_sheet
from geodata.maps.taking import take
from tests.exchange.exports.hostile import to_hostile

SCOPE = Scope(as_of=date(2024, 7, 23), afterglow_days=45)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return take(read_record(), SCOPE)


@pytest.fixture(scope="module")
def sheet(tables: Tables) -> Figure:
    return draw_sheet(tables)


def words_of(figure: Figure) -> str:
    return " ".join(text.get_text() for text in figure.findobj(Text)).replace("\n", " ")


def test_a_sheet_says_its_day_rules_sources_and_what_it_is_not(
    sheet: Figure, tables: Tables
) -> None:
    said = words_of(sheet)
    assert "23 Jul 2024" in said
    assert "“last word stands” 1.1" in said
    assert "schematic" in said
    assert "imply no endorsement" in said
    assert "OpenStreetMap" in said
    for title in tables.documents["article"]:
        assert title in said


def test_the_key_names_what_is_drawn_and_what_nobody_says(sheet: Figure) -> None:
    said = words_of(sheet)
    assert "contested: junta, MNDAA" in said
    assert "nobody says" in said
    assert "hollow: contested, changing or planned" in said


def test_contested_ground_is_hatched_in_both_colours_of_the_map(tables: Tables) -> None:
    areas = answers_on_areas(tables.answers, tables.record)
    (lashio,) = (row for row in areas.values() if row["subject"] == "Lashio")
    style = style_of(lashio, tables.record)
    assert (style["under"], style["over"], style["hatch"]) == ("#a3914a", "#d55e00", "////")


@pytest.mark.parametrize(
    ("write", "name"), [(write_png, "salween.png"), (write_svg, "salween.svg"),
                        (write_pdf, "salween.pdf")],
)  # fmt: skip
def test_each_format_opens_at_print_size(
    tables: Tables, tmp_path: Path, write: object, name: str
) -> None:
    write(tables, tmp_path)
    path = tmp_path / name
    if name.endswith("png"):
        with Image.open(path) as picture:
            assert picture.size == (2481, 3507)
    elif name.endswith("svg"):
        assert etree.parse(path).getroot().get("width") == "595.44pt"
    else:
        assert [round(float(one)) for one in PdfReader(path).pages[0].mediabox[2:]] == [595, 842]
    assert (tmp_path / "documents.csv").is_file()


def test_hostile_words_are_drawn_as_words(tables: Tables) -> None:
    record = to_hostile(tables.record)
    figure = draw_sheet(take(record, replace(SCOPE, told_by=("$\\frac{1}{0}$ </svg>",))))
    figure.savefig(BytesIO(), dpi=40)
    assert "$\\frac{1}{0}$" in words_of(figure)


def drawn(text: str) -> np.ndarray:
    figure = Figure(figsize=(3, 1))
    canvas = FigureCanvasAgg(figure)
    figure.text(0.1, 0.4, text, **lettering.plain(size=30))
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())


@pytest.mark.parametrize("text", ["လားရှိုး", "မူဆယ်", "腊戌"])
def test_burmese_and_chinese_are_drawn_or_their_lack_is_said(text: str) -> None:
    missing = lettering.words_of_missing([text])
    if missing:
        assert "Install Noto Sans" in missing
    else:
        assert (drawn(text) != drawn("")).any()


def test_burmese_is_shaped_not_set_letter_by_letter() -> None:
    # The vowel sign e is typed after its letter and drawn before it.
    if not lettering.missing_letters("ကေ"):
        assert (drawn("ကေ") != drawn("က\u200bေ")).any()
