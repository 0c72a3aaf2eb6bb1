"""Answers and happenings as KML, each with the time it stood for."""

import html
from datetime import timedelta
from functools import partial
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
from lxml import etree

from geodata.exchange.exports.csv_files import COMPANIONS, write_csv
from geodata.exchange.exports.tables import Tables
from geodata.exchange.exports.writable import texts_of

_KML = "http://www.opengis.net/kml/2.2"
_DAY = timedelta(days=1)
_AREA_ALPHA = "66"


def write_kml(tables: Tables, folder: Path) -> None:
    """Write ``answers.kml`` and ``happenings.kml``, and the other tables as CSV.

    A span of time ends with the midnight after its last day; an end that nobody knows is
    missing. The balloon's words are escaped, for readers of KML take them for HTML; the data
    beneath are the exact texts, days in ISO 8601.
    """
    answers, happenings = tables.answers, tables.happenings
    _write(answers, folder / "answers.kml", "subject", answers["valid_from"], answers["valid_to"])
    ends = happenings["latest"] + _DAY
    _write(happenings, folder / "happenings.kml", "summary", happenings["earliest"], ends)
    write_csv(tables, folder, COMPANIONS)


def _write(
    frame: gpd.GeoDataFrame, path: Path, title: str, begins: "pd.Series", ends: "pd.Series"
) -> None:
    told = {
        "name": frame[title],
        "description": [_balloon(row) for _, row in frame.iterrows()],
        # GDAL makes a span of time of fields by these names.
        "begin": begins,
        "end": ends,
    }
    data = frame.drop(columns="geometry")
    for name in data.columns[data.dtypes == begins.dtype]:
        data[name] = data[name].map(lambda day: day.isoformat(), na_action="ignore").astype(object)
    whole = gpd.GeoDataFrame(
        pd.concat([pd.DataFrame(told), data], axis=1), geometry=frame["geometry"], crs="EPSG:4326"
    )
    texts: dict[str, str] = {}
    for name in texts_of(whole):
        whole[name] = whole[name].map(partial(_keep_text, texts), na_action="ignore")
    pyogrio.write_dataframe(whole, path, layer=path.stem, driver="LIBKML", use_arrow=True)
    tree = etree.parse(path, etree.XMLParser(resolve_entities=False))
    _restore_texts(tree, texts)
    _dye(tree, list(frame["colour"]))
    tree.write(path, encoding="utf-8", xml_declaration=True)


def _keep_text(texts: dict[str, str], text: str) -> str:
    """Put a text aside and return what stands in its place.

    GDAL 3.12 writes broken XML of a text with ``]]>`` in it.
    """
    if not text:
        return ""
    token = f"salween-text-{len(texts)}"
    texts[token] = text
    return token


def _restore_texts(tree: etree._ElementTree, texts: dict[str, str]) -> None:
    for element in tree.iter():
        if element.text in texts:
            element.text = texts[element.text]


def _balloon(row: "pd.Series") -> str:
    said = row["answer"] if "answer" in row else row["summary"]
    lines = [f"<b>{html.escape(said)}</b>"]
    if row["excerpt"]:
        source = f"{row['publisher'] or 'Publisher not shown'}: {row['article']}"
        lines += [f"“{html.escape(row['excerpt'])}”", html.escape(source)]
    return "<br>".join(lines)


def _dye(tree: etree._ElementTree, colours: list[str]) -> None:
    """Give every placemark its colour, which GDAL has no field for."""
    marks = tree.iter(f"{{{_KML}}}Placemark")
    for mark, colour in zip(marks, colours, strict=True):
        style = etree.Element(f"{{{_KML}}}Style")
        ink = colour[5:7] + colour[3:5] + colour[1:3]  # Blue comes first.
        for kind, alpha in (("Icon", "ff"), ("Line", "ff"), ("Poly", _AREA_ALPHA)):
            of_kind = etree.SubElement(style, f"{{{_KML}}}{kind}Style")
            etree.SubElement(of_kind, f"{{{_KML}}}color").text = alpha + ink
        before = next(one for one in mark if _comes_after_style(one))
        before.addprevious(style)


def _comes_after_style(element: etree._Element) -> bool:
    return etree.QName(element).localname in {"ExtendedData", "Point", "Polygon", "MultiGeometry"}
