"""What the README tells a new user to do is there to be done."""

import re
from pathlib import Path

import pytest

from geodata.cli import build_parser

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"python -m geodata ([^\n`#]+)", README)


@pytest.mark.parametrize("command", [one for one in COMMANDS if "<" not in one])
def test_every_command_of_the_readme_is_understood(command: str) -> None:
    build_parser().parse_args(command.split())


def test_the_readme_tells_of_every_command() -> None:
    told = {command.split()[0] for command in COMMANDS}
    assert told >= {"as-of", "check", "locate", "boundaries", "ledger"}


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#:]+)\)", README))
def test_every_link_and_picture_of_the_readme_leads_somewhere(target: str) -> None:
    assert (ROOT / target).exists()
