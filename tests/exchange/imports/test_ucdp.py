"""UCDP's rows become events that say no more than UCDP does."""

from datetime import date
from pathlib import Path

import pytest

from geodata.exchange.events import EventStore
from geodata.exchange.imports import import_file
from geodata.model import FaultyInputError
from tests.exchange.imports.samples import write_ucdp

REAL = Path(__file__).parents[4] / "shared" / "reference" / "ucdp_ged_myanmar.csv"


def take(store: EventStore, path: Path, **options: bool) -> list[dict[str, object]]:
    import_file("ucdp-ged", path, store, version="25.1", **options)  # type: ignore[arg-type]
    events: list[dict[str, object]] = store.query().to_pylist()
    return events


def test_event_keeps_its_days_its_place_and_its_words(store: EventStore, tmp_path: Path) -> None:
    (event,) = take(store, write_ucdp(tmp_path / "ged.csv", {}))
    assert (event["earliest"], event["latest"]) == (date(2023, 10, 27), date(2023, 10, 27))
    assert (event["lon"], event["lat"], event["where_precision"]) == (97.75, 22.94, "point")
    assert (event["place"], event["township_id"]) == ("Lashio town", "tsp-lashio")
    assert (event["region_id"], event["event_type"]) == ("shan", "Battles")
    assert (event["text"], event["text_from"]) == ("Fighting at the gate", "source_headline")
    assert event["reported_by"] == ["Our Paper", "Their Paper"]
    assert (event["side_a"], event["best"]) == ("Government of Myanmar (Burma)", 3)
    assert (event["row_id"], event["source_row"], event["source_version"]) == ("1001", 1, "25.1")


@pytest.mark.parametrize(
    ("code", "place", "where"),
    [
        ("2", "Lashio town", "near"),
        ("5", "Lashio township", "township"),
        ("2", "Lashio township", "township"),
        ("1", "Lashio township", "township"),
        ("3", "Lashio district", "district"),
        ("4", "Shan state", "region"),
        ("5", "Lashio-Muse road", "area"),
        ("5", "Mayu River in Rathedaung township", "area"),
        ("6", "Myanmar (Burma)", "country"),
        ("7", "Andaman sea", "area"),
    ],
)
def test_only_what_is_known_to_a_point_has_one(
    store: EventStore, tmp_path: Path, code: str, place: str, where: str
) -> None:
    row = {"where_prec": code, "where_coordinates": place}
    (event,) = take(store, write_ucdp(tmp_path / "ged.csv", row))
    assert event["where_precision"] == where
    assert (event["lon"] is not None) == (where in ("point", "near"))
    assert event["radius_km"] == (25 if where == "near" else None)
    assert (event["file_lon"], event["where_code"]) == (97.75, code)
    assert (event["township_id"] is not None) == ("Lashio to" in place)


def test_name_of_two_townships_is_settled_by_its_region_alone(
    store: EventStore, tmp_path: Path
) -> None:
    rows = [
        {"id": str(number), "where_prec": "5", "where_coordinates": "Minhla township",
         "adm_1": region}
        for number, region in enumerate(("Bago division", "Magway region", "Kachin state", ""))
    ]  # fmt: skip
    events = take(store, write_ucdp(tmp_path / "ged.csv", *rows))
    assert [one["township_id"] for one in events][2:] == [None, None]
    assert len({one["township_id"] for one in events}) == 3


def test_interval_stays_an_interval(store: EventStore, tmp_path: Path) -> None:
    row = {"date_prec": "4", "date_start": "2023-10-01 00:00:00.000", "date_end": "31 October 2023"}
    (event,) = take(store, write_ucdp(tmp_path / "ged.csv", row))
    assert (event["earliest"], event["latest"]) == (date(2023, 10, 1), date(2023, 10, 31))
    assert event["date_precision"] == "month"


def test_file_without_names_is_read_by_their_order(store: EventStore, tmp_path: Path) -> None:
    (event,) = take(store, write_ucdp(tmp_path / "ged.csv", {}, names=False))
    assert (event["row_id"], event["source_row"]) == ("1001", 1)


def test_later_release_takes_the_place_of_a_candidate(store: EventStore, tmp_path: Path) -> None:
    take(store, write_ucdp(tmp_path / "candidate.csv", {"best": "9"}, {"id": "1002"}))
    report = import_file("ucdp-ged", write_ucdp(tmp_path / "final.csv", {"best": "3"}), store)
    assert (report.added.new, report.added.replaced) == (0, 1)
    assert {one["row_id"]: one["best"] for one in store.query().to_pylist()} == {
        "1001": 3,
        "1002": 3,
    }


def test_other_countries_are_counted_and_left_out(store: EventStore, tmp_path: Path) -> None:
    path = write_ucdp(tmp_path / "ged.csv", {}, {"id": "7", "country_id": "700"})
    report = import_file("ucdp-ged", path, store)
    assert (report.rows, report.taken, report.elsewhere) == (2, 1, 1)
    assert len(take(store, path, everywhere=True)) == 2


def test_every_bad_cell_is_named_and_nothing_is_kept(store: EventStore, tmp_path: Path) -> None:
    rows = [
        {},
        {"id": "2", "best": "many"},
        {"id": "3", "latitude": "97.75", "longitude": "22.94"},
        {"id": "4", "date_start": "2023-13-01"},
        {"id": "5", "date_start": "2023-10-28"},
        {"id": "1001"},
        {"id": "6", "where_prec": "9", "low": "-1"},
        {"id": ""},
    ]
    with pytest.raises(FaultyInputError) as error:
        take(store, write_ucdp(tmp_path / "ged.csv", *rows))
    said = str(error.value)
    for line in (
        "ged.csv:2: best = 'many': expected a whole number",
        "ged.csv:3: latitude = '97.75': expected -90 to 90; are longitude and latitude swapped?",
        "ged.csv:4: date_start = '2023-13-01': expected a day",
        "ged.csv:5: date_end = '2023-10-27': expected no day before date_start",
        "ged.csv:6: id = '1001': expected an id of its own; row 1 has this one",
        "ged.csv:7: where_prec = '9': expected one of 1, 2, 3, 4, 5, 6, 7",
        "ged.csv:7: low = '-1': expected 0 to 10,000,000",
        "ged.csv:8: id = '': expected a value",
    ):
        assert line in said
    assert store.count() == 0


def test_good_rows_are_taken_where_that_is_asked_for(store: EventStore, tmp_path: Path) -> None:
    path = write_ucdp(tmp_path / "ged.csv", {"best": "many"}, {"id": "2"})
    report = import_file("ucdp-ged", path, store, keep_good=True)
    assert (report.rows, report.taken, report.refused, len(report.faults)) == (2, 1, 1, 1)
    assert store.query()["source_row"].to_pylist() == [2]


@pytest.mark.skipif(not REAL.exists(), reason="the real file isn't there")
def test_every_row_of_the_real_file_is_accounted_for(store: EventStore) -> None:
    report = import_file("ucdp-ged", REAL, store, version="23.1")
    assert (report.rows, report.taken, report.refused) == (7374, 7374, 0)
    assert store.count() == 7374
