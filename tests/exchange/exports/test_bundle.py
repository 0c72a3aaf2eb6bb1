"""A bundle says what it holds, whom to name, and that nothing was altered on the way."""

import hashlib
import json

import pytest
from frictionless import Checklist, Package

from geodata.exchange.exports.formats import FORMATS
from geodata.exchange.exports.tables import Tables
from tests.exchange.exports.reading_back import unpacked


@pytest.mark.parametrize("key", FORMATS)
def test_frictionless_finds_nothing_wrong_with_the_package(tables: Tables, key: str) -> None:
    # frictionless reads Parquet without counting its bytes; the next test does.
    checklist = Checklist(skip_errors=["byte-count"] if key == "parquet" else [])
    with unpacked(tables, key) as folder:
        report = Package(str(folder / "datapackage.json")).validate(checklist)
    assert report.valid, report.flatten(["fieldName", "type", "message"])


def test_frictionless_finds_nothing_wrong_with_hostile_words(hostile_tables: Tables) -> None:
    with unpacked(hostile_tables, "csv") as folder:
        report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["fieldName", "type", "message"])


@pytest.mark.parametrize("key", FORMATS)
def test_every_file_has_its_checksum_and_its_row_count(tables: Tables, key: str) -> None:
    with unpacked(tables, key) as folder:
        package = json.loads((folder / "datapackage.json").read_text())
        for one in package["resources"]:
            content = (folder / one["path"]).read_bytes()
            assert one["bytes"] == len(content)
            assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
            stem = one["path"].split(".")[0]
            if stem in tables.frames:
                assert {**one, **one.get("salween", {})}["rows"] == len(tables.frames[stem])
        sums = (folder / "SHA256SUMS").read_text().splitlines()
        assert {line.split("  ")[1] for line in sums} == {
            path.name for path in folder.iterdir() if path.name != "SHA256SUMS"
        }


def test_the_package_names_every_article_the_rules_and_the_terms(tables: Tables) -> None:
    with unpacked(tables, "csv") as folder:
        package = json.loads((folder / "datapackage.json").read_text())
        note = (folder / "README.txt").read_text()
    named = " ".join(one["title"] for one in package["sources"])
    for document in tables.record.documents.values():
        assert document.passport.title in named
        assert document.passport.title in note
    assert package["salween"]["rules"]["version"] == tables.scope.rules.version
    assert {one["name"] for one in package["licenses"]} >= {"MIT", "ODbL-1.0", "other-closed"}
    assert "imply no endorsement" in note
