"""A command with hostile arguments ends with a sentence and a code, never with a traceback."""

import pytest

from geodata.cli import main

NAMES = {
    "a path that climbs": "../../../../etc/passwd",
    "a device": "/dev/zero",
    "a service": "WFS:http://127.0.0.1:9/",
    "an address": "https://127.0.0.1:9/x.geojson",
    "a name without end": "x" * 5_000,
    "nothing": "",
    "a pattern without end": "*" * 500,
    "a template": "{{7*7}}",
    "signs of a terminal": "\x1b[31mred\x07",
    "half a character": "\udcff",
}
COMMANDS = {
    "read": lambda name: ["read", name, "--to", "-"],
    "boundaries": lambda name: ["boundaries", name],
    "locate": lambda name: ["locate", name, "words"],
    "import": lambda name: ["ledger", "import", name],
    "ledger": lambda name: ["ledger", "show", "--ledger", f"{name or 'postgresql://'}"],
    "check": lambda name: ["check", "--seeds", name],
    "a day": lambda name: ["as-of", name],
    "known": lambda name: ["as-of", "2024-07-23", "--known-by", name],
    "rules": lambda name: ["as-of", "2024-07-23", "--rules", name],
    "compare": lambda name: ["compare", name, name],
    "since": lambda name: ["changes", "--since", name],
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_hostile_argument_is_refused_in_a_sentence(command, name, capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("SALWEEN_DATA", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    try:
        code = main(command(name))
    except SystemExit as ended:
        code = ended.code
    said = capsys.readouterr()
    assert code not in (0, None)
    assert "Traceback" not in said.err
    assert said.err.strip()
    assert "\x1b" not in said.err + said.out
