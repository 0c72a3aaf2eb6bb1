"""The page of licences says what is locked, why, and under which licence, and stays true."""

from geodata.cli.licences import read_needs, read_passports, read_pins, write_page
from tests.serving import ROOT

PAGE = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
MAKE = "make it anew: python -m geodata.cli.licences > docs/licences.md"


def test_every_direct_dependency_has_its_reason_on_one_line():
    needs = read_needs()
    assert len(needs) > 20
    assert [name for name, why in needs if not why] == []
    assert all(f"| {name} | {why} |" in PAGE for name, why in needs), MAKE


def test_every_locked_package_is_there_with_its_version_and_licence():
    lines = [f"| {name} | {version} | " for name, version, _ in read_pins()]
    assert len(lines) > 50
    assert [one for one in lines if one not in PAGE] == [], MAKE


def test_what_is_installed_here_states_the_licence_that_the_page_has():
    here = [pin for pin in read_pins() if not pin[2].startswith("not installed")]
    assert [pin for pin in here if f"| {' | '.join(pin)} |" not in PAGE] == [], MAKE
    silent = [name for name, _, licence in here if licence.startswith("not stated")]
    assert silent == ["streamlit-folium"], "ask its makers before it is locked"


def test_every_data_file_is_there_with_its_licence():
    assert all(title in PAGE for title, _, _ in read_passports()), MAKE


def test_the_page_names_the_data_that_has_conditions():
    for licence in ("ODbL", "CC BY 4.0"):
        assert licence in PAGE
    assert "# Licences" in write_page()
