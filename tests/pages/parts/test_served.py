"""Components whose script, style and markup the browser fetches by URL."""

from pathlib import Path

import pytest

from pages.parts.served import load_component

SCRIPT = "export default function (component) { return undefined; }\n"


def folder_with(tmp_path: Path, *scripts: str) -> Path:
    for number, script in enumerate(scripts):
        (tmp_path / f"{number}.js").write_text(script, encoding="utf-8")
    (tmp_path / "look.css").write_text(".look { color: red; }", encoding="utf-8")
    return tmp_path


def test_scripts_style_and_markup_make_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALWEEN_CACHE", str(tmp_path / "cache"))
    folder = folder_with(tmp_path, "const ours = 1;", SCRIPT)
    load_component("probe", folder, ["0.js", "1.js"], "look.css", '<div class="look"></div>')
    (written,) = (tmp_path / "cache" / "maps").glob("probe-*.js")
    text = written.read_text(encoding="utf-8")
    assert text.index("const ours") < text.index("function drawDressed")
    assert text.count("export default") == 1
    assert '"<div class=\\"look\\"></div>"' in text
    assert '".look { color: red; }"' in text


@pytest.mark.parametrize("scripts", [("const none = 1;",), (SCRIPT, SCRIPT)])
def test_scripts_without_one_function_to_export_are_refused(
    tmp_path: Path, scripts: tuple[str, ...]
) -> None:
    folder = folder_with(tmp_path, *scripts)
    names = [f"{number}.js" for number in range(len(scripts))]
    with pytest.raises(ValueError, match="expected one 'export default function"):
        load_component("probe", folder, names, "look.css", "")
