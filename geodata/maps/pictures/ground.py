"""The ground of a printed map: land and sea, and who holds what, as far as anybody says."""

from collections.abc import Mapping
from typing import Any

import geopandas as gpd
import pandas as pd
from matplotlib.axes import Axes

from geodata.gazetteer.areas import read_cells, read_outlines, read_rivers, read_states
from geodata.ledger import Record
from geodata.maps.columns import wearer_of
from geodata.maps.palette import Ink, ink_of
from geodata.model import Condition

SEA, LAND, NEIGHBOUR = "#dde6ea", "#f7f5f0", "#ecebe6"
BORDER, STATE, RIVER, UNKNOWN = "#6f6a63", "#aaa49a", "#a8c3d4", "#8f8a80"
FILL, CLAIMED_FILL = 0.66, 0.3
_TEXTURES = {"plain": "", "dots": "..", "rows": "---", "grid": "++"}
_TEXTURE_INK = "#ffffff"
_RINGED_PX = 2.2


def paint_ground(axes: Axes, answers: pd.DataFrame, record: Record) -> None:
    """Paint sea, land, areas by who holds them, borders and rivers; EPSG:4326.

    Parameters
    ----------
    answers
        Of the day: rows of `geodata.exchange.exports.tables`, by ``subject_kind`` and id.
    record
        Knows which town is the seat of which township: its area is painted by it.
    """
    axes.set_facecolor(SEA)
    outlines = read_outlines()
    home = outlines["role"] == "country"
    outlines[~home].plot(ax=axes, color=NEIGHBOUR, edgecolor="#c9c6bf", linewidth=0.4, zorder=1)
    outlines[home].plot(ax=axes, color=LAND, edgecolor="none", zorder=1)
    cells = read_cells().set_index("township_id").geometry
    said = answers_on_areas(answers, record)
    _paint_unknown(axes, cells[~cells.index.isin(said)])
    cells.plot(ax=axes, facecolor="none", edgecolor="#5a544a", alpha=0.25, linewidth=0.25, zorder=2)
    for style, ids in _by_style(said, record):
        _paint_areas(axes, cells[cells.index.isin(ids)], style)
    read_rivers().plot(ax=axes, color=RIVER, linewidth=0.5, zorder=3)
    states = read_states()
    states.boundary.plot(ax=axes, color=STATE, linewidth=0.45, zorder=4)
    outlines[home].boundary.plot(ax=axes, color=BORDER, linewidth=0.9, zorder=5)


def answers_on_areas(answers: pd.DataFrame, record: Record) -> dict[str, "pd.Series[Any]"]:
    """Return the answer that an area is painted by, by township id; unknown ones are left out.

    That of the township, or of the town that is its seat: the one with the later evidence.
    """
    seats = {one.seat_place_id: one.township_id for one in record.gazetteer.townships.values()}
    found: dict[str, pd.Series[Any]] = {}
    known = answers[answers["condition"] != Condition.UNKNOWN]
    for _, row in known.sort_values("last_evidence_on").iterrows():
        if row["subject_kind"] == "township":
            found[row["subject_id"]] = row
        elif row["subject_kind"] == "place" and row["subject_id"] in seats:
            found[seats[row["subject_id"]]] = row
    return found


def style_of(row: "pd.Series[Any]", record: Record) -> dict[str, Any]:
    """Return how an answer is drawn: under and over colour, hatch, strength, ring.

    Hatches rise where the ground is contested and fall broadly where it changed hands on a
    day that nobody names: colour is never the only sign.
    """
    holders = [_ink(one, record) for one in row["holders"].split()]
    pressing = [_ink(one, record) for one in row["pressing"].split()]
    under = holders[0] if holders else Ink(UNKNOWN)
    style = {
        "under": under.colour,
        "over": _TEXTURE_INK,
        "hatch": _TEXTURES[under.pattern],
        "width": 0.8,
        "alpha": CLAIMED_FILL if row["is_claimed"] else FILL,
        "ring": None,
    }
    if row["condition"] == Condition.CHANGED_HANDS and len(holders) > 1:
        return {**style, "over": holders[-1].colour, "hatch": "\\\\", "width": 3.4}
    rivals = [*holders[1:], *pressing] or pressing or holders
    if row["condition"] == Condition.ENCIRCLED and pressing:
        return {**style, "ring": pressing[0].colour}
    if row["condition"] == Condition.CONTESTED or len(holders) > 1:
        over = rivals[0].colour if rivals else UNKNOWN
        return {**style, "over": over, "hatch": "////", "width": 1.6}
    return style


def _by_style(
    said: Mapping[str, "pd.Series[Any]"], record: Record
) -> list[tuple[dict[str, Any], list[str]]]:
    """Gather the areas that look the same, to be drawn in one go."""
    ids: dict[str, list[str]] = {}
    styles = {}
    for area_id, row in said.items():
        style = style_of(row, record)
        styles[repr(style)] = style
        ids.setdefault(repr(style), []).append(area_id)
    return [(styles[name], ids[name]) for name in styles]


def _ink(actor_id: str, record: Record) -> Ink:
    return ink_of(wearer_of(actor_id, record.actors))


def _paint_unknown(axes: Axes, cells: gpd.GeoSeries) -> None:
    if cells.empty:
        return
    cells.plot(
        ax=axes, facecolor="none", edgecolor=UNKNOWN, hatch="...", alpha=0.35, linewidth=0, zorder=2
    )


def _paint_areas(axes: Axes, shapes: gpd.GeoSeries, style: Mapping[str, Any]) -> None:
    shapes.plot(
        ax=axes, facecolor=style["under"], edgecolor="none", alpha=style["alpha"], zorder=2.5
    )
    if style["hatch"]:
        # Hatches have the colour of the edge, which is not drawn itself.
        before = len(axes.collections)
        shapes.plot(
            ax=axes,
            facecolor="none",
            edgecolor=style["over"],
            hatch=style["hatch"],
            alpha=style["alpha"],
            linewidth=0,
            zorder=2.6,
        )
        for drawn in axes.collections[before:]:
            drawn.set_hatch_linewidth(style["width"])
    if style["ring"]:
        shapes.boundary.plot(ax=axes, color=style["ring"], linewidth=_RINGED_PX, zorder=2.7)
