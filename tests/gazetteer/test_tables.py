import csv
from pathlib import Path

import pytest

from geodata.gazetteer import read_gazetteer
from geodata.gazetteer.gazetteer import DATA
from geodata.model import FaultyInputError


def _copy_with(tmp_path: Path, table: str, change: dict[str, str], where: str) -> None:
    for path in DATA.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    path = tmp_path / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    key = next(iter(rows[0]))
    next(row for row in rows if row[key] == where).update(change)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize(
    ("table", "where", "change", "complaint"),
    [
        ("places", "lashio", {"lat": "229"}, "lat = '229'"),
        ("places", "lashio", {"region_id": "shangri-la"}, "region_id = 'shangri-la'"),
        ("places", "lashio", {"source": ""}, "source is missing"),
        ("townships", "tsp-muse", {"seat_place_id": "nowhere"}, "seat_place_id = 'nowhere'"),
        ("townships", "tsp-muse", {"seat_place_id": "lashio"}, "not the seat of tsp-lashio"),
        ("regions", "yunnan", {"region_id": "muse"}, "an id of its own"),
        ("projects", "alpha-cement", {"place_id": "mars"}, "place_id = 'mars'"),
        ("crossings", "kachin-crossings", {"members": "lwegel|mars"}, "members = 'mars'"),
        ("crossings", "kachin-crossings", {"place_id": "muse"}, "either a place, or members"),
        ("crossings", "muse-ruili", {"place_id": ""}, "either a place, or members"),
    ],
)
def test_fault_names_file_line_value_and_what_was_expected(
    tmp_path: Path, table: str, where: str, change: dict[str, str], complaint: str
) -> None:
    _copy_with(tmp_path, table, change, where)
    with pytest.raises(FaultyInputError) as caught:
        read_gazetteer(tmp_path)
    fault = next(fault for fault in caught.value.faults if complaint in str(fault))
    assert fault.file.endswith(f"{table}.csv")
    assert fault.line > 1


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    _copy_with(tmp_path, "places", {"lat": "229", "source": "", "country": "Burma"}, "lashio")
    with pytest.raises(FaultyInputError) as caught:
        read_gazetteer(tmp_path)
    told = " ".join(map(str, caught.value.faults))
    assert all(word in told for word in ("lat = '229'", "source is missing", "'Burma'"))


def test_what_refers_to_a_refused_row_is_not_at_fault(tmp_path: Path) -> None:
    _copy_with(tmp_path, "places", {"lat": "229"}, "lashio")
    with pytest.raises(FaultyInputError) as caught:
        read_gazetteer(tmp_path)
    assert len(caught.value.faults) == 1


def test_surplus_cell_and_wrong_columns_are_faults(tmp_path: Path) -> None:
    _copy_with(tmp_path, "places", {}, "lashio")
    with (tmp_path / "places.csv").open("a", encoding="utf-8") as file:
        file.write("too,few\n")
    (tmp_path / "regions.csv").write_text("id,name\n", encoding="utf-8")
    with pytest.raises(FaultyInputError) as caught:
        read_gazetteer(tmp_path)
    told = " ".join(map(str, caught.value.faults))
    assert "too many or too few cells" in told
    assert "columns id,name" in told


def test_missing_table_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(FaultyInputError, match="no such file"):
        read_gazetteer(tmp_path)
