"""The sheet: map, title, key, sources and what the map must say of itself, on A4 upright."""

import textwrap
from math import cos, radians

import geopandas as gpd
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from geodata.exchange.exports.citing import NOTICE
from geodata.exchange.exports.tables import Tables
from geodata.maps.pictures.ground import paint_ground
from geodata.maps.pictures.key import paint_key
from geodata.maps.pictures.lettering import plain, words_of_missing
from geodata.maps.pictures.marks import INK, paint_names, paint_regions, paint_symbols
from geodata.model import day_in_words

A4_INCHES = (8.27, 11.69)
_WEST, _SOUTH, _EAST, _NORTH = 91.6, 9.4, 101.6, 28.7
_MOST_SOURCES = 12
_LINE = 58


def draw_sheet(tables: Tables) -> Figure:
    """Draw the map of the export's last day.

    In a window happenings are those of the window, and the ground is that of its last day; of two
    days compared it is the later one. The sheet says so.
    """
    figure = Figure(figsize=A4_INCHES, facecolor="white")
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.03, 0.03, 0.58, 0.88), anchor="NW")
    answers = answers_of_last_day(tables)
    paint_ground(axes, answers, tables.record)
    # A degree of longitude is as wide as it is in the middle of the map.
    axes.set_aspect(1 / cos(radians((_SOUTH + _NORTH) / 2)))
    axes.set(xlim=(_WEST, _EAST), ylim=(_SOUTH, _NORTH), xticks=[], yticks=[])
    paint_regions(axes, answers)
    paint_symbols(axes, answers[answers["subject_kind"] != "region"], "subject_kind")
    paint_symbols(axes, tables.happenings, "kind")
    paint_names(axes, answers, tables.record.gazetteer.places)
    axes.set(xlabel="", ylabel="")  # Each layer has named them anew.
    _write_title(figure, tables)
    paint_key(figure, answers, tables)
    _write_sources(figure, tables)
    return figure


def answers_of_last_day(tables: Tables) -> gpd.GeoDataFrame:
    """Return the answers of the export's last day."""
    answers, scope = tables.answers, tables.scope
    if not scope.since:
        return answers[answers["as_of"] == scope.as_of]
    has_begun = answers["valid_from"].isna() | (answers["valid_from"] <= scope.as_of)
    lasts = answers["valid_to"].isna() | (answers["valid_to"] > scope.as_of)
    return answers[has_begun & lasts]


def _write_title(figure: Figure, tables: Tables) -> None:
    scope = tables.scope
    known = f" · as published by {day_in_words(scope.known_by)}" if scope.known_by else ""
    title = f"Myanmar, {day_in_words(scope.as_of)}"
    figure.text(0.03, 0.955, title, color=INK, **plain(size=19, weight="bold"))
    lines = [f"Who held what, by {scope.rules_in_words}{known}"]
    if scope.since:
        lines.append(f"Happenings since {day_in_words(scope.since)}; ground on the last day")
    elif scope.versus:
        lines.append(f"The later of the two days compared ({day_in_words(scope.versus)} before)")
    figure.text(0.03, 0.923, "\n".join(lines), color=INK, va="center", **plain(size=8.5))


def _write_sources(figure: Figure, tables: Tables) -> None:
    cited = list(tables.documents["citation"])
    told = [f"• {one}" for one in cited[:_MOST_SOURCES]]
    if len(cited) > _MOST_SOURCES:
        told.append(f"• and {len(cited) - _MOST_SOURCES} more, in documents.csv")
    credit = ", ".join(tables.attributions)
    paragraphs = ["Grey dots: no article says who holds it.", NOTICE, "Articles", *told, credit]
    missing = words_of_missing([*paragraphs, *tables.answers["subject"]])
    if missing:
        paragraphs.insert(0, missing)
    wrapped = [line for one in paragraphs for line in textwrap.wrap(one, _LINE) or [""]]
    figure.text(0.63, 0.035, "\n".join(wrapped), color=INK, va="bottom", **plain(size=5.8))
