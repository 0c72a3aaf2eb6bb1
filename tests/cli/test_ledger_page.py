"""docs/ledger.md says what can be done as it says: every command in it is typed here."""

import re
from pathlib import Path

import pytest

from geodata.cli import build_parser
from tests.cli.documented import ROOT, sections, type_in

PAGE = (ROOT / "docs" / "ledger.md").read_text(encoding="utf-8")
HERE = {name: one for name, one in sections("ledger.md").items() if "PostgreSQL" not in name}
ACTIONS = ("show", "check", "log", "export", "import", "backup")
GIT = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Anna"), ("EMAIL", "anna@example.org"))
}


@pytest.mark.parametrize("heading", HERE)
def test_the_commands_of_a_section_do_what_they_say(
    heading: str, ours: Path, tmp_path: Path
) -> None:
    type_in(HERE[heading], tmp_path, SALWEEN_DATA=str(ours.parent), **GIT)


def test_what_git_keeps_comes_back_to_the_letter(ours: Path, tmp_path: Path) -> None:
    commands = HERE["Keep it in git"] + (
        "python -m geodata ledger export --corpus corpus --ledger from-git.sqlite3\n"
        "git -C corpus status --porcelain\n"
    )
    said = type_in(commands, tmp_path, SALWEEN_DATA=str(ours.parent), **GIT)
    assert said.endswith("Every file said so already.\n")


def test_every_option_that_the_page_names_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    named = set(re.findall(r"`[^`\n]*?(--[a-z-]+)[^`\n]*`", PAGE))
    told = ""
    for command in ("as-of", *(f"ledger {one}" for one in ACTIONS)):
        with pytest.raises(SystemExit):
            build_parser().parse_args([*command.split(), "--help"])
        told += capsys.readouterr().out
    assert named - set(re.findall(r"--[a-z-]+", told)) == set()


def test_the_page_tells_of_every_action() -> None:
    actions = set(re.findall(r"ledger (show|check|log|export|import|backup)\b", PAGE))
    assert actions == set(ACTIONS)
