"""A name is typed once, cleaned, and remembered on this machine."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.parts.access.names import (
    LONGEST,
    UnfitNameError,
    read_name,
    remember_name,
    remembered_name,
    suggested_name,
)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SALWEEN_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.mark.parametrize("name", ["Aung Zaw", "အောင်ဇော်", "昂佐", "Nang Mo Hom Hseng", "क्\u200dष"])
def test_names_of_every_script_are_kept_to_the_letter(name: str) -> None:
    assert read_name(f"  {name} ") == name


@pytest.mark.parametrize(
    "typed", ["", " \t", "7", "...", "x" * (LONGEST + 1), "Au\u202eng", "Au\u200bng", "Au\x00ng"]
)
def test_what_nothing_can_be_signed_with_is_refused(typed: str) -> None:
    with pytest.raises(UnfitNameError):
        read_name(typed)


@given(st.text(max_size=80))
def test_a_name_that_was_read_is_read_again_as_it_is(typed: str) -> None:
    try:
        name = read_name(typed)
    except UnfitNameError:
        return
    assert read_name(name) == name


def test_a_name_is_remembered_from_visit_to_visit() -> None:
    assert remembered_name() is None
    remember_name("Aung Zaw")
    remember_name("အောင်ဇော်")
    assert remembered_name() == "အောင်ဇော်"


def test_what_is_remembered_badly_is_asked_for_again(data: Path) -> None:
    data.mkdir()
    (data / "writer.txt").write_bytes(b"\xff\x00")
    assert remembered_name() is None


def test_a_folder_that_cannot_be_written_to_loses_nothing_else(data: Path) -> None:
    data.write_text("in the way", encoding="utf-8")
    remember_name("Aung Zaw")
    assert remembered_name() is None


def test_the_account_gives_a_first_suggestion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "aung")
    assert suggested_name() == "aung"
    monkeypatch.setenv("LOGNAME", "\u202e")
    assert suggested_name() == ""
