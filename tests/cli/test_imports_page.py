"""docs/imports.md says what can be done as it says."""

import re
import tomllib

from geodata.cli import build_parser
from geodata.exchange.imports.mappings import RULES, ColumnMapping
from tests.cli.documented import ROOT

PAGE = (ROOT / "docs" / "imports.md").read_text(encoding="utf-8")


def test_every_command_of_the_page_is_understood() -> None:
    commands = re.findall(r"python -m geodata ([^\n`#]+)", PAGE)
    for command in commands:
        build_parser().parse_args(re.sub(r'"[^"]*"', "words", command).split())
    assert len(commands) >= 5


def test_mapping_of_the_page_is_one() -> None:
    (mapping,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    columns = ColumnMapping.model_validate(tomllib.loads(mapping)).columns
    assert set(columns) <= set(RULES)
    assert all(f"`{name}`" in PAGE or name in columns for name in RULES)
