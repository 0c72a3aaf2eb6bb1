"""Boundaries from a stranger reach nothing, crash nothing and install nothing.

VRT in disguise, bombs, climbing names and broken zips are in tests/gazetteer/areas.
"""

import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.gazetteer.areas.conftest import *  # noqa: F403 - its fixtures
from tests.gazetteer.areas.four_townships import refusal, squares

BASE = squares().to_json()
HUGE = 10**400
FILE = b"file:" + b"//" + b"/etc/passwd"


def bent(coordinates: object):
    return edited(lambda whole: whole["features"][0]["geometry"].update(coordinates=coordinates))


def edited(edit):
    def make() -> bytes:
        whole = json.loads(BASE)
        edit(whole)
        return json.dumps(whole).encode()

    return make


def under(crs: object):
    return edited(lambda whole: whole.update(crs=crs))


def named(name: object):
    return under({"type": "name", "properties": {"name": name}})


def first(**changes: object):
    return edited(lambda whole: whole["features"][0].update(changes))


def code(value: object):
    return edited(lambda whole: whole["features"][0]["properties"].update(TS_PCODE=value))


def zipped_twice() -> bytes:
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("townships.geojson", BASE)
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("inner.zip", inner.getvalue())
    return outer.getvalue()


CASES = {
    "9999 degrees": (bent([[[9999, 0], [9999, 9999], [0, 9999], [9999, 0]]]), "outside Myanmar"),
    "a bow-tie": (bent([[[96, 20], [96.5, 20.5], [96.5, 20], [96, 20.5], [96, 20]]]), "far from"),
    "not a number": (bent([[[float("nan"), 20], [96.5, 20.5], [96.5, 20], [96, 20]]]), "faulty"),
    "infinity": (bent([[[float("inf"), 20], [97, 21], [97, 20], [96, 20]]]), "outside|faulty"),
    "a number too big": (bent([[[HUGE, 20], [96.5, 20.5], [96.5, 20], [96, 20]]]), "faulty"),
    "a word for a number": (bent([[["a", 20], [96.5, 20.5], [96.5, 20], [96, 20]]]), "faulty"),
    "six dimensions": (bent([[[96, 20, 1, 2, 3, 4], [96.5, 20.5], [96, 20]]]), "faulty"),
    "no ring": (bent([]), "geometries are"),
    "a point": (first(geometry={"type": "Point", "coordinates": [96, 20]}), "are Point"),
    "a class": (first(geometry={"type": "__class__", "coordinates": []}), "Unknown geometry"),
    "no geometries": (first(geometry={"type": "GeometryCollection", "geometries": []}), "are"),
    "a list of properties": (first(properties=[1]), "faulty"),
    "metres of UTM": (named("urn:ogc:def:crs:EPSG::32647"), "outside Myanmar"),
    "metres of the web": (named("EPSG:3857"), "outside Myanmar"),
    "a system that isn't": (named("EPSG:99999"), "crs not found"),
    "a system from a file": (named("+init=file:/etc/passwd"), "not an EPSG code"),
    "a system from afar": (named("http://192.0.2.1/crs.wkt"), "not an EPSG code"),
    "a number for a system": (named(7), "faulty"),
    "a list for a system": (under([1]), "faulty"),
    "a number for a code": (code(7), "missing"),
    "no number for a code": (code(float("nan")), "missing"),
    "a list for a code": (code([1]), "missing"),
    "a template for a code": (code("{{7*7}}"), "missing"),
    "a path to a service": (lambda: b"WFS:http://127.0.0.1:9/wfs", "begins with 'WFS:"),
    "a path to a table": (lambda: b"CSV:/etc/passwd", "begins with 'CSV:"),
    "a path to a database": (lambda: b"PG:dbname=x", "begins with 'PG:"),
    "a path to a network": (lambda: b"/vsicurl/http://127.0.0.1:9/x", "begins with '/vsicurl"),
    "GML with an entity": (lambda: b"<!DOCTYPE x [<!ENTITY e SYSTEM '" + FILE + b"'>]>"
                           b"<gml:FeatureCollection>&e;</gml:FeatureCollection>", "begins with"),
    "KML with a link": (lambda: b"<kml><NetworkLink><href>http://127.0.0.1:9</href>", "begins"),
    "a zip in a zip": (zipped_twice, "boundary files within: none"),
    "an empty database": (lambda: b"SQLite format 3\0" + b"\0" * 4_096, "can't be read as GPKG"),
    "5,000 digits": (lambda: b'{a:' + b"9" * 5_000 + b"}", "begins"),
    "UTF-16": (lambda: BASE.encode("utf-16"), "begins with"),
    "brackets": (lambda: b'{"features":' + b"[" * 100_000, "begins with"),
    "a crowd of the same": (edited(lambda whole: whole.update(features=whole["features"] * 500)),
                            "several rows"),
}  # fmt: skip


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize(("make", "words"), CASES.values(), ids=CASES)
def test_hostile_boundaries_are_refused_in_words(tmp_path, gazetteer, make, words):
    path = tmp_path / "townships.geojson"
    path.write_bytes(make())
    assert words.split("|")[0] in (said := refusal(path, gazetteer)) or words.split("|")[-1] in said


@pytest.mark.parametrize(
    "name",
    [
        *("WFS:http://127.0.0.1:9/", "CSV:/etc/passwd", "/vsicurl/http://127.0.0.1:9/a.geojson"),
        *("/vsizip//etc/x.zip", "https://127.0.0.1:9/a.geojson", "/dev/zero", "/", "", "a\0b"),
        "x" * 5_000,
    ],
)
def test_what_is_no_file_of_this_machine_is_not_opened(gazetteer, name):
    assert "no such file" in refusal(Path(name), gazetteer)
