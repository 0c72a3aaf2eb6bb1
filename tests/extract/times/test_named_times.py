"""The register of happenings that texts count from."""

import hashlib
import tomllib
from datetime import date
from pathlib import Path

import pytest

from geodata.extract.times import Anchor, find_times, resolve_time
from geodata.extract.times.named_times import EVENTS, read_named_times
from geodata.model import FaultyInputError

DATA = Path(__file__).resolve().parents[3] / "geodata" / "extract" / "times" / "data"


def test_the_register_is_the_file_that_its_passport_describes() -> None:
    passport = tomllib.loads((DATA / "named_times.passport.toml").read_text(encoding="utf-8"))
    content = (DATA / "named_times.toml").read_bytes()
    assert passport["sha256"] == hashlib.sha256(content).hexdigest()


def test_every_named_time_says_its_source() -> None:
    assert all(time.source and time.earliest <= time.latest for time in EVENTS.times)


def test_a_name_is_found_in_any_case_and_spacing() -> None:
    found = EVENTS.find("Seizing \n Power")
    assert found is not None
    assert found.name == "the coup"


def test_a_text_older_than_the_happening_means_another() -> None:
    (expression,) = find_times("since the coup")
    interval = resolve_time(expression, Anchor.on(date(1995, 5, 1))).interval
    assert (interval.earliest, interval.latest) == (None, date(1995, 5, 1))


def test_all_faults_of_a_register_are_told_together(tmp_path: Path) -> None:
    file = tmp_path / "times.toml"
    file.write_text('[[time]]\nname = "a"\n[[time]]\nnouns = "x"\n', encoding="utf-8")
    with pytest.raises(FaultyInputError) as told:
        read_named_times(file)
    assert {fault.file.rpartition("(")[2] for fault in told.value.faults} == {"time 1)", "time 2)"}
