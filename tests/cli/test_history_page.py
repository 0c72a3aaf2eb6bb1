"""docs/history.md says what can be done as it says: every command in it is typed here."""

import re
from pathlib import Path

import pytest

from geodata.history import RULE_SETS, Grade
from tests.cli.documented import ROOT, sections, type_in

PAGE = (ROOT / "docs" / "history.md").read_text(encoding="utf-8")
COMMANDS = {
    **sections("history.md"),
    "its beginning": "".join(re.findall(r"```sh\n(.*?)```", PAGE.split("\n## ")[0], re.DOTALL)),
}


@pytest.mark.parametrize("heading", COMMANDS)
def test_the_commands_of_a_section_do_what_they_say(
    heading: str, ours: Path, tmp_path: Path
) -> None:
    assert type_in(COMMANDS[heading], tmp_path, SALWEEN_DATA=str(ours.parent))


def test_the_python_of_the_page_runs(tmp_path: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "page.py").write_text(code, encoding="utf-8")
    said = type_in("python page.py", tmp_path)
    assert "lashio Supported: one source" in said


def test_every_rule_set_and_grade_has_its_row() -> None:
    assert all(f"`{key}`" in PAGE for key in RULE_SETS)
    assert all(f"\n| {grade} |" in PAGE for grade in Grade)
