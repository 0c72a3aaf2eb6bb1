"""Folders a web server has to offer for the map to draw: nothing comes from elsewhere."""

import hashlib
import json
import os
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path
from xstatic.pkg import leaflet

SCRIPTS = (
    "calm.js",
    "channel.js",
    "columns.js",
    "stacks.js",
    "region-piles.js",
    "events.js",
    "moment.js",
    "geometry.js",
    "themes.js",
    "patterns.js",
    "paint-base.js",
    "paint-ground.js",
    "paint-regions.js",
    "ground-pane.js",
    "brush.js",
    "event-symbols.js",
    "symbols.js",
    "dot-sprites.js",
    "dots.js",
    "fan.js",
    "fan-pages.js",
    "layout.js",
    "paint-marks.js",
    "labels.js",
    "hits.js",
    "words.js",
    "event-words.js",
    "furniture.js",
    "legend.js",
    "accessibility.js",
    "scene.js",
    "counted.js",
    "spots.js",
    "canvas-stack.js",
    "outlines.js",
    "flash.js",
    "weighing.js",
    "swipe.js",
    "frames.js",
    "painting.js",
    "hook.js",
    "pointer.js",
    "clock-layer.js",
)
"""Our own scripts, in the order in which they build on each other."""

TIMELINE_SCRIPTS = (
    "days.js", "axis.js", "model.js", "histogram.js", "marks.js", "words.js", "stage.js", "line.js",
    "clock.js", "zoom.js", "handles.js", "play.js", "keys.js", "fields.js", "known.js",
    "timeline.js",
)  # fmt: skip
"""The timeline's, likewise; together they are one module."""


_KEEP_DAYS = 90
"""How long an unused payload stays in the cache."""
_KEEP_COLUMNS = 64
"""Of payloads of columns, whose ways to weigh are many, so many of the last used stay."""


def leaflet_folder() -> Path:
    """Return the folder of the packaged Leaflet 1.9.3."""
    return Path(leaflet.BASE_DIR)


def scripts_folder() -> Path:
    """Return the folder of our own scripts and styles."""
    return Path(__file__).parent / "assets"


def timeline_folder() -> Path:
    """Return the folder of the timeline's scripts, style and markup.

    They lie with the map's: a map to send has both, and no page.
    """
    return Path(__file__).parent / "timeline"


def cache_folder() -> Path:
    """Return the folder that holds written payloads, created on first use.

    ``SALWEEN_CACHE`` names another folder than the user's cache.
    """
    named = os.environ.get("SALWEEN_CACHE")
    folder = (Path(named) if named else user_cache_path("salween")) / "maps"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@dataclass(frozen=True)
class Bundle:
    """File names of our script and our style in the folder of payloads."""

    script: str
    style: str


@cache
def write_bundle(folder: Path | None = None) -> Bundle:
    """Write our scripts as one file, and our style, under names that hold their hashes.

    streamlit-folium loads one script after the other, some 50 ms each; one file spared the
    first map a second. The hash keeps browsers from showing an old one.
    """
    source = scripts_folder()
    scripts = (source.joinpath(name).read_text(encoding="utf-8") for name in SCRIPTS)
    script = "".join(f"{text}\n;\n" for text in scripts).encode()
    style = source.joinpath("clock.css").read_bytes()
    return Bundle(_write(script, "clock", "js", folder), _write(style, "clock", "css", folder))


def write_payload(payload: Mapping[str, Any], stem: str, folder: Path | None = None) -> str:
    """Write ``payload`` as JSON under a name that holds its hash, and return the name."""
    content = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
    return _write(content, stem, "json", folder)


def write_text(text: str, stem: str, ending: str, folder: Path | None = None) -> str:
    """Write ``text`` under a name that holds its hash, as `write_payload` does."""
    return _write(text.encode(), stem, ending, folder)


def touch_payload(name: str, folder: Path | None = None) -> bool:
    """Say that a written payload is in use; False where it is no longer there."""
    try:
        os.utime((folder or cache_folder()) / name)
    except FileNotFoundError:
        return False
    return True


def _write(content: bytes, stem: str, ending: str, folder: Path | None) -> str:
    """Write ``content`` under a name made of stem and hash, unless it is there.

    The name has a dash before the hash, because streamlit-folium is blind to whatever
    follows an underscore. A file of that name is complete: it arrives by rename.
    """
    folder = folder or cache_folder()
    path = folder / f"{stem}-{hashlib.sha256(content).hexdigest()[:20]}.{ending}"
    if path.exists():
        path.touch()
    else:
        with tempfile.NamedTemporaryFile(dir=folder, suffix=".part", delete=False) as part:
            part.write(content)
        Path(part.name).chmod(0o644)
        Path(part.name).replace(path)
        _drop_old(folder)
    return path.name


def _drop_old(folder: Path) -> None:
    """Drop what nobody has asked for in a long while, and columns beyond those last used."""
    used = dict(_last_used(folder))
    oldest = time.time() - _KEEP_DAYS * 86_400
    columns = [path for path in used if path.name.startswith("columns-")]
    columns.sort(key=used.__getitem__, reverse=True)
    for path in {*columns[_KEEP_COLUMNS:], *(one for one in used if used[one] < oldest)}:
        path.unlink(missing_ok=True)


def _last_used(folder: Path) -> Iterator[tuple[Path, float]]:
    for path in folder.iterdir():
        # Another process may have dropped it, or given it its name, meanwhile.
        with suppress(FileNotFoundError):
            yield path, path.stat().st_mtime
