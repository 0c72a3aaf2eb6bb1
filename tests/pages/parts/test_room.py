"""The digest is cut until a release may send it, and no heading loses its last line."""

import json

from pages.parts.digest import Line, Section, to_data
from pages.parts.digest.room import fit


def section(name: str, lines: int, *, is_open: bool = True) -> Section:
    told = tuple(Line(f"place:{name}-{n}", "Lashio", "", "held by MNDAA") for n in range(lines))
    return Section(name, told, "Nothing.", is_open, more=3, name=name)


def test_sections_are_cut_to_a_size_and_what_is_cut_is_counted() -> None:
    sections = [section("new", 30), section("on", 30), section("may", 2)]
    fitting = fit(sections)
    assert len(json.dumps([to_data(one) for one in fitting])) <= 1350
    for before, after in zip(sections, fitting, strict=True):
        assert len(after.changes) + after.more == len(before.changes) + before.more
    assert len(fitting[2].changes) == 2


def test_what_is_folded_is_cut_before_what_is_open() -> None:
    open_one, folded = fit([section("new", 14), section("before", 40, is_open=False)])
    assert len(open_one.changes) == 14
    assert len(folded.changes) < 14


def test_what_was_asked_for_stays_whole() -> None:
    asked, other = fit([section("new", 40), section("on", 5)], asked={"new"})
    assert (len(asked.changes), len(other.changes)) == (40, 1)


def test_what_fits_is_left_alone() -> None:
    sections = [section("new", 2), section("on", 2)]
    assert fit(sections) == sections
