"""Payloads are named after what they hold, and everything served is there."""

import json
import os
import time
from pathlib import Path

from geodata.maps.assets import (
    SCRIPTS,
    leaflet_folder,
    scripts_folder,
    touch_payload,
    write_bundle,
    write_payload,
)


def test_a_payloads_name_tells_its_content(tmp_path: Path) -> None:
    first = write_payload({"day": 1}, "columns", tmp_path)
    assert first == write_payload({"day": 1}, "columns", tmp_path)
    assert first != write_payload({"day": 2}, "columns", tmp_path)
    assert "_" not in first
    assert json.loads((tmp_path / first).read_text()) == {"day": 1}
    assert len(list(tmp_path.iterdir())) == 2


def test_all_scripts_go_over_as_one_file_in_their_order(tmp_path: Path) -> None:
    bundle = write_bundle(tmp_path)
    script = (tmp_path / bundle.script).read_text(encoding="utf-8")
    begins = [script.index((scripts_folder() / name).read_text()) for name in SCRIPTS]
    assert begins == sorted(begins)
    assert (tmp_path / bundle.style).read_bytes() == (scripts_folder() / "clock.css").read_bytes()


def test_what_was_long_unused_is_dropped_and_what_is_used_stays(tmp_path: Path) -> None:
    used, unused = (write_payload({"day": day}, "columns", tmp_path) for day in (1, 2))
    for name in (used, unused):
        os.utime(tmp_path / name, (0, 0))
    write_payload({"day": 1}, "columns", tmp_path)
    new = write_payload({"day": 3}, "columns", tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {used, new}


def test_of_many_ways_to_weigh_only_those_last_used_stay(tmp_path: Path) -> None:
    names = [write_payload({"rules": number}, "columns", tmp_path) for number in range(80)]
    for age, name in enumerate(reversed(names)):
        used = time.time() - age
        if (tmp_path / name).exists():
            os.utime(tmp_path / name, (used, used))
    assert touch_payload(names[-60], tmp_path)
    write_payload({"rules": "newest"}, "columns", tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert len(left) == 64
    assert names[-60] in left
    assert not touch_payload(names[0], tmp_path)


def test_everything_the_map_asks_for_is_in_the_served_folders() -> None:
    assert {"leaflet.js", "leaflet.css"} <= {path.name for path in leaflet_folder().iterdir()}
    assert {path.name for path in scripts_folder().iterdir()} == {*SCRIPTS, "clock.css"}


def test_scripts_name_no_other_host() -> None:
    texts = [path.read_text(encoding="utf-8") for path in scripts_folder().iterdir()]
    assert not [text for text in texts if "://" in text]


def test_scripts_never_turn_text_into_markup() -> None:
    texts = [path.read_text(encoding="utf-8") for path in scripts_folder().glob("*.js")]
    banned = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
    assert not [(word, text[:60]) for text in texts for word in banned if word in text]
