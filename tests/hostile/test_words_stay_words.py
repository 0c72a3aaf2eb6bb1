"""Whatever a source, a passport, a claim or a writer says reaches the browser as text alone."""

import json
from pathlib import Path

import pytest

from tests.hostile.charges import CHARGES, token
from tests.hostile.listening import errors_in, places_of

AS_TEXT = {
    # Streamlit shows these as they are; the real browser's test looks at them too.
    "delta.new_element.multiselect.options",
    "delta.new_element.bidi_component.json",
    "delta.new_element.dataframe.arrow_data.data",
    "delta.new_element.text.body",
    "delta.new_element.code.code_text",
}
"""Fields of Streamlit's messages that no browser takes for Markdown, HTML or a script."""


@pytest.mark.parametrize("name", CHARGES)
def test_no_page_takes_a_charge_for_markup(heard, name):
    places = {path for told in heard.values() for path in places_of(told, token(name))}
    assert places, "no page shows it: the test would prove nothing"
    assert places <= AS_TEXT


@pytest.mark.parametrize("page", ["situation", "territory", "projects", "crossings", "meetings",
                                  "evidence", "add_article", "review", "changes", "method",
                                  "a town"])  # fmt: skip
def test_every_page_stands_over_a_hostile_ledger(heard, page):
    assert errors_in(heard[page]) == []


def test_the_map_itself_holds_no_word_of_a_source(heard):
    frames = [
        one.delta.new_element.component_instance.json_args
        for told in heard.values()
        for one in told
        if one.delta.new_element.HasField("component_instance")
    ]
    assert frames
    assert not any("zqx" in one for one in frames)


def test_what_the_browser_fetches_is_data_where_it_holds_such_words(besieged, heard):
    del heard  # Every page has been drawn: the files are there.
    holding = [path for path in _files(besieged.cache) if b"zqx" in path.read_bytes()]
    assert holding
    assert {path.suffix for path in holding} == {".json"}
    for path in holding:
        json.loads(path.read_text(encoding="utf-8"))


def test_nothing_was_run_on_the_server(besieged, heard):
    del heard
    traces = [*Path.cwd().glob("PWNED"), *besieged.data.rglob("PWNED")]
    assert traces == []


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
