"""Files that nobody should trust are refused in a sentence, or do no harm."""

import zipfile
from pathlib import Path

import pytest

from geodata.exchange.events import EventStore
from geodata.exchange.imports import import_file
from geodata.model import FaultyInputError
from tests.exchange.imports.samples import write_acled


def refused(store: EventStore, path: Path, **options: str) -> str:
    with pytest.raises(FaultyInputError) as error:
        import_file("acled", path, store, **options)  # type: ignore[arg-type]
    assert store.count() == 0
    return str(error.value)


def test_formula_is_text_and_stays_as_it_is(store: EventStore, tmp_path: Path) -> None:
    notes = "=cmd|'/c calc'!A1 <script>alert(1)</script> {{ 7*7 }}"
    import_file("acled", write_acled(tmp_path / "a.csv", {"notes": notes}), store)
    assert store.query()["text"].to_pylist() == [notes]


def test_nul_is_named(store: EventStore, tmp_path: Path) -> None:
    path = write_acled(tmp_path / "a.csv", {}, {"event_id_cnty": "MMR2", "notes": "a\0b"})
    assert "a.csv:2: notes = 'a\\x00b': expected text, no NUL" in refused(store, path)


def test_cell_of_ten_million_characters_is_named_by_its_length(
    store: EventStore, tmp_path: Path
) -> None:
    path = write_acled(tmp_path / "a.csv", {"notes": "x" * 10_000_000}, {"event_id_cnty": "MMR2"})
    said = refused(store, path)
    assert "(10,000,000 characters): expected at most 1,000,000 characters" in said
    assert len(said) < 500
    report = import_file("acled", path, store, keep_good=True)
    assert (report.rows, report.taken, report.refused) == (2, 1, 1)


def test_row_longer_than_any_dataset_has_is_refused(store: EventStore, tmp_path: Path) -> None:
    path = write_acled(tmp_path / "a.csv", {"notes": "x" * 50_000_000})
    assert "a.csv: " in refused(store, path)


def test_byte_of_another_encoding_is_named_with_its_line(store: EventStore, tmp_path: Path) -> None:
    path = write_acled(tmp_path / "a.csv", {}, {"event_id_cnty": "MMR2", "notes": "na\u00efve"})
    path.write_bytes(path.read_text("utf-8").encode("windows-1252"))
    said = refused(store, path)
    assert "line 3: byte 0xEF: expected utf-8 to the end" in said
    import_file("acled", path, store, encoding="windows-1252")
    assert "na\u00efve" in store.query()["text"].to_pylist()


def test_utf_16_with_its_mark_is_read(store: EventStore, tmp_path: Path) -> None:
    path = write_acled(tmp_path / "a.csv", {"notes": "\u101c\u102c\u1038"})
    path.write_bytes(path.read_text("utf-8").encode("utf-16"))
    import_file("acled", path, store)
    assert store.query()["text"].to_pylist() == ["\u101c\u102c\u1038"]


def test_row_with_too_few_cells_is_named_and_the_others_keep_their_numbers(
    store: EventStore, tmp_path: Path
) -> None:
    path = write_acled(tmp_path / "a.csv", {}, {"event_id_cnty": "MMR3"})
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*lines[:2], "MMR2,oops", lines[2]]), encoding="utf-8")
    assert "a.csv:2: 2 cells: expected 31" in refused(store, path)
    import_file("acled", path, store, keep_good=True)
    assert store.query()["source_row"].to_pylist() == [1, 3]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"PAR1 and so on", "a Parquet file"),
        (b"<OGRVRTDataSource>", "XML or HTML"),
        (b'{"type": "FeatureCollection"}', "JSON"),
        (b"SQLite format 3\0", "a database or GeoPackage"),
        (b"", "0 bytes"),
        (b"name,age\nan,3\n", "no column event_id_cnty"),
        (b"notes,notes\n1,2\n", "columns named twice: notes"),
    ],
)
def test_what_is_no_table_of_this_format_is_said_to_be_what_it_is(
    store: EventStore, tmp_path: Path, content: bytes, what: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    assert what in refused(store, path)


def test_archive_is_not_unpacked(store: EventStore, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.csv", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", b"\0" * 50_000_000)
    assert "a zip archive or a workbook" in refused(store, tmp_path / "a.csv")


def test_file_that_is_not_there_is_named(store: EventStore, tmp_path: Path) -> None:
    assert "gone.csv: no such file" in refused(store, tmp_path / "gone.csv")


def test_encoding_that_nobody_knows_is_named(store: EventStore, tmp_path: Path) -> None:
    path = write_acled(tmp_path / "a.csv", {})
    assert "encoding 'klingon'" in refused(store, path, encoding="klingon")
