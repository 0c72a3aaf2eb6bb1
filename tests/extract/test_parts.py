"""What was read is kept, and known again for what it is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.extract.batches import Batch, to_batches
from geodata.extract.known_articles import Known
from geodata.extract.parts import Parts
from geodata.extract.results import ReadDocument, Result


def test_a_key_changes_with_the_file_its_passport_and_the_rules(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("one")
    batch = Batch((path,))
    keys = {batch.key("rules"), batch.key("other rules")}
    path.write_text("other")
    keys.add(batch.key("rules"))
    path.with_suffix(".toml").write_text("published_on = 2024-07-23")
    keys.add(batch.key("rules"))
    assert len(keys) == 4


def test_a_row_with_another_day_has_another_key(tmp_path: Path) -> None:
    keys = set()
    for day in ("2024-07-23", "2024-07-24"):
        table = tmp_path / "rows.csv"
        table.write_text(f"date,text\n{day},Raid on Lashio\n")
        keys |= {batch.key("rules") for batch in to_batches([table], None)}
    assert len(keys) == 2


def test_a_part_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    parts, batch = Parts(tmp_path / "parts"), Batch((tmp_path / "text.txt",))
    result = Result([ReadDocument("text", "abc", ["{}"], ["attack"])], ["no"], ["un"], ["row"])
    parts.write(batch, result)
    assert parts.read(batch) == result


@pytest.mark.parametrize("content", ["", "{", "[]", '{"documents": [{"x": 1}]}', "\x00"])
def test_a_damaged_part_is_no_part(tmp_path: Path, content: str) -> None:
    parts, batch = Parts(tmp_path / "parts"), Batch((tmp_path / "text.txt",))
    parts.write(batch, Result())
    (path,) = (tmp_path / "parts").iterdir()
    path.write_text(content)
    assert parts.read(batch) is None


def test_removing_parts_leaves_what_is_somebody_elses(tmp_path: Path) -> None:
    parts = Parts(tmp_path / "parts")
    parts.write(Batch(), Result())
    (parts.folder / "notes.txt").write_text("mine")
    parts.remove()
    assert [path.name for path in parts.folder.iterdir()] == ["notes.txt"]


@given(st.lists(st.text(max_size=6), max_size=3000))
def test_what_is_known_is_known_once(names: list[str]) -> None:
    known = Known()
    told = [known.add(name) for name in names]
    assert (sum(told), len(known)) == (len(set(names)), len(set(names)))
