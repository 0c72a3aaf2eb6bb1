"""Events go in, come out as asked for, and are replaced by id."""

from datetime import date
from pathlib import Path

import duckdb
import geopandas as gpd
import h3
import pytest

from geodata.exchange.events import SCHEMA, EventFilter, EventStore
from geodata.exchange.events.columns import GIVEN
from tests.exchange.events.few_events import IN_A_TOWNSHIP, ONE, events


@pytest.fixture
def store(tmp_path: Path) -> EventStore:
    return EventStore(tmp_path / "events")


def ids(store: EventStore, **wanted: object) -> list[str]:
    return store.query(EventFilter(**wanted))["row_id"].to_pylist()  # type: ignore[arg-type]


def test_empty_store_answers_with_nothing(store: EventStore) -> None:
    assert store.query().schema == SCHEMA
    assert (store.count(), store.sources(), store.get("ours", "a")) == (0, {}, None)
    assert len(store.count_by_cell()) == len(store.count_by_area()) == 0
    assert not store.folder.exists()


def test_event_comes_back_as_it_went_in(store: EventStore) -> None:
    store.add(events(ONE))
    event = store.get("ours", "a")
    assert event is not None
    assert {name: event[name] for name in GIVEN.names} == ONE


def test_event_imported_again_takes_the_place_of_itself_even_in_another_year(
    store: EventStore,
) -> None:
    store.add(events({"row_id": "a"}, {"row_id": "b"}))
    moved = {"row_id": "a", "earliest": date(2021, 2, 1), "latest": date(2021, 2, 1)}
    added = store.add(events(moved, {"row_id": "c"}))
    assert (added.new, added.replaced) == (1, 1)
    assert ids(store) == ["a", "b", "c"]
    assert store.get("ours", "a")["earliest"] == date(2021, 2, 1)  # type: ignore[index]


def test_sources_do_not_touch_each_other(store: EventStore) -> None:
    store.add(events({}))
    store.add(events({"source": "theirs"}))
    store.replace("ours", events({"row_id": "z"}))
    assert store.sources() == {"ours": 1, "theirs": 1}
    assert ids(store, sources=("ours",)) == ["z"]
    assert store.remove("theirs", ["a", "nobody"]).removed == 1
    assert store.sources() == {"ours": 1}


def test_window_takes_what_touches_it_and_unknown_days_are_in_none(store: EventStore) -> None:
    long = {"row_id": "long", "earliest": date(2022, 1, 1), "latest": date(2022, 12, 31)}
    never = {"row_id": "never", "earliest": None, "latest": None, "date_precision": "unknown"}
    by_then = {"row_id": "by", "earliest": None, "latest": date(2022, 6, 1)}
    store.add(events({}, long, never, by_then))
    assert ids(store, first=date(2022, 12, 31), last=date(2023, 1, 1)) == ["long"]
    assert set(ids(store, first=date(2022, 6, 1), last=date(2022, 6, 1))) == {"long", "by"}
    assert set(ids(store)) == {"a", "long", "never", "by"}


def test_box_holds_points_and_crosses_the_antimeridian(store: EventStore) -> None:
    fiji = {"row_id": "fiji", "lon": 179.5, "lat": -17.0}
    store.add(events({}, fiji, IN_A_TOWNSHIP))
    assert ids(store, box=(97.0, 22.0, 98.0, 23.0)) == ["a"]
    assert ids(store, box=(179.0, -20.0, -179.0, -10.0)) == ["fiji"]


def test_licence_can_be_asked_for(store: EventStore) -> None:
    store.add(events({}, {"row_id": "secret", "redistributable": False}))
    assert ids(store, redistributable_only=True) == ["a"]


def test_counts_by_cell_are_h3s_own_parents(store: EventStore) -> None:
    store.add(events({}, {"row_id": "b", "best": None}, IN_A_TOWNSHIP))
    for resolution in range(8):
        (row,) = store.count_by_cell(resolution=resolution).to_pylist()
        assert h3.int_to_str(row["cell"]) == h3.cell_to_parent(
            h3.latlng_to_cell(ONE["lat"], ONE["lon"], 7), resolution
        )
        assert (row["month"], row["events"], row["best"]) == (date(2023, 10, 1), 2, 3)
        assert row["without_best"] == 1


def test_what_has_no_point_is_counted_by_its_area(store: EventStore) -> None:
    region = {"row_id": "r", "lon": None, "lat": None, "where_precision": "region"}
    store.add(events({}, IN_A_TOWNSHIP, region))
    counted = store.count_by_area().to_pylist()
    assert [(one["where_precision"], one["township_id"], one["events"]) for one in counted] == [
        ("region", None, 1),
        ("township", "tsp-lashio", 1),
    ]


def test_files_are_geoparquet_that_others_read(store: EventStore) -> None:
    store.add(events({}, IN_A_TOWNSHIP))
    (path,) = store.folder.glob("source=ours/year=2023/*.parquet")
    frame = gpd.read_parquet(path)
    assert frame.crs.to_epsg() is None or frame.crs.equals("OGC:CRS84")
    assert [None if one is None else (one.x, one.y) for one in frame.geometry] == [
        (97.75, 22.94),
        None,
    ]


def test_what_a_killed_writer_left_is_not_the_stores(store: EventStore) -> None:
    store.add(events({}))
    left = store.folder / "source=ours" / "year=2023" / "part-00000000000000ff.parquet"
    left.write_bytes(b"half a fi")
    assert ids(store) == ["a"]
    store.add(events({"row_id": "b"}))
    assert not left.exists()


def test_nothing_outside_the_folder_can_be_read(store: EventStore, tmp_path: Path) -> None:
    store.add(events({}))
    (tmp_path / "secret.csv").write_text("a\n1\n")
    connection = store._connection
    with pytest.raises(duckdb.PermissionException):
        connection.execute("SELECT * FROM read_csv(?)", [str(tmp_path / "secret.csv")])
    with pytest.raises(duckdb.Error):
        connection.execute("SET enable_external_access = true")


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"where_precision": "township"}, "a point for an area"),
        ({"lat": None}, "lon without lat"),
        ({"lat": 97.0, "lon": 22.0}, "beyond the globe"),
        ({"where_precision": "somewhere"}, "'somewhere': expected one of"),
        ({"earliest": date(2024, 1, 1)}, "earliest after latest"),
        ({"source": "../etc"}, "expected small letters"),
    ],
)
def test_what_can_not_be_drawn_honestly_is_refused(
    store: EventStore, row: dict[str, object], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        store.add(events(row))
    assert store.count() == 0
