"""A table gives a document a row; its bad rows are told of, its good ones kept."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from geodata.corpus.source_texts import SourceText, UnreadableSourceError
from geodata.corpus.sources import read_sources
from geodata.model import Fault, FaultyInputError


def write_table(folder: Path, content: str | bytes, name: str = "headlines.csv") -> Path:
    data = content.encode() if isinstance(content, str) else content
    (folder / name).write_bytes(data)
    return folder / name


def read_rows(path: Path, published: date | None = None) -> tuple[list[SourceText], list[str]]:
    faults: list[Fault] = []
    return list(read_sources(path, published, faults)), [str(fault) for fault in faults]


def test_a_row_is_a_document_with_its_own_day(tmp_path: Path) -> None:
    table = "date,headline\n2024-08-03,Rebels seize town\n2024-08-04,Gate reopens\n"
    sources, faults = read_rows(write_table(tmp_path, table))
    assert not faults
    assert [(source.document_id, source.text) for source in sources] == [
        ("headlines-000001", "Rebels seize town"), ("headlines-000002", "Gate reopens"),
    ]  # fmt: skip
    assert [source.dates and source.dates.likely for source in sources] == [
        date(2024, 8, 3), date(2024, 8, 4),
    ]  # fmt: skip


DIALECTS = {
    "semicolons": "Published On;Text\n2024-08-03;Town falls, says army\n",
    "tabs": "day\ttext\n2024-08-03\tTown falls, says army\n",
    "bars": "text|published\nTown falls, says army|3 August 2024\n",
    "quotes and Windows lines": 'TEXT,DATE\r\n"Town falls, says army","2024-08-03"\r\n',
    "a byte order mark": '\ufeffdate,title\n2024-08-03,"Town falls, says army"\n',
}


@pytest.mark.parametrize("table", DIALECTS.values(), ids=DIALECTS)
def test_columns_are_found_by_name_whatever_parts_them(tmp_path: Path, table: str) -> None:
    sources, faults = read_rows(write_table(tmp_path, table))
    assert not faults
    assert sources[0].text == "Town falls, says army"
    assert sources[0].dates
    assert sources[0].dates.likely == date(2024, 8, 3)


def test_title_and_publisher_stand_beside_the_text(tmp_path: Path) -> None:
    table = "id,title,text,source,date\n7,Falls,The town fell.,The Paper,2024-08-03\n"
    (source,), _ = read_rows(write_table(tmp_path, table))
    assert (source.title, source.text, source.publisher) == ("Falls", "The town fell.", "The Paper")


def test_a_cell_of_several_lines_is_one_text(tmp_path: Path) -> None:
    table = 'date,text\n2024-08-03,"Town falls.\r\nArmy denies."\nsoon,x\n'
    (source,), faults = read_rows(write_table(tmp_path, table))
    assert source.text == "Town falls.\r\nArmy denies."
    assert faults[0].startswith(f"{tmp_path / 'headlines.csv'}:4: row 2, column date: 'soon'")


def test_bad_rows_are_told_of_and_good_ones_kept(tmp_path: Path) -> None:
    table = (
        "date,text\n2024-08-03,Good\n2024-02-30,No such day\n05/06/2024,Which day\n,No day\n"
        "2024-08-03,\n2024-08-03,a,b\n2024-08-04,Good too\n"
    )
    sources, faults = read_rows(write_table(tmp_path, table))
    assert [source.document_id for source in sources] == ["headlines-000001", "headlines-000007"]
    assert [fault.partition(":")[2].partition(": ")[2] for fault in faults] == [
        "row 2, column date: '2024-02-30', no such day: "
        "expected a day with its year, best as 2024-07-23",
        "row 3, column date: '05/06/2024', either 5 June or 6 May: "
        "expected a day with its year, best as 2024-07-23",
        "row 4, column date: empty: expected a day with its year, best as 2024-07-23",
        "row 5, column text: empty: expected a text",
        "row 6 has 3 cells: expected 2, as the first row; quote cells with commas",
    ]


def test_without_a_list_faults_are_raised_after_the_last_good_row(tmp_path: Path) -> None:
    path = write_table(tmp_path, "date,text\nsoon,Bad\n2024-08-03,Good\n")
    rows: Iterator[SourceText] = read_sources(path)
    assert next(rows).text == "Good"
    with pytest.raises(FaultyInputError, match="'soon'"):
        next(rows)


def test_a_row_without_a_day_takes_the_one_that_is_given(tmp_path: Path) -> None:
    path = write_table(tmp_path, "date,text\n,No day\n2024-08-03,Its own\n")
    sources, faults = read_rows(path, date(2024, 1, 1))
    assert not faults
    assert [source.dates and source.dates.likely for source in sources] == [
        date(2024, 1, 1), date(2024, 8, 3),
    ]  # fmt: skip


def test_a_table_without_days_leaves_them_to_be_asked_for(tmp_path: Path) -> None:
    (source,), faults = read_rows(write_table(tmp_path, "headline\nTown falls\n"))
    assert (source.dates, faults) == (None, [])


def test_a_table_without_texts_says_which_columns_it_has(tmp_path: Path) -> None:
    path = write_table(tmp_path, "event_date,notes\n2024-08-03,x\n")
    with pytest.raises(
        UnreadableSourceError, match="the columns event_date, notes: expected a col"
    ):
        list(read_sources(path))


def test_a_broken_byte_spoils_its_row_alone(tmp_path: Path) -> None:
    rows = "date,text\n" + "2024-08-03,Town falls\n" * 4000
    sources, faults = read_rows(write_table(tmp_path, rows.encode() + b"2024-08-03,caf\xe9\n"))
    assert len(sources) == 4000
    assert "row 4001, column text: byte 0xE9 isn't UTF-8" in faults[0]


def test_a_quote_that_nobody_closes_is_told_of(tmp_path: Path) -> None:
    path = write_table(tmp_path, 'date,text\n2024-08-03,Good\n2024-08-04,"open\n2024-08-05,x\n')
    sources, faults = read_rows(path)
    assert [source.text for source in sources] == ["Good"]
    assert ":3: row 2: unexpected end of data" in faults[0]


def test_rows_after_an_endless_cell_are_read_again(tmp_path: Path) -> None:
    filling = "x" * 200 + "\n"
    table = f'date,text\n2024-08-03,"open\n{filling * 700}2024-08-05,Good\n'
    sources, faults = read_rows(write_table(tmp_path, table))
    assert sources[-1].text == "Good"
    assert "field larger than field limit" in faults[0]


def test_a_line_without_end_is_refused(tmp_path: Path) -> None:
    path = write_table(tmp_path, "date,text\n2024-08-03," + "x" * 1_000_001)
    with pytest.raises(UnreadableSourceError, match=r"more than 1,000,000 characters \(line 2\)"):
        list(read_sources(path))


def test_a_big_table_is_not_loaded_whole(tmp_path: Path) -> None:
    path = tmp_path / "headlines.csv"
    with path.open("w") as file:
        file.write("date,text\n" + "2024-08-03,Good\n" * 10_000)
        file.truncate(200_000_000)
    assert [source.text for source in islice(read_sources(path), 1)] == ["Good"]


def test_thousands_of_faults_are_counted(tmp_path: Path) -> None:
    _, faults = read_rows(write_table(tmp_path, "date,text\n" + "soon,x\n" * 1_500))
    assert len(faults) == 1_001
    assert "500 more faults" in faults[-1]


def test_a_table_in_utf16_is_read(tmp_path: Path) -> None:
    path = write_table(tmp_path, "date\ttext\n2024-08-03\tTown falls\n".encode("utf-16"))
    assert read_rows(path)[0][0].text == "Town falls"


def test_a_picture_called_csv_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match="a picture"):
        list(read_sources(write_table(tmp_path, b"\x89PNG\r\n")))
