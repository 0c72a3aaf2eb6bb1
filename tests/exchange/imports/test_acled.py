"""ACLED's rows become events that say no more than ACLED does, and never leave."""

from datetime import date
from pathlib import Path

import pytest

from geodata.exchange.events import EventFilter, EventStore
from geodata.exchange.imports import import_file
from tests.exchange.imports.samples import ACLED_OLD_NAMES, write_acled


def take(store: EventStore, path: Path) -> list[dict[str, object]]:
    import_file("acled", path, store)
    events: list[dict[str, object]] = store.query().to_pylist()
    return events


def test_event_keeps_its_kind_its_place_and_its_words(store: EventStore, tmp_path: Path) -> None:
    (event,) = take(store, write_acled(tmp_path / "acled.csv", {}))
    assert (event["event_type"], event["sub_event_type"]) == ("Battles", "Armed clash")
    assert (event["lon"], event["lat"], event["township_id"]) == (97.75, 22.94, "tsp-lashio")
    assert (event["region_id"], event["region_pcode"]) == ("shan", "MMR015")
    assert event["text"] == "On 27 October 2023, one group clashed with another in Lashio."
    assert event["reported_by"] == ["Our Paper", "Their Paper"]
    assert (event["side_a"], event["side_b"]) == ("One group", "Another group")
    assert (event["best"], event["low"], event["high"]) == (2, None, None)


def test_rows_never_leave(store: EventStore, tmp_path: Path) -> None:
    take(store, write_acled(tmp_path / "acled.csv", {}))
    assert store.count(EventFilter(redistributable_only=True)) == 0


@pytest.mark.parametrize(
    "day",
    ["2023-10-27", "27 October 2023", "27 Oct 2023", "2023-10-27T00:00:00Z",
     "2023-10-27T00:00:00.000Z"],
)  # fmt: skip
def test_day_is_read_in_every_style(store: EventStore, tmp_path: Path, day: str) -> None:
    (event,) = take(store, write_acled(tmp_path / "acled.csv", {"event_date": day}))
    assert (event["earliest"], event["latest"]) == (date(2023, 10, 27), date(2023, 10, 27))


def test_week_and_month_stay_wide(store: EventStore, tmp_path: Path) -> None:
    rows = [
        {"event_id_cnty": "MMR2", "time_precision": "2"},
        {"event_id_cnty": "MMR3", "time_precision": "3", "event_date": "2024-02-15"},
    ]
    week, month = take(store, write_acled(tmp_path / "acled.csv", *rows))
    assert (week["earliest"], week["latest"]) == (date(2023, 10, 21), date(2023, 11, 2))
    assert (month["earliest"], month["latest"]) == (date(2024, 2, 1), date(2024, 2, 29))
    assert (week["date_precision"], month["date_precision"]) == ("week", "month")


@pytest.mark.parametrize(
    ("row", "where"),
    [
        ({"geo_precision": "2"}, "township"),
        ({"geo_precision": "2", "admin3": ""}, "area"),
        ({"geo_precision": "3"}, "region"),
    ],
)
def test_what_stands_for_an_area_is_no_point(
    store: EventStore, tmp_path: Path, row: dict[str, str], where: str
) -> None:
    (event,) = take(store, write_acled(tmp_path / "acled.csv", row))
    assert (event["lon"], event["lat"], event["where_precision"]) == (None, None, where)
    assert (event["township_id"] is not None) == (where == "township")
    assert event["region_id"] == "shan"


def test_older_export_with_numbers_for_inter_is_read(store: EventStore, tmp_path: Path) -> None:
    row = {"inter1": "2", "inter2": "1", "interaction": "12", "data_id": "9", "iso3": "MMR"}
    path = write_acled(tmp_path / "acled.csv", row, columns=ACLED_OLD_NAMES)
    (event,) = take(store, path)
    assert event["row_id"] == "MMR100"


def test_mark_of_the_byte_order_is_no_part_of_a_name(store: EventStore, tmp_path: Path) -> None:
    path = write_acled(tmp_path / "acled.csv", {})
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(take(store, path)) == 1


def test_burmese_notes_and_cells_of_several_lines_stay_as_they_are(
    store: EventStore, tmp_path: Path
) -> None:
    notes = 'လားရှိုးမြို့, "quoted"\nsecond line; 腊戌  two spaces '
    rows = [{"notes": notes}, {"event_id_cnty": "MMR2"}]
    first, second = take(store, write_acled(tmp_path / "acled.csv", *rows))
    assert (first["text"], second["source_row"]) == (notes, 2)


def test_two_parts_of_bago_are_one_region(store: EventStore, tmp_path: Path) -> None:
    row = {"admin1": "Bago-East", "admin3": "Taungoo", "location": "Taungoo"}
    (event,) = take(store, write_acled(tmp_path / "acled.csv", row))
    assert event["region_id"] == "bago-region"
