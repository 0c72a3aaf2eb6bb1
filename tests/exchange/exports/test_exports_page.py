"""docs/exports.md says what can be done as it says: every command in it is typed here."""

import re
from pathlib import Path

from geodata.exchange.exports.columns import TABLES
from geodata.maps.offered import OFFERED
from pages.parts.exporting.http import ROUTES
from tests.cli.documented import ROOT, type_in

PAGE = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")


def test_the_commands_write_what_they_say(tmp_path: Path) -> None:
    (commands,) = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    seeds = f" --seeds {ROOT / 'seeds'}\n"
    said = type_in(commands.replace("\n", seeds), tmp_path)
    assert said.count("rows") == 0
    assert {path.name for path in tmp_path.glob("*.zip")} == {
        "salween-2024-07-23-csv.zip",
        "war.zip",
        "salween-2024-07-23-2024-11-05-known-2024-11-04-xlsx.zip",
    }


def test_every_format_table_and_address_is_told_of() -> None:
    assert all(f"`{key}`" in PAGE for key in OFFERED)
    assert all(f"`{name}.csv`" in PAGE for name in TABLES)
    assert all(f"`{route.path}`" in PAGE for route in ROUTES)
