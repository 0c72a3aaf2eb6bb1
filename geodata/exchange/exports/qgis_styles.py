"""Styles that QGIS reads: a category for each condition and actors, and the fields of time."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
from lxml import etree

from geodata.exchange.exports.answer_rows import is_unsure

_TYPES = {"points": "marker", "lines": "line", "areas": "fill"}
_GEOMETRY = {"points": "0", "lines": "1", "areas": "2"}
_INK = "51,48,43,255"
_QUIET = "#4a545c"
_PAPER = "250,248,244,255"
_SHAPES = {
    "place": "circle",
    "project": "square",
    "crossing": "diamond",
    "meeting": "hexagon",
    "agreement": "cross_fill",
    "attack": "star",
    "exercise": "triangle",
    "arms": "arrowhead",
}
"""QGIS's markers by kind of subject or happening: the shape tells the kind."""
_OF_ANSWERS = '"subject_kind" || \': \' || "style"'
_OF_HAPPENINGS = '"kind"'
_FILL_ALPHA, _LINE_ALPHA = 150, 255


@dataclass(frozen=True)
class Layer:
    """A layer of a GeoPackage: its name, kind of geometry, rows, and fields of time."""

    name: str
    kind: str
    """``points``, ``lines`` or ``areas``."""
    frame: pd.DataFrame
    times: tuple[str, str]
    is_half_open: bool
    """Whether the second field of time is the first day after."""


def to_qml(layer: Layer) -> str:
    """Return the style of a layer, as QGIS writes it into ``layer_styles``.

    Answers are told apart by kind of subject, condition and actors, happenings by kind. What is
    contested or changing is hatched or hollow, never told by colour alone; unknown is grey.
    """
    root = etree.Element("qgis", version="3.28", styleCategories="Symbology|Temporal|Labeling")
    temporal = {
        "enabled": "1",
        "mode": "2",  # From one field of time to another.
        "startField": layer.times[0],
        "endField": layer.times[1],
        "limitMode": "0" if layer.is_half_open else "1",
        "durationUnit": "day",
        "fixedDuration": "0",
        "accumulate": "0",
    }
    etree.SubElement(root, "temporal", temporal)
    renderer = etree.SubElement(
        root, "renderer-v2", type="categorizedSymbol", attr=_expression(layer.frame)
    )
    categories = etree.SubElement(renderer, "categories")
    symbols = etree.SubElement(renderer, "symbols")
    for number, row in enumerate(_styles_of(layer.frame)):
        name = str(number)
        etree.SubElement(
            categories,
            "category",
            value=row["value"],
            label=row["value"],
            symbol=name,
            render="true",
        )
        _add_symbol(symbols, name, layer.kind, row)
    etree.SubElement(root, "layerGeometryType").text = _GEOMETRY[layer.kind]
    style: str = etree.tostring(root, encoding="unicode", doctype="<!DOCTYPE qgis>")
    return style


def _expression(frame: pd.DataFrame) -> str:
    return _OF_ANSWERS if "subject_kind" in frame else _OF_HAPPENINGS


def _styles_of(frame: pd.DataFrame) -> Iterator[dict[str, str]]:
    """Give the first row of each category, in order; happenings are told apart by kind alone."""
    if "subject_kind" not in frame:
        for kind in sorted(set(frame["kind"])):
            yield {"value": kind, "shape": kind, "colour": _QUIET, "condition": ""}
        return
    apart = frame.drop_duplicates(["subject_kind", "style"]).sort_values(["subject_kind", "style"])
    for _, row in apart.iterrows():
        yield {
            "value": f"{row['subject_kind']}: {row['style']}",
            "shape": row["subject_kind"],
            "colour": row["colour"],
            "condition": row["condition"],
        }


def _add_symbol(symbols: etree._Element, name: str, kind: str, row: dict[str, str]) -> None:
    symbol = etree.SubElement(symbols, "symbol", type=_TYPES[kind], name=name, alpha="1")
    fill = _rgba(row["colour"], _FILL_ALPHA if kind == "areas" else _LINE_ALPHA)
    unsure = is_unsure(row["condition"])
    if kind == "lines":
        options = {"line_color": fill, "line_width": "0.8"}
        _add_layer(symbol, "SimpleLine", options | {"line_style": "dash" if unsure else "solid"})
    elif kind == "areas":
        outline = {"outline_color": _INK, "outline_width": "0.2"}
        # Said of a whole region: never a full fill, that would paint its townships.
        style = "b_diagonal" if unsure else "f_diagonal"
        _add_layer(symbol, "SimpleFill", {"color": fill, "style": style, **outline})
    else:
        options = {"name": _SHAPES.get(row["shape"], "circle"), "size": "3.2"}
        ring = {
            "outline_color": fill if unsure else _INK,
            "outline_width": "0.8" if unsure else "0.3",
        }
        _add_layer(symbol, "SimpleMarker", {"color": _PAPER if unsure else fill, **options, **ring})


def _add_layer(symbol: etree._Element, name: str, options: dict[str, str]) -> None:
    layer = etree.SubElement(symbol, "layer", {"class": name, "enabled": "1", "pass": "0"})
    holder = etree.SubElement(layer, "Option", type="Map")
    for key, value in options.items():
        etree.SubElement(holder, "Option", name=key, value=value, type="QString")
        etree.SubElement(layer, "prop", k=key, v=value)


def _rgba(colour: str, alpha: int) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"{red},{green},{blue},{alpha}"
