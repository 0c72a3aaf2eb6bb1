"""Some sources alone, on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from geodata.cli.errors import CommandError
from geodata.cli.source_names import find_voices
from geodata.history import voices_of
from geodata.ledger import read_record
from tests.cli.calls import decide, printed, refused
from tests.cli.documented import ROOT

SEEDS = ("--seeds", str(ROOT / "seeds"))
RECORD = read_record()
VOICES = voices_of(RECORD)
IRRAWADDY = "The Irrawaddy"
OF_IRRAWADDY = next(one for one in VOICES if one.name == IRRAWADDY).document_ids


def answers(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    said = printed(capsys, "as-of", "2024-11-05", "--format", "json", *SEEDS, *options)
    return dict(json.loads(said))


def test_answers_rest_on_the_sources_asked_for_alone(capsys: pytest.CaptureFixture[str]) -> None:
    said = answers(capsys, "--sources", IRRAWADDY)
    assert said["told_by"] == [IRRAWADDY]
    cited = [claim for one in said["answers"] for claim in (*one["claims"], *one["against"])]
    assert cited
    assert {claim["document_id"] for claim in cited} <= set(OF_IRRAWADDY)


def test_all_sources_named_are_all_sources(capsys: pytest.CaptureFixture[str]) -> None:
    every = [part for one in VOICES for part in ("--sources", one.name)]
    assert answers(capsys, *every) == answers(capsys)
    assert answers(capsys)["told_by"] == []


def test_a_source_is_found_by_name_and_by_any_of_its_articles() -> None:
    keys = [one.key for one in VOICES]
    assert [one.key for one in find_voices(["~".join(reversed(keys))], VOICES)] == keys
    for voice in VOICES:
        for asked in (voice.name, voice.name.upper(), f" {voice.name} ", *voice.document_ids):
            assert find_voices([asked], VOICES) == [voice]


@pytest.mark.parametrize("asked", ["nobody", "", "~", f"{IRRAWADDY}~nobody"])
def test_a_source_that_is_not_there_is_refused_with_those_that_are(asked: str) -> None:
    with pytest.raises(CommandError, match="expected a publisher") as told:
        find_voices([asked], VOICES)
    assert all(one.name in str(told.value) for one in VOICES)


def test_a_mistyped_source_is_said_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    days = ("2024-07-23", "2024-11-05")
    assert "--sources 'nobody'" in refused(capsys, "compare", *days, *SEEDS, "--sources", "nobody")


def test_titles_say_who_is_heard(capsys: pytest.CaptureFixture[str]) -> None:
    heard = ("--sources", IRRAWADDY, *SEEDS)
    for command in (("as-of", "2024-11-05"), ("compare", "2024-07-23", "2024-11-05")):
        first = printed(capsys, *command, *heard).splitlines()[0]
        assert f"as told by {IRRAWADDY} only" in first


def test_what_others_tell_otherwise_is_no_change_of_these(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALWEEN_DATA", str(tmp_path))
    printed(capsys, "changes", "--since", "2024-01-01")
    subject = decide(tmp_path / "ledger.sqlite3")
    source = RECORD.claims[subject].excerpt.document_id
    for voice in VOICES:
        options = ("--since", "2024-01-01", "--sources", voice.key, "--format", "json")
        said = json.loads(printed(capsys, "changes", *options))
        assert said["told_by"] == [voice.name]
        assert len(said["corrections"]) == 1
        if source not in voice.document_ids:
            assert said["told_differently"] == []
