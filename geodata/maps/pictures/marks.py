"""Symbols and names of a printed map: shape for kinds, fill for who."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.transforms import Bbox

from geodata.exchange.exports.answer_rows import is_unsure
from geodata.maps.pictures.lettering import halo, plain
from geodata.maps.towns import GREAT_TOWNS, MAIN_TOWNS

INK, PAPER = "#33302b", "#fffdf9"
SHAPES = {
    "place": "o",
    "project": "s",
    "crossing": "D",
    "meeting": "h",
    "agreement": "P",
    "attack": "*",
    "exercise": "^",
    "arms": "v",
}
"""Markers of matplotlib by kind of subject or happening."""
_SIZES = {"attack": 11, "place": 6}
_USUAL_SIZE = 5.5
_OFFSETS = ((7, 0, "left"), (-7, 0, "right"), (0, 7, "center"), (0, -9, "center"))
"""Points from the symbol to its name, and how the name lies."""


def paint_regions(axes: Axes, answers: pd.DataFrame) -> None:
    """Draw a line around what is said of a whole region: it paints no township."""
    regions = answers[(answers["subject_kind"] == "region") & answers["geometry"].notna()]
    for _, row in regions[regions["condition"] != "unknown"].iterrows():
        shapes = answers.loc[[row.name], "geometry"]
        lines = shapes.boundary if shapes.iloc[0].geom_type.endswith("Polygon") else shapes
        dashes = (0, (4, 2)) if is_unsure(row["condition"]) else "-"
        lines.plot(ax=axes, color=row["colour"], alpha=0.35, linewidth=5, zorder=6)
        lines.plot(ax=axes, color=row["colour"], linewidth=1.4, linestyle=dashes, zorder=6)


def paint_symbols(axes: Axes, rows: pd.DataFrame, kind_column: str) -> None:
    """Draw a symbol for each row at a point; unknown is grey, unsure or planned is hollow."""
    points = rows[rows["drawn_as"] == "point"]
    for _, group in points.groupby(["lon", "lat", kind_column]):
        lead = group.iloc[0]
        kind = lead[kind_column]
        hollow = is_unsure(lead.get("condition", "")) or (group["polarity"] == "planned").all()
        axes.plot(
            lead["lon"],
            lead["lat"],
            marker=SHAPES[kind],
            markersize=_SIZES.get(kind, _USUAL_SIZE),
            markerfacecolor=PAPER if hollow else lead["colour"],
            markeredgecolor=lead["colour"] if hollow else INK,
            markeredgewidth=1.6 if hollow else 0.7,
            zorder=8,
        )


def paint_names(axes: Axes, answers: pd.DataFrame, places: Any) -> None:
    """Name what answers are about, then the main towns, where there is room for it."""
    taken: list[Bbox] = []
    for name, lon, lat, is_main in _names(answers, places):
        axes.plot(lon, lat, marker="o", markersize=1.8, color=INK, zorder=7)
        _place_name(axes, taken, name, (lon, lat), is_main=is_main)


def _names(answers: pd.DataFrame, places: Any) -> Iterator[tuple[str, float, float, bool]]:
    points = answers[(answers["drawn_as"] == "point") & (answers["condition"] != "unknown")]
    towns = points["subject_kind"] == "place"
    seen = set()
    for _, row in pd.concat([points[towns], points[~towns]]).iterrows():
        if row["subject"] not in seen:
            seen.add(row["subject"])
            yield row["subject"], row["lon"], row["lat"], row["subject_kind"] == "place"
    for id_ in (*GREAT_TOWNS, *MAIN_TOWNS):
        place = places.get(id_)
        if place and place.country == "MM" and place.name not in seen:
            yield place.name, place.lon, place.lat, False


def _place_name(
    axes: Axes, taken: list[Bbox], name: str, at: tuple[float, float], *, is_main: bool
) -> None:
    for dx, dy, lies in _OFFSETS:
        text = axes.annotate(
            name,
            at,
            (dx, dy),
            textcoords="offset points",
            ha=lies,
            va="center",
            color=INK if is_main else "#5d5850",
            zorder=9,
            annotation_clip=True,
            path_effects=halo(),
            **plain(size=6.4, weight="bold" if is_main else "normal"),
        )
        box = text.get_window_extent().expanded(1.02, 1.1)
        is_inside = axes.bbox.contains(box.x0, box.y0) and axes.bbox.contains(box.x1, box.y1)
        if is_inside and not any(box.overlaps(other) for other in taken):
            taken.append(box)
            return
        text.remove()
