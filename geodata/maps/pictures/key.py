"""The key of a printed map: what is on it, and nothing that isn't."""

import textwrap
from typing import Any

import pandas as pd
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from geodata.exchange.exports.tables import Tables
from geodata.ledger import kind_in_words
from geodata.maps.pictures.ground import UNKNOWN, answers_on_areas, style_of
from geodata.maps.pictures.lettering import families
from geodata.maps.pictures.marks import INK, PAPER, SHAPES
from geodata.model import Kind

_LINE = 38
_SUBJECTS = {"place": "town", "project": "China-backed project", "crossing": "border crossing"}


def paint_key(figure: Figure, answers: pd.DataFrame, tables: Tables) -> None:
    """Draw the key beside the map: areas, regions, symbols."""
    handles = [
        *_areas(answers, tables),
        *_regions(answers),
        *_symbols(answers, tables),
        Line2D([], [], **_symbol("o", PAPER), label="hollow: contested, changing or planned"),
        Line2D([], [], **_symbol("o", UNKNOWN), label="grey: unknown"),
    ]
    legend = figure.legend(
        handles=handles,
        loc="upper left",
        bbox_to_anchor=(0.62, 0.915),
        frameon=False,
        fontsize=7,
        title="Key",
        alignment="left",
        handlelength=2.2,
        handleheight=1.2,
        prop={"family": list(families()), "size": 7},
    )
    for text in legend.get_texts():
        text.set_text(textwrap.fill(text.get_text(), _LINE))
    for text in [*legend.get_texts(), legend.get_title()]:
        text.set_parse_math(False)
        text.set_color(INK)


def _areas(answers: pd.DataFrame, tables: Tables) -> list[Artist]:
    handles: list[Artist] = []
    seen = set()
    for row in answers_on_areas(answers, tables.record).values():
        if row["style"] in seen:
            continue
        seen.add(row["style"])
        style = style_of(row, tables.record)
        patch = Patch(
            facecolor=style["under"],
            edgecolor=style["over"],
            hatch=style["hatch"] or None,
            alpha=style["alpha"],
            linewidth=0,
            label=row["style"],
        )
        patch.set_hatch_linewidth(style["width"])
        handles.append(patch)
    unknown = Patch(facecolor="none", edgecolor=UNKNOWN, hatch="...", alpha=0.5, linewidth=0)
    unknown.set_label("nobody says")
    return [*handles, unknown]


def _regions(answers: pd.DataFrame) -> list[Artist]:
    regions = answers[(answers["subject_kind"] == "region") & (answers["condition"] != "unknown")]
    return [
        Line2D(
            [], [], color=row["colour"], linewidth=2.5, label=f"{row['subject']}: {row['style']}"
        )
        for _, row in regions.drop_duplicates(["subject", "style"]).iterrows()
    ]


def _symbols(answers: pd.DataFrame, tables: Tables) -> list[Artist]:
    drawn = answers[answers["drawn_as"] == "point"]
    told = tables.happenings[tables.happenings["drawn_as"] == "point"]
    names = {one: _SUBJECTS[one] for one in SHAPES if one in set(drawn["subject_kind"])}
    names |= {one: kind_in_words(Kind(one)) for one in SHAPES if one in set(told["kind"])}
    return [Line2D([], [], **_symbol(SHAPES[one], INK), label=name) for one, name in names.items()]


def _symbol(marker: str, fill: str) -> dict[str, Any]:
    return {
        "marker": marker,
        "linestyle": "none",
        "markerfacecolor": fill,
        "markeredgecolor": INK,
        "markersize": 6,
    }
