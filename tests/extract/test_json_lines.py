"""Candidates as lines: one each, whatever the text holds, with the fields that are documented."""

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.corpus.sources import read_sources
from geodata.extract.json_lines import FIELDS, to_line
from geodata.extract.reading import read_reader
from geodata.extract.source_reading import read_source
from tests.extract.corpora import write_headlines
from tests.extract.reading import candidates

ROOT = Path(__file__).resolve().parents[2]


@settings(deadline=None)
@given(st.text(st.characters(), max_size=40))
def test_a_line_is_one_line_and_utf_8_whatever_the_text_holds(words: str) -> None:
    text = f"The MNDAA captured Lashio on Monday{words}"
    for line in _lines_of(text):
        assert line.splitlines() == [line]
        record = json.loads(line)
        assert record["excerpt"] == text[record["start"] : record["end"]]
        assert line.encode()


def _lines_of(text: str) -> list[str]:
    return [to_line(one) for one in candidates(text)]


def test_a_line_has_the_fields_that_are_documented(tmp_path: Path) -> None:
    text = next(read_sources(write_headlines(tmp_path / "rows.csv", 1)))
    (candidate, *_) = read_source(read_reader(), text)
    assert tuple(json.loads(to_line(candidate, text.dates))) == tuple(FIELDS)


def test_the_document_on_reading_names_every_field() -> None:
    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:3] for line in page.splitlines() if line.startswith("| `")]
    told = {name.strip(" `"): words.strip() for name, words in rows}
    assert told == FIELDS
