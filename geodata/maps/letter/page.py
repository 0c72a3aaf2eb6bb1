"""The letter's page: everything in one file, and nothing in it that could reach out."""

import base64
import hashlib
import html
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from geodata.maps.assets import (
    SCRIPTS,
    TIMELINE_SCRIPTS,
    leaflet_folder,
    scripts_folder,
    timeline_folder,
)

_HERE = Path(__file__).parent / "assets"
_EXPORTED = "export default function (component)"


def build_page(title: str, lines: Mapping[str, str], data: Mapping[str, Any]) -> str:
    """Return the page.

    Parameters
    ----------
    title
        Of the page; any text.
    lines
        What is said around the map, by the name of its slot in ``letter.html``.
    data
        JSON by name, which the scripts find in the page itself. Every sign that could end the
        element is escaped; nothing of it is ever run.
    """
    styles = [_read(leaflet_folder() / "leaflet.css"), _read(scripts_folder() / "clock.css")]
    own = _without_pictures("\n".join([*styles, _read(_HERE / "letter.css")]))
    timeline_style = _read(timeline_folder() / "timeline.css")
    script = _script()
    page = _read(_HERE / "letter.html")
    slots = {
        "title": html.escape(title),
        **{name: html.escape(words) for name, words in lines.items()},
        "policy": html.escape(_policy(script, [own, timeline_style])),
        "style": own,
        "timeline": f"<style>{timeline_style}</style>{_read(timeline_folder() / 'timeline.html')}",
        "data": "\n".join(_data_element(name, value) for name, value in data.items()),
        "script": script,
    }
    return "".join(_fill(page, slots))


def _fill(page: str, slots: Mapping[str, str]) -> list[str]:
    """Fill each slot once; what fills one is never looked through for another."""
    parts = page.split("<!--slot:")
    filled = [parts[0]]
    for part in parts[1:]:
        name, _, rest = part.partition("-->")
        filled += [slots[name], rest]
    return filled


def _script() -> str:
    ours = "".join(f"{_read(scripts_folder() / name)}\n;\n" for name in SCRIPTS)
    timeline = "\n".join(_read(timeline_folder() / name) for name in TIMELINE_SCRIPTS)
    timeline = timeline.replace(_EXPORTED, "window.drawTimeline = function (component)")
    parts = [
        _read(_HERE / "offline.js"),
        _read(leaflet_folder() / "leaflet.js").replace("//# sourceMappingURL=leaflet.js.map", ""),
        ours,
        f"(function () {{\n{timeline}\n}})();",
        _read(_HERE / "panel.js"),
        _read(_HERE / "letter.js"),
    ]
    script = "\n;\n".join(parts)
    if "</script" in script.lower():
        msg = "a script of the letter holds the end of its own element: expected none"
        raise ValueError(msg)
    return script


def _policy(script: str, styles: list[str]) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hash(script)}",
            f"style-src {' '.join(map(_hash, styles))}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _data_element(name: str, value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f'<script type="application/json" id="{name}">{text}</script>'


def _without_pictures(style: str) -> str:
    """Leave out Leaflet's pictures, which the map doesn't use and a letter doesn't carry."""
    lines = style.splitlines()
    return "\n".join(line for line in lines if "url(images/" not in line)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")
